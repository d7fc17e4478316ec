// The plan dialects of tools, as their makers document them: read as meant, and never flagged for their legal forms.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Plan } from '../server/src/plan/plan';
import { progress } from '../server/src/plan/rollup';
import { urgencyOf } from '../server/src/plan/urgency';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';

const read = (name: string): Plan =>
  readPlan(readFileSync(join(root, 'test/fixtures/plans/dialects', `${name}.md`), 'utf8'));

const counts = (plan: Plan) => {
  const { boxes, tasks } = progress(plan.root);
  return [boxes.done, boxes.total, tasks.done, tasks.total];
};

const phases = (plan: Plan) =>
  plan.sections
    .filter(({ kind }) => kind === 'phase')
    .map((section) => {
      const { done, total } = progress(section).tasks;
      return `${section.label} | ${section.title.value} ${done}/${total}`;
    });

/** State, id, priority and title of every task. */
const tasks = (plan: Plan) =>
  plan.tasks.map((task) =>
    [
      task.status,
      task.id?.value,
      urgencyOf(task)?.priority,
      task.optional ? 'optional' : null,
      task.title.value,
    ]
      .filter((part) => part !== null && part !== undefined)
      .join(' '),
  );

describe('dialects', () => {
  const names = [
    'backlog-md',
    'github-issues',
    'kep',
    'kiro',
    'legend',
    'obsidian-tasks',
    'org-cookies',
    'spec-kit',
    'task-list-table',
  ];
  for (const name of names) {
    it(`are plans without a finding: ${name}`, () => {
      const plan = read(name);
      assert.ok(plan.isPlan);
      const found = check(plan, rules, { ...defaultContext, today: '2026-02-01' });
      assert.deepEqual(
        found.map(({ rule, message }) => `${rule}: ${message.en}`),
        [],
      );
    });
  }

  it('read spec-kit: ids, parallel marks, stories and their priorities', () => {
    const plan = read('spec-kit');
    assert.deepEqual(counts(plan), [3, 9, 3, 9]);
    assert.deepEqual(phases(plan), [
      'Phase 1 | Setup (Shared Infrastructure) 2/2',
      'Phase 2 | Foundational (Blocking Prerequisites) 1/2',
      'Phase 3 | User Story 1 - Look up a ferry (Priority: P1) 🎯 MVP 0/3',
      'Phase 4 | User Story 2 - Subscribe 0/1',
      'Phase N | Polish & Cross-Cutting Concerns 0/1',
    ]);
    assert.deepEqual(tasks(plan).slice(3, 7), [
      'todo T004 Load harbours from data/harbours.csv',
      'todo T005 P1 Contract test in tests/contract/test_next.ts',
      'todo T006 P1 Departure model in src/models/departure.ts',
      'todo T007 P1 Service in src/services/next.ts (depends on T006)',
    ]);
    assert.deepEqual(
      plan.tasks[6]?.dependsOn.map(({ value }) => value),
      ['T006'],
    );
  });

  it('read Kiro: outline ids, optional tasks, [-] of a numbered task as doing', () => {
    const plan = read('kiro');
    assert.deepEqual(counts(plan), [4, 12, 4, 10]);
    assert.deepEqual(tasks(plan), [
      'done Set up project structure and core interfaces',
      'todo Implement the tide model',
      'done 2.1 Create tide interfaces and types',
      'todo 2.2 Implement validation',
      'done 2.3 optional Write unit tests for the tide model',
      'doing Create the storage layer',
      'done 3.1 Implement the repository',
      'todo 3.2 optional Write property test for round trips',
      'doing Draw the tide chart',
      'doing Record the demo',
      'cancelled Poster for the fair',
      'todo Checkpoint - Ensure all tests pass',
    ]);
  });

  it('read obsidian-tasks: days, priorities, recurrence, what waits', () => {
    const plan = read('obsidian-tasks');
    assert.deepEqual(counts(plan), [1, 9, 1, 8]);
    assert.deepEqual(tasks(plan), [
      'done Sow peas',
      'todo P1 Order seed potatoes',
      'todo Water the frames',
      'doing fence1 P2 Mend the fence',
      'todo P3 Paint the fence',
      'cancelled Buy a new shed',
      'todo P0 Ask the neighbour about compost',
      'todo Bee hives',
      'deferred Pond',
    ]);
    assert.deepEqual(
      plan.tasks.slice(0, 4).map(({ due, written, recurring }) => [due?.raw, written, recurring]),
      [
        ['2026-03-15', null, false],
        ['2026-03-20', null, false],
        ['2026-04-01', null, true],
        ['2026-04-10', null, false],
      ],
    );
    assert.deepEqual(
      plan.tasks[4]?.dependsOn.map(({ value }) => value),
      ['fence1'],
    );
  });

  it('read a KEP: its sign-off list counts, its stories are no tasks', () => {
    const plan = read('kep');
    assert.deepEqual(counts(plan), [4, 8, 4, 7]);
    assert.deepEqual(phases(plan), []);
    assert.ok(plan.tasks.every((task) => task.kind === 'box'));
  });

  it('read Backlog.md: front matter gives priority and dates, criteria count', () => {
    const plan = read('backlog-md');
    assert.deepEqual(counts(plan), [1, 4, 1, 4]);
    assert.deepEqual(tasks(plan), [
      'done #1 P1 Table opens without network',
      'todo #2 P1 Last update is shown',
      'todo #3 P1 Cache is cleared after a week',
      'todo #1 P1 Tests pass',
    ]);
    const place = plan.root.priority?.span;
    assert.equal(place && plan.source.slice(place.start, place.end), 'high');
    assert.equal(plan.updated?.start, '2026-02-11');
    assert.deepEqual(
      plan.root.fields.map(({ role, value }) => [role, value]),
      [
        ['status', 'In Progress'],
        ['created', "'2026-02-11 09:30'"],
        ['priority', 'high'],
      ],
    );
  });

  it('read GitHub task lists: links to issues, owners, a line struck through', () => {
    const plan = read('github-issues');
    assert.deepEqual(counts(plan), [2, 7, 2, 6]);
    assert.equal(plan.tasks[3]?.title.value, 'Zoom by pinch');
    assert.equal(plan.tasks[3]?.owner?.value, 'ann');
    assert.equal(plan.tasks[5]?.status, 'cancelled');
    assert.equal(plan.tasks[6]?.id?.value, '#207');
  });

  it("read org's cookies as no part of a title", () => {
    const plan = read('org-cookies');
    assert.deepEqual(counts(plan), [4, 8, 4, 7]);
    assert.deepEqual(
      plan.sections.map(({ title, percent }) => [title.value, percent?.value ?? null]),
      [
        ['Hull', null],
        ['Engine', 50],
      ],
    );
    assert.ok(tasks(plan).includes('doing Rigging'));
  });

  it('obey a legend, and take a word in a box for a state only beside real boxes', () => {
    const plan = read('legend');
    assert.deepEqual(phases(plan), ['阶段1 | 土建 1/4', '阶段2 | 机电 0/2']);
    assert.deepEqual(tasks(plan), [
      'done 清淤',
      'doing 加固',
      'blocked 围堰',
      'cancelled 老闸门',
      'doing 护坡',
      'todo 水泵',
      'deferred 电缆',
    ]);
    assert.equal(plan.sections[0]?.status?.value, 'doing');
  });

  it('read boxes in the cells of a table as the states of its rows', () => {
    const plan = read('task-list-table');
    assert.deepEqual(counts(plan), [0, 0, 2, 5]);
    assert.deepEqual(phases(plan), ['Phase 1 | Travel 1/2']);
  });
});
