import { lazily } from '../text/lazily';
import { isDigit, pastBlanks } from '../text/letter';
import { monthOf } from './month-names';
import { chineseNumber } from './numeral';
import { wordHint } from './word-finder';
import { matchAt } from './word-pattern';

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
  /** The first sign behind its figures and blanks is one of these; $ is the end. Only then the pattern is compiled. */
  readonly signs: string;
  readonly pattern: () => RegExp;
  /** Which group holds what: y, m, n (month's name), d, q, h. */
  readonly groups: string;
}

const namesMonth = wordHint(monthOf.keys());

/** Whether a month may be named in a date that begins at the offset of a text in lower case. */
export function isMonthNear(text: string, at: number): boolean {
  return namesMonth(text.slice(at, at + 40));
}

const year = String.raw`(20\d\d|19\d\d)`;
const letter = 'a-zªºà-ÿ';
/** A word that may name a month. */
const name = `([${letter}]{3,10})`;
const initials = 'abcdefghijklmnopqrstuvwxyz';
const ordinal = String.raw`(?:st|nd|rd|th|\.|º)?`;
const close = String.raw`(?![\d_${letter}]|[-/.]\d)`;
const form = (groups: string, signs: string, pattern: string): Form => ({
  groups,
  signs,
  pattern: lazily(() => new RegExp(pattern, 'y')),
});

/** Dates with a year, the longest first. */
const full: readonly Form[] = [
  form('ymd', '-', String.raw`${year}-(\d{1,2})-(\d{1,2})(?:t[\d:.]+z?)?${close}`),
  form('ymd', '/', String.raw`${year}/(\d{1,2})/(\d{1,2})${close}`),
  form('ymd', '.', String.raw`${year}\.(\d{1,2})\.(\d{1,2})\.?${close}`),
  form(
    'ymd',
    '年년',
    String.raw`${year}\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?(?!\d|\s?[个個])`,
  ),
  form('yq', '年년-q', String.raw`${year}\s?[年년]?[\s-]?q([1-4])${close}`),
  form('yq', '年년', String.raw`${year}\s?[年년]\s?第?([一二三四1-4])\s?(?:季度|四半期|분기)`),
  form('yh', '年년上下', String.raw`${year}\s?[年년]?\s?([上下])半年`),
  form('yh', '-h', String.raw`${year}[\s-]?h([12])${close}`),
  form('ym', '年년', String.raw`${year}\s?[年년]\s?(\d{1,2})\s?[月월](?:份|底|初|末|中旬)?`),
  form('ym', '-', String.raw`${year}-(\d{2})(?!-?[\dx]|[${letter}_])`),
  form('ym', '/', String.raw`${year}/(\d{2})(?![\d/${letter}_])`),
  form('ym', '.', String.raw`${year}\.(0[1-9]|1[0-2])(?![\d.${letter}_])`),
  form('dmy', '.', String.raw`(\d{1,2})\.\s?(\d{1,2})\.\s?${year}${close}`),
  form('mdy', '/', String.raw`(0?[1-9]|1[0-2])/(1[3-9]|2\d|3[01])/${year}${close}`),
  form('dmy', '/', String.raw`(1[3-9]|2\d|3[01])/(0?[1-9]|1[0-2])/${year}${close}`),
  form('nd,y', initials, String.raw`${name}\.?\s+(\d{1,2})${ordinal},?\s+${year}${close}`),
  form(
    'dny',
    `.º${initials}`,
    String.raw`(\d{1,2})${ordinal}\s+(?:de\s+)?${name}\.?,?\s+(?:de[l]?\s+)?${year}${close}`,
  ),
  form('ny', initials, String.raw`${name}\.?,?\s+(?:de[l]?\s+)?${year}${close}`),
  form('qy', 'q', String.raw`q([1-4])[\s/-]{1,2}${year}${close}`),
  form('qy', '.', String.raw`([1-4])\.\s?quartal\s+${year}${close}`),
  form(
    'qy',
    'teºd',
    String.raw`(?:t([1-4])|([1-4])t|([1-4])(?:er|º|do|to)?\s+trimestre)(?:\s+de[l]?)?\s+${year}${close}`,
  ),
  form('hy', 'h', String.raw`h([12])\s+${year}${close}`),
  form('y', '年년', String.raw`${year}\s?[年년](?!\s?(?:\d{1,2}\s?[月월]|[级度]|[上下]半))度?`),
];

/** Dates that are read only as one end of a range, since they lack a year or could be a version (`2026.5`). */
const partial: readonly Form[] = [
  form('ym', '.', String.raw`${year}\.([1-9])(?![\d.${letter}_])`),
  form('md', '月월', String.raw`(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?(?!\d)`),
  form('m', '月월', String.raw`(\d{1,2})\s?[月월](?:份|底|初|末)?(?!\s?\d)`),
  form('md', '-/', String.raw`(\d{1,2})[-/](\d{1,2})${close}`),
  form('dm', '.', String.raw`(\d{1,2})\.\s?(\d{1,2})\.(?!\d)`),
  form('nd', initials, String.raw`${name}\.?\s+(\d{1,2})${ordinal}(?![\d:${letter}])`),
  form('dn', `.º${initials}`, String.raw`(\d{1,2})${ordinal}\s+(?:de\s+)?${name}\.?(?![${letter}])`),
  form('n', initials, String.raw`${name}\.?(?![${letter}])`),
  form('q', 'q', `q([1-4])${close}`),
  form('q', '第一二三四', '第?([一二三四])季度'),
  form('dy', 'snrt.º,', String.raw`(\d{1,2})${ordinal},\s*${year}${close}`),
  form('d', '日号號일', String.raw`(\d{1,2})\s?[日号號일]`),
  form(
    'd',
    'snrtbay.º)],;:|~–—-$',
    String.raw`(\d{1,2})${ordinal}(?=\s*(?:$|[)\],;:|~–—-]|(?:bis|to|a|al|y)\s))(?!:\d)`,
  ),
];

/** The date with a year that begins at the offset of a text in lower case, or null. */
export function readFullDate(text: string, at: number): DatePoint | null {
  return readForm(full, text, at);
}

/** The date without a year that begins at the offset of a text in lower case, or null. */
export function readPartialDate(text: string, at: number): DatePoint | null {
  return readForm(partial, text, at);
}

function readForm(forms: readonly Form[], text: string, at: number): DatePoint | null {
  const sign = text.charAt(pastBlanks(text, pastDigits(text, at))) || '$';
  for (const { signs, pattern, groups } of forms) {
    if (!signs.includes(sign) || (groups.includes('n') && !isMonthNear(text, at))) continue;
    const found = matchAt(pattern(), text, at);
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

function pastDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function meaning(letter: string, value: string): Partial<DatePoint> {
  if (letter === 'y') return { year: Number(value) };
  if (letter === 'm') return { month: Number(value) };
  if (letter === 'n') return { month: monthOf.get(value) ?? 0 };
  if (letter === 'd') return { day: Number(value) };
  if (letter === 'q') return { quarter: Number(value) || (chineseNumber(value) ?? 0) };
  return { half: value === '上' ? 1 : value === '下' ? 2 : Number(value) };
}

function isPossible({ month = 1, day = 1 }: DatePoint): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
