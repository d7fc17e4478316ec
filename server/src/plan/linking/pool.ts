import type { Section, Task } from '../plan';
import { byName, compareLabels, damped, likeness, plainWeight, type Weigh } from './likeness';
import type { Name } from './name';

/** A section or task that may be the work that a mention names, by its whole name or one part of it. */
export interface Candidate {
  readonly target: Section | Task;
  readonly name: Name;
}

/** A candidate that a mention is like, and how much. */
export interface Likely {
  readonly candidate: Candidate;
  readonly score: number;
}

/** The candidates of one scope, so indexed that a name meets only those with which it shares something. */
export interface Pool {
  readonly candidates: readonly Candidate[];
  /** Every candidate of a score above 0, best first, at most 40. */
  readonly near: (name: Name) => readonly Likely[];
  /** What a later version may go on with. */
  readonly index: PoolIndex;
}

/** A name that meets more candidates than this is told by its rarest tokens alone. */
const mostMet = 400;
const mostKept = 40;

/** The names of a pool's candidates, indexed, and which of them a name was found to be like: by their places, best first. */
export interface PoolIndex {
  readonly isOpen: boolean;
  readonly names: readonly Name[];
  readonly byToken: ReadonlyMap<string, readonly number[]>;
  readonly byMark: ReadonlyMap<string, readonly number[]>;
  readonly weigh: Weigh;
  readonly near: Map<Name, readonly { readonly at: number; readonly score: number }[]>;
}

/**
 * Makes a pool. `isOpen`: how names are compared (see `likeness`). While the names of all candidates stay the same, what an earlier
 * version found (`before`) holds.
 */
export function pool(candidates: readonly Candidate[], isOpen: boolean, before?: PoolIndex): Pool {
  const index =
    before !== undefined && isOf(before, candidates, isOpen) ? before : indexOf(candidates, isOpen);
  const near = (name: Name): readonly Likely[] =>
    nearIn(index, name).flatMap(({ at, score }) => {
      const candidate = candidates[at];
      return candidate === undefined ? [] : [{ candidate, score }];
    });
  return { candidates, near, index };
}

function isOf(index: PoolIndex, candidates: readonly Candidate[], isOpen: boolean): boolean {
  return (
    index.isOpen === isOpen &&
    index.names.length === candidates.length &&
    candidates.every(({ name }, at) => name === index.names[at])
  );
}

function indexOf(candidates: readonly Candidate[], isOpen: boolean): PoolIndex {
  const byToken = new Map<string, number[]>();
  const byMark = new Map<string, number[]>();
  const names = candidates.map(({ name }) => name);
  names.forEach((name, at) => {
    for (const { text } of name.tokens) put(byToken, text, at);
    for (const mark of marksOf(name)) put(byMark, mark, at);
  });
  const weigh = damped((text) => byToken.get(text)?.length ?? 0);
  return { isOpen, names, byToken, byMark, weigh, near: new Map() };
}

function nearIn(index: PoolIndex, name: Name): readonly { readonly at: number; readonly score: number }[] {
  const { names, byToken, byMark, weigh, isOpen, near } = index;
  const known = near.get(name);
  if (known !== undefined) return known;
  const found: { at: number; score: number }[] = [];
  for (const at of met(name, byToken, byMark)) {
    const other = names[at];
    const score = other === undefined ? 0 : likeness(name, other, isOpen, weigh);
    if (score > 0) found.push({ at, score });
  }
  const kept = found.sort((a, b) => b.score - a.score).slice(0, mostKept);
  // Names that are typed on and on would gather here.
  if (near.size > 1_000 + 4 * names.length) near.clear();
  near.set(name, kept);
  return kept;
}

function put(index: Map<string, number[]>, key: string, value: number): void {
  const list = index.get(key);
  if (list === undefined) index.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}

/** What else two names may meet by: ids, the first label, the whole name. */
function marksOf(name: Name): readonly string[] {
  const [label] = name.labels;
  return [
    name.id === null ? '' : `#${name.id}`,
    name.explicit === null ? '' : `{${name.explicit}`,
    label === undefined ? '' : `@${label.unit} ${label.number}`,
    name.key === '' ? '' : `=${name.key}`,
  ].filter((mark) => mark !== '');
}

function met(
  name: Name,
  byToken: ReadonlyMap<string, readonly number[]>,
  byMark: ReadonlyMap<string, readonly number[]>,
): ReadonlySet<number> {
  const found = new Set<number>();
  const lists = [
    ...marksOf(name).map((mark) => byMark.get(mark) ?? []),
    ...name.tokens.filter(({ identity }) => identity).map(({ text }) => byToken.get(text) ?? []),
  ].sort((a, b) => a.length - b.length);
  for (const list of lists) {
    if (found.size > 0 && found.size + list.length > mostMet) break;
    for (const index of list.slice(0, mostMet)) found.add(index);
  }
  return found;
}

/** Why a mention was linked: `id`, `label` or `name`. */
export function reasonOf(a: Name, b: Name): 'id' | 'label' | 'name' {
  if (a.explicit !== null && a.explicit === b.explicit) return 'id';
  if (a.id !== null && a.id === b.id) return 'id';
  return compareLabels(a, b) === 'same' && byName(a, b, false, plainWeight) < 0.97 ? 'label' : 'name';
}
