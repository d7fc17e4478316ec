import { snug } from '../../text/snug';
import type { Section, Task } from '../plan';
import { bestMatching } from './matching';
import type { Name } from './name';
import type { Tier } from './part-body';
import type { Candidate, Likely } from './pool';

/** Names that are linked together, since each of them means another work: a table's rows, a level's items, an appendix's lists. */
export interface Group {
  readonly names: readonly Name[];
  readonly tiers: readonly Tier[];
  readonly closed: boolean;
  /** The section they stand in; neither it nor what it stands in is meant. */
  readonly own: Section;
  /** What the heading over them says, beyond what they say. */
  readonly context: ReadonlySet<string>;
}

/** The candidate that a name was found to mean. */
export interface Assigned {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What a group was found to mean, and everything that this was found from. It outlives the version, and must not hold on to it. */
export interface GroupMemory extends Pick<Group, 'names' | 'own' | 'closed'> {
  /** Of a closed scope, whose tiers are those of its part; null of the open one, which are another version's each time. */
  readonly tiers: Group['tiers'] | null;
  readonly asked: readonly Answer[];
  readonly found: readonly (Assigned | null)[];
}

/** What a tier, by its place, was found to hold like a name. */
interface Answer {
  readonly tier: number;
  readonly name: Name;
  readonly near: readonly Likely[];
}

/** Whether asking again would find the same. */
export function isAsBefore(before: GroupMemory, group: Omit<Group, 'context'>): boolean {
  if (before.own !== group.own || before.closed !== group.closed) return false;
  if (before.names.length !== group.names.length) return false;
  if (!before.names.every((name, at) => name === group.names[at])) return false;
  return (
    before.tiers === group.tiers ||
    before.asked.every(({ tier, name, near }) => group.tiers[tier]?.pool().near(name) === near)
  );
}

/** A link must be so much better than the next candidate. */
const margin = 0.1;

/** Which candidate each name of the group means; null where none is clearly best. */
export function assign(group: Group): GroupMemory {
  const answers: Answer[] = [];
  const nearIn = (tier: number, name: Name): readonly Likely[] => {
    const near = group.tiers[tier]?.pool().near(name) ?? [];
    answers.push({ tier, name, near });
    return near;
  };
  const found: (Assigned | null)[] = group.names.map(() => null);
  const around = enclosing(group.own);
  let asking: readonly Asking[] = group.names.map((name, at) => ({ at, name, near: [], reach: [] }));
  for (const [at, tier] of group.tiers.entries()) {
    if (asking.length === 0) break;
    const asked = asking.map((one) => ask(one, at, tier.floor, group, around, nearIn));
    const reaching = asked.filter(({ reach }) => reach.length > 0);
    for (const [{ at }, assigned] of settle(reaching)) found[at] = assigned;
    // Who reaches the floor but not the margin is not asked again: a poorer tier would only seem clearer.
    asking = asked.filter(({ reach }) => reach.length === 0);
  }
  const { names, own, closed } = group;
  const tiers = closed ? group.tiers : null;
  return { names, own, closed, tiers, asked: snug(answers), found: closed ? found : coherent(found) };
}

/** A name of the group, what it is like in this tier, and what of that it may mean. */
interface Asking {
  readonly at: number;
  readonly name: Name;
  readonly near: readonly Likely[];
  readonly reach: readonly Likely[];
}

/** What is like more candidates than this is clear about none. */
const mostReached = 12;

/** From here on a name is the same. */
const same = 0.99;

/** From here on it is all but the same. */
const allBut = 0.97;

/** Asks a tier what a name may mean. It leaves to a further one the name that is the same there, and only alike here. */
function ask(
  { at, name }: Asking,
  tier: number,
  floor: number,
  group: Group,
  around: ReadonlySet<Section | Task>,
  nearIn: (tier: number, name: Name) => readonly Likely[],
): Asking {
  const near = withContext(nearIn(tier, name), floor, group).filter(
    ({ candidate }) => !around.has(candidate.target),
  );
  const reach = near.filter(({ score }) => score >= floor).slice(0, mostReached);
  const [best] = reach;
  const isLeft =
    best !== undefined &&
    best.score < allBut &&
    group.tiers.some((_, further) => further > tier && (nearIn(further, name)[0]?.score ?? 0) >= same);
  return { at, name, near, reach: isLeft ? [] : reach };
}

function enclosing(section: Section): ReadonlySet<Section | Task> {
  const around = new Set<Section | Task>();
  for (let at: Section | null = section; at !== null; at = at.parent) around.add(at);
  return around;
}

/** In an open scope, a candidate that says what the heading over the group says is preferred: 子系统进度 → `1. 知识图谱子系统`. */
function withContext(
  likely: readonly Likely[],
  floor: number,
  { closed, context }: Group,
): readonly Likely[] {
  if (closed || context.size === 0) return likely;
  return likely
    .map(({ candidate, score }) => {
      const fits = score >= floor && candidate.name.tokens.some(({ text }) => context.has(text));
      return { candidate, score: fits ? score + 0.2 : score };
    })
    .sort((a, b) => b.score - a.score);
}

/** If fewer than half of a group are found in an open scope, the rest speak of something else: only what is all but identical stands. */
function coherent(found: readonly (Assigned | null)[]): readonly (Assigned | null)[] {
  const linked = found.filter((assigned) => assigned !== null).length;
  if (linked * 2 >= found.length) return found;
  return found.map((assigned) => (assigned !== null && assigned.score >= allBut ? assigned : null));
}

/** Assigns one to one, part by part: names that share no candidate have nothing to do with each other. */
function settle(asking: readonly Asking[]): ReadonlyMap<Asking, Assigned> {
  const held = new Map<Asking, Likely>();
  for (const part of components(asking)) {
    const columns = [...new Set(part.flatMap(({ reach }) => reach.map(({ candidate }) => candidate)))];
    const weights = part.map(({ reach }) => {
      const scores = new Map(reach.map(({ candidate, score }) => [candidate, score]));
      return columns.map((candidate) => scores.get(candidate) ?? 0);
    });
    const matched = part.length === 1 ? [0] : bestMatching(weights, columns.length);
    matched.forEach((column, row) => {
      const asked = part[row];
      const candidate = columns[column];
      const score = weights[row]?.[column] ?? 0;
      if (asked !== undefined && candidate !== undefined) held.set(asked, { candidate, score });
    });
  }
  const takers = new Map(
    [...held].map(([{ at }, { candidate, score }]) => [candidate.target, { at, score }]),
  );
  return new Map([...held].filter(([asked, own]) => isClear(asked, own, takers)));
}

function components(asking: readonly Asking[]): Iterable<readonly Asking[]> {
  const parts = new Map<Candidate, Asking[]>();
  const all = new Set<Asking[]>();
  for (const asked of asking) {
    const joined = new Set(asked.reach.map(({ candidate }) => parts.get(candidate)));
    joined.delete(undefined);
    const [first, ...others] = [...joined].filter((part) => part !== undefined);
    const merged = first ?? [];
    all.add(merged);
    merged.push(asked, ...others.flat());
    for (const other of others) all.delete(other);
    const moved = others.length === 0 ? [asked] : merged;
    for (const { reach } of moved) for (const { candidate } of reach) parts.set(candidate, merged);
  }
  return all;
}

/** Whether no other candidate comes near, those apart that another name fits better; two of one name are never clear. */
function isClear(
  { at, near }: Asking,
  own: Likely,
  takers: ReadonlyMap<Section | Task, { readonly at: number; readonly score: number }>,
): boolean {
  for (const { candidate, score } of near) {
    if (own.score - score >= margin) return true;
    if (candidate.target === own.candidate.target) continue;
    if (own.score >= same && score < same) return true;
    const taker = takers.get(candidate.target);
    if (taker === undefined || taker.at === at || taker.score <= score) return false;
  }
  return true;
}
