import { SetsByKey } from '../../text/sets-by-key';
import { type Exchange, exchanges, sharedEnds } from '../../text/shared-ends';
import { firstFrom } from '../part-range';
import type { Section, Task } from '../plan';
import { damped, inSteps, likeness } from './likeness';
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
const mostKept = 20;

/** What a name was found to be like, and the lists of candidates in which that was sought. */
interface Near {
  readonly likely: readonly Likely[];
  readonly sought: Sought;
}

/** The lists that a name meets, the shortest first, up to so many candidates. */
interface Sought {
  readonly keys: ReadonlySet<string>;
  /** How many candidates it met. */
  readonly count: number;
  /** The length of the longest of them. */
  readonly longest: number;
  /** Whether longer ones were left out. */
  readonly isCut: boolean;
}

/** Beyond so many candidates that weigh otherwise than before, everything is asked again. */
const mostReweighed = 400;

/**
 * The candidates of one scope, so indexed that a name meets only those with which it shares something. Goes on from one version to
 * the next: what was found to be like a name holds until a candidate changes that shares something with it.
 */
export class Pool {
  readonly #isOpen: boolean;
  readonly #isWatched: boolean;
  #candidates: readonly Candidate[] = [];
  /** The candidates of each part, as they were last told. */
  #lists: readonly (readonly Candidate[])[] = [];
  /** Candidates by the texts of their tokens and by their marks, in the order of the text. */
  readonly #holders = new Map<string, Candidate[]>();
  readonly #near = new Map<Name, Near>();
  /** Names of which it has to be asked again whether what they were found to be like still holds. */
  readonly #doubtful = new Set<Name>();
  readonly #gone: (readonly Likely[])[] = [];
  /** The names in `#near`, by their tokens and marks. */
  readonly #askers = new SetsByKey<string, Name>();
  readonly #weigh = damped((text) => this.#holders.get(text)?.length ?? 0);

  /** `isOpen`: how names are compared (see `likeness`); `isWatched`: somebody takes what is gone. */
  constructor(isOpen: boolean, isWatched = false) {
    this.#isOpen = isOpen;
    this.#isWatched = isWatched;
  }

  /** Whether it has never been told any candidates. */
  get isUnused(): boolean {
    return this.#lists.length === 0;
  }

  /** Takes the candidates that each part of a new version has, in the order of the text. */
  update(next: readonly (readonly Candidate[])[]): void {
    for (const exchange of exchanges(this.#lists, next)) this.#take(exchange);
    this.#lists = next;
  }

  #take({ added: own, ahead, behind }: Exchange<Candidate>): void {
    const now = this.#candidates.slice(ahead, this.#candidates.length - behind);
    const { head, tail } = sharedEnds(now, own, retarget);
    if (head + tail === now.length && head + tail === own.length) return;
    const removed = now.slice(head, now.length - tail);
    const added = own.slice(head, own.length - tail);
    this.#candidates = this.#candidates
      .slice(0, ahead + head)
      .concat(added, this.#candidates.slice(this.#candidates.length - behind - tail));
    this.#hold(removed, added, ahead === 0 ? this.#candidates.slice(0, head) : null);
  }

  /** The lists of what is like a name that hold no more, since this was last asked; `isUsed` tells of which somebody wants to know. */
  takeGone(isUsed: (likely: object) => boolean): readonly object[] {
    for (const name of this.#doubtful) {
      const known = this.#near.get(name);
      if (known !== undefined && isUsed(known.likely)) this.near(name);
      else this.#drop(name);
    }
    return this.#gone.splice(0);
  }

  /** Every candidate of a score above 0, best first, at most `mostKept`. The same list as long as nothing of it changes. */
  near(name: Name): readonly Likely[] {
    const known = this.#near.get(name);
    if (known !== undefined && !this.#doubtful.delete(name)) return known.likely;
    const found: Likely[] = [];
    const { met, ...sought } = this.#seek(name);
    for (const candidate of met) {
      const score = likeness(name, candidate.name, this.#isOpen, this.#weigh);
      if (score > 0) found.push({ candidate, score });
    }
    const kept = found.sort(byScore).slice(0, mostKept);
    const isHeld = known !== undefined && areSameLikely(known.likely, kept);
    const likely = isHeld ? known.likely : kept;
    if (known !== undefined && !isHeld) this.#tellGone(known);
    // Names that are typed on and on would gather here.
    if (this.#near.size > 1_000 + 4 * this.#candidates.length) this.#forgetAll();
    this.#near.set(name, { likely, sought: { ...sought, count: met.size } });
    for (const key of keysOf(name)) this.#askers.add(key, name);
    return likely;
  }

  /** `before`: all that stands before what is added, where what stands behind may be on its way out, its offset of no meaning. */
  #hold(
    removed: readonly Candidate[],
    added: readonly Candidate[],
    before: readonly Candidate[] | null,
  ): void {
    const ahead = before && new Set(before);
    const placeIn = (held: readonly Candidate[], first: Candidate | undefined): number =>
      ahead === null
        ? firstFrom(held, startOf(first), startOf)
        : held.findLastIndex((candidate) => ahead.has(candidate)) + 1;
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
      else held.splice(placeIn(held, list[0]), 0, ...list);
    }
    const recounted = [...counts].flatMap(([key, by]) => {
      const now = this.#holders.get(key)?.length ?? 0;
      return inSteps(now) === inSteps(now - by) ? [] : [key];
    });
    this.#forget({ touched, removed: gone, added }, recounted);
  }

  /** What is like a name may be another now where it meets something that came, went, or weighs otherwise. */
  #forget(change: Change, recounted: readonly string[]): void {
    if (this.#near.size === 0) return;
    const reweighed = new Set(recounted.flatMap((key) => this.#holders.get(key) ?? []));
    if (reweighed.size > mostReweighed) {
      this.#forgetAll();
      return;
    }
    if (recounted.length > 0) this.#weigh.forget();
    const keys = new Set<string>();
    for (const { name } of reweighed) for (const key of keysOf(name)) keys.add(key);
    for (const key of keys) for (const name of this.#askers.of(key)) this.#doubt(name);
    for (const key of change.touched) {
      for (const name of this.#askers.of(key)) {
        const near = this.#near.get(name);
        if (near !== undefined && !this.#isHeld(name, near, change)) this.#doubt(name);
      }
    }
  }

  /** Where nobody watches, it is asked anew when it is asked: what is kept in vain would hold on to what it was like. */
  #doubt(name: Name): void {
    if (this.#isWatched) this.#doubtful.add(name);
    else this.#drop(name);
  }

  #tellGone({ likely }: Near): void {
    if (this.#isWatched) this.#gone.push(likely);
  }

  #drop(name: Name): void {
    this.#near.delete(name);
    this.#doubtful.delete(name);
    for (const key of keysOf(name)) this.#askers.remove(key, name);
  }

  /** Whether asking again would find the same: what came or went is not met, or is none of those that are most like the name. */
  #isHeld(name: Name, { likely, sought }: Near, { touched, removed, added }: Change): boolean {
    const { keys, count, longest, isCut } = sought;
    const asked = askedBy(name);
    const lengthOf = (key: string): number => this.#holders.get(key)?.length ?? 0;
    if (!isCut && asked.reduce((sum, key) => sum + lengthOf(key), 0) > mostMet) return false;
    for (const key of asked) {
      if (!touched.has(key)) continue;
      if (keys.has(key) ? isCut : lengthOf(key) <= longest || count + lengthOf(key) <= mostMet) return false;
    }
    if (likely.some(({ candidate }) => removed.has(candidate))) return false;
    const last = likely.length < mostKept ? 0 : (likely.at(-1)?.score ?? 0);
    return added.every((candidate) => {
      if (!keysOf(candidate.name).some((key) => keys.has(key))) return true;
      const score = likeness(name, candidate.name, this.#isOpen, this.#weigh);
      return score <= 0 || score < last;
    });
  }

  #forgetAll(): void {
    for (const near of this.#near.values()) this.#tellGone(near);
    this.#near.clear();
    this.#doubtful.clear();
    this.#askers.clear();
    this.#weigh.forget();
  }

  /** The candidates that a name meets, and where. */
  #seek(name: Name): Omit<Sought, 'count'> & { readonly met: ReadonlySet<Candidate> } {
    const met = new Set<Candidate>();
    const keys = new Set<string>();
    let longest = 0;
    const lists = askedBy(name)
      .map((key) => ({ key, list: this.#holders.get(key) ?? [] }))
      .sort((a, b) => a.list.length - b.list.length);
    for (const { key, list } of lists) {
      if (met.size > 0 && met.size + list.length > mostMet) return { met, keys, longest, isCut: true };
      for (const candidate of list.slice(0, mostMet)) met.add(candidate);
      keys.add(key);
      longest = list.length;
    }
    return { met, keys, longest, isCut: false };
  }
}

/** What came and what went, and the keys that these have. */
interface Change {
  readonly touched: ReadonlySet<string>;
  readonly removed: ReadonlySet<Candidate>;
  readonly added: readonly Candidate[];
}

function areSameLikely(before: readonly Likely[], now: readonly Likely[]): boolean {
  return (
    before.length === now.length &&
    before.every(({ candidate, score }, at) => now[at]?.candidate === candidate && now[at].score === score)
  );
}

/** The best first; of equal ones that which stands first. */
function byScore(a: Likely, b: Likely): number {
  const [one, other] = [a.candidate, b.candidate];
  const byKey = one.name.key === other.name.key ? 0 : one.name.key < other.name.key ? -1 : 1;
  return b.score - a.score || startOf(one) - startOf(other) || byKey;
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

/** By what two names may meet: the texts of their tokens, marks, and the whole name, each once. */
function keysOf({ tokens, marks, key }: Name): readonly string[] {
  const keys: string[] = [];
  for (const { text } of tokens) keys.push(text);
  keys.push(...marks);
  if (key !== '') keys.push(key);
  return keys;
}

/** By what a name seeks candidates: marks, the whole name, and the tokens that tell what it is. */
function askedBy({ tokens, marks, key }: Name): readonly string[] {
  const keys = [...marks];
  if (key !== '') keys.push(key);
  for (const { text, identity } of tokens) if (identity) keys.push(text);
  return keys;
}
