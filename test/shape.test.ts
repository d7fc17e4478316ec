// How costs grow with a plan: ratios of times taken in one run, far from what is usual, since others use the machine too.

import assert from 'node:assert/strict';
import { Edited } from './bench/edited';
import { exponent, median } from './bench/statistics';
import { numbersFrom } from './support/any-plan';
import { repeated } from './support/large-plan';

describe('the cost of a plan', () => {
  it('grows with its size and no faster when it is opened', () => {
    const plans = [1, 4, 16].map((times) => repeated(times));
    // What is compiled once is no part of it.
    for (const plan of plans) new Edited(plan);
    const times = plans.map((plan) => Math.min(...[1, 2, 3].map(() => timeOf(() => new Edited(plan)))));
    const grows = exponent(plans.map((plan, at) => [plan.length, times[at] ?? Number.NaN] as const));
    // Usually below 1; with its square it would be 2.
    assert.ok(grows < 1.4, `${times} ms`);
  }).timeout(0);

  it('hardly grows with its size when a character is typed', () => {
    const [small, large] = [1, 16].map((times) => {
      const edited = new Edited(repeated(times));
      const next = numbersFrom(times);
      const all = Array.from({ length: 60 }, (_, at) => edited.type(next(), 'abcdefghij'[at % 10] ?? 'a'));
      return median(all.slice(20));
    }) as [number, number];
    // Usually below 3; what goes through all of it would take sixteen times as long.
    assert.ok(large < 8 * small, `${small} and ${large} ms`);
  }).timeout(0);
});

/** Milliseconds. */
function timeOf(work: () => unknown): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}
