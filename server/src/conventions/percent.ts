import type { Field } from './field';

/** The percentage that a title claims as done (`Phase 0 ✅ 100%`, `(100%)`), 0-100; null after 待 or before 剩余/remaining, for `+50%`, for a target. */
export function readPercentClaim(_text: string): Field<number> | null {
  return null;
}

/** The percentage that a whole progress cell or field value states (`80%`, `✅ 100%`, `约 85%`); null where there is none or more than one. */
export function readPercentValue(_text: string): Field<number> | null {
  return null;
}

/** `(47%剩余)`, `(30% remaining)` after a name: what is still to do, 0-100. */
export function readRemaining(_text: string): Field<number> | null {
  return null;
}

/** A ratio with its percentage: `87/93 (94.6%)`. The span covers all; the percentage's own span is `percentSpan`. */
export interface RatioPercent {
  readonly done: number;
  readonly total: number;
  readonly percent: number;
  /** Decimals written after the point of the percentage. */
  readonly decimals: number;
  readonly percentSpan: { readonly start: number; readonly end: number };
}

/** Every `x/y (z%)` in the text. Not dates, not growth, not rates. */
export function findRatioPercents(_text: string): readonly Field<RatioPercent>[] {
  return [];
}
