import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { progress } from '../server/src/plan/rollup';

const rowsOf = (markdown: string) =>
  readPlan(markdown)
    .tasks.filter((task) => task.kind === 'row')
    .map((task) => [task.id?.value ?? null, task.title.value, task.status]);

const table = (head: string, ...rows: string[]) =>
  `| ${head} |\n|${head.replaceAll(/[^|]+/g, '---')}|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const plain = table('Task | Status', 'Draw the map | Done', 'Print the map | Planned');

describe('row tasks', () => {
  it('are the rows of a task table, with what their cells say', () => {
    const plan = readPlan(
      `# Plan\n\n## Phase 1: Maps\n\n${table(
        'ID | Task | Owner | Priority | Effort | Start | Due | Depends on | Status',
        'T-1 | Draw the map | @ann | P0 | 3 days | 2026-01-05 | 2026-01-09 | | ✅ Done',
        'T-2 | **Print** the map | Ben | P1 | 8h | 2026-01-10 | 2026-01-12 | T-1 | 🚧 In progress',
        'T-3 | Fold the map | - | P2 | 1 day | | TBD | T-2 | shipped soon',
        'T-4 | Sell the map | | P2 | | | | |',
      )}`,
    );
    assert.deepEqual(
      plan.tasks.map((task) => ({
        kind: task.kind,
        id: task.id?.value,
        title: task.title.value,
        status: task.status,
        priority: task.priority?.value,
        owner: task.owner?.value ?? null,
        due: task.due?.value.end ?? null,
        estimates: task.estimates.map(({ raw }) => raw),
        waits: task.dependsOn.map(({ value }) => value),
        line: task.line,
      })),
      [
        {
          kind: 'row',
          id: 'T-1',
          title: 'Draw the map',
          status: 'done',
          priority: 'P0',
          owner: 'ann',
          due: '2026-01-09',
          estimates: ['3 days'],
          waits: [],
          line: 6,
        },
        {
          kind: 'row',
          id: 'T-2',
          title: 'Print the map',
          status: 'doing',
          priority: 'P1',
          owner: 'Ben',
          due: '2026-01-12',
          estimates: ['8h'],
          waits: ['T-1'],
          line: 7,
        },
        {
          kind: 'row',
          id: 'T-3',
          title: 'Fold the map',
          status: 'other',
          priority: 'P2',
          owner: null,
          due: null,
          estimates: ['1 day'],
          waits: ['T-2'],
          line: 8,
        },
        {
          kind: 'row',
          id: 'T-4',
          title: 'Sell the map',
          status: 'todo',
          priority: 'P2',
          owner: null,
          due: null,
          estimates: [],
          waits: [],
          line: 9,
        },
      ],
    );
    const { boxes, tasks } = progress(plan.root);
    assert.deepEqual([boxes.total, tasks.done, tasks.total], [0, 1, 4]);
    assert.equal(plan.sections[0]?.kind, 'phase');
  });

  it('take their state from a percentage or a box where no status is said', () => {
    assert.deepEqual(
      rowsOf(table('任务 | 负责人 | 完成度', '画图 | 安 | 100%', '印图 | 本 | 40%', '卖图 | 本 | 0%')),
      [
        [null, '画图', 'done'],
        [null, '印图', 'doing'],
        [null, '卖图', 'todo'],
      ],
    );
    assert.deepEqual(rowsOf(table('Task | Done', 'Draw | [x]', 'Print | [ ]')), [
      [null, 'Draw', 'done'],
      [null, 'Print', 'todo'],
    ]);
  });

  it('give a version or horizon tasks of its own', () => {
    const plan = readPlan(`# Roadmap\n\n## v1.2\n\n${plain}\n## v1.3\n\nprose\n`);
    assert.deepEqual(
      plan.sections.map((section) => section.kind),
      ['phase', 'section'],
    );
  });

  it('stand for the task heading above them', () => {
    const plan = readPlan(`## Task 1: Maps (3 days)\n\n${plain}`);
    assert.deepEqual(
      plan.tasks.map((task) => task.kind),
      ['row', 'row'],
    );
  });

  const none: Readonly<Record<string, string>> = {
    'a row of it speaks of a section': `${plain}\n## Draw the map\n\n- [ ] Measure\n`,
    'a row of it speaks of a box': `## Phase 1\n\n- [x] Draw the map\n- [ ] Print\n\n## Board\n\n${plain}`,
    'a row of it bears the id of a box': `- [x] T1 Measure\n- [ ] T2 Fold\n\n${table('ID | Task | Status', 'T1 | Draw | Done', 'T9 | Print | Done')}`,
    'it has a totals row': table(
      'Task | Hours | Status',
      'Draw | 3h | Done',
      'Print | 4h | Planned',
      '**Total** | 7h | ',
    ),
    'it has totals and tells rates alone': table(
      'ID | Task | Lines | Progress',
      'A-1 | Draw | 300 | 100%',
      'A-2 | Print | 400 | 0%',
      'Total | | 700 | 43%',
    ),
    'it stands in a summary': `## Phase 1: Maps\n\n- [x] Ink\n\n### Phase 1 Summary\n\n${plain}`,
    'it stands among aims': `## Success Criteria\n\n${plain}`,
    'it stands in an appendix': `## Appendix A\n\n${plain}`,
    'its rows are phases': table('Task | Status', 'Phase 1: Draw | Done', 'Phase 2: Print | Planned'),
    'its rows lead to other plans': table(
      'Task | Status',
      '[Draw](draw.md) | Done',
      '[Print](print.md) | Planned',
    ),
    'it holds risks': table('Risk | Probability | Owner', 'Rain | High | Ann', 'Snow | Low | Ben'),
    'it holds roles': table('Role | Owner', 'Drawing | Ann', 'Printing | Ben'),
    'it holds metrics': table('Metric | Current | Target', 'Maps | 3 | 9', 'Towns | 1 | 2'),
    'it only tells amounts of lines': table('Task | Lines', 'Draw | 300 lines', 'Print | 40 lines'),
    'it names files': table('File | Status', 'draw.ts | Done', 'print.ts | Planned'),
  };
  for (const [reason, markdown] of Object.entries(none)) {
    it(`are none where ${reason}`, () => assert.deepEqual(rowsOf(`# Plan\n\n${markdown}`), []));
  }

  it('may be added up below, if each row has an owner or an id of its own', () => {
    const points = table('Story | Points | Owner | Status', 'Draw | 3 | Ann | Done', 'Total | 3 | | ');
    assert.deepEqual(rowsOf(`# Plan\n\n${points}`), [[null, 'Draw', 'done']]);
  });

  it('are counted once where a later table repeats them', () => {
    const ids = table('ID | Task | Status', 'A-1 | Draw | Done', 'A-2 | Print | Planned');
    const board = table(
      'ID | Task | Owner',
      'A-1 | Draw it | Ann',
      'A-2 | Print it | Ben',
      'A-3 | Fold it | Ben',
    );
    assert.deepEqual(
      rowsOf(`# Plan\n\n${ids}\n## Board\n\n${board}`).map(([id]) => id),
      ['A-1', 'A-2'],
    );
  });
});
