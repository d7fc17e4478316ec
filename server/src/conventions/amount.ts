import type { Field } from './field';

/** What an amount measures. Amounts of different dimensions never meet. `time` is a bare time unit whose reader decides between length and effort. */
export type Dimension = 'lines' | 'words' | 'pages' | 'effort' | 'length' | 'points' | 'money' | 'count';

/** A time unit, for `effort` and `length`. */
export type TimeUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/**
 * A number with a unit. Scale (K, 万, 亿) is multiplied in; `5-8` gives low 5, high 8; `4000+` gives low 4000, high null
 * (no upper end); `<24h` gives low 0, high 24; a plain `800` gives both ends 800.
 */
export interface Amount {
  readonly low: number;
  readonly high: number | null;
  /** Canonical: `lines`, `words`, `pages`, `points`, an ISO currency (`CNY`, `USD` …), a TimeUnit, or for counts the noun as written (`个`, `items`). */
  readonly unit: string;
  readonly dimension: Dimension;
  /** `~ 约 ≈`: about. */
  readonly approximate: boolean;
  /** `/年`, `/month`: a rate; `每个1000行`: per item; else null. */
  readonly per: 'day' | 'week' | 'month' | 'year' | 'item' | null;
}

/** Where an amount stands decides how a bare time unit is read (PLAN-LANGUAGE §6, length or effort). */
export type AmountPlace = 'heading' | 'length-field' | 'effort-field' | 'task' | 'cell' | 'prose';

/** Every amount in the text, in order, none overlapping. What only looks like one (source lines, `Day 1-3`, `v1.2`, code spans, links) is left out. */
export function findAmounts(_text: string, _place: AmountPlace): readonly Field<Amount>[] {
  return [];
}
