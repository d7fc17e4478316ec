import type { Field } from '../conventions/field';
import { readPriorityValue } from '../conventions/priority';
import { readStatusValue } from '../conventions/status';
import { matchAt } from '../conventions/word-pattern';
import { plainInline } from '../markdown/inline';
import {
  holdsLetter,
  isBlank,
  isIdeograph,
  isLetterAt,
  isPlainWordUnit,
  isWordAt,
  mayBePicture,
  pastPictures,
} from '../text/letter';
import type { Span } from '../text/span';

const outlineNumber =
  /(?:\d{1,3}(?:\.\d{1,3})+\.?|\d{1,3}[.)、．]|[一二三四五六七八九十]{1,3}[、.．]|[(（](?:\d{1,3}|[一二三四五六七八九十]{1,3})[)）]|[A-Z]\.\d{1,3}(?:\.\d{1,3})*\.?)/y;
const separators = /[\s\u3000:：\-–—·•.,、，|/>]+/y;
const opening = '(（[【';
const closing = ')）]】';

/** How far a title's decoration reaches: after emoji, blanks and an outline number; 0 where there is none. */
export function decorationEnd(masked: string): number {
  const start = pastPictures(masked, 0);
  const number = start + (matchAt(outlineNumber, masked, start)?.[0].length ?? 0);
  const end = pastPictures(masked, number);
  return end > number || isLetterAt(masked, number) ? end : start;
}

/**
 * The name alone within a title: what is left of `[from, to)` when everything that was read as a field (`taken`: amounts, dates, marks,
 * tags; spans in `masked`) is taken off its ends. `source` and `masked` have equal length.
 */
export function titleName(
  source: string,
  masked: string,
  from: number,
  taken: readonly Span[],
): Field<string> {
  const isTaken = coverage(masked.length, taken);
  let start = skipFront(masked, from, isTaken);
  let end = skipBack(masked, start, isTaken);
  const unwrapped = unwrap(masked, start, end);
  start = unwrapped.start;
  end = unwrapped.end;
  while (start < end && isBlankOrMark(source.charCodeAt(start))) start += 1;
  while (end > start && isBlank(source.charCodeAt(end - 1))) end -= 1;
  if (start >= end) return wholeTitle(source);
  const raw = source.slice(start, end);
  return { span: { start, end }, raw, value: plainInline(raw) };
}

/** A blank, `*` or `_`. */
function isBlankOrMark(unit: number): boolean {
  return unit === 0x2a || unit === 0x5f || isBlank(unit);
}

/** A title of nothing but fields and marks is called by all of them. */
function wholeTitle(source: string): Field<string> {
  const start = source.length - source.trimStart().length;
  const end = source.trimEnd().length;
  const raw = source.slice(start, Math.max(start, end));
  return { span: { start, end: start + raw.length }, raw, value: plainInline(raw) };
}

/** A mark with the words of status beside it: `✅ 已完成`, `(已完成 ✅)`. */
export function statusEnd(masked: string, mark: { readonly span: Span }): { readonly span: Span } {
  const { start, end } = mark.span;
  const before = statusBefore.exec(masked.slice(0, start));
  if (before !== null && readStatusValue(before[1] ?? '') !== null)
    return { span: { start: before.index, end } };
  if (countBehind.test(masked.slice(end))) return { span: { start, end: masked.length } };
  const bracket = inBrackets(masked, mark).span;
  if (bracket.start < start) {
    const isStatus = readStatusValue(masked.slice(bracket.start + 1, bracket.end - 1)) !== null;
    return isStatus ? { span: bracket } : mark;
  }
  return readStatusValue(masked.slice(start)) === null ? mark : { span: { start, end: masked.length } };
}

/** A count that says how far the status goes: `Complete (4/5)`. */
const countBehind = /^\s*[(（[]\s*\d{1,4}\s*[/／]\s*\d{1,4}\s*[)）\]]\s*$/u;

/** A bracket in front of a mark: `(erreicht) ✅`. */
const statusBefore = /[(（[【]([^()（）[\]【】]{1,24})[)）\]】]\s*$/u;

/** Org's cookie at the end, which its editor keeps: `[2/5]`, `[40%]`. */
export function readCookie(masked: string): { readonly span: Span } | null {
  const found = /\[\d{0,4}(?:\/\d{0,4}|%)\](?=\s*$)/.exec(masked);
  return found && { span: { start: found.index, end: found.index + found[0].length } };
}

/** A percentage with the bracket that holds it, whose other words only say what it is of: `(70% complete)`. */
function inBrackets(masked: string, { span }: { readonly span: Span }): { readonly span: Span } {
  const open = Math.max(...[...opening].map((sign) => masked.lastIndexOf(sign, span.start)));
  const close = open < 0 ? -1 : masked.indexOf(closing.charAt(opening.indexOf(masked.charAt(open))), open);
  return close < span.end ? { span } : { span: { start: open, end: close + 1 } };
}

/** A percentage with what only says what it is of: its bracket, or the word of status behind it (`80% done`). */
export function percentEnd(masked: string, percent: { readonly span: Span }): { readonly span: Span } {
  const bracket = inBrackets(masked, percent);
  const rest = masked.slice(percent.span.end);
  const isWorded = bracket.span.end === percent.span.end && holdsLetter(rest);
  return isWorded && readStatusValue(rest) !== null
    ? { span: { start: percent.span.start, end: masked.length } }
    : bracket;
}

/** A priority with the bracket that says no more than it, `(Priority: P1)`, or the sign that makes it a tag, `#P1`. */
export function priorityEnd(masked: string, priority: { readonly span: Span }): { readonly span: Span } {
  const { start, end } = priority.span;
  if (/(?:^|\s)#$/.test(masked.slice(Math.max(0, start - 2), start)))
    return { span: { start: start - 1, end } };
  const { span } = inBrackets(masked, priority);
  return readPriorityValue(masked.slice(span.start + 1, span.end - 1)) === null ? priority : { span };
}

/** Nothing is taken of most titles, none of which is longer. */
const untaken = new Uint8Array(5_001);

function coverage(length: number, taken: readonly Span[]): Uint8Array {
  if (taken.length === 0 && length < untaken.length) return untaken;
  const covered = new Uint8Array(length + 1);
  for (const place of taken) covered.fill(1, Math.max(0, place.start), Math.max(0, place.end));
  return covered;
}

function skipFront(masked: string, from: number, isTaken: Uint8Array): number {
  let at = from;
  for (;;) {
    const isLetter = isPlainWordUnit(masked.charCodeAt(at)) || isIdeograph(masked.charCodeAt(at));
    const gap = isLetter ? 0 : (matchAt(separators, masked, at)?.[0].length ?? 0);
    let next = isLetter ? at : pastPictures(masked, at + gap);
    while (next < masked.length && isTaken[next] === 1) next += 1;
    next = skipEmptyBracket(masked, next, isTaken);
    if (next === at) return at;
    at = next;
  }
}

/** After a bracket at `at` that holds nothing but fields, else `at`. */
function skipEmptyBracket(masked: string, at: number, isTaken: Uint8Array): number {
  const kind = opening.indexOf(masked.charAt(at));
  if (kind < 0 || at >= masked.length) return at;
  const close = masked.indexOf(closing.charAt(kind), at);
  return close > at && holdsOnlyFields(masked, at + 1, close, isTaken) ? close + 1 : at;
}

const trailing = new Set(':：-–—·,，;；|…~\uFE0F\u200D');

function skipBack(masked: string, start: number, isTaken: Uint8Array): number {
  let end = masked.length;
  while (end > start) {
    const last = masked.charAt(end - 1);
    const kind = closing.indexOf(last);
    if (isTaken[end - 1] === 1 || trailing.has(last) || isBlank(last.charCodeAt(0))) {
      end -= 1;
    } else if (kind >= 0) {
      const open = matchingOpen(masked, start, end - 1, kind);
      if (open < 0 || !holdsOnlyFields(masked, open + 1, end - 1, isTaken)) return end;
      end = open;
    } else {
      const mark = trailingPictograph(masked, start, end);
      if (mark === end) return end;
      end = mark;
    }
  }
  return end;
}

function trailingPictograph(masked: string, start: number, end: number): number {
  if (!mayBePicture(masked.charCodeAt(end - 1))) return end;
  const from = Math.max(start, end - 2);
  const pair = masked.slice(from, end);
  if (/^\p{Extended_Pictographic}$/u.test(pair)) return from;
  return /^\p{Extended_Pictographic}$/u.test(masked.slice(end - 1, end)) ? end - 1 : end;
}

function matchingOpen(masked: string, start: number, close: number, kind: number): number {
  let depth = 0;
  for (let at = close; at >= start; at -= 1) {
    const unit = masked.charAt(at);
    if (unit === closing.charAt(kind)) depth += 1;
    else if (unit === opening.charAt(kind)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function holdsOnlyFields(masked: string, from: number, to: number, isTaken: Uint8Array): boolean {
  let some = from === to;
  for (let at = from; at < to; at += 1) {
    if (isTaken[at] === 1) some = true;
    else if (isWordAt(masked, at)) return false;
  }
  return some;
}

/** A name that is one whole bracket (`Week 1 (Foundation)`) is what stands in it. */
function unwrap(masked: string, start: number, end: number): Span {
  const kind = opening.indexOf(masked.charAt(start));
  if (kind < 0 || end - start < 3 || masked.charAt(end - 1) !== closing.charAt(kind)) return { start, end };
  return matchingOpen(masked, start, end - 1, kind) === start
    ? { start: start + 1, end: end - 1 }
    : { start, end };
}
