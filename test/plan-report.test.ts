import assert from 'node:assert/strict';
import { progressFormats } from '../server/src/reports/index';
import type { PlanReport, SectionReport } from '../server/src/reports/report';
import { findingOn, lineNumberOf, render, reportOf, tides } from './support/reports';

function sectionAt(report: PlanReport, line: number): SectionReport {
  const search = (sections: readonly SectionReport[]): SectionReport | undefined =>
    sections.find((section) => section.line === line) ??
    sections.map((section) => search(section.sections)).find((found) => found !== undefined);
  const found = search(report.sections);
  assert.ok(found, `no section at line ${line}`);
  return found;
}

describe('the report of a plan', () => {
  const report = reportOf(tides);

  it('counts boxes, tasks and copies apart', () => {
    assert.deepEqual(report.boxes, { total: 14, done: 3 });
    assert.deepEqual(report.mirrored, { total: 2, done: 1 });
    assert.deepEqual(report.tasks, {
      total: 10,
      done: 2,
      todo: 6,
      doing: 1,
      blocked: 1,
      deferred: 0,
      cancelled: 1,
      other: 0,
      recurring: 2,
    });
    assert.equal(report.percent, 20);
  });

  it('is named after the title, or else after the file', () => {
    assert.equal(report.title, 'Tide Tables');
    assert.equal(reportOf('- [ ] one', [], 'plans/untitled.md').title, 'untitled.md');
  });

  it('keeps sections nested as the document nests them, without the title', () => {
    const names = (sections: readonly SectionReport[]): unknown[] =>
      sections.map(({ line, kind, sections: below }) => [kind, line, ...names(below)]);
    const at = (part: string) => lineNumberOf(tides, part);
    assert.deepEqual(names(report.sections), [
      [
        'section',
        at('## Part 2'),
        ['phase', at('### Phase 1'), ['phase', at('#### Week 1-2')], ['phase', at('#### Week 3')]],
        ['phase', at('### Phase 2'), ['section', at('#### Continuous'), ['section', at('**Data refresh')]]],
      ],
      ['appendix', at('## Appendix'), ['appendix', at('### A.1'), ['section', at('#### Engine tasks')]]],
    ]);
  });

  it('tells number, label, weight, budget, estimate and dates of a phase', () => {
    const week = sectionAt(report, lineNumberOf(tides, '#### Week 1-2'));
    assert.equal(week.label, 'Week 1-2');
    assert.equal(week.status, 'done');
    assert.equal(week.percent, 33);
    assert.deepEqual(week.weighted, { unit: 'lines', done: 300, total: 900, percent: 33, complete: true });
    assert.deepEqual(week.budget, { low: 900, high: null, unit: 'lines' });
    assert.deepEqual(week.estimate, { low: 900, high: 900, unit: 'lines', complete: true });
    const phase = sectionAt(report, lineNumberOf(tides, '### Phase 1'));
    assert.equal(phase.number, '1');
    assert.deepEqual(phase.dates, { start: '2026-01-01', end: '2026-02-28' });
  });

  it('gives a phase the budget of the totals row of its summary', () => {
    const { budget, estimate } = sectionAt(report, lineNumberOf(tides, '### Phase 1'));
    assert.deepEqual(budget, { low: 900, high: 900, unit: 'lines' });
    assert.equal(estimate?.complete, false);
  });

  it('says overdue of what has ended with work left, and of nothing else', () => {
    assert.equal(sectionAt(report, lineNumberOf(tides, '### Phase 1')).overdue, true);
    assert.equal(sectionAt(report, lineNumberOf(tides, '### Phase 2')).overdue, false);
    const finished = reportOf('## Phase 1: a (2025-01-01 - 2025-02-01)\n\n- [x] one\n');
    assert.equal(sectionAt(finished, 1).overdue, false);
  });

  it('puts the claim of heading or totals row beside what is counted', () => {
    const at = (part: string) => lineNumberOf(tides, part);
    assert.deepEqual(sectionAt(report, at('#### Week 1-2')).claim, {
      percent: 100,
      line: at('#### Week 1-2'),
    });
    assert.deepEqual(sectionAt(report, at('### Phase 1')).claim, { percent: 100, line: at('| **Total**') });
    assert.equal(sectionAt(report, at('#### Week 3')).claim, null);
  });

  it('groups by priority: tags, headings above, declared work, copies apart', () => {
    const at = (part: string) => lineNumberOf(tides, part);
    const told = report.priorities.map(({ priority, tasks, mirrored, items }) => ({
      priority,
      tasks: `${tasks.done}/${tasks.total}`,
      mirrored: `${mirrored.done}/${mirrored.total}`,
      items: items.map(({ title, line, anchor, mentions }) => [title, line, anchor, mentions[0]?.kind]),
    }));
    assert.deepEqual(told.slice(0, 2), [
      {
        priority: 'P0',
        tasks: '2/6',
        mirrored: '1/2',
        items: [
          ['Harmonic engine', at('├─ Harmonic'), at('#### Week 1-2'), 'tree'],
          ['Offline charts', at('└─ Offline'), at('#### Week 3'), 'tree'],
        ],
      },
      {
        priority: 'P1',
        tasks: '0/1',
        mirrored: '0/0',
        items: [['Station search', at('└─ Station'), at('- [/] Station'), 'tree']],
      },
    ]);
    assert.equal(told[2]?.priority, 'none');
    assert.equal(told[2]?.tasks, '0/3');
    assert.equal(told.length, 3);
  });

  it('names next what is urgent first, then what comes first, and neither blocked, done nor copied work', () => {
    assert.deepEqual(
      report.next.map(({ title, priority, phase }) => [title, priority, phase]),
      [
        ['Node factors', 'P0', 'Week 1-2'],
        ['Tests & fuzz', 'P0', 'Week 1-2'],
        ['Tile cache', 'P0', 'Week 3'],
        ['by size', 'P0', 'Week 3'],
        ['Station search', 'P1', 'Phase 2'],
      ],
    );
  });

  it('tells which milestones are late: past, and not said to be reached by somebody who says so of others', () => {
    const { milestones } = reportOf(
      '# Boats\n\n## Phase 1: Hull\n\n- [ ] Keel\n\n## Milestones\n\n' +
        '| Milestone | Date | Status |\n|---|---|---|\n| Keel laid | 2026-03-01 | ✅ |\n' +
        '| Launched | March 2026 | 🔄 |\n| Masted | 2026-03-09 | 🔄 |\n| Rigged | 2026-02 | |\n' +
        '| Sailed | 2026-02-01 | ⏸️ |\n| Sold | 2025 | 🔄 |\n\n' +
        '**Milestones**:\n\n- 2026-01-31: paid\n- 2026-06-30: insured\n',
    );
    assert.deepEqual(
      milestones.map(({ title, due, late }) => [title, due, late]),
      [
        ['Keel laid', '2026-03-01', false],
        ['Launched', '2026-03-31', false],
        ['Masted', '2026-03-09', true],
        ['Rigged', '2026-02-28', true],
        ['Sailed', '2026-02-01', false],
        ['Sold', null, false],
        ['paid', '2026-01-31', false],
        ['insured', '2026-06-30', false],
      ],
    );
  });

  it('shows late milestones in red, and says so in words', () => {
    const late = reportOf(
      '# Boats\n\n## Phase 1\n\n- [ ] Keel\n\n**Milestones**:\n\n- 🔄 Masted (2026-03-09)\n- 🔄 Sold (2026-09-09)\n',
    );
    const rows = render('html', [late]).match(/<tr [^\n]*(?:Masted|Sold)[^\n]*<\/tr>/g) ?? [];
    assert.deepEqual(
      rows.map((row) => row.replace(/^.*?<\/th>/, '')),
      [
        '<td class="muted">2026-03-09 · <span class="overdue">overdue</span></td><td>in progress</td></tr>',
        '<td class="muted">2026-09-09</td><td>in progress</td></tr>',
      ],
    );
    const zh = render('markdown', [late], 'zh').split('\n');
    assert.match(zh.find((line) => line.includes('Masted')) ?? '', /\| 2026-03-09 · 已逾期 \| 进行中 *\|/);
    const json = JSON.parse(render('json', [late])) as { plans: { milestones: unknown[] }[] };
    assert.deepEqual(json.plans[0]?.milestones[0], {
      title: 'Masted (2026-03-09)',
      line: 9,
      claimed: 'doing',
      due: '2026-03-09',
      late: true,
    });
  });

  it('lists milestones with what they claim', () => {
    assert.deepEqual(
      report.milestones.map(({ line, claimed }) => [line, claimed]),
      [
        [lineNumberOf(tides, 'Engine agrees'), 'done'],
        [lineNumberOf(tides, 'All constituents known'), 'done'],
      ],
    );
  });

  it('counts findings by severity and gathers them by rule, the gravest first', () => {
    const withFindings = reportOf(tides, [
      findingOn(tides, '- [/] Station', { rule: 'b', severity: 'info' }),
      findingOn(tides, 'Week 1-2', { rule: 'a', severity: 'hint' }),
      findingOn(tides, 'Week 3', { rule: 'a', severity: 'warning' }),
    ]);
    assert.deepEqual(withFindings.findings, { error: 0, warning: 1, info: 1, hint: 1 });
    assert.deepEqual(
      withFindings.problems.map(({ rule, severity, places }) => [rule, severity, places.length]),
      [
        ['a', 'warning', 2],
        ['b', 'info', 1],
      ],
    );
  });

  it('of an empty text counts nothing', () => {
    const empty = reportOf('');
    assert.deepEqual(empty.boxes, { total: 0, done: 0 });
    assert.deepEqual([empty.sections, empty.priorities, empty.next], [[], [], []]);
    for (const { id } of progressFormats) assert.ok(render(id, [empty]).length > 0, id);
  });
});
