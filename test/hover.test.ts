import assert from 'node:assert/strict';
import { hover } from '../server/src/features/hover';
import { placesIn } from '../server/src/features/to-lsp';
import { stringSource } from '../server/src/text/source';
import { contextFor, read } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

describe('hover', () => {
  const told = (text: string, part: string, locale: 'en' | 'zh' = 'en') => {
    const offset = text.indexOf(part);
    assert.notEqual(offset, -1);
    const position = placesIn(stringSource(text), 'utf-16').position(offset + 1);
    const found = hover(read(text), position, contextFor({}, locale));
    return (found?.contents as { value: string } | undefined)?.value ?? null;
  };

  it('says what looks like data and was not read', () => {
    const text =
      '## Phase 1: a\n\n**Due**: next Friday\n\n- [ ] Lay 📅 2026-02-30\n- [x]Dig\n\n| Task | Status |\n|---|---|\n| a | done |\n| b | simmering |\n';
    assert.equal(told(text, 'ext Friday'), '⚠ Not read as a date: “next Friday”. Expected: `2026-12-31`.');
    assert.match(told(text, 'Lay') ?? '', /⚠ Not read as a date: “2026-02-30”/);
    assert.equal(told(text, 'x]Dig', 'zh'), '⚠ 未能读作复选框：“\\[x\\]”。可写作 `[x] …`。');
    assert.match(told(text, 'simmering') ?? '', /⚠ Not read as a status: “simmering”/);
    assert.doesNotMatch(told(text, 'Phase') ?? '', /Not read/);
  });

  it('shows the sum and its parts on a heading and on its budget', () => {
    assert.match(told(chinesePlan, '入库指南完成') ?? '', /400 \+ 600 = 1000 lines/);
    assert.match(told(chinesePlan, '1000+行)') ?? '', /Budget 1000\+ lines/);
    assert.match(told(chinesePlan, '入库指南完成', 'zh') ?? '', /400 \+ 600 = 1000 行/);
  });

  it('shows calendar days', () => {
    assert.match(
      told(chinesePlan, '基础篇 (2026') ?? '',
      /2026-01-01 – 2026-03-31 \(90 days\), ends in 39 days/,
    );
  });

  it('says what a task is, and why it is urgent', () => {
    assert.match(told(englishPlan, 'Dig the north') ?? '', /^\*\*Dig the north bed\*\*: done/);
    assert.match(told(chinesePlan, '到货登记 (200行)') ?? '', /P0 because of \[line \d+\]\(file:.*#L\d+\)/);
    assert.equal(told(englishPlan, 'Garden')?.includes('1/3 tasks (33%)'), true);
  });

  it('shows text as it stands, whatever Markdown thinks of it', () => {
    const text = '## Phase 1: a*b* <i>c</i>\n\n- [ ] x\n- [ ] y\n- [ ] z\n';
    assert.ok(!(told(text, 'Phase 1') ?? '').includes('<i>'));
  });

  it('is silent where there is nothing to tell', () => {
    assert.equal(told('# Notes\n\nJust words.\n', 'Just'), null);
  });
});
