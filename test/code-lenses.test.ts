// What stands above a heading, or behind it as inlay hints.

import assert from 'node:assert/strict';
import { codeLenses } from '../server/src/features/code-lenses';
import { inlayHints } from '../server/src/features/inlay-hints';
import { lineText, stringSource } from '../server/src/text/source';
import { contextFor, lineOf, read, uri } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

describe('code lenses', () => {
  const lenses = (text: string, settings: object = {}, locale: 'en' | 'zh' = 'en') =>
    codeLenses(read(text, settings), contextFor(settings, locale)).map(
      ({ range, command }) => `${range.start.line + 1} ${command?.title}`,
    );

  it('stand on title, phases and lists of boxes, not on summaries, labels or aims', () => {
    const lines = new Set(lenses(chinesePlan).map((lens) => Number.parseInt(lens, 10) - 1));
    const told = [...lines].map((line) => lineText(stringSource(chinesePlan), line));
    assert.deepEqual(told, [
      '# 📋 仓库手册编写计划',
      '### 阶段1: 基础篇 (2026年1月 - 2026年3月)',
      '#### Week 1-2: 入库指南完成 ✅',
      '#### Week 3: 质量检查',
      '### 阶段2: 进阶篇 (2026年4月 - 2026年5月)',
      '#### Month 1: 盘点',
      '**Week 1: 循环盘点**',
      '#### 入库指南任务',
    ]);
  });

  it('lead to the report, to the first problem itself, or to the next task', () => {
    const text = '# Boats\n\n## Phase 1: Hull ✅\n\n- [ ] Keel\n\n## Phase 2: Mast\n\n- [ ] Rigging\n';
    const commands = codeLenses(read(text), contextFor())
      .filter(({ range }) => range.start.line > 0)
      .map(({ command }) => [command?.command, ...(command?.arguments ?? []).slice(1)]);
    assert.deepEqual(
      commands.map(([command, ...where]) =>
        command === 'planwright.showReport' ? [command] : [command, ...where],
      ),
      [
        ['planwright.showReport'],
        ['planwright.showProblem', 2, text.split('\n')[2]?.indexOf('✅')],
        ['planwright.showReport'],
        ['planwright.openLine', 8],
      ],
    );
  });

  it('tell tasks, weight and the time left', () => {
    const line = lineOf(chinesePlan, '### 阶段1') + 1;
    const [told] = lenses(chinesePlan).filter((lens) => lens.startsWith(`${line} `));
    assert.equal(told, `${line} ▰▰▰▰▱▱▱▱▱▱ 1/3 tasks · 40% of 1000 lines · ends in 39 days`);
    const [zh] = lenses(chinesePlan, {}, 'zh').filter((lens) => lens.startsWith(`${line} `));
    assert.equal(zh, `${line} ▰▰▰▰▱▱▱▱▱▱ 1/3 个任务 · 1000 行的 40% · 39 天后结束`);
  });

  it('say of a copy what it is a copy of', () => {
    const line = lineOf(chinesePlan, '#### 入库指南任务') + 1;
    assert.ok(lenses(chinesePlan).includes(`${line} A copy of 阶段1 基础篇 · 0/3 boxes`));
  });

  it('stay where they are when a box is ticked', () => {
    const places = (text: string) => new Set(lenses(text).map((lens) => Number.parseInt(lens, 10)));
    assert.deepEqual(places(englishPlan.replaceAll('[ ]', '[x]')), places(englishPlan));
  });

  it('name problems, else the next task', () => {
    const told = lenses(englishPlan);
    assert.ok(told.includes('3 1 problem'), told.join('\n'));
    assert.ok(told.includes('9 next: Lay gravel'), told.join('\n'));
  });

  it('tell only what the settings ask for', () => {
    assert.deepEqual(lenses(englishPlan, { 'lens.mode': 'off' }), []);
    assert.deepEqual(lenses(englishPlan, { 'lens.mode': 'inlay' }), []);
    assert.deepEqual(lenses(englishPlan, { 'lens.show': ['tasks'] }), [
      '1 1/3 tasks',
      '3 1/2 tasks',
      '9 0/1 task',
    ]);
  });

  it('lead to the report of their phase', () => {
    const document = read(englishPlan);
    const lens = codeLenses(document, contextFor()).find(({ range }) => range.start.line === 8);
    assert.equal(lens?.command?.command, 'planwright.showReport');
    assert.deepEqual(lens?.command?.arguments, [uri, document.plan.sections[1]?.path]);
  });

  it('are nowhere in what is no plan', () => {
    assert.deepEqual(lenses('# Notes\n\n- one\n'), []);
  });
});

describe('inlay hints', () => {
  it('say at the end of the heading what lenses say above it', () => {
    const settings = { 'lens.mode': 'inlay' };
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = inlayHints(read(englishPlan, settings), whole, contextFor(settings));
    assert.deepEqual(hints[1]?.position, { line: 2, character: '## Phase 1: Beds ✅'.length });
    assert.equal(hints[1]?.label, '▰▰▰▰▰▱▱▱▱▱ 1/2 tasks');
  });
});
