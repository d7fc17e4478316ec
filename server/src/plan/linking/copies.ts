import type { Plan, Section, Task } from '../plan';
import type { Mirror } from '../work-item';
import { type Body, boxesOf } from './candidates';
import type { Name } from './name';

/** A later list that goes through the boxes of an earlier section once more. */
export interface Copy {
  readonly list: Section;
  /** Null where they stand in several sections. */
  readonly of: Section | null;
  /** The share of its boxes that stand there too. */
  readonly share: number;
  readonly mirrors: readonly Mirror[];
}

const leastBoxes = 3;
const leastShare = 0.6;

/**
 * Later sections of which most boxes have the title or id of boxes of one earlier section. Titles that stand in three sections or
 * more are boilerplate; criteria repeat on purpose, and so do the stages of one series.
 */
export function findCopies(plan: Plan, body: Body, isLinked: (section: Section) => boolean): readonly Copy[] {
  const sections = plan.sections.filter((section) => isAsked(section, body) && !isLinked(section));
  const holders = new Map<string, Map<Section, Task>>();
  const copies: Copy[] = [];
  const keyed = sections.map((section) => ({ section, boxes: keysOf(section, body) }));
  for (const { section, boxes } of keyed) {
    for (const { task, key } of boxes) {
      const held = holders.get(key) ?? new Map<Section, Task>();
      holders.set(key, held.has(section) ? held : held.set(section, task));
    }
  }
  for (const { section, boxes } of keyed) {
    if (boxes.length < leastBoxes) continue;
    const shared = new Map<Section, Mirror[]>();
    for (const { task, key } of boxes) {
      const held = holders.get(key);
      if (held === undefined || held.size !== 2) continue;
      for (const [other, of] of held) {
        if (other.index >= section.index || isSeries(other, section, body) || isAround(other, section))
          continue;
        const list = shared.get(other) ?? [];
        list.push({ copy: task, of, score: 1 });
        shared.set(other, list);
      }
    }
    for (const [other, mirrors] of shared) {
      const share = mirrors.length / boxes.length;
      if (mirrors.length >= leastBoxes && share >= leastShare)
        copies.push({ list: section, of: other, share, mirrors });
    }
  }
  return copies;
}

function isAsked(section: Section, body: Body): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (
      at.kind === 'aim' ||
      at.kind === 'milestones' ||
      at.isChecklist ||
      (at.parent !== null && body.nameOf(at).criteria)
    )
      return false;
  }
  return true;
}

function keysOf(section: Section, body: Body): readonly { readonly task: Task; readonly key: string }[] {
  return boxesOf(section).map((task) => ({ task, key: keyOf(body.nameOfTask(task)) }));
}

function keyOf(name: Name): string {
  return name.id !== null && !name.tokens.some(({ identity }) => identity) ? `#${name.id}` : name.key;
}

/** Whether the two are stages of one series (Week 1 and Week 2), or stand in such, or are siblings that begin alike: what they share recurs. */
function isSeries(a: Section, b: Section, body: Body): boolean {
  if (a.parent === b.parent && body.nameOf(a).tokens[0]?.text === body.nameOf(b).tokens[0]?.text) return true;
  const ours = stagesAround(a);
  return [...stagesAround(b)].some(([unit, number]) => ours.has(unit) && ours.get(unit) !== number);
}

function stagesAround(section: Section): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.stage !== null && !found.has(at.stage.unit)) found.set(at.stage.unit, at.stage.number);
  }
  return found;
}

function isAround(outer: Section, section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) if (at === outer) return true;
  return false;
}
