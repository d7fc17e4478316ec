import { isBlank, isLatinAt } from '../text/letter';
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
import { type WordFinder, wordFinder } from './word-finder';
import { anyWord, matchAt } from './word-pattern';

const words = (rows: readonly { readonly words: readonly string[] }[]): string =>
  anyWord(rows.flatMap((row) => row.words));
const atEnd = (pattern: string): RegExp =>
  new RegExp(String.raw`(?:(?<!\p{Script=Latin})|(?!\p{Script=Latin}))(${pattern})\s*$`, 'iu');

/** The ISO code of each sign or word that may stand before a figure, in capitals. */
export const currencyBefore = new Map(
  currencyTable.flatMap((row) => row.before.map((sign) => [sign.toUpperCase(), row.code])),
);
const currencyAfter = new Map(
  currencyTable.flatMap((row) => row.after.map((sign) => [sign.toUpperCase(), row.code])),
);
/** A currency that ends the text before a figure. */
export const currencyLeft = atEnd(anyWord(currencyBefore.keys()));
/** The currency repeated before the second figure of a range. */
export const currencyHere = new RegExp(String.raw`\s*(${anyWord(currencyBefore.keys())})\s*`, 'iuy');
const currencyRight = new RegExp(String.raw`\s?(${anyWord(currencyAfter.keys())})(?![-\d])`, 'iuy');

const scaleFactor = new Map(scaleTable.flatMap((row) => row.words.map((word) => [word, row])));
const scaleHere = new RegExp(String.raw`\s?(${anyWord(scaleFactor.keys())})(?![\p{Script=Latin}\d])`, 'uy');

const boundMeaning = (side: 'before' | 'after'): ReadonlyMap<string, BoundRow['means']> =>
  new Map(boundTable.flatMap((row) => row[side].map((word) => [word.toLowerCase(), row.means] as const)));
/** What a word before a figure makes of it. */
export const boundBefore = boundMeaning('before');
/** What a word behind a unit makes of the amount. */
export const boundAfter = boundMeaning('after');
/** Such a word at the end of the text before a figure. */
export const boundLeft = atEnd(anyWord(boundBefore.keys()));
/** Such a word behind a unit; 3天内, but not 3周内容. */
export const boundRight = new RegExp(String.raw`\s?(${anyWord(boundAfter.keys())}|内(?![容部存外]))`, 'iuy');

/** `每个` and its kin at the end of the text before a figure. */
export const itemLeft = atEnd(anyWord(perItemBefore));
/** `each` and its kin behind a unit. */
export const itemRight = new RegExp(String.raw`\s*${anyWord(perItemAfter)}`, 'iuy');
/** A word before a figure that makes it a place or a rhythm. */
export const never = atEnd(words(neverBefore));
/** A word before a figure that makes it an age or a window. */
export const aged = atEnd(words(windowBefore));
/** A word behind a time that makes it a moment; 3天后, but not 3天后端. */
export const moment = new RegExp(
  String.raw`\s?(?:${words(notAfter)}|[后後](?![端台续期])|前(?![端后台]))`,
  'iuy',
);

/** What each word of a rate is per, in lower case. */
export const rateOf = new Map(
  rateTable.flatMap((row) => row.words.map((word) => [word.toLowerCase(), row.per] as const)),
);
/** `/年`, `per week` behind a unit. */
export const rate = new RegExp(
  String.raw`\s*(?:/\s?|per\s+|a\s+(?=day|week|month|year)|pro\s+|por\s+|al\s+)(${anyWord(rateOf.keys())})`,
  'iuy',
);
/** A slash with a word behind: per something that is in no table. */
export const slash = /\/\s?[\p{L}]/uy;

/** A Korean unit may bear a particle, but is not the beginning of a longer word. */
const longerKorean = /(?!간|의|이|을|를|은|는|로|에|씩|정도|짜리|내)[가-힣]/uy;

function isWholeUnit(text: string, at: number, end: number, word: string, row: UnitRow): boolean {
  if (row.exact === true && !text.startsWith(word, at)) return false;
  const last = word.length - 1;
  if (isLatinAt(word, last)) return !isLatinAt(text, end);
  if (/[가-힣]$/.test(word)) return matchAt(longerKorean, text, end) === null;
  return !(row.not ?? '').includes(text.charAt(end) || ' ');
}

const unitWords = (exact: boolean): WordFinder<UnitRow> =>
  wordFinder(
    unitTable
      .filter((row) => (row.exact === true) === exact)
      .flatMap((row) => row.words.map((word) => [word, row] as const)),
    isWholeUnit,
  );
const unitFinders = [unitWords(false), unitWords(true)];

/** A unit or a currency (`row` null) behind a figure. */
export interface Unit {
  readonly unit: string;
  readonly row: UnitRow | null;
  readonly end: number;
}

/** The unit that begins at the offset, a blank, a hyphen and a blank before it apart, or null. */
export function readUnit(plain: string, at: number): Unit | null {
  let from = at;
  if (isBlank(plain.charCodeAt(from))) from += 1;
  if (plain[from] === '-') from += 1;
  if (isBlank(plain.charCodeAt(from))) from += 1;
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
  const found = matchAt(currencyRight, plain, at);
  const code = currencyAfter.get((found?.[1] ?? '').toUpperCase());
  return found === null || code === undefined ? null : { unit: code, row: null, end: at + found[0].length };
}

/** A figure with its scale and a `+` behind it; `money`: the scale is one that only money has. */
export interface Figure {
  readonly token: string;
  readonly factor: number;
  readonly money: boolean;
  readonly plus: boolean;
  readonly end: number;
}

const figure = /\d{1,3}(?:['’]\d{3})+(?![\d'’])(?:\.\d+)?|\d[\d.,]*|[一二两兩三四五六七八九十百千]{1,6}/uy;

/** The figure that begins at the offset, in digits or Chinese numerals, or null. */
export function readFigure(plain: string, at: number): Figure | null {
  const token = matchAt(figure, plain, at)?.[0].replace(/[.,]+$/, '');
  if (token === undefined) return null;
  let end = at + token.length;
  const scaled = matchAt(scaleHere, plain, end);
  const row = scaled === null ? undefined : scaleFactor.get(scaled[1] ?? '');
  if (scaled !== null && row !== undefined) end += scaled[0].length;
  const plus = plain[end] === '+' && !/\d/.test(plain[end + 1] ?? '');
  return { token, factor: row?.factor ?? 1, money: row?.money === true, plus, end: plus ? end + 1 : end };
}
