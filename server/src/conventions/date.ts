import { isLatinAt } from '../text/letter';
import { lower, prose } from '../text/normalise';
import { span } from '../text/span';
import { dayNumber, daysInMonth, isoDay, isoOfNumber, partsOf } from './calendar';
import { type DatePoint, isMonthNear, readFullDate, readPartialDate } from './date-point';
import type { Field } from './field';
import { monthOf } from './month-names';
import { isWhole, wordFinder } from './word-finder';
import { matchAt } from './word-pattern';

/** A stretch of calendar days, both included, as ISO days `2025-12-01`. A month is all its days, a quarter likewise. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
  /** Whether two dates were written (a range), or one. */
  readonly range: boolean;
  /** How exactly it was said; of a range, by its vaguer end. Half a year counts as `quarter`. */
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

/**
 * Every date or date range in the text, in order, none overlapping. Dates without a year are left out unless the other end of
 * their range has one. Nothing is read in code, link targets and file names. A range written backwards keeps its ends as written.
 */
export function findDates(text: string): readonly Field<DateRange>[] {
  if (!/(?:19|20)\d\d/.test(text) && !/[\uFF10-\uFF19]{4}/.test(text)) return [];
  const plain = lower(prose(text));
  const dates: Field<DateRange>[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (!mayBegin(plain, at)) continue;
    const found = readRange(plain, at) ?? readNarrowed(plain, at) ?? readOne(plain, at);
    if (found === null) continue;
    dates.push({ span: span(at, found.end), raw: text.slice(at, found.end), value: found.value });
    at = found.end - 1;
  }
  return dates;
}

/** Days from `start` to `end`, both included; ISO days. */
export function daysInclusive(start: string, end: string): number {
  return dayNumber(...partsOf(end)) - dayNumber(...partsOf(start)) + 1;
}

/** Calendar months touched from `start` to `end`, both included; ISO days. */
export function monthsInclusive(start: string, end: string): number {
  const [startYear, startMonth] = partsOf(start);
  const [endYear, endMonth] = partsOf(end);
  return (endYear - startYear) * 12 + endMonth - startMonth + 1;
}

/** The ISO day `days` after `day` (negative: before). */
export function addDays(day: string, days: number): string {
  return isoOfNumber(dayNumber(...partsOf(day)) + days);
}

const month = wordFinder(monthOf, isWhole);
const begins = /\d|[qth][1-4]|第?[一二三四]季度/y;

/** Whether a figure, a quarter or a month's name begins at the offset of a text in lower case, no part of a word or number. */
function mayBegin(plain: string, at: number): boolean {
  if (matchAt(begins, plain, at) === null && month.at(plain, at) === null) return false;
  const before = plain.charAt(at - 1);
  if (before === '#' || before === '$' || isWordly(plain, at - 1)) return false;
  return !/[-/.:]/.test(before) || !isWordly(plain, at - 2);
}

function isWordly(plain: string, at: number): boolean {
  return isLatinAt(plain, at) || /[\d_]/.test(plain.charAt(at));
}

const sign =
  /\s*[–—~至到→から]{1,2}\s*|\s+-+>?\s+|\s*-\s*|\s+(?:to|until|through|bis|a|al|até|hasta|y)\s+(?:el\s+|zum\s+)?|\s?\.{2,3}\s?|\s*(?:から|부터|直到)\s*/y;
const fileEnd = /\.[a-z]{1,4}\b|_\d/y;

/** Whether a date ends in the name of a file, which has no dates. */
function isOfFile(plain: string, end: number): boolean {
  const joint = plain.charAt(end) === '-' || plain.charAt(end) === '_' ? 1 : 0;
  return isLatinAt(plain, end + joint) || matchAt(fileEnd, plain, end) !== null;
}

interface Found {
  readonly end: number;
  readonly value: DateRange;
}

function readOne(plain: string, at: number): Found | null {
  const point = readFullDate(plain, at);
  if (point === null || isOfFile(plain, point.end)) return null;
  return rangeOf(point, point, false);
}

/** `2026-Q1: 1月1日 - 2月28日`, `Q1 2026 (Jan 5 - Feb 20)`: a year, a quarter or a month, and within it a range that says it exactly. */
function readNarrowed(plain: string, at: number): Found | null {
  const scope = readFullDate(plain, at);
  if (scope === null || scope.day !== undefined) return null;
  const between = matchAt(/\s?[:(,]\s?/y, plain, scope.end)?.[0];
  if (between === undefined) return null;
  const first = readPartialDate(plain, scope.end + between.length);
  if (first === null || first.month === undefined) return null;
  const parted = matchAt(sign, plain, first.end)?.[0];
  const second = parted === undefined ? null : readPartialDate(plain, first.end + parted.length);
  if (second === null || second.month === undefined) return null;
  return fill({ ...first, year: scope.year }, second);
}

/** A date, a sign and another date, where at least one of them has a year. */
function readRange(plain: string, at: number): Found | null {
  for (const first of [readFullDate(plain, at), readPartialDate(plain, at), readCut(plain, at)]) {
    if (first === null) continue;
    const between = matchAt(sign, plain, first.end)?.[0];
    if (between === undefined) continue;
    const second =
      readFullDate(plain, first.end + between.length) ??
      readSecond(plain, first, first.end + between.length, between);
    if (second === null || isOfFile(plain, second.end)) continue;
    const found = fill(first, second);
    if (found !== null) return found;
  }
  return null;
}

/** `2025年10月17-23日`, `Q1-Q2 2026`, `2026年3-5月`: the first end stops before its unit, which the second writes for both. */
function readCut(plain: string, at: number): DatePoint | null {
  const cut = matchAt(
    /(20\d\d)\s?[年년]\s?(\d{1,2})(?=\s?[-–—~至到]\s?\d{1,2}\s?[月월](?!\s?\d))/y,
    plain,
    at,
  );
  if (cut !== null) return { end: at + cut[0].length, year: Number(cut[1]), month: Number(cut[2]) };
  const days = isMonthNear(plain, at) ? matchAt(dayCut, plain, at) : null;
  const [, day = ''] = days ?? [];
  return days === null || month.at(plain, at + days[0].length) === null
    ? null
    : { end: at + day.length, day: Number(day) };
}

const dayCut = /(\d{1,2})\s?[-–—~]\s?\d{1,2}(?:st|nd|rd|th|\.)?\s+(?:de\s+)?/y;

/** The second end without a year. A mere hyphen without blanks would make a serial number of an ISO date. */
function readSecond(plain: string, first: DatePoint, at: number, between: string): DatePoint | null {
  const point = readPartialDate(plain, at);
  if (point === null || first.year === undefined) return point;
  if (between === '-' && /\d-\d{1,2}$/.test(plain.slice(Math.max(0, first.end - 6), first.end))) return null;
  // `2026年3月 - 5 个案例`: a bare day is an end only of a date that names its day.
  if (point.month === undefined && point.quarter === undefined && first.day === undefined) return null;
  return point;
}

/** What one end leaves unsaid the other says; a second month before the first lies in the next year. */
function fill(first: DatePoint, second: DatePoint): Found | null {
  const month =
    second.month ?? (second.day === undefined || second.quarter !== undefined ? undefined : first.month);
  const firstYear = first.year ?? yearBefore(first, { ...second, month });
  if (firstYear === undefined) return null;
  const start: DatePoint = {
    ...first,
    year: firstYear,
    month: first.month ?? (first.day === undefined ? undefined : second.month),
  };
  const wraps = order({ ...second, month }) < order(start);
  const end: DatePoint = { ...second, month, year: second.year ?? (wraps ? firstYear + 1 : firstYear) };
  if (!isComplete(start) || !isComplete(end)) return null;
  return rangeOf(start, end, true);
}

/** A day needs its month; the rest stands by itself. */
function isComplete({ month, day, quarter, half, year }: DatePoint): boolean {
  return (
    month !== undefined ||
    quarter !== undefined ||
    half !== undefined ||
    (day === undefined && year !== undefined)
  );
}

function yearBefore(first: DatePoint, second: DatePoint): number | undefined {
  if (second.year === undefined) return undefined;
  const month = first.month ?? (first.day === undefined ? undefined : second.month);
  return order({ ...first, month }) > order(second) ? second.year - 1 : second.year;
}

function order({ month, quarter, half }: DatePoint): number {
  return month ?? (quarter !== undefined ? quarter * 3 - 2 : half !== undefined ? half * 6 - 5 : 0);
}

function rangeOf(first: DatePoint, second: DatePoint, range: boolean): Found | null {
  const start = boundsOf(first);
  const end = boundsOf(second);
  if (start === null || end === null) return null;
  const precision = scales[Math.max(scales.indexOf(start.precision), scales.indexOf(end.precision))] ?? 'day';
  return { end: second.end, value: { start: start.first, end: end.last, range, precision } };
}

const scales: readonly DateRange['precision'][] = ['day', 'month', 'quarter', 'year'];

function boundsOf(
  point: DatePoint,
): { readonly first: string; readonly last: string; readonly precision: DateRange['precision'] } | null {
  const { year, month, day, quarter, half } = point;
  if (year === undefined) return null;
  if (month !== undefined && day !== undefined) {
    if (day > daysInMonth(year, month)) return null;
    return { first: isoDay(year, month, day), last: isoDay(year, month, day), precision: 'day' };
  }
  const [from, to] =
    month !== undefined
      ? [month, month]
      : quarter !== undefined
        ? [quarter * 3 - 2, quarter * 3]
        : half !== undefined
          ? [half * 6 - 5, half * 6]
          : [1, 12];
  const precision =
    month !== undefined ? 'month' : quarter !== undefined || half !== undefined ? 'quarter' : 'year';
  return { first: isoDay(year, from, 1), last: isoDay(year, to, daysInMonth(year, to)), precision };
}
