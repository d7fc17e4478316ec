import { holdsLetter, pastPictures } from '../text/letter';
import { fold, wordKey } from '../text/normalise';
import type { Span } from '../text/span';
import type { FieldRole } from './field-role';
import { type FieldWord, fieldWords } from './field-words';

/** `**Name**: value`, `Name: value`, `**Name:** value`, full-width colons too. Spans relative to the line read. */
export interface NamedField {
  readonly role: FieldRole;
  readonly name: string;
  readonly nameSpan: Span;
  readonly valueSpan: Span;
  readonly value: string;
}

/** The field that a line (a paragraph's line, a bullet's content, a line of a quote, marks taken off) states, or null. An unbold name must be in the table; a name with nothing behind it is a label and none. */
export function readNamedField(line: string): NamedField | null {
  return readNamedFields(line)[0] ?? null;
}

/** All fields of a line that holds several: `**总计**: 13 | **完成**: 13`, `Status: Done · Owner: Ann`. */
export function readNamedFields(line: string): readonly NamedField[] {
  const folded = fold(line);
  if (!folded.includes(':')) return [];
  const fields: NamedField[] = [];
  for (const part of parts(line, folded)) {
    const field = fieldIn(line, folded, part.start, part.end);
    // What follows a first part that is none is prose with a colon in it.
    if (field === null && fields.length === 0) return [];
    if (field !== null) fields.push(field);
  }
  return fields;
}

/** What a name speaks of that stands without a value, above bullets or a column: `**产出**:`, `Output`; null for a name in no table. */
export function roleOfLabel(text: string): FieldRole | null {
  return lookUp(fold(text).replace(/\s?:\s{0,9}(?=$|[*_])/, ''))?.role ?? null;
}

const inside = /^(\*{2,3}|__)([^*_:]{1,60}|[^*:]{1,60}):\s?\1/;
const outside = /^(\*{2,3}|__)([^*:]{1,60}?)\1\s{0,3}:(?!\/\/|:)/;
const plain = /^([^\s*:|()[\]`][^*:|[\]`]{0,40}?)\s?:(?!\/\/|:|\S{0,3}\))/;
const italic = /^(\*|_)([^*_:]{1,60})(?::\1|\1\s?:)/;

/** What opens with a name: the text behind pictures and signs of quotation. */
function pastOpening(text: string): number {
  let at = pastPictures(text, 0);
  while (text.charAt(at) === '>') at = pastPictures(text, at + 1);
  return at;
}

function fieldIn(line: string, folded: string, from: number, to: number): NamedField | null {
  const start = from + pastOpening(folded.slice(from, to));
  const rest = folded.slice(start, to);
  const bold = inside.exec(rest) ?? outside.exec(rest);
  const found = bold ?? italic.exec(rest);
  const raw = found?.[2] ?? plain.exec(rest)?.[1];
  if (raw === undefined) return null;
  const whole = found?.[0] ?? plain.exec(rest)?.[0] ?? '';
  const word = lookUp(raw);
  if (word === undefined && (bold === null || !isName(raw))) return null;
  const valueSpan = trimmed(line, start + whole.length, to);
  const value = line.slice(valueSpan.start, valueSpan.end);
  if (!/[^\s*_~`:;,.，。]/.test(value)) return null;
  const nameStart = start + (found === null ? 0 : (found[1] ?? '').length);
  const nameSpan = trimmed(line, nameStart, nameStart + raw.length);
  return {
    role: roleOf(word, value),
    name: line.slice(nameSpan.start, nameSpan.end),
    nameSpan,
    valueSpan,
    value,
  };
}

const words: ReadonlyMap<string, FieldWord> = new Map(
  [...fieldWords].reverse().map((row) => [row.word, row]),
);

/** The row of a name, without emoji and without a remark in brackets: `📅 Due`, `工时 (小时)`. */
function lookUp(name: string): FieldWord | undefined {
  const key = wordKey(name.replace(/[\uFE0F\p{Extended_Pictographic}*_`]/gu, ' '));
  return words.get(key) ?? words.get(key.replace(/\s?\([^()]{0,20}\)$/, ''));
}

/** A bold lead is a name if it is no sentence and has a letter. */
function isName(raw: string): boolean {
  return holdsLetter(raw) && !/[.!?。！？]\s?\S/.test(raw);
}

const dated =
  /(?:19|20)\d\d|Q[1-4]\b|(?<!\d个)\d{1,2}月(?!份?内)|\d{1,2}\/\d{1,2}|\d{1,2}\.\d{1,2}\.|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b/;

function roleOf(word: FieldWord | undefined, value: string): FieldRole {
  if (word === undefined) return 'other';
  return word.dated !== undefined && dated.test(fold(value)) ? word.dated : word.role;
}

function trimmed(line: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && /[\s\u3000]/.test(line.charAt(start))) start += 1;
  while (end > start && /[\s\u3000]/.test(line.charAt(end - 1))) end -= 1;
  return { start, end };
}

/** What parts fields: a bar or dot between blanks, which may do so before any bold name; a wide blank or several, a comma, a slash, only before a known one. */
const parting = /\s?[|·•]\s|[\u3000\s]{2,}|\u3000|\s?[,;，；、]\s?|\s\/\s/g;

/** The line cut where a name follows. */
function parts(line: string, folded: string): Span[] {
  const found: Span[] = [];
  let start = 0;
  for (const sign of line.matchAll(parting)) {
    const next = sign.index + sign[0].length;
    if (!opensField(folded.slice(next), /[|·•]/.test(sign[0]))) continue;
    found.push({ start, end: sign.index });
    start = next;
  }
  return [...found, { start, end: line.length }];
}

function opensField(rest: string, strong: boolean): boolean {
  const from = rest.slice(pastOpening(rest));
  const bold = outside.exec(from) ?? inside.exec(from);
  const name = bold?.[2] ?? plain.exec(from)?.[1];
  return name !== undefined && ((strong && bold !== null) || lookUp(name) !== undefined);
}
