import { beforeBlanks, isDigit, isIdeograph, isLatinAt, isPlainWordUnit } from '../text/letter';
import { statusPhrases } from './status-phrases';
import { statusWords } from './status-words';
import { wordEnding, wordFinder } from './word-finder';
import type { Legend } from './work-status';

const wordBefore = wordEnding(statusPhrases);

/**
 * Whether the last token of `scanStatus`, or the last before an offset, is text, where that can be told without all others: as of most
 * titles, which end in a letter that ends no word of a table. False tells nothing.
 */
export function endsInText(text: string, legend: Legend | undefined, to = text.length): boolean {
  const end = beforeBlanks(text, to);
  const unit = text.charCodeAt(end - 1);
  if (legend?.size || !(isPlainWordUnit(unit) || isIdeograph(unit)) || isDigit(unit)) return false;
  return !mayEndNote(text, end) && wordBefore(text, end) === null;
}

/** Whether what ends there, in a letter, may be a note, `12 March` or 3月5日. */
function mayEndNote(text: string, end: number): boolean {
  if ('月日'.includes(text.charAt(end - 1))) return true;
  let word = end;
  while (word > 0 && isLatinAt(text, word - 1)) word -= 1;
  return word < end && isDigit(text.charCodeAt(word - 2));
}

/**
 * Whether a title states no status at its end, where that can be told without scanning all of it: it ends in text, brackets of mere
 * words behind it apart (`Hull (keel and ribs)`). False tells nothing.
 */
export function endsWithoutStatus(text: string, legend: Legend | undefined): boolean {
  if (legend?.size) return false;
  let end = text.length;
  for (let open = mereBracket(text, end); open >= 0; open = mereBracket(text, end)) end = open;
  return endsInText(text, legend, end);
}

const anyWord = wordFinder(statusWords.map(({ word }) => [word, true] as const));

/** Where the bracket opens that ends at the offset, blanks and a colon apart, if it holds no other, no mark, and no word of status; else -1. */
function mereBracket(text: string, end: number): number {
  const colon = beforeBlanks(text, end) - 1;
  const close = text.charAt(colon) === ':' ? beforeBlanks(text, colon) - 1 : colon;
  const opening = openings.charAt(closings.indexOf(text.charAt(close)));
  if (close < 0 || opening === '') return -1;
  let open = close - 1;
  while (open >= 0 && isMere(text.charCodeAt(open))) open -= 1;
  return text.charAt(open) === opening && !anyWord.holds(text.slice(open + 1, close)) ? open : -1;
}

const [openings, closings] = ['([【', ')]】'];

/** An ideograph, or of ASCII (and §) anything but a bracket. */
function isMere(unit: number): boolean {
  return (
    isIdeograph(unit) || unit === 0xa7 || (unit < 0x80 && !'()[]{}<>'.includes(String.fromCharCode(unit)))
  );
}
