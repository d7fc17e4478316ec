import type { Section, Task } from '../plan';
import { byName, compareLabels, damped, likeness, plainWeight } from './likeness';
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
}

/** A name that meets more candidates than this is told by its rarest tokens alone. */
const mostMet = 400;
const mostKept = 40;

/** Builds the index. `isOpen`: how names are compared (see `likeness`). */
export function pool(candidates: readonly Candidate[], isOpen: boolean): Pool {
  const byToken = new Map<string, number[]>();
  const byMark = new Map<string, number[]>();
  candidates.forEach(({ name }, index) => {
    for (const { text } of name.tokens) put(byToken, text, index);
    for (const mark of marksOf(name)) put(byMark, mark, index);
  });
  const frequency = (text: string): number => byToken.get(text)?.length ?? 0;
  const weigh = damped(frequency);
  const near = (name: Name): readonly Likely[] => {
    const found: Likely[] = [];
    for (const index of met(name, byToken, byMark)) {
      const candidate = candidates[index];
      const score = candidate === undefined ? 0 : likeness(name, candidate.name, isOpen, weigh);
      if (candidate !== undefined && score > 0) found.push({ candidate, score });
    }
    return found.sort((a, b) => b.score - a.score).slice(0, mostKept);
  };
  return { candidates, near };
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
