import type { Field } from './field';

/** A stretch of calendar days, both included, as ISO days `2025-12-01`. A month is all its days, a quarter likewise. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  /** Whether two dates were written (a range), or one. */
  readonly range: boolean;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

/** Every date or date range in the text, in order, none overlapping. Dates without a year are left out unless the other end of their range has one. */
export function findDates(_text: string): readonly Field<DateRange>[] {
  return [];
}

/** Days from `start` to `end`, both included; ISO days. */
export function daysInclusive(_start: string, _end: string): number {
  return 0;
}

/** Calendar months touched from `start` to `end`, both included; ISO days. */
export function monthsInclusive(_start: string, _end: string): number {
  return 0;
}

/** The ISO day `days` after `day` (negative: before). */
export function addDays(day: string, _days: number): string {
  return day;
}
