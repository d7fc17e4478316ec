import { beforeBlanks, isBlank, isLetterBefore, mayBePicture, pastBlanks } from '../text/letter';
import { type Span, span } from '../text/span';
import { numberOf, plainForm, type RawAmount, scanAmounts } from './amount-scan';
import { isOneOf } from './amount-words';
import type { Dimension } from './dimension';
import type { Field } from './field';
import type { DecimalSign } from './number-signs';
import { noWords, type OwnWords, withUnits, writtenField } from './own-words';
import { leadWords, scaleTable, tailWords } from './unit-table';
import { isWhole, wordEnding, wordFinder } from './word-finder';
import { anyOf } from './word-pattern';

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

/**
 * Where an amount stands decides how a bare time unit is read (docs/plan-language.md §6, length or effort).
 */
export type AmountPlace = 'heading' | 'length-field' | 'effort-field' | 'task' | 'cell' | 'prose';

/**
 * Every amount in the text, in order, none overlapping; the span covers `~`, the currency and the rate too. What only looks
 * like one (source lines, `Day 1-3`, `v1.2`, code spans, links, windows like `last 30 days`, a bound in prose) is left out.
 * In headings, tasks and prose a bare time and a count are read only where they stand by themselves: in a bracket, behind a
 * separator, at either end. `decimal` is the decimal sign that the figures beside the text tell, where they do; `own` are words
 * that settings add to the units.
 */
export function findAmounts(
  text: string,
  place: AmountPlace,
  decimal: DecimalSign | null = null,
  own: OwnWords['units'] = noWords.units,
): readonly Field<Amount>[] {
  const said = withUnits(text, own);
  if (said === null) return amountsIn(text, place, decimal);
  return amountsIn(said.text, place, decimal).map((amount) => {
    const noun = amount.value.dimension === 'count' ? said.wordIn(amount.span) : null;
    const value = noun === null ? amount.value : { ...amount.value, unit: noun };
    return { ...writtenField(amount, text, said), value };
  });
}

function amountsIn(text: string, place: AmountPlace, decimal: DecimalSign | null): readonly Field<Amount>[] {
  if (!/[\d\uFF10-\uFF19一二两兩三四五六七八九十百千]/.test(text)) return [];
  const plain = plainForm(text);
  const amounts: Field<Amount>[] = [];
  for (const raw of scanAmounts(text, plain, decimal)) {
    const dimension = dimensionOf(raw, saysEffort(raw, plain) ? 'effort-field' : place);
    if (dimension === null || !belongs(raw, plain, place)) continue;
    const { start, end, low, high, unit, approximate, per } = raw;
    amounts.push({
      span: span(start, end),
      raw: text.slice(start, end),
      value: { low, high, unit, dimension, approximate, per },
    });
  }
  return amounts;
}

/** A figure that is a whole cell, its unit said by the column's header (`307K`, `13,000+`, `~5-8`); null for any other text, percentages and deltas too. */
export function readFigureCell(text: string): Pick<Amount, 'low' | 'high' | 'approximate'> | null {
  const found = bareFigure.exec(plainForm(text));
  if (found === null) return null;
  const [, about = '', first = '', firstScale, , second, secondScale, plus] = found;
  const factor = (scale: string | undefined): number =>
    scaleTable.find((row) => row.words.includes(scale ?? ''))?.factor ?? 1;
  const sign = firstScale === undefined && secondScale === undefined ? null : '.';
  const low = numberOf(first, sign);
  const high = second === undefined ? low : numberOf(second, sign);
  if (low === null || high === null) return null;
  const shared = second !== undefined && firstScale === undefined && low <= high ? secondScale : firstScale;
  const upper = high * factor(second === undefined ? firstScale : secondScale);
  return {
    low: low * factor(shared),
    high: plus === undefined || plus === '' ? upper : null,
    approximate: about !== '',
  };
}

const figure = String.raw`(\d[\d,.]{0,14}|\d)`;
const scales = `(${anyOf(scaleTable.flatMap((row) => row.words))})?`;
const bareFigure = new RegExp(
  String.raw`^\s*([~≈约約])?\s*${figure}\s?${scales}(\s?[-–—~]\s?${figure}\s?${scales})?(\+)?\s*$`,
  'u',
);

const fields: readonly AmountPlace[] = ['length-field', 'effort-field', 'cell'];

/** Whether a word beside the amount calls it effort: `(Aufwand: 8 Tage)`, 工时3天, `3 days of work`. */
function saysEffort({ start, end, row }: RawAmount, plain: string): boolean {
  if (row?.dimension !== 'time') return false;
  const ahead = plain.slice(Math.max(0, start - 16), start);
  const effort = effortEnding(ahead, beforeColon(ahead, ':'), (at) => !isLetterBefore(ahead, at));
  return effort !== null || effortBehind.test(plain.slice(end, end + 16));
}

const effortEnding = wordEnding(
  [
    ...['effort', 'estimate', 'estimated', '工时', '工作量', '工数', '見積', '見積もり', '見積り'],
    ...['공수', '작업량', 'aufwand', 'schätzung', 'esfuerzo', 'esforço'],
  ].map((word) => [word, true]),
);
const effortBehind = /^\s*(?:of )?(?:effort|work|工时|工作量|aufwand|arbeit)(?!\p{L})/iu;

/** Where the text ends before its last colon, one of the given, and the blanks around it. */
function beforeColon(text: string, colons: string): number {
  const end = beforeBlanks(text, text.length);
  return isOneOf(colons, text, end - 1) ? beforeBlanks(text, end - 1) : end;
}

/**
 * Length or effort, where the unit alone doesn't say it (docs/plan-language.md §6); null for a unit that
 * isn't read at this place.
 */
function dimensionOf({ row, unit }: RawAmount, place: AmountPlace): Dimension | null {
  if (row === null) return 'money';
  const isNarrow = row.places === 'fields and cells' || (row.places !== undefined && place !== 'task');
  if (isNarrow && !fields.includes(place)) return null;
  if (row.dimension !== 'time') return row.dimension;
  if (place === 'effort-field') return 'effort';
  const short = unit === 'minute' || unit === 'hour' || unit === 'day';
  return short && (place === 'task' || place === 'cell') ? 'effort' : 'length';
}

/** Whether the amount speaks of what the text is about, and not of a thing within it. */
function belongs(raw: RawAmount, plain: string, place: AmountPlace): boolean {
  const left = opens(plain, raw.start);
  if (raw.bound && !left) return false;
  // `11个→1个` tells a change, and neither end of it is what the work takes.
  if (plain[beforeBlanks(plain, raw.start) - 1] === '→' || plain[pastBlanks(plain, raw.end)] === '→')
    return false;
  if (raw.windowed && place !== 'length-field' && place !== 'effort-field') return false;
  if (fields.includes(place)) return true;
  if (raw.row?.dimension === 'count') return left;
  const right = closes(plain.slice(raw.end, raw.end + 32));
  // `12pt serif` is the size of letters.
  if (raw.row?.dimension === 'points') return right;
  if (raw.row?.dimension !== 'time') return true;
  return right && (left || (raw.approximate && /^[\s)\].。]*$/.test(plain.slice(raw.end))));
}

const reach = 40;
const leadEnding = wordEnding(leadWords.flatMap((row) => row.words.map((word) => [word, true] as const)));
const tailWord = wordFinder(
  tailWords.flatMap((row) => row.words.map((word) => [word, true] as const)),
  (text, at, end) => isWhole(text, at, end) && isClose(text, pastBlanks(text, end)),
);

/** Whether the text behind an amount begins with what ends it: a sign, or its end, a word of `tailWords` before it apart. */
function closes(text: string): boolean {
  const at = pastBlanks(text, 0);
  return isClose(text, at) || tailWord.at(text, at) !== null;
}

function isClose(text: string, at: number): boolean {
  if (at >= text.length || isOneOf('()]}】」』,;:|、·•/+=–—。[', text, at)) return true;
  const next = at + 1;
  if (text[at] === '.' && next === text.length) return true;
  if (isOneOf('.-', text, at)) return isBlank(text.charCodeAt(next));
  return mayBePicture(text.charCodeAt(at)) && /^\p{Extended_Pictographic}/u.test(text.slice(at, next + 1));
}

/** The place of an amount with the word that says what it is: `Aufwand: 8 Tage`, 工时：3天. */
export function withLead(text: string, { start, end }: Span): Span {
  const ahead = text.slice(Math.max(0, start - reach), start);
  const word = leadEnding(ahead, beforeColon(ahead, ':：'), (at) => !isLetterBefore(ahead, at));
  // What is aimed at is a part of what the work is: 控制页数（目标11页）.
  if (word === null || aimed.test(ahead.slice(word.start))) return { start, end };
  return { start: start - ahead.length + word.start, end };
}

const aimed = /目标|target|goal/iu;

/** Whether an amount that begins there stands by itself: at the beginning of the text, or behind a sign that parts; a word of `leadWords` between them apart. */
function opens(plain: string, start: number): boolean {
  const ahead = plain.slice(Math.max(0, start - reach), start);
  const isFree = (end: number): boolean =>
    isParted(ahead, end) || (start <= reach && !/[\p{L}\p{N}]/u.test(ahead.slice(0, end)));
  return isFree(ahead.length) || leadEnding(ahead, beforeColon(ahead, ':'), isFree) !== null;
}

function isParted(text: string, end: number): boolean {
  const last = beforeBlanks(text, end) - 1;
  if (isOneOf('([{【「『,;:|、·•/+=–—', text, last)) return true;
  return text[last] === '-' && last + 1 < end && isBlank(text.charCodeAt(last - 1));
}
