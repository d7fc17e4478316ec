import { lazily } from '../text/lazily';
import { beforeBlanks, isLatinAt, pastBlanks } from '../text/letter';
import { none } from '../text/moved';
import { anyOf } from './word-pattern';

/** A word of a table where it stands in a text, and what the table says of it. */
export interface FoundWord<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** The words of a table, to be found in texts. */
export interface WordFinder<T> {
  /** The longest word that begins at the offset, or null. */
  readonly at: (text: string, at: number) => FoundWord<T> | null;
  /** The first place where a word begins, be it at the offset `last`; null where there is none. */
  readonly first: (text: string, last?: number) => FoundWord<T> | null;
  /** Whether a word begins anywhere in the text, or before or at the offset `last`. */
  readonly holds: (text: string, last?: number) => boolean;
  /** The text with a blank in place of each word. */
  readonly without: (text: string) => string;
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
  const byInitial = entriesBy(table, (word) => word.charCodeAt(0));
  const find = (text: string, at: number): FoundWord<T> | null => {
    const entries = byInitial(text.charCodeAt(at));
    for (const { word, pieces, value } of entries) {
      const end = endOf(pieces, text, at);
      if (end >= 0 && fits(text, at, end, word, value)) return { value, start: at, end };
    }
    return null;
  };
  const first = (text: string, last = Number.POSITIVE_INFINITY, from = 0): FoundWord<T> | null => {
    const end = Math.min(last + 1, text.length);
    for (let at = from; at < end; at += 1) {
      const found = find(text, at);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    at: find,
    first,
    holds: (text, last) => first(text, last) !== null,
    without: (text) => {
      let rest = '';
      let at = 0;
      for (let found = first(text); found !== null; found = first(text, undefined, at)) {
        rest += `${text.slice(at, found.start)} `;
        at = found.end;
      }
      return rest + text.slice(at);
    },
  };
}

/**
 * As `wordFinder`, from the right: the longest word that ends at the offset, if `fits` lets it begin where it does. It is no part of a
 * longer word: of two Latin letters the first of which stands before it, and the second begins it.
 */
export function wordEnding<T>(
  table: Iterable<readonly [string, T]>,
): (text: string, end: number, fits?: (start: number) => boolean) => Omit<FoundWord<T>, 'end'> | null {
  const byLast = entriesBy(table, (word) => word.charCodeAt(word.length - 1));
  return (text, end, fits = () => true) => {
    const entries = byLast(text.charCodeAt(end - 1));
    for (const { pieces, value } of entries) {
      const start = startOf(pieces, text, end);
      if (start < 0 || (start > 0 && isLatinAt(text, start - 1) && isLatinAt(text, start))) continue;
      if (fits(start)) return { value, start };
    }
    return null;
  };
}

/** Whether what stands there is a whole word: a Latin letter at its end is not followed by another. */
export function isWhole(text: string, _at: number, end: number): boolean {
  return !isLatinAt(text, end) || !isLatinAt(text, end - 1);
}

/**
 * The words that have a UTF-16 unit in one place, whatever its case, the longest first. They are made ready when they are first asked
 * for: most of a table's words begin as no word of a plan does.
 */
function entriesBy<T>(
  table: Iterable<readonly [string, T]>,
  unitOf: (word: string) => number,
): (unit: number) => readonly Entry<T>[] {
  const rows = new Map<number, (readonly [string, T])[]>();
  for (const row of table) {
    const unit = loweredUnit(unitOf(row[0]));
    const known = rows.get(unit);
    if (known === undefined) rows.set(unit, [row]);
    else known.push(row);
  }
  const plain: (readonly Entry<T>[] | undefined)[] = new Array(0x80).fill(undefined);
  const others = new Map<number, readonly Entry<T>[]>();
  const make = (unit: number): readonly Entry<T>[] => {
    const entries = (rows.get(unit) ?? [])
      .sort(([a], [b]) => b.length - a.length)
      .map(([word, value]) => ({ word, pieces: word.toLowerCase().split(' '), value }));
    if (unit < 0x80) plain[unit] = entries;
    else if (entries.length > 0) others.set(unit, entries);
    return entries;
  };
  return (unit) => {
    const key = loweredUnit(unit);
    if (key < 0x80) return plain[key] ?? make(key);
    return others.get(key) ?? (rows.has(key) ? make(key) : none);
  };
}

function loweredUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit;
  return unit >= 0x2000 ? unit : String.fromCharCode(unit).toLowerCase().charCodeAt(0);
}

/** Where the words begin that end at the offset, -1 if they don't. */
function startOf(pieces: readonly string[], text: string, end: number): number {
  let start = end;
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const last = index === pieces.length - 1 ? end : beforeBlanks(text, start);
    if (index < pieces.length - 1 && last === start) return -1;
    const piece = pieces[index] as string;
    start = last - piece.length;
    if (start < 0 || !saysAt(piece, text, start)) return -1;
  }
  return start;
}

/** Where the words end that begin at the offset, -1 if they don't. */
function endOf(pieces: readonly string[], text: string, at: number): number {
  let end = at;
  for (let index = 0; index < pieces.length; index += 1) {
    const start = index === 0 ? at : pastBlanks(text, end);
    if (index > 0 && start === end) return -1;
    const piece = pieces[index] as string;
    end = start + piece.length;
    if (!saysAt(piece, text, start)) return -1;
  }
  return end;
}

/** Whether the piece, which is in lower case, stands there in any case. From its end: the first unit is what it was found by. */
function saysAt(piece: string, text: string, at: number): boolean {
  if (at + piece.length > text.length) return false;
  for (let index = piece.length - 1; index >= 0; index -= 1) {
    const unit = text.charCodeAt(at + index);
    const wanted = piece.charCodeAt(index);
    if (unit !== wanted && loweredUnit(unit) !== wanted) return false;
  }
  return true;
}

/** Asks whether a text is one of the words, whatever its case and its blanks. */
export function wordTest(words: Iterable<string>): (text: string) => boolean {
  const keys = new Set([...words].map((word) => word.toLowerCase()));
  return (text) => keys.has(text.toLowerCase().replace(/\s+/g, ' '));
}

/** Asks whether a text in lower case may hold one of the words: cheap, and so asked before a pattern that tells for sure. */
export function wordHint(words: Iterable<string>): (lowered: string) => boolean {
  const pieces = [...new Set([...words].map((word) => word.toLowerCase().split(' ')[0] ?? ''))];
  const roots = pieces.filter((piece) => !pieces.some((other) => other !== piece && piece.includes(other)));
  const pattern = lazily(() => new RegExp(anyOf(roots)));
  return (lowered) => pattern().test(lowered);
}
