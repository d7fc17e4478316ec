import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import type { Group, PlanEntry } from '../server/src/groupings/grouping';
import { groupings } from '../server/src/groupings/index';
import { plansTree } from '../server/src/groupings/plans';
import { readPlan } from '../server/src/plan/build';
import { outlineOf } from '../server/src/plan/outline';
import { wording } from '../server/src/text/wording';

const tides = readFileSync(join(root, 'test/fixtures/plans/tide-tables.md'), 'utf8');

function entry(text: string, name = 'Tides'): PlanEntry {
  return { uri: `file:///plans/${name}.md`, name, outline: outlineOf(readPlan(text)), findings: [] };
}

function arrange(id: string, plans: readonly PlanEntry[], locale: 'en' | 'zh' = 'en'): readonly Group[] {
  const grouping = groupings.find((candidate) => candidate.id === id);
  assert.ok(grouping, id);
  return grouping.arrange(plans, locale);
}

/** A tree as lines: indentation, status, label, description. */
function lines(groups: readonly Group[], depth = 0): string[] {
  return groups.flatMap(({ status, label, description, children }) => [
    `${'  '.repeat(depth)}${status}: ${label}${description === '' ? '' : ` | ${description}`}`,
    ...lines(children, depth + 1),
  ]);
}

function all(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [group, ...all(group.children)]);
}

describe('tasks by priority', () => {
  it('stand under the work that holds them; copies under the priority of their heading, marked', () => {
    assert.deepEqual(lines(arrange('priority', [entry(tides)])), [
      'doing: P0 | 2/6 · 300/900 lines · copies 1/2',
      '  doing: Harmonic engine | 1/3 · 300/900 lines',
      '    done: Constituents | 300 lines',
      '    todo: Node factors | 400 lines',
      '    todo: Tests & fuzz | 200 lines',
      '  doing: Offline charts | 1/3',
      '    todo: Tile cache',
      '    doing: Eviction | 1/2',
      '      done: by age',
      '      todo: by size',
      '  doing: Engine tasks | copy · 1/2 · 200/300 lines',
      '    todo: Principal lunar | 100 lines',
      '    done: Declination | 200 lines',
      'doing: P1 | 0/1',
      '  doing: Station search | 0/1',
      '    doing: Station search',
      'todo: No priority | 0/3',
      '  blocked: Phase 2 Reach | 0/1',
      '    cancelled: Tide widget',
      '    blocked: Store listing',
      '  todo: Data refresh (monthly) | 0/2',
      '    todo: Fetch corrections | recurring',
      '    todo: Publish tables | recurring',
    ]);
  });

  it('say why, with the line that says so', () => {
    const task = all(arrange('priority', [entry(tides)])).find(({ label }) => label === 'Principal lunar');
    assert.match(task?.tooltip ?? '', /^P0, because line \d+ says: ### A\.1 Phase 1 detailed tasks \(P0\)$/m);
    const declared = all(arrange('priority', [entry(tides)])).find(({ label }) => label === 'Node factors');
    assert.match(
      declared?.tooltip ?? '',
      /^P0, because line 7 names Week 1-2 Harmonic engine: ├─ Harmonic engine/m,
    );
  });

  it('say whose they are where several plans are shown', () => {
    const tree = arrange('priority', [
      entry('## A (P0)\n\n- [ ] a\n', 'One'),
      entry('## A (P0)\n\n- [ ] b\n', 'Two'),
    ]);
    assert.deepEqual(lines(tree), [
      'todo: P0 | 0/2',
      '  todo: A | 0/1 · One',
      '    todo: a',
      '  todo: A | 0/1 · Two',
      '    todo: b',
    ]);
  });
});

describe('tasks by phase', () => {
  it('leave out chapters around phases', () => {
    const [first, second] = arrange('phase', [entry(tides)]);
    assert.equal(first?.label, 'Phase 1 Core');
    assert.deepEqual(second === undefined ? [] : lines([second]), [
      'doing: Phase 2 Reach | 0/4',
      '  doing: Station search',
      '  cancelled: Tide widget',
      '  blocked: Store listing',
      '  todo: Data refresh (monthly) | 0/2',
      '    todo: Fetch corrections | recurring',
      '    todo: Publish tables | recurring',
    ]);
  });

  it('stand below their plan where there are several', () => {
    const tree = arrange('phase', [entry(tides, 'One'), entry('- [ ] a\n', 'Two')]);
    assert.deepEqual(
      tree.map(({ kind, label }) => [kind, label]),
      [
        ['plan', 'One'],
        ['plan', 'Two'],
      ],
    );
    assert.deepEqual(lines(tree[1]?.children ?? []), ['todo: a']);
  });
});

describe('tasks by status', () => {
  it('are under way first, over last, without copies', () => {
    assert.deepEqual(
      arrange('status', [entry(tides)]).map(({ label, description }) => [label, description]),
      [
        ['In progress', '1'],
        ['To do', '6'],
        ['Blocked', '1'],
        ['Done', '2'],
        ['Cancelled', '1'],
      ],
    );
  });
});

describe('tasks by document', () => {
  it('nest as the document does', () => {
    const [plan] = arrange('document', [entry(tides)]);
    assert.deepEqual(
      plan?.children.map(({ label }) => label),
      ['Part 2: Schedule', 'Appendix: detailed tasks'],
    );
    assert.equal(plan?.description, '2/10');
  });
});

describe('the tree of plans', () => {
  it('shows phases with progress and problems, and no tasks', () => {
    const start = tides.indexOf('Week 1-2');
    const finding = {
      rule: 'heading-status',
      severity: 'warning' as const,
      span: { start, end: start + 1 },
      message: wording('a', 'b'),
      related: [],
      data: {},
      elsewhere: [],
      fixes: [],
    };
    assert.deepEqual(lines(plansTree([{ ...entry(tides), findings: [finding] }], 'en')), [
      'doing: Tides | 2/10 · 1 problem',
      '  doing: Phase 1 Core | 2/6 · 300/900 lines · 1 problem',
      '    doing: Week 1-2 Harmonic engine | 1/3 · 300/900 lines · 1 problem',
      '    doing: Week 3 Offline charts | 1/3',
      '  doing: Phase 2 Reach | 0/4',
    ]);
  });
});

describe('every tree', () => {
  const grouped = groupings.map(({ id }) => id);

  it('is offered in alphabetical order', () => {
    assert.deepEqual(grouped, [...grouped].sort());
  });

  for (const id of grouped) {
    it(`by ${id} has no id twice`, () => {
      const twice = '## A\n\n- [ ] same\n- [ ] same\n\n## A\n\n- [ ] same\n';
      const ids = all(arrange(id, [entry(tides, 'One'), entry(twice, 'Two')])).map((group) => group.id);
      assert.equal(new Set(ids).size, ids.length);
    });

    it(`by ${id} keeps its ids when a line is written above`, () => {
      const ids = (text: string) => all(arrange(id, [entry(text)])).map((group) => group.id);
      assert.deepEqual(ids(tides.replace('## Part 2', 'A new remark.\n\n## Part 2')), ids(tides));
    });

    it(`by ${id} has a task on each leaf, and nowhere else`, () => {
      for (const { task, children, kind } of all(arrange(id, [entry(tides)]))) {
        assert.equal(task !== null, kind === 'task' && children.length === 0);
      }
    });

    it(`by ${id} leads to where a node stands`, () => {
      for (const { place, task } of all(arrange(id, [entry(tides)]))) {
        if (task !== null) assert.match(tides.slice(place?.spot.start, place?.spot.end), /\[.\]/);
      }
    });

    it(`by ${id} speaks Chinese`, () => {
      const plan = entry('## 阶段1: 潮汐 (P1)\n\n- [ ] 一 (10行)\n');
      const told = all(arrange(id, [plan], 'zh')).flatMap(({ description, tooltip, label }) => [
        description,
        tooltip,
        label,
      ]);
      assert.doesNotMatch(told.join(' '), /\b(?:lines|because|Line|to do|copy|No priority)\b/);
    });
  }

  it('counts the same tasks, whichever way', () => {
    const bodyTasks = (id: string) =>
      new Set(
        all(arrange(id, [entry(tides)])).flatMap(({ task }) =>
          task === null || task.mirrored ? [] : [task.path],
        ),
      );
    const counts = grouped.map((id) => bodyTasks(id).size);
    assert.deepEqual(counts, [11, 11, 11, 11]);
  });
});
