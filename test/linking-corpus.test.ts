// The links that the founding plan must have, by line (../shared/plans, read in place where it is there).

import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Plan } from '../server/src/plan/plan';
import { countTasks, leavesOf } from '../server/src/plan/rollup';
import { urgencyOf } from '../server/src/plan/urgency';

const file = join(root, '..', 'shared', 'plans', 'otlp-execution-plan.md');

/** What each mention means, both by line. */
const required: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  'trees of priorities': [
    [54, 135],
    [55, 174],
    [56, 207],
    [59, 283],
    [60, 301],
    [61, 319],
    [64, 603],
    [65, 609],
    [66, 615],
  ],
  'rows of summaries': [
    [268, 135],
    [269, 174],
    [270, 207],
    [417, 281],
    [418, 337],
    [419, 375],
    [550, 430],
    [551, 478],
    [552, 515],
    [626, 597],
    [627, 603],
    [628, 609],
  ],
  'rows of phases': [
    [661, 129],
    [662, 275],
    [663, 424],
    [664, 557],
    [692, 129],
    [693, 275],
    [694, 424],
    [695, 557],
  ],
  'lists of the appendix': [
    [860, 135],
    [877, 174],
    [893, 207],
    [908, 281],
    [919, 337],
    [935, 430],
    [947, 478],
    [957, 515],
  ],
};

// Where the plan is not there, there is nothing to say of it: no test is skipped.
const describeFounding = existsSync(file) ? describe : () => {};

describeFounding('the founding plan', () => {
  const links = new Map<number, number>();
  let plan: Plan;

  before(() => {
    plan = readPlan(readFileSync(file, 'utf8'));
    for (const item of plan.workItems) {
      const meant = item.anchor ?? item.task;
      for (const { line, score } of item.mentions)
        if (meant !== null && score !== null) links.set(line + 1, meant.line + 1);
    }
  });

  for (const [kind, pairs] of Object.entries(required)) {
    it(`has its ${kind} linked`, () => {
      assert.deepEqual(
        pairs.map(([line]) => [line, links.get(line)]),
        pairs,
      );
    });
  }

  it('has no other links', () => {
    const known = new Set(Object.values(required).flatMap((pairs) => pairs.map(([line]) => line)));
    assert.deepEqual(
      [...links.keys()].filter((line) => !known.has(line)),
      [],
    );
  });

  it('has its totals linked to their phases', () => {
    assert.deepEqual(
      plan.totals.map(({ row, section }) => [row.line + 1, section.line + 1]),
      [
        [271, 129],
        [420, 275],
        [553, 424],
        [629, 557],
      ],
    );
  });

  it('has its copies linked to the tasks that they repeat', () => {
    const mirrors = new Map(plan.mirrors.map(({ copy, of }) => [copy.line + 1, of.line + 1]));
    assert.deepEqual(
      [862, 864, 865, 874, 881, 896, 900, 901, 904, 915, 938, 951].map((line) => mirrors.get(line)),
      [141, 141, 147, 161, 180, 213, 219, 219, 226, 321, 439, 492],
    );
    // The website stands nowhere among the tasks of the first month.
    assert.equal(mirrors.get(940), undefined);
    assert.ok(mirrors.size >= 76, `${mirrors.size} of 79`);
  });

  it('has ten tasks of P0, fifteen of P1 and nine of P2', () => {
    const counts = ['P0', 'P1', 'P2'].map((priority) => {
      const { total, done } = countTasks(
        leavesOf(plan.root).filter((task) => urgencyOf(task)?.priority === priority),
      );
      return `${priority} ${done}/${total}`;
    });
    assert.deepEqual(counts, ['P0 3/10', 'P1 0/15', 'P2 0/9']);
  });
});
