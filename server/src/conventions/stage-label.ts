import { lazily } from '../text/lazily';
import { isLatinAt, isWordAt, pastBlanks } from '../text/letter';
import { chineseNumber, readNumeral } from './numeral';
import type { StageUnit } from './stage-unit';
import { type StageWord, stageWords, versionWords } from './stage-words';
import { wordFinder } from './word-finder';
import { anyOf, matchAt } from './word-pattern';

/** A stage word with its number, wherever it stands. */
export interface StageLabel {
  readonly end: number;
  readonly unit: StageUnit;
  readonly number: string | null;
  readonly first: number | null;
  readonly last: number | null;
  /** A name may follow after a mere blank (see `StageWord`). */
  readonly spaced: boolean;
  /** KW 12: counts in the calendar, not in the plan. */
  readonly calendar: boolean;
  /** A bare `Q1` may as well be a question's. */
  readonly doubtful: boolean;
}

/**
 * The label that begins at the offset, or null: `Phase 1.2`, `Week 3-5`, `第1～2周`, `2주차`, `Q1 2026`. Whether it opens
 * a title, and what follows it, is the caller's to judge. `text` is folded and bare (`text/normalise`).
 */
export function readStageLabel(text: string, at: number): StageLabel | null {
  return readQuarter(text, at) ?? readBefore(text, at) ?? readOrdinal(text, at) ?? readAfter(text, at);
}

/** A version that begins at the offset: `v0.3.0`, `Version 2.0`, `Release 1.2`. */
export function readVersionLabel(text: string, at: number): StageLabel | null {
  if (versionWord.at(text, at) === null) return null;
  const found = matchAt(version(), text, at);
  if (found === null) return null;
  const number = found[1] ?? found[2] ?? null;
  return label('version', number, null, null, at + found[0].length);
}

const number = String.raw`\d+(?:\.(?:\d+|x)){0,3}(?:-[a-z]{2,8}(?:\.?\d+)?)?`;
const namedVersion = versionWords.flatMap((row) => row.words);
const versionWord = wordFinder([...namedVersion, 'v'].map((word) => [word, word]));
const version = lazily(
  () =>
    new RegExp(
      String.raw`(?:v\.?\s?(${number})|${anyOf(namedVersion)}\s*v?(${number}))\+?(?![\p{L}\d]|\.\d)`,
      'iuy',
    ),
);

const byForm = (form: StageWord['form']): (readonly [string, StageWord])[] =>
  stageWords
    .filter((row) => row.form === form)
    .flatMap((row) => row.words.map((word) => [word, row] as const));
const before = wordFinder(byForm('before'));
const ordinal = wordFinder(byForm('ordinal'));
const after = wordFinder(
  byForm('after'),
  (text, _at, end) => !isLatinAt(text, end) && matchAt(figureBehind, text, end) === null,
);
const figureBehind = /\s*-?\d/y;
const hierarchy = /-\d{1,2}(?![\d.])/y;
const connector = /\s*(?:[-_#]|No\.|Nr\.|№)?\s*/iy;
const rangeSign = /\s*(?:[-–—~至到&+,、/]|(?:to|bis|a|through|thru|und|and|y|e)(?=\s))\s*/iy;

function readBefore(text: string, at: number): StageLabel | null {
  const word = before.at(text, at);
  if (word === null) return null;
  const { value: row, end } = word;
  const found = text.slice(at, end);
  const gap = matchAt(connector, text, end)?.[0] ?? '';
  const cjk = !isLatinAt(found, found.length - 1);
  const first = readNumeral(text, end + gap.length, cjk || gap !== '');
  if (first === null) return null;
  const sign = matchAt(rangeSign, text, first.end)?.[0];
  const inner = matchAt(hierarchy, text, first.end)?.[0];
  if (inner !== undefined && row.unit === 'step' && !/s$/i.test(found)) {
    // Who writes `Step 3-1` counts the steps of step 3; `Steps 1-3` are three.
    return label(row.unit, `${first.value}${inner}`, null, null, first.end + inner.length, row);
  }
  if (sign !== undefined && first.whole !== null) {
    const from = first.end + sign.length;
    const again = before.at(text, from);
    const same = again?.value.unit === row.unit;
    const to = same ? again.end + (matchAt(connector, text, again.end)?.[0].length ?? 0) : from;
    const last = readNumeral(text, to, false);
    // `Phase 1 - 3 services` is no range: where blanks stand, a range is closed by what closes a label.
    const closed = last !== null && (/^[-–—~至到]$/.test(sign) || !continues(text, last.end));
    if (last?.whole != null && last.whole > first.whole && (closed || same)) {
      return label(row.unit, `${first.value}-${last.value}`, first.whole, last.whole, last.end, row);
    }
  }
  return label(row.unit, first.value, first.whole, first.whole, first.end, row);
}

/** Whether a word or % follows the offset, with or without blanks between. */
function continues(text: string, at: number): boolean {
  const next = pastBlanks(text, at);
  return text.charAt(next) === '%' || isWordAt(text, next);
}

const ordinalSign = /[第제]\s*/y;

function readOrdinal(text: string, at: number): StageLabel | null {
  if (!'第제'.includes(text.charAt(at))) return null;
  const sign = matchAt(ordinalSign, text, at)?.[0];
  if (sign === undefined) return null;
  const first = readNumeral(text, at + sign.length, false);
  if (first?.whole == null) return null;
  const direct = ordinal.at(text, pastBlanks(text, first.end));
  const between = direct?.end ?? first.end;
  const row = direct?.value;
  const range = matchAt(rangeSign, text, between)?.[0];
  if (range !== undefined) {
    const from =
      between + range.length + (matchAt(ordinalSign, text, between + range.length)?.[0].length ?? 0);
    const last = readNumeral(text, from, false);
    const word = last === null ? null : ordinal.at(text, pastBlanks(text, last.end));
    const agrees = word !== null && (row === undefined || word.value.unit === row.unit);
    if (agrees && last?.whole != null && last.whole > first.whole) {
      const { value: ending, end } = word;
      return label(ending.unit, `${first.whole}-${last.whole}`, first.whole, last.whole, end, ending);
    }
  }
  return row === undefined ? null : label(row.unit, first.value, first.whole, first.whole, between, row);
}

function readAfter(text: string, at: number): StageLabel | null {
  const first = readNumeral(text, at, false);
  if (first?.whole == null) return null;
  const range = matchAt(rangeSign, text, first.end)?.[0];
  const last = range === undefined ? null : readNumeral(text, first.end + range.length, false);
  const both = range === undefined ? readBothAfter(text, first.end, first.whole) : null;
  if (both !== null) return both;
  const ranged = last?.whole != null && last.whole > first.whole ? last : first;
  const word = after.at(text, pastBlanks(text, ranged.end));
  if (word === null || ranged.whole === null) return null;
  const number = ranged === first ? first.value : `${first.value}-${ranged.value}`;
  return label(word.value.unit, number, first.whole, ranged.whole, word.end, word.value);
}

/** `1주차 ~ 4주차`, `1. Woche – 4. Woche`: the word stands at both ends. */
function readBothAfter(text: string, from: number, first: number): StageLabel | null {
  const word = after.at(text, pastBlanks(text, from));
  const range = word === null ? undefined : matchAt(rangeSign, text, word.end)?.[0];
  if (word === null || range === undefined) return null;
  const last = readNumeral(text, word.end + range.length, false);
  const again = last === null ? null : after.at(text, pastBlanks(text, last.end));
  if (again?.value.unit !== word.value.unit || last?.whole == null || last.whole <= first) return null;
  return label(word.value.unit, `${first}-${last.whole}`, first, last.whole, again.end, word.value);
}

const namesQuarter = /Q[1-4]|[1-4]\s?Q|季度|四半期|분기|Quartal/;
const year = String.raw`(20\d\d)`;
const quarters = String.raw`(?:Q([1-4])(?:\s?[-–~&+/]\s?Q?([1-4]))?|第?([一二三四])季度|第([1-4])(?:季度|四半期)|([1-4])\s?(?:분기|Q|\. ?Quartal))`;
const yearFirst = lazily(
  () => new RegExp(String.raw`${year}\s?(?:年度?|년)?[\s-]?${quarters}(?![\p{L}\d])`, 'uy'),
);
const quarterFirst = lazily(
  () => new RegExp(String.raw`${quarters}(?![\p{L}\d])(?:[\s/'-]{1,2}${year}(?!\d))?`, 'uy'),
);

function readQuarter(text: string, at: number): StageLabel | null {
  if (!'Q第一二三四1234'.includes(text.charAt(at)) || !namesQuarter.test(text.slice(at, at + 20)))
    return null;
  const leading = matchAt(yearFirst(), text, at);
  const trailing = leading === null ? matchAt(quarterFirst(), text, at) : null;
  const found = leading ?? trailing;
  if (found === null) return null;
  const groups = leading === null ? found.slice(1, 6) : found.slice(2, 7);
  const first = quarterOf(groups[0] ?? groups[2] ?? groups[3] ?? groups[4]);
  const last = groups[1] === undefined ? first : quarterOf(groups[1]);
  const inYear = leading === null ? found[6] : found[1];
  const number = `${inYear === undefined ? '' : `${inYear}-`}${first}${last === first ? '' : `-${last}`}`;
  const doubtful = inYear === undefined && last === first && groups[0] !== undefined;
  return {
    ...label('quarter', number, first, last, at + found[0].length),
    spaced: !doubtful && groups[0] === undefined,
    doubtful,
  };
}

function quarterOf(written: string | undefined): number {
  return Number(written) || (chineseNumber(written ?? '') ?? 0);
}

function label(
  unit: StageUnit,
  number: string | null,
  first: number | null,
  last: number | null,
  end: number,
  row?: StageWord,
): StageLabel {
  const calendar = row?.calendar === true;
  return {
    end,
    unit,
    number,
    calendar,
    spaced: row?.spaced === true,
    doubtful: false,
    first: calendar ? null : first,
    last: calendar ? null : last,
  };
}
