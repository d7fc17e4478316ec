import { beforeBlanks, isDigit, isIdeograph, isPlainWordUnit } from '../text/letter';
import type { Legend } from './status';
import { statusPhrases } from './status-phrases';
import { wordEnding } from './word-finder';

const wordBefore = wordEnding(statusPhrases);
const longestNote = 24;

/**
 * Whether the last token of `scanStatus` is text, where that can be told without all others: as of most titles, which end in a letter
 * that ends no word of a table. False tells nothing.
 */
export function endsInText(text: string, legend: Legend | undefined): boolean {
  const end = beforeBlanks(text, text.length);
  const unit = text.charCodeAt(end - 1);
  if (legend?.size || !(isPlainWordUnit(unit) || isIdeograph(unit)) || isDigit(unit)) return false;
  // What may be a note, `12 March`, 3月5日, has a figure near its end.
  for (let at = Math.max(0, end - longestNote); at < end; at += 1)
    if (isDigit(text.charCodeAt(at))) return false;
  return wordBefore(text, end) === null;
}
