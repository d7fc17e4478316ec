import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Finding } from '../server/src/plan/finding';
import { columnsOf, padColumns } from '../server/src/reports/columns';
import { isFixable } from '../server/src/reports/findings-json';
import { findingsFormats, progressFormats } from '../server/src/reports/index';
import { modelJson } from '../server/src/reports/model-json';
import { plainPalette } from '../server/src/reports/palette';
import { planReport } from '../server/src/reports/plan-report';
import { progressReport } from '../server/src/reports/progress-report';
import type { PlanReport, SectionReport } from '../server/src/reports/report';
import { defaultContext } from '../server/src/rules/rule';
import type { Locale } from '../server/src/text/wording';
import { wording } from '../server/src/text/wording';

const today = '2026-03-10';
const tides = readFileSync(join(root, 'test/fixtures/plans/tide-tables.md'), 'utf8');

function reportOf(text: string, findings: readonly Finding[] = [], path = 'tide.md'): PlanReport {
  const plan = readPlan(text);
  return planReport(
    { uri: `file:///plans/${path}`, path, plan, findings, measures: new Map(), time: defaultContext },
    today,
  );
}

function render(format: string, plans: readonly PlanReport[], locale: Locale = 'en'): string {
  const found = progressFormats.find(({ id }) => id === format);
  assert.ok(found, format);
  return found.render(progressReport(plans, today), locale);
}

function sectionAt(report: PlanReport, line: number): SectionReport {
  const search = (sections: readonly SectionReport[]): SectionReport | undefined =>
    sections.find((section) => section.line === line) ??
    sections.map((section) => search(section.sections)).find((found) => found !== undefined);
  const found = search(report.sections);
  assert.ok(found, `no section at line ${line}`);
  return found;
}

function lineOf(text: string, part: string): number {
  const at = text.indexOf(part);
  assert.ok(at >= 0, part);
  return text.slice(0, at).split('\n').length;
}

/** A finding on the first occurrence of `part`. */
function findingOn(text: string, part: string, more: Partial<Finding> = {}): Finding {
  const start = text.indexOf(part);
  assert.ok(start >= 0, part);
  return {
    rule: 'heading-status',
    severity: 'warning',
    span: { start, end: start + part.length },
    message: wording('Heading says done.', '标题写的是已完成。'),
    related: [],
    elsewhere: [],
    data: {},
    fixes: [],
    ...more,
  };
}

describe('a page without charts', () => {
  it('tells percentages in figures and draws nothing', () => {
    const html = progressFormats.find(({ id }) => id === 'html');
    const draw = (charts: boolean) =>
      html?.render(progressReport([reportOf(tides)], '2026-03-10', charts), 'en');
    assert.match(draw(true) ?? '', /<svg class="bar"/);
    assert.doesNotMatch(draw(false) ?? '<svg', /<svg|class="legend"|timeline/);
    assert.match(draw(false) ?? '', /<td class="bar-cell">\d+%<\/td>/);
  });
});

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
    const at = (part: string) => lineOf(tides, part);
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
    const week = sectionAt(report, lineOf(tides, '#### Week 1-2'));
    assert.equal(week.label, 'Week 1-2');
    assert.equal(week.status, 'done');
    assert.equal(week.percent, 33);
    assert.deepEqual(week.weighted, { unit: 'lines', done: 300, total: 900, percent: 33, complete: true });
    assert.deepEqual(week.budget, { low: 900, high: null, unit: 'lines' });
    assert.deepEqual(week.estimate, { low: 900, high: 900, unit: 'lines', complete: true });
    const phase = sectionAt(report, lineOf(tides, '### Phase 1'));
    assert.equal(phase.number, '1');
    assert.deepEqual(phase.dates, { start: '2026-01-01', end: '2026-02-28' });
  });

  it('gives a phase the budget of the totals row of its summary', () => {
    const { budget, estimate } = sectionAt(report, lineOf(tides, '### Phase 1'));
    assert.deepEqual(budget, { low: 900, high: 900, unit: 'lines' });
    assert.equal(estimate?.complete, false);
  });

  it('says overdue of what has ended with work left, and of nothing else', () => {
    assert.equal(sectionAt(report, lineOf(tides, '### Phase 1')).overdue, true);
    assert.equal(sectionAt(report, lineOf(tides, '### Phase 2')).overdue, false);
    const finished = reportOf('## Phase 1: a (2025-01-01 - 2025-02-01)\n\n- [x] one\n');
    assert.equal(sectionAt(finished, 1).overdue, false);
  });

  it('puts the claim of heading or totals row beside what is counted', () => {
    const at = (part: string) => lineOf(tides, part);
    assert.deepEqual(sectionAt(report, at('#### Week 1-2')).claim, {
      percent: 100,
      line: at('#### Week 1-2'),
    });
    assert.deepEqual(sectionAt(report, at('### Phase 1')).claim, { percent: 100, line: at('| **Total**') });
    assert.equal(sectionAt(report, at('#### Week 3')).claim, null);
  });

  it('groups by priority: tags, headings above, declared work, copies apart', () => {
    const at = (part: string) => lineOf(tides, part);
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
        [lineOf(tides, 'Engine agrees'), 'done'],
        [lineOf(tides, 'All constituents known'), 'done'],
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

describe('the report as JSON', () => {
  it('has the public members and no others, in both places of figures', () => {
    const json = JSON.parse(render('json', [reportOf(tides), reportOf('- [x] a\n- [ ] b\n', [], 'b.md')]));
    assert.deepEqual(Object.keys(json), ['version', 'today', 'total', 'plans']);
    assert.equal(json.version, 1);
    assert.equal(json.today, today);
    assert.deepEqual(json.total.boxes, { total: 16, done: 4 });
    assert.equal(json.total.tasks.total, 12);
    assert.deepEqual(Object.keys(json.plans[0]), [
      'path',
      'title',
      'line',
      'boxes',
      'tasks',
      'mirrored',
      'sections',
      'priorities',
      'milestones',
      'findings',
      'next',
    ]);
    assert.deepEqual(Object.keys(json.plans[0].sections[0]), [
      'title',
      'number',
      'label',
      'line',
      'level',
      'kind',
      'status',
      'boxes',
      'tasks',
      'mirrored',
      'percent',
      'weighted',
      'budget',
      'estimate',
      'dates',
      'overdue',
      'sections',
    ]);
    assert.deepEqual(Object.keys(json.plans[0].next[0]), ['title', 'line', 'priority', 'phase']);
    assert.deepEqual(Object.keys(json.plans[0].priorities[0]), ['priority', 'items', 'tasks', 'mirrored']);
  });
});

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

describe('the report as HTML', () => {
  const text = render('html', [reportOf(tides, [findingOn(tides, '✅')])]);

  it('has neither script nor style, so that it stands under a strict policy', () => {
    assert.doesNotMatch(text, /<script|<style|\sstyle=|\son[a-z]+=|javascript:|https?:/i);
  });

  it('leads every phase to its line', () => {
    const line = lineOf(tides, '#### Week 3') - 1;
    assert.match(
      text,
      new RegExp(`<tr data-uri="file:///plans/tide.md" data-line="${line}" data-section="[^"]+">`),
    );
  });

  it('says in words what the bars show', () => {
    assert.match(text, /aria-label="33% counted, 100% claimed"/);
    assert.match(
      text,
      /<span class="lie"[^>]*>100%<\/span><span class="sr"> \(more is claimed than counted\)/,
    );
  });

  it('weighs the first phase that can be weighed where the plan as a whole cannot', () => {
    assert.match(
      text,
      /<strong class="figure">33%<\/strong> <span class="caption">of 900 lines stated in Phase 1</,
    );
  });

  it('closes what it opens', () => {
    const open: string[] = [];
    for (const [, slash, name = '', self] of text.matchAll(/<(\/?)([a-z0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (self === '/') continue;
      if (slash === '') open.push(name);
      else assert.equal(open.pop(), name);
    }
    assert.deepEqual(open, []);
  });

  it('takes no markup from the plan', () => {
    const bad = '# <img src=x onerror=alert(1)>\n\n## Phase 1: "a" & <b>\n\n- [ ] <script>x</script>\n';
    const page = render('html', [
      reportOf(bad, [findingOn(bad, 'Phase', { message: wording('<i>', '<i>') })]),
    ]);
    assert.doesNotMatch(page, /<(?:img|script|b|i)[\s>]/);
    assert.match(page, /&#60;/);
  });

  it('draws months and today on the timeline', () => {
    assert.match(text, /class="span-track" x="0%"/);
    assert.match(text, /class="today" x1="19\.\d+%"/);
  });

  it('names the months as each language does', () => {
    const plan = [reportOf('# P\n\n## Phase 1: a (2025-12-01 - 2026-01-31)\n\n- [ ] x\n')];
    const months = (locale: Locale) =>
      [...render('html', plan, locale).matchAll(/class="month"[^>]*>([^<]*)</g)].map(([, name]) => name);
    assert.deepEqual(months('en'), ['D', 'J']);
    assert.deepEqual(months('zh'), ['12', '1']);
  });
});

describe('the report as CSV', () => {
  it('has a row per section, as wide as its header', () => {
    const rows = render('csv', [reportOf('# P\n\n## Phase 1: a\n\n- [ ] x\n')])
      .trimEnd()
      .split('\r\n');
    assert.equal(rows.length, 3);
    assert.deepEqual(new Set(rows.map((row) => row.split(',').length)).size, 1);
  });

  it('quotes what would break a row, and disarms what a spreadsheet would run', () => {
    const text = render('csv', [reportOf('# P\n\n## Phase 1: =1+1, "x"\n\n- [ ] x\n')]);
    assert.match(text, /,"'=1\+1, ""x""",/);
  });
});

describe('findings', () => {
  const text = '# P\n\n- [x] 完成😀 ✅ here\n\n## B\n';
  const finding = findingOn(text, '✅', {
    data: { claimed: 1 },
    related: [
      { span: { start: text.indexOf('## B'), end: text.length - 1 }, message: wording('There.', '那里。') },
    ],
    fixes: [
      { title: wording('Mend', '修复'), kind: 'claim', preferred: true, edits: [] },
      { title: wording('Tick', '勾选'), kind: 'evidence', preferred: false, edits: [] },
    ],
  });
  const file = {
    path: 'p.md',
    isPlan: true,
    source: readPlan(text).source,
    findings: [finding],
    fixed: null,
  };
  const options = { today, locale: 'en' as Locale, palette: plainPalette, quiet: false };

  function tell(id: string, files = [file], more: Partial<typeof options> = {}): string {
    return findingsFormats.find((format) => format.id === id)?.render(files, { ...options, ...more }) ?? '';
  }

  it('as JSON have places from 1 in UTF-16 units', () => {
    assert.deepEqual(JSON.parse(tell('json')), {
      version: 1,
      today,
      files: [
        {
          path: 'p.md',
          isPlan: true,
          findings: [
            {
              rule: 'heading-status',
              severity: 'warning',
              message: 'Heading says done.',
              range: { start: { line: 3, column: 12 }, end: { line: 3, column: 13 } },
              related: [
                {
                  path: 'p.md',
                  range: { start: { line: 5, column: 1 }, end: { line: 5, column: 5 } },
                  message: 'There.',
                },
              ],
              data: { claimed: 1 },
              fixes: [
                { title: 'Mend', preferred: true },
                { title: 'Tick', preferred: false },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, plans: 1, error: 0, warning: 1, info: 0, hint: 0, fixable: 1 },
    });
  });

  it('are fixable where the fix may be applied with others', () => {
    const finding = (preferred: boolean, kind: 'claim' | 'evidence') =>
      isFixable({
        rule: 'row-status-likely',
        severity: 'info',
        span: { start: 0, end: 1 },
        message: wording('a', 'b'),
        related: [],
        elsewhere: [],
        data: {},
        fixes: [{ title: wording('a', 'b'), kind, preferred, edits: [] }],
      });
    assert.deepEqual(
      [finding(true, 'claim'), finding(false, 'claim'), finding(false, 'evidence')],
      [true, false, false],
    );
  });

  it('as lines point at the place, wide letters counted', () => {
    assert.equal(
      tell('pretty'),
      [
        'p.md:3:12  warning  Heading says done.  heading-status',
        '  3 | - [x] 完成😀 ✅ here',
        '    |              ^^',
        '  5 → There.',
        '',
        '1 problem in 1 file: 1 warning. 1 of them can be fixed with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('speak Chinese too', () => {
    assert.match(
      tell('pretty', [file], { locale: 'zh' }),
      /警告 {2}标题写的是已完成。[\s\S]*1 个文件中有 1 个问题：1 个警告。/,
    );
  });

  it('show of a long line only what is around the place', () => {
    const long = `- [ ] ${'x'.repeat(5000)} ✅ ${'y'.repeat(5000)}`;
    const told = tell('pretty', [
      { ...file, source: readPlan(long).source, findings: [findingOn(long, '✅')] },
    ]);
    const [, line = '', mark = ''] = told.split('\n');
    assert.ok(line.length < 130);
    assert.equal(columnsOf(line.slice(0, line.indexOf('✅'))), mark.indexOf('^'));
  });

  it('never let a text steer the terminal', () => {
    const evil = '- [ ] a\u001b[31m\u202e ✅';
    const told = tell('pretty', [
      { ...file, path: 'a\u001b.md', source: readPlan(evil).source, findings: [findingOn(evil, '✅')] },
    ]);
    assert.doesNotMatch(told, /[\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
  });
});

describe('the model', () => {
  it('says of a task where everything stands and why it is urgent', () => {
    const model = JSON.parse(modelJson('tide.md', readPlan(tides), new Map()));
    const task = model.tasks.find(
      (candidate: { title: { value: string } }) => candidate.title.value === 'Tile cache',
    );
    const line = lineOf(tides, 'Tile cache');
    assert.equal(task.line, line);
    assert.deepEqual(task.title.range, { start: { line, column: 7 }, end: { line, column: 17 } });
    assert.deepEqual([task.priority.value, task.priority.from], ['P0', 'task']);
    assert.equal(model.workItems.length, 3);
    assert.equal(model.tables[0].rows.at(-1).isTotal, true);
  });

  it('lists what looks like data and was not read', () => {
    const { unread } = JSON.parse(modelJson('a.md', readPlan('- [ ] one\n- [x]two\n'), new Map()));
    assert.deepEqual(
      unread.map(({ line, kind, repaired }: Record<string, unknown>) => [line, kind, repaired]),
      [[2, 'box', '[x] ']],
    );
  });
});

describe('columns of a terminal', () => {
  for (const [text, columns] of [
    ['abc', 3],
    ['潮汐', 4],
    ['✅', 2],
    ['⚠️', 1],
    ['e\u0301', 1],
    ['😀', 2],
    ['（', 2],
    ['', 0],
  ] as const) {
    it(`${JSON.stringify(text)} fills ${columns}`, () => assert.equal(columnsOf(text), columns));
  }

  it('are padded on either side', () => {
    assert.equal(padColumns('潮', 4), '潮  ');
    assert.equal(padColumns('潮', 4, 'start'), '  潮');
  });
});
