import { prose } from '../text/normalise';
import {
  aged,
  boundAfter,
  boundBefore,
  boundLeft,
  boundRight,
  currencyBefore,
  currencyHere,
  currencyLeft,
  type Figure,
  itemLeft,
  itemRight,
  moment,
  never,
  rate,
  rateOf,
  readCurrency,
  readFigure,
  readUnit,
  slash,
  type Unit,
} from './amount-pattern';
import { type DecimalSign, numberValue } from './number-signs';
import { chineseNumber } from './numeral';
import type { UnitRow } from './unit-table';
import { matchAt } from './word-pattern';

/** An amount as it was found, before its place decides what it means. Offsets are of the text. */
export interface RawAmount {
  readonly start: number;
  readonly end: number;
  readonly low: number;
  readonly high: number | null;
  readonly unit: string;
  readonly row: UnitRow | null;
  readonly approximate: boolean;
  /** `<24h`, `最多`, `以内`, `> 500`: a bound, which in the midst of prose is a rule and not an amount. */
  readonly bound: boolean;
  readonly per: 'day' | 'week' | 'month' | 'year' | 'item' | null;
  /** Preceded by a word that makes it a window (`last 30 days`). */
  readonly windowed: boolean;
}

/**
 * A text read for amounts: the plain form that was read (same offsets as the source) and what was found in it. `decimal` is the
 * sign that other figures beside this text tell; null where they tell none.
 */
export function scanAmounts(
  text: string,
  decimal: DecimalSign | null,
): { readonly plain: string; readonly found: readonly RawAmount[] } {
  // A full-width comma groups the digits of full-width figures alone; elsewhere it parts (`P1，9000字`).
  const plain = joinDigits(prose(text.replace(/(?<![０-９])，/g, '、').replace(firmBlank, "'")));
  const found: RawAmount[] = [];
  let past = 0;
  for (const token of plain.matchAll(candidate)) {
    if (token.index < past) continue;
    const amount = readAt(text, plain, token.index, past, decimal);
    if (amount === null) continue;
    found.push(amount);
    past = amount.end;
  }
  return { plain, found };
}

/** A blank that never breaks a line groups digits wherever it stands between them, a plain one before a currency alone. */
const firmBlank = /(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/g;
const blankGroups = /(?<![\p{L}\p{N}.,#] ?)\d{1,3}(?: \d{3}){1,4}(?=\s?(?:[€$£]|EUR|USD|CHF|GBP))/gu;

function joinDigits(plain: string): string {
  return /\d \d/.test(plain) ? plain.replace(blankGroups, (digits) => digits.replaceAll(' ', "'")) : plain;
}

/** How far back a word that belongs to a number may begin. */
const reach = 28;
const candidate = /\d[\d.,]*|[一二两兩三四五六七八九十百千]{1,6}(?=\s?[^\s\p{P}])/gu;

const toSign = /\s?(?:[-–—~]|至|到|から)\s?|\s+(?:to|bis|a|até|hasta|y)\s+/iuy;

function readAt(
  text: string,
  plain: string,
  at: number,
  past: number,
  decimal: DecimalSign | null,
): RawAmount | null {
  const first = readFigure(plain, at);
  if (first === null) return null;
  const ahead = plain.slice(Math.max(past, at - reach), at);
  const money = currencyLeft.exec(ahead);
  const code = currencyBefore.get((money?.[1] ?? '').toUpperCase());
  const isWord = !/\d/.test(first.token);
  if (
    code === undefined &&
    (isWord ? /[第每\d一二三四五六七八九十百千几数周]$/u : /[\p{Script=Latin}\d_.#@§^\\]$|\d['’,:]$/u).test(
      ahead,
    )
  )
    return null;
  const lead = ahead.slice(0, ahead.length - (code === undefined ? 0 : (money?.[0].length ?? 0)));
  if (
    /(?:^|[^\p{L}\d])[-+±]$|[\p{L}\d][-+/]$|\d:$/u.test(lead) ||
    /^\s?[%‰°:/]\s?\d|^\s?[%‰°]/u.test(plain.slice(first.end, first.end + 3))
  )
    return null;

  const alone: Unit | null =
    code === undefined ? (readUnit(plain, first.end) ?? readCurrency(plain, first.end)) : null;
  const range = readRange(plain, first, alone, code);
  const unit = range?.unit ?? (code === undefined ? alone : { unit: code, row: null, end: first.end });
  if (unit === null) return null;
  if ((first.money || range?.second.money === true) && unit.row !== null) return null;
  const sign = decimal ?? (mayHaveThousandths(unit, code !== undefined, first, range) ? '.' : null);
  return finish(text, plain, at - ahead.length, lead, first, range, unit, sign, isWord);
}

/**
 * Whether a figure with a dot and three digits (`12.500`) may have decimals, where nothing beside it tells: with a scale
 * (`1.125M`) and in money whose writers put the dot there; a price of 12.500 € and a work of 1.200 hours have none.
 */
function mayHaveThousandths(unit: Unit, isBefore: boolean, first: Figure, range: Range | null): boolean {
  if (first.factor !== 1 || (range !== null && range.second.factor !== 1)) return true;
  if (unit.row !== null) return false;
  return unit.unit === 'CNY' || (isBefore && (unit.unit === 'USD' || unit.unit === 'GBP'));
}

interface Range {
  readonly second: Figure;
  readonly unit: Unit;
}

/** `50-70万`, `2周-3周`, `$15k-25k`: a second figure with the same unit, or with the unit of both. */
function readRange(plain: string, first: Figure, alone: Unit | null, code: string | undefined): Range | null {
  for (const from of alone === null ? [first.end] : [alone.end, first.end]) {
    const sign = matchAt(toSign, plain, from);
    if (sign === null) continue;
    const at = from + sign[0].length;
    const again = matchAt(currencyHere, plain, at);
    const second = readFigure(plain, at + (code !== undefined && again !== null ? again[0].length : 0));
    if (second === null || second.token.length > 12) continue;
    const unit = readUnit(plain, second.end) ?? readCurrency(plain, second.end);
    const both = unit ?? (code === undefined ? null : { unit: code, row: null, end: second.end });
    if (both === null || (code !== undefined && unit !== null && unit.row !== null)) continue;
    if (alone !== null && from === alone.end && alone.unit !== both.unit) continue;
    return { second, unit: code === undefined ? both : { ...both, unit: code } };
  }
  return null;
}

function finish(
  text: string,
  plain: string,
  base: number,
  lead: string,
  first: Figure,
  range: Range | null,
  unit: Unit,
  decimal: DecimalSign | null,
  isWord: boolean,
): RawAmount | null {
  let low = numberOf(first.token, decimal);
  let high = range === null ? low : numberOf(range.second.token, decimal);
  if (low === null || high === null) return null;
  // `¥50-70万`: the scale stands but once; `800-1.2K`: the low end has none.
  const lowFactor = range === null || first.factor !== 1 || low > high ? first.factor : range.second.factor;
  low *= lowFactor;
  high *= range === null ? first.factor : range.second.factor;
  if (high < low || (unit.row?.unit === 'year' && low >= 1900) || (isWord && !mayBeSpelled(unit.row, low)))
    return null;
  let end = unit.end;

  let before = lead;
  const item = itemLeft.exec(before);
  const bound = item === null ? boundLeft.exec(before) : null;
  const means =
    bound === null ? undefined : boundBefore.get((bound[1] ?? '').toLowerCase().replace(/\s+/g, ' '));
  if (bound !== null) before = before.slice(0, before.length - bound[0].length);
  const each = item ?? (bound === null ? null : itemLeft.exec(before));
  if (each !== null) before = before.slice(0, before.length - each[0].length);
  if (each === null && never.test(before)) return null;
  if (/[月월]\s*$/u.test(before) && unit.unit === 'day') return null;
  if (namesFile(text, plain, base + before.length)) return null;

  const afterword = matchAt(boundRight, plain, end);
  const behind =
    afterword === null ? undefined : (boundAfter.get((afterword[1] ?? '').toLowerCase()) ?? 'most');
  if (afterword !== null) end += afterword[0].length;
  const rated = matchAt(rate, plain, end);
  const eachBehind = rated === null ? matchAt(itemRight, plain, end) : null;
  end += rated?.[0].length ?? eachBehind?.[0].length ?? 0;
  if (rated === null && matchAt(slash, plain, end) !== null) return null;
  if (unit.row?.dimension === 'time' && matchAt(moment, plain, end) !== null) return null;

  const least = first.plus || range?.second.plus === true || means === 'least' || behind === 'least';
  const most = means === 'most' || behind === 'most';
  return {
    start: startOf(text, plain, base + before.length, base + lead.length),
    end,
    low: most && range === null ? 0 : low,
    high: least ? null : high,
    unit: unit.unit,
    row: unit.row,
    approximate: means === 'about' || behind === 'about',
    bound:
      means === 'most' ||
      means === 'least' ||
      behind === 'most' ||
      (behind === 'least' && afterword?.[1] !== '+'),
    per:
      rated !== null
        ? (rateOf.get((rated[1] ?? '').toLowerCase()) ?? null)
        : each !== null || eachBehind !== null
          ? 'item'
          : null,
    windowed: aged.test(before),
  };
}

/** The first sign of the amount; the figure itself where emphasis begins behind the word before it, so that a span never holds half a mark. */
function startOf(text: string, plain: string, from: number, figureAt: number): number {
  const start = /[*_]/.test(
    text
      .slice(from, figureAt)
      .trimStart()
      .replace(/^[*_]+/, ''),
  )
    ? figureAt
    : from;
  return start + (/^\s*/.exec(plain.slice(start, start + reach * 2))?.[0].length ?? 0);
}

/** The value of a figure: digits, with signs read as `numberValue` does, or Chinese numerals; null for `1.2.3`. */
export function numberOf(token: string, decimal: DecimalSign | null): number | null {
  return /\d/.test(token) ? numberValue(token, decimal) : chineseNumber(token);
}

/** Spelled numbers are read with units of time and effort, and from ten on with lines, words and pages: 一个 is an article. */
function mayBeSpelled(row: UnitRow | null, value: number): boolean {
  if (row === null || row.dimension === 'count' || row.dimension === 'points') return false;
  return row.dimension === 'time' || row.dimension === 'effort' || value >= 10;
}

/** Whether a file's name, in code or not, stands right before the offset: the number is its size, not what is planned. */
function namesFile(text: string, plain: string, at: number): boolean {
  const ahead = plain.slice(Math.max(0, at - 80), at).replace(/[\s(:,~≈-]+$/, '');
  const end = Math.max(0, at - 80) + ahead.length;
  if (text.slice(end, at).includes('](')) return false;
  if (ahead.endsWith('`'))
    return /[\w-]\.[A-Za-z]{1,5}\d?`+$|\/[^`]*`+$/.test(text.slice(Math.max(0, end - 120), end));
  return (
    /[\w-]\.(?!\d)[a-z]{1,4}\d?$/.test(ahead) &&
    !/(?:Node|Vue|Next|Nuxt|React|Three|Express|Chart|Deck|Sigma|Socket|e\.g|i\.e)(?:\.\w+)?$/i.test(ahead)
  );
}
