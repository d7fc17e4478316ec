import { remembered } from '../../text/remembered';
import { type Entry, PartIndex } from '../part-index';
import type { Section, Task } from '../plan';
import type { Body } from './candidates';
import { byId, likeness, plainWeight } from './likeness';
import { placeMention } from './mention';
import type { PartBody } from './part-body';
import type { PartLinks } from './part-links';
import type { Stated } from './pins';
import type { Link } from './work-items';

/** Places that bear the same stated id are one work. */
export function repeatedIds(
  byPin: Stated,
  anchorOf: (places: readonly (Section | Task)[]) => Section | Task | null,
  parts: readonly PartLinks[],
): readonly Link[] {
  const several = [...byPin.values()].filter((places) => places.length > 1);
  if (several.length === 0) return [];
  const mentions = parts.flatMap(({ links }) => links.map(({ mention }) => mention));
  const known = new Set(mentions.map((mention) => ('section' in mention ? mention.section : null)));
  return several.flatMap((places) => {
    const anchor = anchorOf(places);
    return places.flatMap((place): Link[] => {
      if (anchor === null || place === anchor || ('heading' in place && known.has(place))) return [];
      return [linkOf(place, anchor)];
    });
  });
}

/** A task by its id. */
interface Numbered extends Entry {
  readonly task: Task;
  readonly id: string;
}

/** The tasks of a plan by their ids in capitals. */
export type TaskIds = PartIndex<Numbered>;

/** No tasks yet. */
export function noTaskIds(): TaskIds {
  return new PartIndex();
}

/** An id that opens more boxes than this is a topic that they speak of. */
const mostUses = 3;

/** Boxes of the body that bear the id by which their work was found at another place: `P1-5` in a row, a heading and a milestone's list. */
export function sameIds(body: Body, parts: readonly PartLinks[], taskIds: TaskIds): readonly Link[] {
  taskIds.update(body.parts.map(numberedIn));
  const found = new Map<string, Section | Task>();
  for (const { linkedById } of parts)
    for (const { target } of linkedById) {
      const { id } = 'heading' in target ? body.nameOf(target) : body.nameOfTask(target);
      if (id !== null) found.set(id, target);
    }
  return [...found].flatMap(([key, target]) => {
    const held = taskIds.of(key);
    return held.flatMap(({ task, id }): readonly Link[] => {
      if (task.box === null || task.mirrored || task === target) return [];
      if (held.filter((other) => other.id === id).length > mostUses) return [];
      const own = body.nameOfTask(task);
      const other = 'heading' in target ? body.nameOf(target) : body.nameOfTask(target);
      const isWithin =
        'heading' in target && target.span.start <= task.span.start && task.span.end <= target.span.end;
      const isOther = isWithin || likeness(own, other, false, plainWeight) < byId;
      return isOther ? [] : [linkOf(task, target)];
    });
  });
}

const numberedIn = remembered(({ part: { tasks } }: PartBody): readonly Numbered[] =>
  tasks.flatMap((task) => {
    const id = task.id?.value;
    return id === undefined ? [] : [{ key: id.toUpperCase(), at: task.span.start, task, id }];
  }),
);

const made = new WeakMap<Section | Task, Link>();

/** The same link as long as it leads to the same place. */
function linkOf(place: Section | Task, target: Section | Task): Link {
  const before = made.get(place);
  if (before?.target === target && before.mention.priority === place.priority) return before;
  const link: Link = { mention: placeMention(place), target, score: byId, by: 'id' };
  made.set(place, link);
  return link;
}
