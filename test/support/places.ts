// Whether every place that was read lies in the text, and says what stands there.

import type { Finding } from '../../server/src/plan/finding';
import type { Plan } from '../../server/src/plan/plan';
import type { Source } from '../../server/src/text/source';
import { membersOf } from './members';

/** What is wrong with the places of a plan; empty if they are right. */
export function misplacedIn(plan: Plan): readonly string[] {
  const wrong: string[] = [];
  const seen = new Set<object>([plan.source]);
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (value instanceof Map || value instanceof Set) return;
    const members = membersOf(value);
    wrong.push(...misplaced(members, path, plan.source));
    for (const [name, member] of Object.entries(members)) visit(member, `${path}.${name}`);
  };
  visit(plan, 'plan');
  return wrong;
}

/** The same of findings: what they underline, what they relate, what they would change. */
export function misplacedFindings(findings: readonly Finding[], source: Source): readonly string[] {
  return findings.flatMap(({ rule, span, related, fixes }) =>
    [
      span,
      ...related.map((other) => other.span),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]
      .filter((place) => !isWithin(place, source))
      .map((place) => `${rule} at ${place.start}-${place.end} of ${source.length}`),
  );
}

interface Placed {
  readonly start?: unknown;
  readonly end?: unknown;
  readonly span?: Placed;
  readonly heading?: Placed;
  readonly raw?: unknown;
  readonly line?: unknown;
}

function misplaced(value: Placed, path: string, source: Source): readonly string[] {
  const { start, end } = value;
  const wrong: string[] = [];
  if (typeof start === 'number' && typeof end === 'number' && !isWithin({ start, end }, source))
    wrong.push(`${path}: ${start}-${end} of ${source.length}`);
  const place = value.span;
  if (typeof place?.start !== 'number' || typeof place.end !== 'number') return wrong;
  const text = source.slice(place.start, place.end);
  if (typeof value.raw === 'string' && !isTextOf(value.raw, text))
    wrong.push(`${path}: ${JSON.stringify(value.raw)} was read where ${JSON.stringify(text)} stands`);
  // A section's line is its heading's; the document's own begins before its title.
  const head = value.heading ?? place;
  if (
    typeof value.line === 'number' &&
    typeof head.start === 'number' &&
    source.lineAt(head.start) !== value.line
  )
    wrong.push(`${path}: line ${value.line} begins on line ${source.lineAt(head.start)}`);
  return wrong;
}

/** Marks that only decorate may have been made blank before reading. */
function isTextOf(raw: string, text: string): boolean {
  return raw.length === text.length && raw.split('').every((unit, at) => unit === ' ' || unit === text[at]);
}

function isWithin({ start, end }: { readonly start: number; readonly end: number }, source: Source): boolean {
  return 0 <= start && start <= end && end <= source.length;
}
