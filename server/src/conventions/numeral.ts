import { matchAt } from './word-pattern';

/** A number as it was written in a label: `value` in Arabic digits (or the letter), `whole` where it is a whole number. */
export interface Numeral {
  readonly value: string | null;
  readonly whole: number | null;
  readonly end: number;
}

/** Number words that follow a stage word after a blank (`Phase One`); keys in lower case. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...list('zero one two three four five six seven eight nine ten eleven twelve', 0),
  ...list('null eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf', 0),
  ...list('uno dos tres cuatro cinco seis siete ocho nueve diez', 1),
  ...list('um dois três quatro cinco seis sete oito nove dez', 1),
]);

function list(words: string, first: number): [string, number][] {
  return words.split(' ').map((word, index) => [word, first + index]);
}

const digits = '零一二三四五六七八九';

/** The value of a Chinese or Japanese numeral below ten thousand (`十二` 12, `两百` 200, `〇` 0), or null if it is none. */
export function chineseNumber(text: string): number | null {
  let total = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const power = sign === '十' ? 10 : sign === '百' ? 100 : sign === '千' ? 1000 : 0;
    if (power > 0) {
      total += (digit ?? 1) * power;
      digit = null;
      continue;
    }
    const value = sign === '〇' ? 0 : sign === '两' || sign === '兩' ? 2 : digits.indexOf(sign);
    if (value < 0 || (digit !== null && digit !== 0)) return null;
    digit = value;
  }
  return text === '' ? null : total + (digit ?? 0);
}

/** The value of a Roman numeral from I to XXXIX in capitals, or null. X and XX are placeholders to most who write them, so null too. */
export function romanNumber(text: string): number | null {
  if (!/^(?=[XVI])X{0,3}(?:IX|IV|V?I{0,3})$/.test(text) || text === 'X' || text === 'XX') return null;
  const worth: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = worth[text[at] ?? ''] ?? 0;
    sum += value < (worth[text[at + 1] ?? ''] ?? 0) ? -value : value;
  }
  return sum;
}

const arabic = /(\d{1,3}(?:\.(?:\d{1,3}|x)){0,2})([A-Za-z]?)(?![A-Za-z\d%]|\.\d)/y;
const chinese = /[零〇一二两兩三四五六七八九十百]{1,5}/y;
const isChinese = new Set([...'零〇一二两兩三四五六七八九十百'].map((sign) => sign.charCodeAt(0)));
const roman = /[XVI]{1,6}(?![A-Za-z\d])/y;
const placeholder = /(?:[NnX](?:\s?\+\s?\d)?|XX|\{[nN]\}|\[[nNX]\]|#|\?)(?![A-Za-z\d])/y;
const letter = /[A-Z]{1,2}\d{1,3}(?![A-Za-z\d.])|[A-Z](?![A-Za-z\d'’]|\.\d)/y;
const word = /\p{Ll}{2,6}|\p{Lu}\p{Ll}{1,5}/uy;

/**
 * The number of a label at the offset: Arabic (with decimals and a letter: `5.1`, `2a`), Chinese, circled, Roman, a number
 * word, a letter (`A`, `A9`), or a placeholder (`N`), whose value is null. `spaced`: something stands between word and number, so that a
 * letter cannot be the word's own end.
 */
export function readNumeral(text: string, at: number, spaced: boolean): Numeral | null {
  const unit = text.charCodeAt(at);
  if (unit < 0x80 && !spaced && !(unit >= 0x30 && unit <= 0x39)) return null;
  const found = unit >= 0x30 && unit <= 0x39 ? matchAt(arabic, text, at) : null;
  if (found !== null) {
    const value = trimZeros(found[1] ?? '') + (found[2] ?? '').toLowerCase();
    return { value, whole: /^\d+$/.test(value) ? Number(value) : null, end: at + found[0].length };
  }
  const signs = unit >= 0x80 && isChinese.has(unit) ? matchAt(chinese, text, at)?.[0] : undefined;
  if (signs !== undefined) return whole(chineseNumber(signs), at + signs.length);
  // ① to ⑳.
  if (unit >= 0x2460 && unit <= 0x2473) return whole(unit - 0x2460 + 1, at + 1);
  if (!spaced) return null;
  const numerals = matchAt(roman, text, at)?.[0];
  const value = numerals === undefined ? null : romanNumber(numerals);
  if (numerals !== undefined && value !== null) return whole(value, at + numerals.length);
  const blank = matchAt(placeholder, text, at)?.[0];
  if (blank !== undefined) return { value: null, whole: null, end: at + blank.length };
  const single = matchAt(letter, text, at)?.[0];
  if (single !== undefined) return { value: single, whole: null, end: at + single.length };
  const spelled = matchAt(word, text, at)?.[0];
  const meaning = spelled === undefined ? undefined : numberWords.get(spelled.toLowerCase());
  return spelled === undefined || meaning === undefined ? null : whole(meaning, at + spelled.length);
}

function whole(value: number | null, end: number): Numeral | null {
  return value === null ? null : { value: String(value), whole: value, end };
}

/** `01` and `1` are one number; `1.10` and `1.1` are two. */
function trimZeros(value: string): string {
  return value.replace(/^0+(?=\d)/, '');
}
