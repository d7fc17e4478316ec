import type { Section, Task } from '../plan';
import type { Tier } from './candidates';
import { bestMatching } from './matching';
import type { Name } from './name';
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

/** A link must be so much better than the next candidate. */
const margin = 0.1;

/** Which candidate each name of the group means; null where none is clearly best. */
export function assign(group: Group): readonly (Assigned | null)[] {
  const found: (Assigned | null)[] = group.names.map(() => null);
  const around = enclosing(group.own);
  let asking = group.names.map((_, at) => at);
  for (const { pool, floor } of group.tiers) {
    const likely = new Map<number, readonly Likely[]>();
    for (const at of asking) {
      const name = group.names[at];
      if (name !== undefined)
        likely.set(
          at,
          withContext(pool.near(name), floor, group).filter(({ candidate }) => !around.has(candidate.target)),
        );
    }
    const reaching = asking.filter((at) => (likely.get(at)?.[0]?.score ?? 0) >= floor);
    for (const [at, assigned] of settle(reaching, likely, floor)) found[at] = assigned;
    // Who reaches the floor but not the margin is not asked again: a poorer tier would only seem clearer.
    asking = asking.filter((at) => !reaching.includes(at));
  }
  return group.closed ? found : coherent(found);
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
  return found.map((assigned) => (assigned !== null && assigned.score >= 0.97 ? assigned : null));
}

/** Assigns one to one, part by part: names that share no candidate have nothing to do with each other. */
function settle(
  asking: readonly number[],
  likely: ReadonlyMap<number, readonly Likely[]>,
  floor: number,
): ReadonlyMap<number, Assigned> {
  const held = new Map<number, Likely>();
  for (const part of components(asking, likely, floor)) {
    const columns = [
      ...new Set(part.flatMap((at) => reach(at, likely, floor).map(({ candidate }) => candidate))),
    ];
    const weights = part.map((at) => {
      const scores = new Map(reach(at, likely, floor).map(({ candidate, score }) => [candidate, score]));
      return columns.map((candidate) => scores.get(candidate) ?? 0);
    });
    bestMatching(weights, columns.length).forEach((column, row) => {
      const at = part[row];
      const candidate = columns[column];
      const score = weights[row]?.[column] ?? 0;
      if (at !== undefined && candidate !== undefined) held.set(at, { candidate, score });
    });
  }
  const takers = new Map([...held].map(([at, { candidate, score }]) => [candidate.target, { at, score }]));
  return new Map([...held].filter(([at, own]) => isClear(at, own, takers, likely)));
}

function reach(at: number, likely: ReadonlyMap<number, readonly Likely[]>, floor: number): readonly Likely[] {
  return (likely.get(at) ?? []).filter(({ score }) => score >= floor);
}

function components(
  asking: readonly number[],
  likely: ReadonlyMap<number, readonly Likely[]>,
  floor: number,
): readonly (readonly number[])[] {
  const parts = new Map<Candidate, number[]>();
  const all = new Set<number[]>();
  for (const at of asking) {
    const candidates = reach(at, likely, floor).map(({ candidate }) => candidate);
    const joined = new Set(
      candidates.map((candidate) => parts.get(candidate)).filter((part) => part !== undefined),
    );
    const merged = [...[...joined].flat(), at];
    for (const part of joined) all.delete(part);
    all.add(merged);
    const reached = merged.flatMap((member) =>
      reach(member, likely, floor).map(({ candidate }) => candidate),
    );
    for (const candidate of reached) parts.set(candidate, merged);
  }
  return [...all];
}

/** Whether no other candidate comes near, those apart that another name fits better; two of one name are never clear. */
function isClear(
  at: number,
  own: Likely,
  takers: ReadonlyMap<Section | Task, { readonly at: number; readonly score: number }>,
  likely: ReadonlyMap<number, readonly Likely[]>,
): boolean {
  for (const { candidate, score } of likely.get(at) ?? []) {
    if (own.score - score >= margin) return true;
    if (candidate.target === own.candidate.target) continue;
    if (own.score >= 0.99 && score < 0.99) return true;
    const taker = takers.get(candidate.target);
    if (taker === undefined || taker.at === at || taker.score <= score) return false;
  }
  return true;
}
