import { type Name, says } from './name';
import type { Token } from './tokens';

/** How tokens and names weigh among the candidates of one scope: what many of them hold tells little. */
export interface Weigh {
  readonly token: (token: Token) => number;
  readonly name: (name: Name) => number;
}

/** Weights by how many candidates hold a text; `frequency` counts them. To be told to forget when it counts otherwise. */
export function damped(frequency: (text: string) => number): Weigh & { readonly forget: () => void } {
  const sums = new Map<Name, number>();
  const token = ({ text, weight }: Token): number => {
    const count = inSteps(frequency(text));
    return count > 1 ? weight / (1 + 0.35 * Math.log(count)) : weight;
  };
  const name = (whole: Name): number => {
    const known = sums.get(whole);
    if (known !== undefined) return known;
    let sum = 0;
    for (const part of whole.tokens) sum += token(part);
    sums.set(whole, sum);
    return sum;
  };
  return { token, name, forget: () => sums.clear() };
}

/** A count as it weighs: from 32 on in steps of a sixteenth or less, so that one more or less of many changes nothing. */
export function inSteps(count: number): number {
  const step = count < 32 ? 1 : 2 ** (Math.floor(Math.log2(count)) - 4);
  return count - (count % step);
}

/** Every token at its own weight, for lack of rivals. */
export const plainWeight: Weigh = {
  token: ({ weight }) => weight,
  name: ({ tokens }) => tokens.reduce((sum, { weight }) => sum + weight, 0),
};

/**
 * How surely a mention (`a`) names a candidate (`b`): 0 not at all, about 1 the same name, above 1 by id or label. In a closed
 * scope containment leads (short rows name long sections there); in an open one, and for tasks, overlap does, and other verbs,
 * things and further names count against it.
 */
export function likeness(a: Name, b: Name, isOpen: boolean, weigh: Weigh): number {
  if (a.explicit !== null && b.explicit !== null) return a.explicit === b.explicit ? byId : 0;
  if (a.id !== null && b.id !== null) {
    if (a.id === b.id && a.part !== b.part) return 0;
    if (a.id === b.id)
      return byName(a, b, false, weigh) > 0 || shares(a, b) || !tells(a) || !tells(b) ? byId : 1.05;
    if (prefixOf(a.id) === prefixOf(b.id)) return 0;
  }
  const labels = compareLabels(a, b);
  if (labels === 'other') return 0;
  const score = byName(a, b, isOpen, weigh);
  if (labels === 'none') return score > 0 ? score + outlineBonus(a, b) : 0;
  if (a.key === '' || b.key === '') return Math.max(0.98, score);
  if (a.tokens.length === 0 || b.tokens.length === 0) return 0.98;
  if (score > 0 || shares(a, b)) return Math.max(1, score + 0.3);
  // The same number over two names that share nothing is mostly another numbering; `P0任务完成` is no name.
  return tells(a) && tells(b) ? 0.67 : 0.8;
}

/** What a link by id is worth, where the names do not speak against it: C1 may be another list's C1. */
export const byId = 1.2;

function prefixOf(id: string): string {
  return id.replace(/[-_.]?\d.*$/, '');
}

/** Whether the labels of two names are the same, speak of other numbers of one unit, or can't be compared. */
export function compareLabels(a: Name, b: Name): 'same' | 'other' | 'none' {
  const [first] = a.labels;
  const [other] = b.labels;
  if (first === undefined || other === undefined || first.unit !== other.unit) return 'none';
  if (first.number !== other.number) return 'other';
  if (a.labels.length !== b.labels.length) return 'none';
  const same = a.labels.every(
    ({ unit, number }, at) => b.labels[at]?.unit === unit && b.labels[at]?.number === number,
  );
  return same ? 'same' : 'other';
}

function outlineBonus(a: Name, b: Name): number {
  return a.outline !== null && a.outline === b.outline ? 0.1 : 0;
}

function shares(a: Name, b: Name): boolean {
  return a.tokens.some(
    (token) => (token.identity || token.word || token.text.length > 1) && says(b, token.text),
  );
}

function tells(name: Name): boolean {
  return name.tokens.some(({ identity }) => identity);
}

/** The likeness of the names alone, 0-1. */
export function byName(a: Name, b: Name, isOpen: boolean, weigh: Weigh): number {
  if (a.key === '' || b.key === '') return 0;
  if (a.key === b.key) return 1;
  let shared = 0;
  let sum = 0;
  let tells = false;
  let lacks = false;
  for (const token of a.tokens) {
    if (says(b, token.text)) {
      shared += 1;
      sum += weigh.token(token);
      if (token.identity) tells = true;
    } else if (token.identity && token.word) lacks = true;
  }
  if (shared > 1 && shared === a.tokens.length && shared === b.tokens.length) return 1;
  if (!tells) return 0;
  const own = weigh.name(a);
  const others = weigh.name(b);
  const contained = sum / Math.min(own, others);
  const overlap = (2 * sum) / (own + others);
  if (!isOpen) return 0.7 * contained + 0.3 * overlap;
  const score = 0.35 * contained + 0.65 * overlap;
  return score * (lacks ? 0.85 : 1) * apart(a.actions, b.actions) * apart(a.artefacts, b.artefacts);
}

/** 分析 against 清理, 文档 against 实现: both name a class and share none. */
function apart(a: number, b: number): number {
  return a !== 0 && b !== 0 && (a & b) === 0 ? 0.7 : 1;
}

/** Why a mention was linked: `id`, `label` or `name`. */
export function reasonOf(a: Name, b: Name): 'id' | 'label' | 'name' {
  if (a.explicit !== null && a.explicit === b.explicit) return 'id';
  if (a.id !== null && a.id === b.id) return 'id';
  return compareLabels(a, b) === 'same' && byName(a, b, false, plainWeight) < 0.97 ? 'label' : 'name';
}
