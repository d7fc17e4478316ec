import { beforeBlanks, isBlank, isDigit, isLatinAt, pastBlanks } from '../text/letter';
import { prose } from '../text/normalise';
import {
  aged,
  boundLeft,
  boundRight,
  currencyLeft,
  type Figure,
  isMoment,
  isOneOf,
  isPerSomething,
  itemLeft,
  never,
  pastCurrency,
  pastItem,
  pastRangeSign,
  rateAt,
  readCurrency,
  readFigure,
  readUnit,
  type Unit,
} from './amount-words';
import { type DecimalSign, numberValue } from './number-signs';
import { chineseNumber } from './numeral';
import type { UnitRow } from './unit-table';

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

/** The form of a text that is read for amounts, every offset still true: plain prose, its groups of digits joined. */
export function plainForm(text: string): string {
  // A full-width comma groups the digits of full-width figures alone; elsewhere it parts (`P1，9000字`).
  const parted = text.includes('，') ? text.replace(/(?<![０-９])，/g, '、') : text;
  return joinDigits(prose(firmBlanks.some((blank) => parted.includes(blank)) ? joinFirm(parted) : parted));
}

/** What was found in the plain form of a text. `decimal` is the sign that other figures beside it tell; null where they tell none. */
export function scanAmounts(text: string, plain: string, decimal: DecimalSign | null): readonly RawAmount[] {
  const found: RawAmount[] = [];
  let past = 0;
  for (const token of plain.matchAll(candidate)) {
    if (token.index < past) continue;
    const amount = readAt(text, plain, token.index, past, decimal);
    if (amount === null) continue;
    found.push(amount);
    past = amount.end;
  }
  return found;
}

/** A blank that never breaks a line groups digits wherever it stands between them, a plain one before a currency alone. */
const firmBlanks = ['\u00A0', '\u2009', '\u202F'];

function joinFirm(text: string): string {
  return text.replace(/(?<=\d)[\u00A0\u2009\u202F](?=\d{3}(?!\d))/g, "'");
}

const blankGroups = /(?<![\p{L}\p{N}.,#] ?)\d{1,3}(?: \d{3}){1,4}(?=\s?(?:[€$£]|EUR|USD|CHF|GBP))/gu;

function joinDigits(plain: string): string {
  return /\d \d/.test(plain) ? plain.replace(blankGroups, (digits) => digits.replaceAll(' ', "'")) : plain;
}

/** How far back a word that belongs to a number may begin. */
const reach = 28;
const candidate = /\d[\d.,]*|[一二两兩三四五六七八九十百千]{1,6}(?=\s?[^\s\p{P}])/gu;

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
  const money = currencyLeft(ahead);
  const code = money?.value;
  const isWord = !isDigit(first.token.charCodeAt(0));
  if (code === undefined && isJoined(ahead, isWord)) return null;
  const lead = money === null ? ahead : ahead.slice(0, money.start);
  if (isTail(lead) || isHead(plain, first.end)) return null;

  const alone: Unit | null =
    code === undefined ? (readUnit(plain, first.end) ?? readCurrency(plain, first.end)) : null;
  const range = readRange(plain, first, alone, code);
  const unit = range?.unit ?? (code === undefined ? alone : { unit: code, row: null, end: first.end });
  if (unit === null) return null;
  if ((first.money || range?.second.money === true) && unit.row !== null) return null;
  const sign = decimal ?? (mayHaveThousandths(unit, code !== undefined, first, range) ? '.' : null);
  return finish(text, plain, at - ahead.length, lead, first, range, unit, sign, isWord);
}

/** Whether what stands before a figure makes it the rest of a name, or of a larger number. */
function isJoined(ahead: string, isWord: boolean): boolean {
  const last = ahead.length - 1;
  if (isWord)
    return isOneOf('第每一二三四五六七八九十百千几数周', ahead, last) || isDigit(ahead.charCodeAt(last));
  if (isOneOf("'’,:", ahead, last)) return isDigit(ahead.charCodeAt(last - 1));
  return isOneOf('_.#@§^\\', ahead, last) || isDigit(ahead.charCodeAt(last)) || isLatinAt(ahead, last);
}

/** Whether the text before a figure ends in a sign that makes it a delta, the end of a range or of a ratio. */
function isTail(lead: string): boolean {
  return (
    isOneOf('-+±/:', lead, lead.length - 1) &&
    /(?:^|[^\p{L}\d])[-+±]$|[\p{L}\d][-+/]$|\d:$/u.test(lead.slice(-3))
  );
}

/** Whether what follows a figure makes it a share, a degree, or the head of a ratio. */
function isHead(plain: string, end: number): boolean {
  const sign = isBlank(plain.charCodeAt(end)) ? end + 1 : end;
  if (isOneOf('%‰°', plain, sign)) return true;
  const next = isBlank(plain.charCodeAt(sign + 1)) ? sign + 2 : sign + 1;
  return isOneOf(':/', plain, sign) && next < end + 3 && isDigit(plain.charCodeAt(next));
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
    const at = pastRangeSign(plain, from);
    if (at === null) continue;
    const second = readFigure(plain, (code === undefined ? null : pastCurrency(plain, at)) ?? at);
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
  const item = itemLeft(before);
  const bound = item === null ? boundLeft(before) : null;
  const means = bound?.value;
  before = before.slice(0, bound?.start);
  const each = item ?? (bound === null ? null : itemLeft(before));
  before = before.slice(0, each?.start);
  if (each === null && never(before) !== null) return null;
  if (unit.unit === 'day' && isOneOf('月월', before, beforeBlanks(before, before.length) - 1)) return null;
  if (namesFile(text, plain, base + before.length)) return null;

  const afterword = boundRight(plain, end);
  const behind = afterword?.value;
  const isPlus = afterword !== null && plain[afterword.end - 1] === '+';
  end = afterword?.end ?? end;
  const rated = rateAt(plain, end);
  const eachBehind = rated === null ? pastItem(plain, end) : null;
  end = rated?.end ?? eachBehind ?? end;
  if (rated === null && isPerSomething(plain, end)) return null;
  if (unit.row?.dimension === 'time' && isMoment(plain, end)) return null;

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
    bound: means === 'most' || means === 'least' || behind === 'most' || (behind === 'least' && !isPlus),
    per: rated?.value.per ?? (each !== null || eachBehind !== null ? 'item' : null),
    windowed: aged(before) !== null,
  };
}

/** The first sign of the amount; the figure itself where emphasis begins behind the word before it, so that a span never holds half a mark. */
function startOf(text: string, plain: string, from: number, figureAt: number): number {
  const word = text.slice(from, figureAt).trimStart();
  const start = /^[*_]*[^*_]+[*_]/.test(word) ? figureAt : from;
  return pastBlanks(plain, start);
}

/** The value of a figure: digits, with signs read as `numberValue` does, or Chinese numerals; null for `1.2.3`. */
export function numberOf(token: string, decimal: DecimalSign | null): number | null {
  return isDigit(token.charCodeAt(0)) ? numberValue(token, decimal) : chineseNumber(token);
}

/** Spelled numbers are read with units of time and effort, and from ten on with lines, words and pages: 一个 is an article. */
function mayBeSpelled(row: UnitRow | null, value: number): boolean {
  if (row === null || row.dimension === 'count' || row.dimension === 'points') return false;
  return row.dimension === 'time' || row.dimension === 'effort' || value >= 10;
}

/** Whether a file's name, in code or not, stands right before the offset: the number is its size, not what is planned. */
function namesFile(text: string, plain: string, at: number): boolean {
  const from = Math.max(0, at - 80);
  let end = at;
  while (end > from && (isOneOf('(:,~≈-', plain, end - 1) || beforeBlanks(plain, end) < end)) end -= 1;
  if (text.slice(end, at).includes('](')) return false;
  const ahead = plain.slice(from, end);
  if (ahead.endsWith('`'))
    return /[\w-]\.[A-Za-z]{1,5}\d?`+$|\/[^`]*`+$/.test(text.slice(Math.max(0, end - 120), end));
  return (
    ahead.includes('.', ahead.length - 6) &&
    /[\w-]\.(?!\d)[a-z]{1,4}\d?$/.test(ahead) &&
    !/(?:Node|Vue|Next|Nuxt|React|Three|Express|Chart|Deck|Sigma|Socket|e\.g|i\.e)(?:\.\w+)?$/i.test(ahead)
  );
}
