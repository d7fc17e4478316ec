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

/** The two earliest sections with a box of one title, and that box; more than two make boilerplate of it. */
interface Held {
  readonly first: Section;
  readonly task: Task;
  second: Section | null;
  isCommon: boolean;
}

/**
 * Later sections of which most boxes have the title or id of boxes of one earlier section. Titles that stand in three sections or
 * more are boilerplate; criteria repeat on purpose, and so do the stages of one series.
 */
export function findCopies(plan: Plan, body: Body, isLinked: (section: Section) => boolean): readonly Copy[] {
  const keyed = plan.sections.flatMap((section): readonly Keyed[] => {
    const boxes = section.tasks.length === 0 ? [] : keysOf(section, body);
    return boxes.length === 0 || isLinked(section) ? [] : [{ section, boxes }];
  });
  const holders = new Map<string, Held>();
  for (const { section, boxes } of keyed) {
    for (const { task, key } of boxes) {
      const held = holders.get(key);
      if (held === undefined) holders.set(key, { first: section, task, second: null, isCommon: false });
      else if (held.second === null && held.first !== section) held.second = section;
      else if (held.first !== section && held.second !== section) held.isCommon = true;
    }
  }
  return keyed.flatMap(({ section, boxes }) => {
    const shared = new Map<Section, Mirror[]>();
    for (const { task, key } of boxes.length < leastBoxes ? [] : boxes) {
      const held = holders.get(key);
      if (held === undefined || held.second !== section || held.isCommon) continue;
      const list = shared.get(held.first);
      const mirror = { copy: task, of: held.task, score: 1 };
      if (list !== undefined) list.push(mirror);
      else if (!isSeries(held.first, section, body) && !isAround(held.first, section))
        shared.set(held.first, [mirror]);
    }
    return [...shared].flatMap(([of, mirrors]): readonly Copy[] => {
      const share = mirrors.length / boxes.length;
      const isCopy = mirrors.length >= leastBoxes && share >= leastShare;
      return isCopy ? [{ list: section, of, share, mirrors }] : [];
    });
  });
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

interface Keyed {
  readonly section: Section;
  readonly boxes: readonly { readonly task: Task; readonly key: string }[];
}

const known = new WeakMap<Section, { readonly part: object | null; readonly boxes: Keyed['boxes'] }>();

/** What the boxes of a section are compared by; nothing where it repeats others on purpose. Remembered while its part is the same. */
function keysOf(section: Section, body: Body): Keyed['boxes'] {
  const part = body.partOf(section);
  const before = known.get(section);
  if (before !== undefined && before.part === part) return before.boxes;
  const tasks = isAsked(section, body) ? boxesOf(section) : [];
  const boxes = tasks.map((task) => ({ task, key: keyOf(body.nameOfTask(task)) }));
  known.set(section, { part, boxes });
  return boxes;
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
