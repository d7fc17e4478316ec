import { pastBlanks } from '../text/letter';

/** A word of a table where it stands in a text: what the table says of it, and where it ends. */
export interface FoundWord<T> {
  readonly value: T;
  readonly end: number;
}

/** The words of a table, to be found in texts. */
export interface WordFinder<T> {
  /** The longest word that begins at the offset, or null. */
  readonly at: (text: string, at: number) => FoundWord<T> | null;
  /** Whether a word begins anywhere in the text, or before or at the offset `last`. */
  readonly holds: (text: string, last?: number) => boolean;
}

interface Entry<T> {
  readonly word: string;
  /** In lower case, without the blanks between them. */
  readonly pieces: readonly string[];
  readonly value: T;
}

/**
 * Finds words whatever their case; a blank in a word is any run of blanks in the text. `fits` tells whether a word may stand
 * from `at` to `end`; where it may not, a shorter one is looked for. Hundreds of words so cost no more than a few comparisons,
 * where a pattern of them all takes tens of milliseconds to compile.
 */
export function wordFinder<T>(
  table: Iterable<readonly [string, T]>,
  fits: (text: string, at: number, end: number, word: string, value: T) => boolean = () => true,
): WordFinder<T> {
  const byInitial = new Map<number, Entry<T>[]>();
  for (const [word, value] of [...table].sort(([a], [b]) => b.length - a.length)) {
    const pieces = word.toLowerCase().split(' ');
    for (const initial of new Set([word.toLowerCase().charCodeAt(0), word.toUpperCase().charCodeAt(0)])) {
      const entries = byInitial.get(initial) ?? [];
      entries.push({ word, pieces, value });
      byInitial.set(initial, entries);
    }
  }
  const find = (text: string, at: number): FoundWord<T> | null => {
    const entries = byInitial.get(text.charCodeAt(at));
    if (entries === undefined) return null;
    for (const { word, pieces, value } of entries) {
      const end = endOf(pieces, text, at);
      if (end !== null && fits(text, at, end, word, value)) return { value, end };
    }
    return null;
  };
  return {
    at: find,
    holds: (text, last = text.length) => {
      for (let at = 0; at <= last; at += 1) if (find(text, at) !== null) return true;
      return false;
    },
  };
}

function endOf(pieces: readonly string[], text: string, at: number): number | null {
  let end = at;
  for (let index = 0; index < pieces.length; index += 1) {
    const piece = pieces[index] ?? '';
    const start = index === 0 ? at : pastBlanks(text, end);
    if (index > 0 && start === end) return null;
    end = start + piece.length;
    if (!text.startsWith(piece, start) && text.slice(start, end).toLowerCase() !== piece) return null;
  }
  return end;
}

/** Asks whether a text is one of the words, whatever its case and its blanks. */
export function wordTest(words: Iterable<string>): (text: string) => boolean {
  const keys = new Set([...words].map((word) => word.toLowerCase()));
  return (text) => keys.has(text.toLowerCase().replace(/\s+/g, ' '));
}

/** Asks whether a text in lower case may hold one of the words: cheap, and so asked before a pattern of them is compiled. */
export function wordHint(words: Iterable<string>): (lowered: string) => boolean {
  const pieces = [...new Set([...words].map((word) => word.toLowerCase().split(' ')[0] ?? ''))];
  const roots = pieces.filter((piece) => !pieces.some((other) => other !== piece && piece.includes(other)));
  return (lowered) => roots.some((root) => lowered.includes(root));
}
