import { readPlan } from '../plan/build';
import type { Finding, Fix } from '../plan/finding';
import { defaultReadOptions, type ReadOptions } from '../plan/read-options';
import { applyEdits, type Edit } from '../text/edit';
import { check, type Severities } from './check';
import type { Rule, RuleContext } from './rule';

/** The kinds of fix that may be applied together; those where the evidence follows the claim never are. */
export type CertainKind = Exclude<Fix['kind'], 'evidence'>;

/** Fixes that change no claim: what is repaired on save. */
export const quietKinds: readonly CertainKind[] = ['form', 'arithmetic'];

/** Every fix that is certain: what Make Plan Honest and `check --fix` apply. */
export const certainKinds: readonly CertainKind[] = ['form', 'arithmetic', 'claim'];

/** The preferred fix of each finding, in order of place, as edits that do not overlap: a fix that would touch an earlier one is left for the next round. */
export function fixAll(findings: readonly Finding[], kinds: readonly CertainKind[]): readonly Edit[] {
  const chosen: Edit[] = [];
  for (const finding of findings) {
    const fix = finding.fixes.find((own) => own.preferred && kinds.some((kind) => kind === own.kind));
    if (fix === undefined) continue;
    const places = fix.edits.map((edit) => placeOf(edit, chosen));
    if (places.includes(null)) continue;
    for (const edit of fix.edits) {
      const place = placeOf(edit, chosen);
      if (place !== null && !isSame(edit, chosen[place])) chosen.splice(place, 0, edit);
    }
  }
  return chosen;
}

/**
 * Where the edit belongs among those chosen, which are in order; where it stands if it is among them; null if it
 * touches another. Touching counts, since two insertions at one place have no order.
 */
function placeOf(edit: Edit, chosen: readonly Edit[]): number | null {
  let low = 0;
  let high = chosen.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chosen[middle]?.span.start ?? 0) < edit.span.start) low = middle + 1;
    else high = middle;
  }
  if (isSame(edit, chosen[low])) return low;
  const before = chosen[low - 1];
  const after = chosen[low];
  if (before !== undefined && before.span.end >= edit.span.start) return null;
  return after !== undefined && after.span.start <= edit.span.end ? null : low;
}

/** How a text is read and checked while it is mended. */
export interface Mending {
  readonly rules: readonly Rule[];
  readonly context: RuleContext;
  readonly severities?: Severities;
  readonly readOptions?: ReadOptions;
}

/** One round may make room for the next: a fix that had to wait, a total over a total. More rounds than this mean a fault of ours. */
const mostRounds = 10;

/** The text with all certain fixes of the given kinds applied, again until nothing is left to apply. */
export function fixText(text: string, kinds: readonly CertainKind[], mending: Mending): string {
  let fixed = text;
  for (let round = 0; round < mostRounds; round += 1) {
    const plan = readPlan(fixed, mending.readOptions ?? defaultReadOptions);
    const edits = fixAll(check(plan, mending.rules, mending.context, mending.severities ?? {}), kinds);
    if (edits.length === 0) return fixed;
    fixed = applyEdits(fixed, edits);
  }
  return fixed;
}

function isSame(a: Edit, b: Edit | undefined): boolean {
  return b !== undefined && a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}
