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
});

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
      edited.check();
    }
  } catch (cause) {
    const story = JSON.stringify({ seed, start, made, plain: edited.plain }, null, 1);
    throw new Error(`Seed ${seed}: ${(cause as Error).message}\n${story}`, { cause });
  }
  return made.length;
}
