import { findAmounts } from '../../conventions/amount';
import { findDates } from '../../conventions/date';
import type { Field } from '../../conventions/field';
import { readExplicitId, readLeadingId } from '../../conventions/id';
import { criteriaTitle, partJoiners, partLabels, partUnits } from '../../conventions/identity-words';
import { readNumeral } from '../../conventions/numeral';
import { readStageLabel, readVersionLabel } from '../../conventions/stage-label';
import { wordFinder } from '../../conventions/word-finder';
import { isBlank, isDigit, isLatinAt, isLetterBefore, pastBlanks } from '../../text/letter';
import { none } from '../../text/moved';
import { bare } from '../../text/normalise';
import { snug } from '../../text/snug';
import type { Span } from '../../text/span';
import { actionsOf, artefactsOf, type Token, tokensOf } from './tokens';

/** A unit with its number, both in one form: `阶段1` and `第一阶段` are alike. */
export interface NameLabel {
  readonly unit: string;
  readonly number: string;
}

/** What a place says of the work it means, ready to be compared. */
export interface Name {
  /** `=` and the name in lower case without marks, blanks and punctuation; empty where only a label or an id stands. */
  readonly key: string;
  /** The labels that open the text, the outermost first: `Week 3 Day 1-2` has two. */
  readonly labels: readonly NameLabel[];
  /** `P0-1`, `T012`, in capitals; an id further on is text. */
  readonly id: string | null;
  /** `Option B` behind an id: the part of its work that is meant; null if all of it is. */
  readonly part: string | null;
  /** `{#id}`, stated on purpose; in lower case. */
  readonly explicit: string | null;
  /** `1.2`, which many number their chapters with; it hints, no more. */
  readonly outline: string | null;
  readonly tokens: readonly Token[];
  /** The texts of the tokens, where these are many: of a few `says` tells as soon. */
  readonly texts: ReadonlySet<string> | null;
  /** What names may meet by beside tokens and key: ids and the first label. A sign in front tells them from those. */
  readonly marks: readonly string[];
  readonly actions: number;
  readonly artefacts: number;
}

/** Names that were read before. */
export interface NameMemory {
  /** By the text they were read from. */
  readonly names: Map<string, Name>;
  /** The tokens of names by their texts. */
  readonly tokens: Map<string, Token>;
}

/**
 * Reads the text of a heading, cell, tree item or task as a name: positions, ids, amounts, dates, marks and
 * brackets apart (docs/plan-language.md §8).
 */
export function readName(raw: string, { names, tokens }: NameMemory): Name {
  const known = names.get(raw);
  if (known !== undefined) return known;
  const name = parse(raw.slice(0, longest), tokens);
  names.set(raw, name);
  return name;
}

/** Whether a title speaks of criteria: what must be fulfilled, no work. */
export function speaksOfCriteria(title: string): boolean {
  return criteriaTitle.test(title.slice(0, longest));
}

/** The same name with an id that stands elsewhere. */
export function nameWith(name: Name, id: string | null, explicit: string | null): Name {
  return { ...name, id, explicit, marks: marksOf(id, explicit, name.labels) };
}

/** Whether a text is that of one of the name's tokens. */
export function says({ tokens, texts }: Name, text: string): boolean {
  if (texts !== null) return texts.has(text);
  for (const token of tokens) if (token.text === text) return true;
  return false;
}

/** A text is its first 300 units; what is longer is prose. */
const longest = 300;

/** From so many tokens on they are looked up. */
const many = 16;

function parse(raw: string, known: NameMemory['tokens']): Name {
  const stated = readExplicitId(raw);
  const source = stated === null ? raw : raw.slice(0, stated.span.start) + raw.slice(stated.span.end);
  const plain = bare(source.replace(/\[[ xX]\]/g, '   ')).replace(signs, ' ');
  const opening = readOpening(plain);
  const text = core(plain.slice(opening.end));
  const tokens = tokensOf(text, known);
  const letters = text.match(/[\p{L}\p{N}+#]+/gu);
  const labels = snug(opening.labels);
  const id = opening.id ?? bracketedId(plain);
  const explicit = stated?.value.toLowerCase() ?? null;
  return {
    // Joined, since what is added up piece by piece stays in pieces.
    key: letters === null ? '' : ['=', ...letters].join(''),
    labels,
    id,
    part: opening.part,
    explicit,
    outline: opening.outline,
    tokens,
    texts: tokens.length < many ? null : new Set(tokens.map((token) => token.text)),
    marks: marksOf(id, explicit, labels),
    actions: actionsOf(tokens),
    artefacts: artefactsOf(tokens),
  };
}

function marksOf(
  id: string | null,
  explicit: string | null,
  [label]: readonly NameLabel[],
): readonly string[] {
  if (id === null && explicit === null && label === undefined) return none;
  const marks: string[] = [];
  if (id !== null) marks.push(`# ${id}`);
  if (explicit !== null) marks.push(`{ ${explicit}`);
  if (label !== undefined) marks.push(`@ ${label.unit} ${label.number}`);
  return snug(marks);
}

const signs =
  /[0-9#*]?\uFE0F?\u20E3|[\uFE0E\uFE0F\u200B-\u200D]|\p{Extended_Pictographic}|[\u2190-\u21FF✓✔✗✘☐☑☒]/gu;
const outlineNumber = /^\s*(\d{1,3}(?:\.\d{1,3})+)\.?/;
const numberPrefix =
  /^\s*(?:\d{1,3}[.)、](?!\d)|[一二三四五六七八九十]{1,3}[、.]|\((?:\d{1,3}|[一二三四五六七八九十]{1,3})\)|[A-Z]\.\d{1,3}(?:\.\d{1,3})*\.?(?=\s)|[IVX]{1,4}\.(?=\s))/u;
const separator = /^[\s:：\-–—·•|,，、/>.。~()[\]【】]+/u;

/** `A6 / D1 / E2` speaks of several. */
const severalIds = /^\s*[/、,，&+和与–—]\s*(?:#\d|[§#]?[A-Z]{1,8}[-_.]?\d)/u;

interface Opening {
  readonly end: number;
  readonly labels: readonly NameLabel[];
  readonly id: string | null;
  readonly part: string | null;
  readonly outline: string | null;
}

/** What stands in front of the name proper: numbers, an id, labels. */
function readOpening(plain: string): Opening {
  let end = 0;
  let id: string | null = null;
  let part: string | null = null;
  const outline = readOutline(plain);
  const prefix = outline ?? numberPrefix.exec(plain);
  if (prefix !== null) end = prefix[0].length;
  const labels: NameLabel[] = [];
  for (;;) {
    const gap = separator.exec(plain.slice(end))?.[0].length ?? 0;
    const at = end + gap;
    const found = labels.length < 3 ? readLabel(plain, at) : null;
    if (found !== null) {
      labels.push({ unit: found.unit, number: found.number });
      if (id !== null && partUnits.has(found.unit)) part = `${found.unit} ${found.number}`;
      end = found.end;
      continue;
    }
    const lead: Field<string> | null = id === null ? readLeadingId(plain.slice(end)) : null;
    if (lead !== null && !/^\d/.test(lead.value) && !severalIds.test(plain.slice(end + lead.span.end))) {
      id = lead.value.toUpperCase();
      end += lead.span.end;
      continue;
    }
    return { end: at, labels, id, part, outline: outline?.[1] ?? null };
  }
}

function readOutline(plain: string): RegExpExecArray | null {
  const found = outlineNumber.exec(plain);
  if (found === null) return null;
  const end = found[0].length;
  const next = plain.charCodeAt(end);
  const isName = next === 0x3a || isBlank(next) || isLetterBefore(plain, pastUnit(plain, end));
  return isName ? found : null;
}

/** The offset behind the sign that stands at another. */
function pastUnit(text: string, at: number): number {
  return at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}

function readLabel(plain: string, at: number): (NameLabel & { readonly end: number }) | null {
  const stage = readStageLabel(plain, at) ?? readVersionLabel(plain, at);
  if (stage !== null)
    return stage.number === null
      ? null
      : { unit: stage.unit, number: stage.number.toUpperCase(), end: stage.end };
  return readPart(plain, at) ?? readAnyUnit(plain, at);
}

/** `Figure 6`, `Item 3`: what authors number themselves. A word of 3 to 15 Latin letters, and a number of up to 3 digits that ends there. */
function readAnyUnit(plain: string, at: number): (NameLabel & { readonly end: number }) | null {
  let letters = 0;
  let gap = at;
  for (; letters < 16 && isLatinAt(plain, gap); letters += 1) gap = pastUnit(plain, gap);
  if (letters < 3 || letters > 15 || !isBlank(plain.charCodeAt(gap))) return null;
  let end = gap + 1;
  while (isDigit(plain.charCodeAt(end))) end += 1;
  if (end === gap + 1 || end > gap + 4) return null;
  const behind = pastBlanks(plain, end);
  const next = plain.charAt(behind);
  const isEnd = next === '-' ? isBlank(plain.charCodeAt(behind + 1)) : ':：–—|.()（'.includes(next);
  return isEnd ? { unit: plain.slice(at, gap).toLowerCase(), number: plain.slice(gap + 1, end), end } : null;
}

const partBefore = wordFinder(
  partLabels.flatMap(({ unit, before }) => before.map((word) => [word, unit] as const)),
);
const partBehind = wordFinder(
  partLabels.flatMap(({ unit, ordinal }) => ordinal.map((word) => [word, unit] as const)),
);

/** `Round 3`, `Task 1.2`, `第四部分`. */
function readPart(plain: string, at: number): (NameLabel & { readonly end: number }) | null {
  const first = plain.charAt(at);
  if (first === '第' || first === '제') {
    const number = readNumeral(plain, pastBlanks(plain, at + 1), false);
    if (number?.value == null) return null;
    const behind = partBehind.at(plain, pastBlanks(plain, number.end));
    return behind && { unit: behind.value, number: number.value, end: behind.end };
  }
  const word = partBefore.at(plain, at);
  if (word === null) return null;
  let end = pastBlanks(plain, word.end);
  const sign = plain.charAt(end);
  if (sign === '-' || sign === '#') end = pastBlanks(plain, end + 1);
  const number = readNumeral(plain, end, end > word.end);
  return number?.value == null
    ? null
    : { unit: word.value, number: number.value.toUpperCase(), end: number.end };
}

const brackets = /\([^()]{0,200}\)|\[[^[\]]{0,200}\]|【[^【】]{0,200}】|「[^「」]{0,200}」/gu;

/** `OLAP explorer (§G.6)`: an id may also stand alone in a bracket. */
function bracketedId(plain: string): string | null {
  for (const [bracket] of plain.matchAll(brackets)) {
    const inner = bracket.slice(1, -1).trim();
    const id = readLeadingId(inner);
    if (id !== null && id.span.end === inner.length && !/^\d|\d-[A-Z]+\d/.test(id.value))
      return id.value.toUpperCase();
  }
  return null;
}

/** The name proper: without brackets (unless nothing else is left), priorities, dates, amounts and percentages; in lower case. */
function core(text: string): string {
  const open = text.replace(brackets, ' ');
  let rest = open === text || /[\p{L}\p{N}]/u.test(open) ? open : text;
  if (/p[0-4]/i.test(rest)) rest = rest.replace(/(?<![\p{L}\p{N}])P[0-4](?![\p{L}\p{N}-])/giu, ' ');
  if (/\d/.test(rest)) {
    rest = without(
      rest,
      findDates(rest).map(({ span }) => span),
    );
    rest = without(
      rest,
      findAmounts(rest, 'heading').map(({ span }) => span),
    );
    if (/[%/]/.test(rest))
      rest = rest.replace(/[~≈<>≤≥]?\d[\d.,]*\s?%|(?<![\p{L}\d.])\d{1,4}\s?\/\s?\d{1,4}(?![\p{L}\d])/gu, ' ');
  }
  return rest.normalize('NFKC').toLowerCase();
}

function without(text: string, places: readonly Span[]): string {
  return places.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
}

/** The parts of a name that stands for several works (`Background + Related Work`), each a name; empty if it stands for one. */
export function partsOf(raw: string, memory: NameMemory): readonly Name[] {
  const text = bare(raw.slice(0, longest));
  const whole = readName(raw, memory);
  const body = text.replace(brackets, ' ');
  const parts = body.split(partJoiners);
  if (parts.length < 2 || parts.length > 3 || whole.tokens.length < 2) return [];
  const names = parts.map((part) => readName(part, memory));
  return names.every((name) => name.tokens.some((token) => token.identity)) ? names : [];
}
