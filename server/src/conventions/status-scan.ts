import { lazily } from '../text/lazily';
import { isIdeograph, isLetterAt, isPlainWordUnit, mayBePicture, pastBlanks } from '../text/letter';
import { bare, lower } from '../text/normalise';
import { statusPhrases } from './status-phrases';
import { type StatusEmoji, statusEmojis } from './status-words';
import { wordFinder } from './word-finder';
import type { Legend, Status } from './work-status';

/**
 * A piece of a title or cell as far as status is concerned. `note`: a date, version or number of an issue; `filler`: a word
 * that adds nothing; `sign`: an emoji without status; `join`: punctuation; `text`: anything else, which ends a status phrase.
 */
export interface StatusToken {
  readonly kind:
    | 'mark'
    | 'word'
    | 'box'
    | 'percent'
    | 'ratio'
    | 'note'
    | 'filler'
    | 'sign'
    | 'join'
    | 'open'
    | 'close'
    | 'text';
  readonly start: number;
  readonly end: number;
  readonly status?: Status;
  /** Weak: a mark that gives way to a word beside it. Strong: a word that needs nothing before it. */
  readonly weight?: 'weak' | 'strong';
  /** Done of all, 0-1, of a percentage or ratio. */
  readonly share?: number;
}

/**
 * Cuts a text into tokens; blanks are left out. The text must be folded and may be bared, so that offsets hold.
 * @param whole the text is a whole cell or field: words and marks that count only there are known, and so are boxes.
 */
export function scanStatus(text: string, legend: Legend | undefined, whole: boolean): StatusToken[] {
  const tokens: StatusToken[] = [];
  for (const token of tokensIn(text, legend, whole)) {
    const last = tokens.at(-1);
    // Runs of text are one token: a long paragraph must not become a thousand of them.
    if (token.kind === 'text' && last?.kind === 'text' && last.end === token.start) {
      tokens[tokens.length - 1] = { ...last, end: token.end };
    } else {
      tokens.push(token);
    }
  }
  return tokens;
}

/** Whether a whole cell may state a status, in a document without a legend: no is certain, but for what is struck through. */
export function opensWithStatus(cell: string): boolean {
  for (const { kind } of tokensIn(bare(cell), undefined, true)) {
    if (kind === 'mark' || kind === 'word' || kind === 'box') return true;
    // Only a remark may be made of other words.
    if (kind === 'text') return false;
  }
  return false;
}

/** Whether `scanStatus` begins with a mark or an opening bracket: without one there is no status in front of a title. */
export function opensWithMark(text: string, legend: Legend | undefined): boolean {
  const unit = text.charCodeAt(pastBlanks(text, 0));
  // Most titles begin with a letter.
  if (!legend?.size && (isPlainWordUnit(unit) || isIdeograph(unit))) return false;
  for (const { kind } of tokensIn(text, legend, false)) return kind === 'mark' || kind === 'open';
  return false;
}

function* tokensIn(text: string, legend: Legend | undefined, whole: boolean): Iterable<StatusToken> {
  const said = lower(text);
  const keys = legend === undefined ? [] : [...legend.keys()].sort((a, b) => b.length - a.length);
  let isAfterMark = false;
  for (let at = 0; at < text.length; ) {
    const unit = said.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xfe0f || unit === 0x200d) {
      at += 1;
      continue;
    }
    const token: StatusToken =
      legendAt(said, at, keys, legend) ??
      markAt(said, at, whole) ??
      noteAt(said, at) ??
      wordAt(said, at, whole || isAfterMark) ??
      restAt(said, at);
    isAfterMark = token.kind === 'mark';
    yield token;
    at = token.end;
  }
}

function legendAt(
  text: string,
  at: number,
  keys: readonly string[],
  legend: Legend | undefined,
): StatusToken | null {
  for (const key of keys) {
    if (key.length === 0 || !text.startsWith(key, at)) continue;
    if (isLetter(key.charAt(0)) && (isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + key.length))))
      continue;
    const status = legend?.get(key);
    if (status === undefined) continue;
    return {
      kind: isLetter(key.charAt(0)) ? 'word' : 'mark',
      start: at,
      end: pastSelector(text, at + key.length),
      status,
    };
  }
  return null;
}

const emojis: ReadonlyMap<string, StatusEmoji> = new Map(statusEmojis.map((row) => [row.mark, row]));
const pictograph =
  /\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*/uy;
const boxed = /\[([ x/~>!-])\](?!\()/y;
const boxStatus: Readonly<Record<string, Status>> = {
  ' ': 'todo',
  x: 'done',
  '/': 'doing',
  '~': 'doing',
  '-': 'cancelled',
  '>': 'deferred',
  '!': 'blocked',
};

function markAt(text: string, at: number, whole: boolean): StatusToken | null {
  const mark = String.fromCodePoint(text.codePointAt(at) ?? 0);
  const row = emojis.get(mark);
  if (row !== undefined && (whole || row.place === 'any')) {
    const end = pastSelector(text, at + mark.length);
    return {
      kind: 'mark',
      start: at,
      end,
      status: row.status,
      ...(row.weak ? { weight: 'weak' as const } : {}),
    };
  }
  const box = whole && mark === '[' ? match(boxed, text, at) : null;
  const status = boxStatus[box?.[1] ?? ''];
  if (box !== null && status !== undefined)
    return { kind: 'box', start: at, end: at + box[0].length, status };
  const picture = mayBePicture(text.charCodeAt(at)) ? match(pictograph, text, at) : null;
  // ❌ where it is no status is still a statement, not an ornament: nothing before it may be read as a claim.
  if (mark === '❌') return { kind: 'text', start: at, end: pastSelector(text, at + 1) };
  return picture === null ? null : { kind: 'sign', start: at, end: at + picture[0].length };
}

function pastSelector(text: string, at: number): number {
  return text.charCodeAt(at) === 0xfe0f ? at + 1 : at;
}

const percent = /(?:[~≈约] ?)?(\d{1,3}(?:[.,]\d{1,4})?) ?%/y;
const ratio = /(\d{1,5}) ?\/ ?(\d{1,5})(?![\d/.])/y;
const month = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\\.?';
const noteOfFigures = new RegExp(
  [
    '\\d{4} ?[-/.] ?\\d{1,2}(?: ?[-/.] ?\\d{1,2})?(?![\\d.])',
    '\\d{4} ?年 ?\\d{1,2} ?月(?: ?\\d{1,2} ?日)?',
    '\\d{1,2} ?月 ?\\d{1,2} ?日?',
    '\\d{1,2}\\.\\d{1,2}\\.\\d{2,4}(?![\\d.])',
    `\\d{1,2} ${month}(?: \\d{4})?(?![a-z])`,
    '#\\d{1,6}(?!\\d)',
    '20\\d\\d(?!\\d)',
  ].join('|'),
  'y',
);
const noteOfMonth = new RegExp(`${month} (?:\\d{1,2}(?:, \\d{4})?|\\d{4})(?!\\d)`, 'y');
const mayBeLabel = /(?:\d{4} ?)?q[1-4]|v\d/y;
const label = lazily(
  () => /(?:\d{4} ?q[1-4]|q[1-4](?:[ -]\d{4})?|v\d{1,4}(?:\.\d{1,4}){0,3})(?![\p{L}\p{N}])/uy,
);

/** What a note, a percentage or a ratio may begin with: a figure or its sign, the first letter of a month, of Q1 or of v2. */
const noted = new Set('0123456789#~≈约adfjmnoqsv');

function noteAt(text: string, at: number): StatusToken | null {
  const unit = text.charAt(at);
  if (!noted.has(unit)) return null;
  if (isWordUnit(text.charAt(at - 1)) && isWordUnit(unit) && !isHan(text.charAt(at - 1))) return null;
  const isWord = unit >= 'a' && unit <= 'z';
  const dated =
    (match(mayBeLabel, text, at) && match(label(), text, at)) ??
    match(isWord ? noteOfMonth : noteOfFigures, text, at);
  if (dated !== null) return { kind: 'note', start: at, end: at + dated[0].length };
  if (isWord || /[\d.,]/.test(text.charAt(at - 1))) return null;
  const share = match(percent, text, at);
  if (share !== null && !/[+<>≥≤↑↓-]/.test(text.charAt(at - 1))) {
    const value = Number((share[1] ?? '').replace(',', '.')) / 100;
    return { kind: 'percent', start: at, end: at + share[0].length, share: value };
  }
  const parts = match(ratio, text, at);
  if (parts === null || Number(parts[2]) === 0) return null;
  return { kind: 'ratio', start: at, end: at + parts[0].length, share: Number(parts[1]) / Number(parts[2]) };
}

/** The longest first, so that 未完成 is found before 完成. */
const words = wordFinder(statusPhrases);

function wordAt(text: string, at: number, whole: boolean): StatusToken | null {
  const found = words.at(text, at);
  if (found === null) return null;
  const { value: row, end } = found;
  if (
    isLetter(text.charAt(at)) &&
    (isWordUnit(text.charAt(at - 1)) || '-_/.'.includes(text.charAt(at - 1) || ' '))
  )
    return null;
  if (isLetter(text.charAt(end - 1)) && continues(text, end)) return null;
  if (row === null) return { kind: 'filler', start: at, end };
  if (row.place === 'value' && !whole) return null;
  return {
    kind: 'word',
    start: at,
    end,
    status: row.status,
    ...(row.strong ? { weight: 'strong' as const } : {}),
  };
}

/** Whether a word goes on at the offset, be it behind a hyphen or an apostrophe. */
function continues(text: string, at: number): boolean {
  const unit = text.charAt(at);
  return isLetter(unit) || (unit !== '' && "-'’".includes(unit) && isLetterAt(text, at + 1));
}

const punctuation: ReadonlyMap<string, 'open' | 'close' | 'join'> = new Map([
  ...[...'([{【「『〔《〈'].map((sign) => [sign, 'open'] as const),
  ...[...')]}】」』〕》〉'].map((sign) => [sign, 'close'] as const),
  ...[...`-–—:|·•,;.、。,;~=!*_/"'“”‧`].map((sign) => [sign, 'join'] as const),
]);
const letters = /[\p{Script=Latin}\p{Script=Hangul}\p{N}]+/uy;

function restAt(text: string, at: number): StatusToken {
  const sign = punctuation.get(text.charAt(at));
  if (sign !== undefined) return { kind: sign, start: at, end: at + 1 };
  const run = runOfLetters(text, at) || String.fromCodePoint(text.codePointAt(at) ?? 0).length;
  return { kind: 'text', start: at, end: at + run };
}

/** How many units of letters and figures stand there. */
function runOfLetters(text: string, at: number): number {
  let end = at;
  while (isPlainWordUnit(text.charCodeAt(end))) end += 1;
  const unit = text.charCodeAt(end);
  // Behind letters of ASCII others may follow; ideographs are none.
  return unit >= 0x80 && !isIdeograph(unit) ? (match(letters, text, at)?.[0].length ?? 0) : end - at;
}

function match(pattern: RegExp | undefined, text: string, at: number): RegExpExecArray | null {
  if (pattern === undefined) return null;
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A letter of a script that parts its words with blanks. */
function isLetter(unit: string): boolean {
  if (unit < '\u0080') return unit > '9' && isPlainWordUnit(unit.charCodeAt(0));
  return /[\p{Script=Latin}\p{Script=Hangul}]/u.test(unit);
}

function isWordUnit(unit: string): boolean {
  if (unit < '\u0080') return isPlainWordUnit(unit.charCodeAt(0));
  return /[\p{Script=Latin}\p{Script=Hangul}\p{N}]/u.test(unit);
}

function isHan(unit: string): boolean {
  if (unit < '\u0080') return false;
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(unit);
}
