// What speaks of the same work is found in an edited plan as in one that is read for the first time.
// FUZZ_RUNS says how many changes are tried; a failure names its seed, and LINKING_SEED repeats it.

import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { numbersFrom } from './support/any-plan';
import { type Change, Edited } from './support/incremental';
import { linkedPlans } from './support/linked-plan';

const runs = Number(process.env.FUZZ_RUNS ?? 3_000);
const firstSeed = Number(process.env.LINKING_SEED ?? 1);

describe('an edited plan that says things twice', () => {
  it('is made of places that are linked', () => {
    const plans = Array.from({ length: 20 }, (_, seed) => readPlan(linkedPlans(numbersFrom(seed)).text()));
    const linked = plans.filter(({ workItems }) => workItems.length > 3);
    const mirrored = plans.filter(({ mirrors }) => mirrors.length > 0);
    assert.deepEqual([linked.length > 15, mirrored.length > 5], [true, true]);
  });

  it('is linked as a full reading links it', () => {
    for (let seed = firstSeed, done = 0; done < runs; seed += 1) done += editsOf(seed);
  }).timeout(0);

  it('is linked as a full reading links it, whatever its title says', () => {
    for (let seed = firstSeed, done = 0; done < runs / 6; seed += 1) done += retitled(seed);
  }).timeout(0);
});

/** What a document may call itself, and say of itself. */
const titles = [
  ...[
    'Plan',
    'Plan of the parser',
    'Export names',
    'P0 plan',
    'Phase 2',
    'Week 1: parser ✅',
    'Remaining work',
  ],
  ...['Plan (2026-01-05 to 2026-01-16)', 'All of the plan (2026-01-05 to 2026-01-16)'],
  ...['Launch 2026 (50%)', 'Plan\n\n**Priority**: P1', 'Plan\n\n**Status**: done', 'Parser {#parser}'],
];

/** A plan whose title is changed, and other things between; how many changes. */
function retitled(seed: number): number {
  const next = numbersFrom(seed * 7_919);
  const any = linkedPlans(next);
  const title = (): string => titles[Math.floor(next() * titles.length)] ?? '';
  let own = title();
  const edited = new Edited(`# ${own}\n\n${any.text().replace(/^# .*\n/, '')}`);
  edited.check();
  for (let count = 0; count < 12; count += 1) {
    const made = title();
    edited.change({ span: { start: 2, end: 2 + own.length }, text: made });
    own = made;
    edited.check();
    const change = any.change(edited.plain);
    if (change.span.start < own.length + 4) continue;
    edited.change(change);
    edited.check();
  }
  return 12;
}

/** A plan and twenty changes of it; their number. */
function editsOf(seed: number): number {
  const any = linkedPlans(numbersFrom(seed * 104_729));
  const start = any.text();
  const edited = new Edited(start);
  const made: Change[] = [];
  try {
    edited.check();
    for (let count = 0; count < 20; count += 1) {
      const change = any.change(edited.plain);
      made.push(change);
      edited.change(change);
      // Some readings are left off half way, as those of a plan that is edited while it is opened.
      if (count % 4 === 0) edited.leaveOff(count * 3);
      edited.check();
    }
  } catch (cause) {
    const story = JSON.stringify({ seed, start, made, plain: edited.plain }, null, 1);
    throw new Error(`Seed ${seed}: ${(cause as Error).message}\n${story}`, { cause });
  }
  return made.length;
}
