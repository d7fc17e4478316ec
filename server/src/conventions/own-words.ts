import { fold } from '../text/normalise';
import type { Span } from '../text/span';
import type { Field } from './field';
import type { Priority } from './priority-level';
import { anyOf } from './word-pattern';

/** Units that a word may be set to mean. */
export type OwnUnit = 'lines' | 'words' | 'pages' | 'points' | 'count' | 'hour' | 'day' | 'week' | 'month';

/** Words of priority and units that settings add to the tables; keys as they were written. */
export interface OwnWords {
  readonly priority: ReadonlyMap<string, Priority>;
  readonly units: ReadonlyMap<string, OwnUnit>;
}

/** None. */
export const noWords: OwnWords = { priority: new Map(), units: new Map() };

/** What the tables call each unit. */
const known: Readonly<Record<OwnUnit, string>> = {
  lines: 'lines',
  words: 'words',
  pages: 'pages',
  points: 'points',
  count: 'items',
  hour: 'hours',
  day: 'days',
  week: 'weeks',
  month: 'months',
};

/** A text in words of the tables, and the way back to what was written. */
export interface Translated {
  readonly text: string;
  readonly back: (span: Span) => Span;
  /** The own word that stands in the span of the translated text. */
  readonly wordIn: (span: Span) => string | null;
}

/** The text with own words of priority as P0 to P4; null where there are none. */
export function withPriorities(text: string, words: OwnWords['priority']): Translated | null {
  return words.size === 0 ? null : translate(text, words, (priority) => priority);
}

/** The text with own units as the tables have them; null where there are none. */
export function withUnits(text: string, words: OwnWords['units']): Translated | null {
  return words.size === 0 ? null : translate(text, words, (unit) => known[unit]);
}

/** What was read of a translated text, as it was written. */
export function writtenField<T>(field: Field<T>, text: string, { back }: Translated): Field<T> {
  const span = back(field.span);
  return { ...field, span, raw: text.slice(span.start, span.end) };
}

interface Piece {
  /** In the text, and in its translation. */
  readonly from: Span;
  readonly to: Span;
  readonly word: string;
}

function translate<T>(
  text: string,
  words: ReadonlyMap<string, T>,
  name: (value: T) => string,
): Translated | null {
  const { pattern, values } = compiled(words);
  if (pattern === null) return null;
  const pieces: Piece[] = [];
  let said = '';
  let at = 0;
  for (const found of fold(text).matchAll(pattern)) {
    const value = values.get(found[0].toLowerCase()) as T | undefined;
    if (value === undefined) continue;
    said += text.slice(at, found.index);
    at = found.index + found[0].length;
    const start = said.length;
    said += name(value);
    pieces.push({
      from: { start: found.index, end: at },
      to: { start, end: said.length },
      word: text.slice(found.index, at),
    });
  }
  if (pieces.length === 0) return null;
  return {
    text: said + text.slice(at),
    back: ({ start, end }) => ({ start: placeOf(pieces, start, true), end: placeOf(pieces, end, false) }),
    wordIn: ({ start, end }) => pieces.find(({ to }) => to.start >= start && to.end <= end)?.word ?? null,
  };
}

/** Where an offset of the translation lies in the text; within a word at its beginning or its end. */
function placeOf(pieces: readonly Piece[], at: number, isStart: boolean): number {
  const piece = pieces.findLast(({ to }) => to.start < at || (isStart && to.start === at));
  if (piece === undefined) return at;
  if (at < piece.to.end) return isStart ? piece.from.start : piece.from.end;
  return piece.from.end + at - piece.to.end;
}

interface Compiled {
  readonly pattern: RegExp | null;
  readonly values: ReadonlyMap<string, unknown>;
}

const patterns = new WeakMap<ReadonlyMap<string, unknown>, Compiled>();

/** Settings live long and are few. */
function compiled(words: ReadonlyMap<string, unknown>): Compiled {
  const before = patterns.get(words);
  if (before !== undefined) return before;
  const values = new Map([...words].map(([word, value]) => [fold(word).trim().toLowerCase(), value]));
  values.delete('');
  const parts = [...values.keys()].map(bounded).sort((a, b) => b.length - a.length);
  const made = { pattern: parts.length === 0 ? null : new RegExp(parts.join('|'), 'giu'), values };
  patterns.set(words, made);
  return made;
}

/** A word of Latin letters is not a part of a longer one; Chinese has no blanks. */
function bounded(word: string): string {
  const before = /^[\p{Script=Latin}]/u.test(word) ? String.raw`(?<![\p{Script=Latin}_])` : '';
  const after = /[\p{Script=Latin}\d]$/u.test(word) ? String.raw`(?![\p{Script=Latin}\d_])` : '';
  return before + anyOf([word]) + after;
}
