import { remembered } from '../../text/remembered';
import { exchanged, sharedEnds } from '../../text/shared-ends';
import { firstFrom } from '../part-range';
import type { Section, Task } from '../plan';
import { byName, compareLabels, damped, likeness, plainWeight } from './likeness';
import type { Name } from './name';

/** A section or task that may be the work that a mention names, by its whole name or one part of it. */
export interface Candidate {
  /** As it stands in the version that is being linked. */
  target: Section | Task;
  readonly name: Name;
}

/** A candidate that a mention is like, and how much. */
export interface Likely {
  readonly candidate: Candidate;
  readonly score: number;
}

/** A name that meets more candidates than this is told by its rarest tokens alone. */
const mostMet = 400;
const mostKept = 40;
/** Beyond so many candidates that weigh otherwise than before, everything is asked again. */
const mostReweighed = 400;

/**
 * The candidates of one scope, so indexed that a name meets only those with which it shares something. Goes on from one version to
 * the next: what was found to be like a name holds until a candidate changes that shares something with it.
 */
export class Pool {
  readonly #isOpen: boolean;
  #candidates: readonly Candidate[] = [];
  /** The candidates of each part, as they were last told. */
  #lists: readonly (readonly Candidate[])[] = [];
  /** Candidates by the texts of their tokens and by their marks, in the order of the text. */
  readonly #holders = new Map<string, Candidate[]>();
  readonly #near = new Map<Name, readonly Likely[]>();
  readonly #gone: (readonly Likely[])[] = [];
  /** The names in `#near`, by their tokens and marks. */
  readonly #askers = new Map<string, Set<Name>>();
  readonly #weigh = damped((text) => this.#holders.get(text)?.length ?? 0);

  /** `isOpen`: how names are compared (see `likeness`). */
  constructor(isOpen: boolean) {
    this.#isOpen = isOpen;
  }

  /** Whether it has never been told any candidates. */
  get isUnused(): boolean {
    return this.#lists.length === 0;
  }

  /** Takes the candidates that each part of a new version has, in the order of the text. */
  update(next: readonly (readonly Candidate[])[]): void {
    const { added: own, ahead, behind } = exchanged(this.#lists, next);
    this.#lists = next;
    const now = this.#candidates.slice(ahead, this.#candidates.length - behind);
    const { head, tail } = sharedEnds(now, own, retarget);
    if (head + tail === now.length && head + tail === own.length) return;
    const removed = now.slice(head, now.length - tail);
    const added = own.slice(head, own.length - tail);
    this.#candidates = this.#candidates
      .slice(0, ahead + head)
      .concat(added, this.#candidates.slice(this.#candidates.length - behind - tail));
    this.#exchange(removed, added);
  }

  /** The lists of what is like a name that hold no more, since this was last asked. */
  takeGone(): readonly object[] {
    return this.#gone.splice(0);
  }

  /** Every candidate of a score above 0, best first, at most 40. The same list as long as nothing of it changes. */
  near(name: Name): readonly Likely[] {
    const known = this.#near.get(name);
    if (known !== undefined) return known;
    const found: Likely[] = [];
    for (const candidate of this.#met(name)) {
      const score = likeness(name, candidate.name, this.#isOpen, this.#weigh);
      if (score > 0) found.push({ candidate, score });
    }
    const kept = found.sort((a, b) => b.score - a.score).slice(0, mostKept);
    // Names that are typed on and on would gather here.
    if (this.#near.size > 1_000 + 4 * this.#candidates.length) this.#forgetAll();
    this.#near.set(name, kept);
    for (const key of keysOf(name)) {
      const askers = this.#askers.get(key);
      if (askers === undefined) this.#askers.set(key, new Set([name]));
      else askers.add(name);
    }
    return kept;
  }

  #exchange(removed: readonly Candidate[], added: readonly Candidate[]): void {
    const touched = new Set<string>();
    const counts = new Map<string, number>();
    const count = (key: string, by: number): void => {
      touched.add(key);
      counts.set(key, (counts.get(key) ?? 0) + by);
    };
    const gone = new Set(removed);
    for (const { name } of removed) for (const key of keysOf(name)) count(key, -1);
    for (const key of touched) {
      const left = this.#holders.get(key)?.filter((candidate) => !gone.has(candidate)) ?? [];
      if (left.length === 0) this.#holders.delete(key);
      else this.#holders.set(key, left);
    }
    const own = new Map<string, Candidate[]>();
    for (const candidate of added) {
      for (const key of keysOf(candidate.name)) {
        count(key, 1);
        const list = own.get(key);
        if (list === undefined) own.set(key, [candidate]);
        else list.push(candidate);
      }
    }
    for (const [key, list] of own) {
      const held = this.#holders.get(key);
      if (held === undefined) this.#holders.set(key, list);
      else held.splice(firstFrom(held, startOf(list[0]), startOf), 0, ...list);
    }
    const recounted = [...counts].filter(([, by]) => by !== 0).map(([key]) => key);
    this.#forget(touched, recounted);
  }

  /** What is like a name may be another now where it shares a key with what has changed, or meets what weighs otherwise. */
  #forget(touched: ReadonlySet<string>, recounted: readonly string[]): void {
    if (this.#near.size === 0) return;
    const reweighed = new Set(recounted.flatMap((key) => this.#holders.get(key) ?? []));
    if (reweighed.size > mostReweighed) {
      this.#forgetAll();
      return;
    }
    const keys = new Set(touched);
    for (const { name } of reweighed) for (const key of keysOf(name)) keys.add(key);
    for (const key of keys) {
      for (const name of this.#askers.get(key) ?? []) {
        const near = this.#near.get(name);
        if (near !== undefined) this.#gone.push(near);
        this.#near.delete(name);
      }
      this.#askers.delete(key);
    }
    if (recounted.length > 0) this.#weigh.forget();
  }

  #forgetAll(): void {
    for (const near of this.#near.values()) this.#gone.push(near);
    this.#near.clear();
    this.#askers.clear();
    this.#weigh.forget();
  }

  #met(name: Name): ReadonlySet<Candidate> {
    const found = new Set<Candidate>();
    const lists = [
      ...marksOf(name).map((mark) => this.#holders.get(mark) ?? []),
      ...name.tokens.filter(({ identity }) => identity).map(({ text }) => this.#holders.get(text) ?? []),
    ].sort((a, b) => a.length - b.length);
    for (const list of lists) {
      if (found.size > 0 && found.size + list.length > mostMet) break;
      for (const candidate of list.slice(0, mostMet)) found.add(candidate);
    }
    return found;
  }
}

/** Makes a candidate of the last version stand for the same one in this; false where it is another. */
function retarget(now: Candidate, next: Candidate): boolean {
  if (now.name !== next.name) return false;
  now.target = next.target;
  return true;
}

function startOf(candidate: Candidate | undefined): number {
  return candidate?.target.span.start ?? 0;
}

/** By what two names may meet: the texts of their tokens, and marks, each once. */
const keysOf = remembered((name: Name): readonly string[] => [...new Set([...name.texts, ...marksOf(name)])]);

/** What else two names may meet by: ids, the first label, the whole name. Blanks tell them from tokens. */
function marksOf(name: Name): readonly string[] {
  const [label] = name.labels;
  return [
    name.id === null ? '' : `# ${name.id}`,
    name.explicit === null ? '' : `{ ${name.explicit}`,
    label === undefined ? '' : `@ ${label.unit} ${label.number}`,
    name.key === '' ? '' : `= ${name.key}`,
  ].filter((mark) => mark !== '');
}

/** Why a mention was linked: `id`, `label` or `name`. */
export function reasonOf(a: Name, b: Name): 'id' | 'label' | 'name' {
  if (a.explicit !== null && a.explicit === b.explicit) return 'id';
  if (a.id !== null && a.id === b.id) return 'id';
  return compareLabels(a, b) === 'same' && byName(a, b, false, plainWeight) < 0.97 ? 'label' : 'name';
}
