/** A word of a table where it stands in a text: what the table says of it, and where it ends. */
export interface FoundWord<T> {
  readonly value: T;
  readonly end: number;
}

/** The longest word of a table that begins at the offset, or null. */
export type WordFinder<T> = (text: string, at: number) => FoundWord<T> | null;

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
  const byInitial = new Map<string, Entry<T>[]>();
  for (const [word, value] of [...table].sort(([a], [b]) => b.length - a.length)) {
    const initial = word.charAt(0).toLowerCase();
    const entries = byInitial.get(initial) ?? [];
    entries.push({ word, pieces: word.toLowerCase().split(' '), value });
    byInitial.set(initial, entries);
  }
  return (text, at) => {
    for (const { word, pieces, value } of byInitial.get(text.charAt(at).toLowerCase()) ?? []) {
      const end = endOf(pieces, text, at);
      if (end !== null && fits(text, at, end, word, value)) return { value, end };
    }
    return null;
  };
}

function endOf(pieces: readonly string[], text: string, at: number): number | null {
  let end = at;
  for (const [index, piece] of pieces.entries()) {
    const start = index === 0 ? at : pastBlanks(text, end);
    if (index > 0 && start === end) return null;
    end = start + piece.length;
    if (text.slice(start, end).toLowerCase() !== piece) return null;
  }
  return end;
}

/** Where the run of blanks that begins at the offset ends: the offset itself where there is none. */
export function pastBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)))
  );
}

/** Whether a Latin letter stands at the offset. */
export function isLatinAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return latin.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const latin = /\p{Script=Latin}/u;

/** Asks whether a text in lower case may hold one of the words: cheap, and so asked before a pattern of them is compiled. */
export function wordHint(words: Iterable<string>): (lowered: string) => boolean {
  const pieces = [...new Set([...words].map((word) => word.toLowerCase().split(' ')[0] ?? ''))];
  const roots = pieces.filter((piece) => !pieces.some((other) => other !== piece && piece.includes(other)));
  return (lowered) => roots.some((root) => lowered.includes(root));
}
