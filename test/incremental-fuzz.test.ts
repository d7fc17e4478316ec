// A plan that was edited is the plan that a full reading of its text gives, whatever was edited: in place, line ends, blocks.
// FUZZ_RUNS says how many changes are tried; a failure names its seed, and INCREMENTAL_SEED repeats it.

import { anyPlans, type LineEnds, numbersFrom } from './support/any-plan';
import { type Change, Edited } from './support/incremental';

const runs = Number(process.env.FUZZ_RUNS ?? 3_000);
const firstSeed = Number(process.env.INCREMENTAL_SEED ?? 1);

describe('an edited plan', () => {
  const kinds: readonly { name: string; ends: LineEnds; lines: number; share: number }[] = [
    { name: 'of a few lines', ends: 'lf', lines: 30, share: 0.5 },
    { name: 'with line ends of any kind', ends: 'mixed', lines: 30, share: 0.35 },
    { name: 'of many lines', ends: 'lf', lines: 300, share: 0.15 },
    { name: 'of two thousand lines', ends: 'mixed', lines: 2_000, share: 0.02 },
  ];
  for (const { name, ends, lines, share } of kinds) {
    it(`is what a full reading gives: ${name}`, () => {
      for (let seed = firstSeed, done = 0; done < runs * share; seed += 1) done += editsOf(seed, ends, lines);
    }).timeout(0);
  }
});

/** A text and a dozen notifications of one to three changes; the number of changes. */
function editsOf(seed: number, ends: LineEnds, lines: number): number {
  const next = numbersFrom(seed * 7919 + lines);
  const any = anyPlans(next, ends);
  const start = any.text(lines);
  const edited = new Edited(start);
  const made: Change[] = [];
  try {
    // Some are edited while they are read for the first time, in steps.
    for (let steps = next() < 0.5 ? 0 : 6; steps > 0 && !edited.ahead(1 + next() * 300); steps -= 1) {
      if (next() > 0.3) continue;
      const change = any.change(edited.plain);
      made.push(change);
      edited.change(change);
    }
    edited.check();
    for (let notification = 0; notification < 12; notification += 1) {
      const undone: Change[] = [];
      for (let count = next() < 0.8 ? 1 : 3; count > 0; count -= 1) {
        const change = any.change(edited.plain);
        const { start: at, end } = change.span;
        undone.unshift({
          span: { start: at, end: at + change.text.length },
          text: edited.plain.slice(at, end),
        });
        made.push(change);
        edited.change(change);
        if (next() < 0.2) edited.leaveOff(Math.floor(next() * 12));
      }
      edited.check();
      if (next() > 0.15) continue;
      made.push(...undone);
      for (const change of undone) edited.change(change);
      edited.check();
    }
  } catch (cause) {
    const story = JSON.stringify({ seed, start, made, plain: edited.plain }, null, 1);
    throw new Error(`Seed ${seed}: ${(cause as Error).message}\n${story}`, { cause });
  }
  return made.length + 1;
}
