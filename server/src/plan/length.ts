import { replaceComments } from '../markdown/comments';

/** What a text has, the blanks at its end left out: lines from 0 for nothing, and words. */
export function sizeOfText(text: string): { readonly lines: number; readonly words: number } {
  const written = text.trimEnd();
  const words = countWords(written, Number.POSITIVE_INFINITY).count;
  return { lines: written === '' ? 0 : lineCount(written), words };
}

/** How many lines a text has; one more than its line ends. */
export function lineCount(text: string): number {
  return text.split(/\r\n|\r|\n/).length;
}

/** How many words a text has, comments left out, and where the first one begins that is more than `most`. */
export function countWords(text: string, most: number): { readonly count: number; readonly end: number } {
  const plain = replaceComments(text, (comment) => ' '.repeat(comment.length));
  let count = 0;
  for (const found of plain.matchAll(
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}'’])+/gu,
  )) {
    count += 1;
    if (count > most) return { count, end: found.index };
  }
  return { count, end: text.length };
}
