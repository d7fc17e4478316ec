import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { outline } from './support/outline';

describe('hostile text', () => {
  for (const unit of ['> ', '- ', '1. ', '- [ ] ', '[', '**a', '|a', 'a ', '✅', '(', '800行']) {
    it(`is read past a line of a megabyte of ${JSON.stringify(unit)}`, () => {
      const plan = readPlan(`${unit.repeat(1_000_000 / unit.length)}\n\n# After\n\n- [ ] read\n`);
      assert.equal(plan.tasks.at(-1)?.title.value, 'read');
      assert.equal(plan.sections.at(-1)?.title.value ?? plan.root.title.value, 'After');
    });
  }

  for (const unit of ['<!-- ', '<!-- x\n', 'Title\n===\n', 'Title\n---\n- a\nb\n', '> a\nlazy\n']) {
    it(`is read past 100,000 units of ${JSON.stringify(unit)}`, () => {
      const plan = readPlan(`# Plan\n\n- [ ] before\n\n${unit.repeat(100_000 / unit.length)}`);
      assert.equal(plan.tasks[0]?.title.value, 'before');
    });
  }

  for (const [by, line] of [
    ['itself', ''],
    ['the parser', '- - two\n'],
  ] as const) {
    it(`is read fifty lists deep of three hundred, by ${by}`, () => {
      const nested = Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- [ ] ${at}\n`).join('');
      const { tasks } = readPlan(`${line}${nested}- [ ] after\n`);
      assert.deepEqual(
        [tasks.length, tasks.at(-2)?.title.value, tasks.at(-1)?.title.value],
        [51, '49', 'after'],
      );
    });
  }

  for (const unit of [
    ' ',
    '*',
    '<!--',
    '`',
    ':',
    '(',
    '_',
    '#',
    '[x',
    '~',
    '|',
    '-',
    '1.',
    '%',
    '：',
    '✅',
  ]) {
    it(`is read where a title goes on with many ${JSON.stringify(unit)}`, () => {
      const run = unit.repeat(4000);
      for (const title of [
        `**Title**${run}✅`,
        `# Title ${run} a`,
        `- [ ] task ${run} a`,
        `Name: ${run} a`,
      ]) {
        assert.equal(readPlan(`${title}\n\n- [ ] after\n`).tasks.at(-1)?.title.value, 'after');
      }
    });
  }

  it('gives the same plan in LF, CRLF and CR', () => {
    const text =
      '# T\n## Phase 1 ✅\n- [x] a\n  - **产出**: b (800行)\n- [ ] c\n\n| 任务 | 状态 |\n|---|---|\n| a | ✅ |\n';
    const expected = outline(readPlan(text));
    assert.deepEqual(outline(readPlan(text.replaceAll('\n', '\r\n'))), expected);
    assert.deepEqual(outline(readPlan(text.replaceAll('\n', '\r'))), expected);
  });
});
