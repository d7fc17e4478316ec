import type { Plan, Section, Task } from '../plan';
import type { Mention } from '../work-item';
import type { Name } from './name';

/** What is stated on purpose about which places are one work. It wins over any likeness. */
export interface Pins {
  /** The id that a comment gives the place in this line. */
  readonly id: (line: number) => string | null;
  /** Whether the place in this line is no other's. */
  readonly unlinked: (line: number) => boolean;
}

/** Reads the plan's pins, null where there is none. A comment speaks of the place in its line; alone in its line, of the last line before it that says anything. */
export function readPins(plan: Plan): Pins | null {
  if (plan.pins.length === 0) return null;
  const ids = new Map<number, string>();
  const unlinked = new Set<number>();
  for (const { span, id } of plan.pins) {
    const line = lineMeant(plan, plan.source.lineAt(span.start));
    if (id === null) unlinked.add(line);
    else ids.set(line, id.toLowerCase());
  }
  return { id: (line) => ids.get(line) ?? null, unlinked: (line) => unlinked.has(line) };
}

function lineMeant({ source }: Plan, line: number): number {
  for (let at = line; at >= 0; at -= 1) {
    const text = source.slice(source.lineStart(at), source.lineStart(at + 1));
    if (/\S/.test(text.replace(/<!--[^>]{0,400}-->/g, ''))) return at;
  }
  return line;
}

/** A place that asks, with the id that a comment gives it. */
export function pinned<T extends { readonly name: Name; readonly mention: Mention }>(
  asking: T,
  pins: Pins,
): T {
  const id = pins.id(asking.mention.line);
  return id === null ? asking : { ...asking, name: { ...asking.name, explicit: id } };
}

/** Sections and tasks by the id that is stated on them on purpose: `{#id}`, or a comment. */
export function stated(plan: Plan, pins: Pins | null): ReadonlyMap<string, readonly (Section | Task)[]> {
  const found = new Map<string, (Section | Task)[]>();
  for (const place of [...plan.sections, ...plan.tasks]) {
    const id = pins?.id(place.line) ?? bracedId(place);
    if (id === null) continue;
    const list = found.get(id);
    if (list === undefined) found.set(id, [place]);
    else list.push(place);
  }
  return found;
}

function bracedId({ id }: Section | Task): string | null {
  return id?.raw.startsWith('{#') === true ? id.value.toLowerCase() : null;
}
