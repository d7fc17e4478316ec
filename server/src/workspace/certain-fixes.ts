import type { Finding, Fix } from '../plan/finding';
import type { Edit } from '../text/edit';

/**
 * Edits that can be made at once: of every finding its first fix of one of the kinds, preferred ones before others.
 * A fix that would touch what another one changes is left for the next time; the same edit asked for twice is made once.
 */
export function certainEdits(findings: readonly Finding[], kinds: readonly Fix['kind'][]): readonly Edit[] {
  const taken: Edit[] = [];
  for (const { fixes } of findings) {
    const fitting = fixes.filter((fix) => kinds.includes(fix.kind));
    const fix = fitting.find((candidate) => candidate.preferred) ?? fitting[0];
    if (fix === undefined) continue;
    const fresh = fix.edits.filter((edit) => !taken.some((other) => isSame(edit, other)));
    if (fresh.some((edit) => taken.some((other) => collide(edit, other)))) continue;
    taken.push(...fresh);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

function isSame(a: Edit, b: Edit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;
}

/** Whether two edits share a unit, or insert at the same place, where no order would be right. */
function collide(a: Edit, b: Edit): boolean {
  if (a.span.start === b.span.start) return true;
  return a.span.start < b.span.end && b.span.start < a.span.end;
}
