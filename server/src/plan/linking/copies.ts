import { areSame } from '../../text/are-same';
import { grouped } from '../../text/grouped';
import { contains } from '../../text/span';
import type { Steps } from '../../text/steps';
import { type Entry, PartIndex } from '../part-index';
import { PartMemory } from '../part-memory';
import type { Section, Task } from '../plan';
import type { Mirror } from '../work-item';
import { type Body, boxesOf } from './candidates';
import { type Name, speaksOfCriteria } from './name';
import type { PartBody } from './part-body';

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

/** A box by its title or id. */
interface Box extends Entry {
  readonly task: Task;
  readonly section: Section;
}

/** What is known of copies from one version to the next. */
export interface CopyMemory {
  readonly boxes: WeakMap<PartBody, { readonly lists: readonly Section[]; readonly own: readonly Box[] }>;
  readonly index: PartIndex<Box>;
  readonly found: PartMemory<readonly Copy[]>;
}

/** Nothing yet. */
export function noCopies(): CopyMemory {
  return { boxes: new WeakMap(), index: new PartIndex(), found: new PartMemory() };
}

/**
 * Later sections of which most boxes have the title or id of boxes of one earlier section. Titles that stand in three sections or
 * more are boilerplate; criteria repeat on purpose, and so do the stages of one series. `lists` are known to be copies. A part is a step.
 */
export function* findCopies(
  body: Body,
  lists: readonly Copy[],
  gone: readonly object[],
  memory: CopyMemory,
): Steps<readonly Copy[]> {
  const { index, found } = memory;
  const byPart = grouped(lists, ({ list }) => body.partOf(list));
  const boxes: (readonly Box[])[] = [];
  for (const part of body.parts) {
    if (!memory.boxes.has(part)) yield;
    boxes.push(boxesIn(part, byPart.get(part) ?? [], body, memory));
  }
  found.forget(gone);
  for (const [key, before] of index.update(boxes)) {
    const held = index.of(key);
    if (isCommon(before) && isCommon(held)) continue;
    for (const { section } of held) found.drop(body.partOf(section) ?? index);
  }
  return body.parts.flatMap((part, at) => {
    const known = found.get(part);
    if (known !== undefined) return known;
    const from = new Set<object>([part]);
    const copies = [...grouped(boxes[at] ?? [], ({ section }) => section)].flatMap(([section, own]) =>
      copiesIn(section, own, body, index, from),
    );
    found.set(part, copies, from);
    return copies;
  });
}

/** Which earlier sections a section repeats; what that was found from is added to `from`. */
function copiesIn(
  section: Section,
  boxes: readonly Box[],
  body: Body,
  index: PartIndex<Box>,
  from: Set<object>,
): readonly Copy[] {
  if (boxes.length < leastBoxes) return [];
  const shared = new Map<Section, Mirror[]>();
  for (const { task, key } of boxes) {
    const held = index.of(key);
    const first = held[0];
    if (first === undefined || first.section === section || isCommon(held)) continue;
    const list = shared.get(first.section);
    const mirror = { copy: task, of: first.task, score: 1 };
    from.add(body.partOf(first.section) ?? index);
    if (list !== undefined) list.push(mirror);
    else if (!isSeries(first.section, section, body) && !isAround(first.section, section))
      shared.set(first.section, [mirror]);
  }
  return [...shared].flatMap(([of, mirrors]): readonly Copy[] => {
    const share = mirrors.length / boxes.length;
    const isCopy = mirrors.length >= leastBoxes && share >= leastShare;
    return isCopy ? [{ list: section, of, share, mirrors }] : [];
  });
}

/** Whether boxes of one title stand in more than two sections, which makes boilerplate of it. */
function isCommon(held: readonly Box[]): boolean {
  const first = held[0]?.section;
  const second = held.find(({ section }) => section !== first)?.section;
  return held.some(({ section }) => section !== first && section !== second);
}

/** The boxes of a part that may repeat others or be repeated; those in lists are known to, and so are those of detail lists. */
function boxesIn(
  part: PartBody,
  copies: readonly Copy[],
  body: Body,
  { boxes, found }: CopyMemory,
): readonly Box[] {
  const lists = copies.map(({ list }) => list);
  const before = boxes.get(part);
  if (before !== undefined && areSame(before.lists, lists)) return before.own;
  const own = part.part.sections.flatMap((section): readonly Box[] => {
    if (section.tasks.length === 0 || isInDetailList(section)) return [];
    if (lists.some((list) => contains(list.span, section.span)) || !isAsked(section)) return [];
    const at = section.heading.start;
    return boxesOf(section).map((task) => ({ key: keyOf(body.nameOfTask(task)), at, task, section }));
  });
  boxes.set(part, { lists, own });
  found.drop(part);
  return own;
}

/** Whether the section stands in an appendix section or summary that says itself which phase it goes through. */
function isInDetailList(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if ((at.kind === 'appendix' || at.kind === 'summary') && at.names !== null) return true;
  }
  return false;
}

function isAsked(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (
      at.kind === 'aim' ||
      at.kind === 'milestones' ||
      at.isChecklist ||
      (at.parent !== null && speaksOfCriteria(at.text))
    )
      return false;
  }
  return true;
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
