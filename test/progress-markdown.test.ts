import assert from 'node:assert/strict';
import { columnsOf } from '../server/src/reports/columns';
import { render, reportOf, tides } from './support/reports';

describe('the report as Markdown', () => {
  const text = render('markdown', [reportOf(tides)]);

  it('shows the bar that is counted beside the bar that is claimed, and marks the lie', () => {
    const row = text.split('\n').find((line) => line.includes('Week 1-2 Harmonic engine'));
    assert.match(row ?? '', /▰▰▰▱▱▱▱▱▱▱ 33% .*1\/3 .*▰▰▰▰▰▰▰▰▰▰ 100% ≠/);
    assert.match(text, /≠ more is claimed than counted/);
  });

  it('has tables of as many cells in every row, whatever stands in a title', () => {
    const cells = (line: string) => line.replace(/\\\|/g, '').split('|').length;
    const rows = text.split('\n').filter((line) => line.startsWith('|'));
    assert.match(text, /harbour \\\| office/);
    for (let at = 1; at < rows.length; at += 1) {
      if (/^\| -/.test(rows[at] ?? '')) assert.equal(cells(rows[at] ?? ''), cells(rows[at - 1] ?? ''));
    }
    const milestones = rows.filter((line) => /Engine agrees|All constituents/.test(line)).map(cells);
    assert.equal(new Set(milestones).size, 1);
  });

  it('aligns Chinese as a terminal shows it', () => {
    const chinese = render(
      'markdown',
      [reportOf('## 阶段1: 潮汐\n\n- [ ] 一\n\n## 阶段20: ab\n\n- [ ] 二\n')],
      'zh',
    );
    const rows = chinese.split('\n').filter((line) => line.includes('| ▱'));
    assert.equal(rows.length, 2);
    const starts = rows.map((line) => columnsOf(line.slice(0, line.indexOf('▱'))));
    assert.equal(starts[0], starts[1]);
    assert.match(chinese, /已完成 0\/2 个任务（0%）/);
  });

  it('tells several plans with their totals', () => {
    const both = render('markdown', [reportOf(tides), reportOf('# B\n\n- [x] a\n', [], 'b.md')]);
    assert.match(both, /^# All plans\n/);
    assert.match(both, /3 of 11 tasks done \(27%\)/);
    assert.match(both, /\n## Tide Tables\n[\s\S]*\n### Next\n[\s\S]*\n## B\n/);
  });
});

describe('the report of a plan whose tasks are rows', () => {
  it('says nothing of boxes that it has not', () => {
    const rows =
      '| ID | Task | Status |\n|---|---|---|\n| A1 | Host | ✅ |\n| A2 | Rack | Planned |\n| A3 | Runbook | Planned |\n';
    const told = render('markdown', [reportOf(`# Rollout\n\n## Phase 1: Base\n\n${rows}`)]);
    assert.match(told, /1 of 3 tasks done/);
    assert.doesNotMatch(told, /boxes/);
  });
});
