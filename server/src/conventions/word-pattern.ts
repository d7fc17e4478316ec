import { isLatinAt } from '../text/letter';

/** The words as one group of a pattern, the longest first, so that none hides behind its own beginning. */
export function anyOf(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(literal).join('|')})`;
}

/** As `anyOf`; a word that ends in a Latin letter is not the beginning of a longer one. */
export function anyWord(words: Iterable<string>): string {
  const all = [...words];
  const isClosed = (word: string) => isLatinAt(word, word.length - 1);
  const open = all.filter((word) => !isClosed(word));
  const closed = all.filter(isClosed);
  const parts = [
    ...(closed.length > 0 ? [`${anyOf(closed)}(?![\\p{Script=Latin}])`] : []),
    ...(open.length > 0 ? [anyOf(open)] : []),
  ];
  return `(?:${parts.join('|')})`;
}

/** The match of a sticky pattern at the offset, or null. */
export function matchAt(sticky: RegExp, text: string, at: number): RegExpExecArray | null {
  sticky.lastIndex = at;
  return sticky.exec(text);
}

const special = '\\^$.*+?()[]{}|/';

function literal(word: string): string {
  let source = '';
  for (const unit of word) source += unit === ' ' ? '\\s+' : special.includes(unit) ? `\\${unit}` : unit;
  return source;
}
