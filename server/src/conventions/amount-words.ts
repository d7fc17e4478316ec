import { beforeBlanks, isBlank, isDigit, isLatinAt, pastBlanks } from '../text/letter';
import {
  type BoundRow,
  boundTable,
  currencyTable,
  neverBefore,
  notAfter,
  perItemAfter,
  perItemBefore,
  rateTable,
  scaleTable,
  type UnitRow,
  unitTable,
  windowBefore,
} from './unit-table';
import { isWhole, type WordFinder, wordEnding, wordFinder } from './word-finder';
import { matchAt } from './word-pattern';

type Rows<T> = readonly (T & { readonly words: readonly string[] })[];

/** The words of all rows, each with its row. */
function wordsOf<T>(rows: Rows<T>): readonly (readonly [string, Rows<T>[number]])[] {
  return rows.flatMap((row) => row.words.map((word) => [word, row] as const));
}

const plainly = (words: readonly string[]): readonly (readonly [string, true])[] =>
  words.map((word) => [word, true] as const);

/** A word that ends the text, blanks behind it apart: what it says, and where it begins. */
function atEnd<T>(
  table: Iterable<readonly [string, T]>,
): (text: string) => { readonly value: T; readonly start: number } | null {
  const ending = wordEnding(table);
  return (text) => ending(text, beforeBlanks(text, text.length));
}

const currenciesBefore = currencyTable.flatMap((row) => row.before.map((sign) => [sign, row.code] as const));
const currencyThere = wordFinder(currenciesBefore, isWhole);
const currencyBehind = wordFinder(
  currencyTable.flatMap((row) => row.after.map((sign) => [sign, row.code] as const)),
  (text, at, end) => isWhole(text, at, end) && text[end] !== '-' && !isDigit(text.charCodeAt(end)),
);
/** The ISO code of the currency that ends the text before a figure. */
export const currencyLeft = atEnd(currenciesBefore);

/** Where the currency that is repeated before the second figure of a range ends, blanks around it with it; null: none stands there. */
export function pastCurrency(plain: string, at: number): number | null {
  const found = currencyThere.at(plain, pastBlanks(plain, at));
  return found && pastBlanks(plain, found.end);
}

const scaleHere = wordFinder(
  wordsOf(scaleTable),
  (text, at, end, word) =>
    text.startsWith(word, at) && !isLatinAt(text, end) && !isDigit(text.charCodeAt(end)),
);

const bounds = (side: 'before' | 'after'): readonly (readonly [string, BoundRow['means']])[] =>
  boundTable.flatMap((row) => row[side].map((word) => [word, row.means] as const));
/** What a word at the end of the text before a figure makes of it. */
export const boundLeft = atEnd(bounds('before'));
const boundBehind = wordFinder(
  bounds('after'),
  (text, at, end, word) => isWhole(text, at, end) && !(word === '内' && isOneOf('容部存外', text, end)),
);

/** What a word behind a unit makes of the amount; 3天内, but not 3周内容. */
export function boundRight(plain: string, at: number): ReturnType<typeof boundBehind.at> {
  return boundBehind.at(plain, pastBlank(plain, at));
}

/** `每个` and its kin at the end of the text before a figure. */
export const itemLeft = atEnd(plainly(perItemBefore));
const itemBehind = wordFinder(plainly(perItemAfter), isWhole);

/** Where `each` and its kin behind a unit end, or null. */
export function pastItem(plain: string, at: number): number | null {
  return itemBehind.at(plain, pastBlanks(plain, at))?.end ?? null;
}

/** A word before a figure that makes it a place or a rhythm. */
export const never = atEnd(wordsOf(neverBefore));
/** A word before a figure that makes it an age or a window. */
export const aged = atEnd(wordsOf(windowBefore));

/** Letters that make another word of it: 3天后, but not 3天后端. */
const otherMoments: Readonly<Record<string, string>> = { 后: '端台续期', 後: '端台续期', 前: '端后台' };
const momentBehind = wordFinder(
  plainly([...notAfter.flatMap((row) => row.words), ...Object.keys(otherMoments)]),
  (text, at, end, word) => isWhole(text, at, end) && !isOneOf(otherMoments[word] ?? '', text, end),
);

/** Whether a word behind a time makes it a moment. */
export function isMoment(plain: string, at: number): boolean {
  return momentBehind.at(plain, pastBlank(plain, at)) !== null;
}

const rateWords = wordFinder(wordsOf(rateTable), isWhole);
/** What stands before the word of a rate; a bare `a` before some alone: `2h a day`. */
const rateLead = wordFinder(
  ['per', 'pro', 'por', 'al', 'a'].map((word) => [word, word === 'a']),
  (text, _at, end) => isBlank(text.charCodeAt(end)),
);
const behindA = wordFinder(plainly(['day', 'week', 'month', 'year']));

/** `/年`, `per week` behind a unit: what the amount is per, and where that ends. */
export function rateAt(plain: string, at: number): ReturnType<typeof rateWords.at> {
  const from = pastBlanks(plain, at);
  if (plain[from] === '/') return rateWords.at(plain, pastBlank(plain, from + 1));
  const lead = rateLead.at(plain, from);
  if (lead === null) return null;
  const next = pastBlanks(plain, lead.end);
  return lead.value && behindA.at(plain, next) === null ? null : rateWords.at(plain, next);
}

const slashed = /\/\s?\p{L}/uy;

/** Whether a slash with a word stands there: per something that is in no table. */
export function isPerSomething(plain: string, at: number): boolean {
  return plain[at] === '/' && matchAt(slashed, plain, at) !== null;
}

const toWords = wordFinder(plainly(['to', 'bis', 'a', 'até', 'hasta', 'y']), isWhole);

/** Where the sign or word between the two figures of a range ends, blanks with it; null: none stands there. */
export function pastRangeSign(plain: string, at: number): number | null {
  const from = pastBlank(plain, at);
  if (isOneOf('-–—~至到', plain, from)) return pastBlank(plain, from + 1);
  if (plain.startsWith('から', from)) return pastBlank(plain, from + 2);
  const start = pastBlanks(plain, at);
  const end = start === at ? null : (toWords.at(plain, start)?.end ?? null);
  const next = end === null ? 0 : pastBlanks(plain, end);
  return end === null || next === end ? null : next;
}

/** The offset behind the one blank that may stand there. */
function pastBlank(plain: string, at: number): number {
  return isBlank(plain.charCodeAt(at)) ? at + 1 : at;
}

/** Whether one of the signs stands at the offset. */
export function isOneOf(signs: string, text: string, at: number): boolean {
  return at >= 0 && at < text.length && signs.includes(text.charAt(at));
}

/** A Korean unit may bear a particle, but is not the beginning of a longer word. */
const longerKorean = /(?!간|의|이|을|를|은|는|로|에|씩|정도|짜리|내)[가-힣]/uy;

function isWholeUnit(text: string, at: number, end: number, word: string, row: UnitRow): boolean {
  if (row.exact === true && !text.startsWith(word, at)) return false;
  const last = word.charCodeAt(word.length - 1);
  if (isLatinAt(word, word.length - 1)) return !isLatinAt(text, end);
  if (last >= 0xac00 && last <= 0xd7a3) return matchAt(longerKorean, text, end) === null;
  return !isOneOf(row.not ?? '', text, end);
}

const unitWords = (exact: boolean): WordFinder<UnitRow> =>
  wordFinder(wordsOf(unitTable.filter((row) => (row.exact === true) === exact)), isWholeUnit);
const unitFinders = [unitWords(false), unitWords(true)];

/** A unit or a currency (`row` null) behind a figure. */
export interface Unit {
  readonly unit: string;
  readonly row: UnitRow | null;
  readonly end: number;
}

/** The unit that begins at the offset, a blank, a hyphen and a blank before it apart, or null. */
export function readUnit(plain: string, at: number): Unit | null {
  let from = pastBlank(plain, at);
  if (plain[from] === '-') from += 1;
  from = pastBlank(plain, from);
  for (const finder of unitFinders) {
    const found = finder.at(plain, from);
    if (found === null) continue;
    const { value: row, end } = found;
    return { unit: row.unit ?? plain.slice(from, end).replace('個', '个').replace('項', '项'), row, end };
  }
  return null;
}

/** The currency that stands behind a figure, or null. */
export function readCurrency(plain: string, at: number): Unit | null {
  const found = currencyBehind.at(plain, pastBlank(plain, at));
  return found && { unit: found.value, row: null, end: found.end };
}

/** A figure with its scale and a `+` behind it; `money`: the scale is one that only money has. */
export interface Figure {
  readonly token: string;
  readonly factor: number;
  readonly money: boolean;
  readonly plus: boolean;
  readonly end: number;
}

const figure = /\d{1,3}(?:['’]\d{3})+(?![\d'’])(?:\.\d+)?|\d[\d.,]*|[一二两兩三四五六七八九十百千]{1,6}/y;

/** The figure that begins at the offset, in digits or Chinese numerals, or null. */
export function readFigure(plain: string, at: number): Figure | null {
  const found = matchAt(figure, plain, at)?.[0];
  if (found === undefined) return null;
  let end = at + found.length;
  while (isOneOf('.,', plain, end - 1)) end -= 1;
  const token = plain.slice(at, end);
  const scaled = scaleHere.at(plain, pastBlank(plain, end));
  end = scaled?.end ?? end;
  const plus = plain[end] === '+' && !isDigit(plain.charCodeAt(end + 1));
  const { factor = 1, money = false } = scaled?.value ?? {};
  return { token, factor, money, plus, end: plus ? end + 1 : end };
}
