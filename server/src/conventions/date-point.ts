import { lower } from '../text/normalise';
import { monthOf } from './month-names';
import { chineseNumber } from './numeral';
import { wordHint } from './word-finder';
import { anyOf, matchAt } from './word-pattern';

/** One end of a date as it was written; what wasn't is undefined. A half year is two quarters. */
export interface DatePoint {
  readonly end: number;
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
  readonly quarter?: number | undefined;
  readonly half?: number | undefined;
}

interface Form {
  readonly pattern: RegExp;
  /** Which group holds what: y, m, n (month's name), d, q, h. */
  readonly groups: string;
}

const name = anyOf(monthOf.keys());
const namesMonth = wordHint(monthOf.keys());

/** Whether a month may be named in a date that begins at the offset: asked before a pattern of all their names is compiled. */
export function isMonthNear(text: string, at: number): boolean {
  return namesMonth(lower(text.slice(at, at + 40)));
}

const year = String.raw`(20\d\d|19\d\d)`;
const ordinal = String.raw`(?:st|nd|rd|th|\.|º)?`;
const close = String.raw`(?![\d\p{Script=Latin}_]|[-/.]\d)`;
const form = (groups: string, pattern: string): Form => ({ groups, pattern: new RegExp(pattern, 'iuy') });

/** Dates with a year, the longest first. */
const full: readonly Form[] = [
  form('ymd', String.raw`${year}-(\d{1,2})-(\d{1,2})(?:T[\d:.]+Z?)?${close}`),
  form('ymd', String.raw`${year}/(\d{1,2})/(\d{1,2})${close}`),
  form('ymd', String.raw`${year}\.(\d{1,2})\.(\d{1,2})\.?${close}`),
  form('ymd', String.raw`${year}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?(?!\d|\s?[个個])`),
  form('yq', String.raw`${year}\s?[年년]?[\s-]?Q([1-4])${close}`),
  form('yq', String.raw`${year}\s?[年년]\s?第?([一二三四1-4])\s?(?:季度|四半期|분기)`),
  form('yh', String.raw`${year}\s?[年년]?\s?([上下])半年`),
  form('yh', String.raw`${year}[\s-]?H([12])${close}`),
  form('ym', String.raw`${year}\s?[年년]\s?(\d{1,2})\s?[月월](?:份|底|初|末|中旬)?`),
  form('ym', String.raw`${year}-(\d{2})(?!-?[\dX]|[\p{Script=Latin}_])`),
  form('ym', String.raw`${year}/(\d{2})(?![\d/\p{Script=Latin}_])`),
  form('ym', String.raw`${year}\.(0[1-9]|1[0-2])(?![\d.\p{Script=Latin}_])`),
  form('dmy', String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?${year}${close}`),
  form('mdy', String.raw`(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/${year}${close}`),
  form('dmy', String.raw`(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])/${year}${close}`),
  form('nd,y', String.raw`(${name})\.?\s+(\d{1,2})${ordinal},?\s+${year}${close}`),
  form('dny', String.raw`(\d{1,2})${ordinal}\s+(?:de\s+)?(${name})\.?,?\s+(?:de[l]?\s+)?${year}${close}`),
  form('ny', String.raw`(${name})\.?,?\s+(?:de[l]?\s+)?${year}${close}`),
  form('qy', String.raw`Q([1-4])[\s/-]{1,2}${year}${close}`),
  form('qy', String.raw`([1-4])\.\s?Quartal\s+${year}${close}`),
  form(
    'qy',
    String.raw`(?:T([1-4])|([1-4])T|([1-4])(?:er|º|do|to)?\s+trimestre)(?:\s+de[l]?)?\s+${year}${close}`,
  ),
  form('hy', String.raw`H([12])\s+${year}${close}`),
  form('y', String.raw`${year}\s?[年년](?!\s?(?:\d{1,2}\s?[月월]|[级度]|[上下]半))度?`),
];

/** Dates that are read only as one end of a range, since they lack a year or could be a version (`2026.5`). */
const partial: readonly Form[] = [
  form('ym', String.raw`${year}\.([1-9])(?![\d.\p{Script=Latin}_])`),
  form('md', String.raw`(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?(?!\d)`),
  form('m', String.raw`(\d{1,2})\s?[月월](?:份|底|初|末)?(?!\s?\d)`),
  form('md', String.raw`(\d{1,2})[-/](\d{1,2})${close}`),
  form('dm', String.raw`(\d{1,2})\.\s?(\d{1,2})\.(?!\d)`),
  form('nd', String.raw`(${name})\.?\s+(\d{1,2})${ordinal}(?![\d:\p{Script=Latin}])`),
  form('dn', String.raw`(\d{1,2})${ordinal}\s+(?:de\s+)?(${name})\.?(?!\p{Script=Latin})`),
  form('n', String.raw`(${name})\.?(?!\p{Script=Latin})`),
  form('q', `Q([1-4])${close}`),
  form('q', '第?([一二三四])季度'),
  form('dy', String.raw`(\d{1,2})${ordinal},\s*${year}${close}`),
  form('d', String.raw`(\d{1,2})\s?[日号號일]`),
  form('d', String.raw`(\d{1,2})${ordinal}(?=\s*(?:$|[)\],;:|~–—-]|(?:bis|to|a|al|y)\s))(?!:\d)`),
];

/** The date with a year that begins at the offset, or null. */
export function readFullDate(text: string, at: number): DatePoint | null {
  return readForm(full, text, at);
}

/** The date without a year that begins at the offset, or null. */
export function readPartialDate(text: string, at: number): DatePoint | null {
  return readForm(partial, text, at);
}

function readForm(forms: readonly Form[], text: string, at: number): DatePoint | null {
  const isNamed = isMonthNear(text, at);
  for (const { pattern, groups } of forms) {
    if (groups.includes('n') && !isNamed) continue;
    const found = matchAt(pattern, text, at);
    if (found === null) continue;
    const values = found.slice(1).filter((value) => value !== undefined);
    const letters = [...groups.replace(',', '')];
    const point: DatePoint = Object.assign(
      { end: at + found[0].trimEnd().length },
      ...letters.map((letter, index) => meaning(letter, values[index] ?? '')),
    );
    if (isPossible(point)) return point;
  }
  return null;
}

function meaning(letter: string, value: string): Partial<DatePoint> {
  if (letter === 'y') return { year: Number(value) };
  if (letter === 'm') return { month: Number(value) };
  if (letter === 'n') return { month: monthOf.get(value.toLowerCase()) };
  if (letter === 'd') return { day: Number(value) };
  if (letter === 'q') return { quarter: Number(value) || (chineseNumber(value) ?? 0) };
  return { half: value === '上' ? 1 : value === '下' ? 2 : Number(value) };
}

function isPossible({ month = 1, day = 1 }: DatePoint): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
