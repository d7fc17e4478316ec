import { grouped } from '../../text/grouped';
import { remembered } from '../../text/remembered';
import type { Plan, Section, Task } from '../plan';
import type { Mention } from '../work-item';
import type { Body } from './candidates';
import type { Name } from './name';
import type { PartBody } from './part-body';

/** What is stated on purpose about which places are one work. It wins over any likeness. */
export interface Pins {
  /** Another text where there are others, or one means another place. */
  readonly key: string;
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
  const meant: unknown[] = [];
  for (const { span, id } of plan.pins) {
    const line = lineMeant(plan, plan.source.lineAt(span.start));
    if (id === null) unlinked.add(line);
    else ids.set(line, id.toLowerCase());
    meant.push(plan.source.lineStart(line), id);
  }
  return {
    key: JSON.stringify(meant),
    id: (line) => ids.get(line) ?? null,
    unlinked: (line) => unlinked.has(line),
  };
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
export type Stated = ReadonlyMap<string, readonly (Section | Task)[]>;

/** Finds what is stated; sections come before tasks. */
export function stated(plan: Plan, body: Body, pins: Pins | null): Stated {
  const places: readonly (Section | Task)[] =
    pins === null
      ? [...body.parts.flatMap(bracedSections), ...body.parts.flatMap(bracedTasks)]
      : [...plan.sections, ...plan.tasks];
  const idOf = (place: Section | Task) => pins?.id(place.line) ?? bracedId(place);
  return new Map(
    [...grouped(places, idOf)].flatMap(([id, own]) => (id === null ? [] : [[id, own] as const])),
  );
}

const bracedSections = remembered(({ part }: PartBody) =>
  part.sections.filter((own) => bracedId(own) !== null),
);
const bracedTasks = remembered(({ part }: PartBody) => part.tasks.filter((own) => bracedId(own) !== null));

function bracedId({ id }: Section | Task): string | null {
  return id?.raw.startsWith('{#') === true ? id.value.toLowerCase() : null;
}
