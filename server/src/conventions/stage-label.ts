import { chineseNumber, readNumeral } from './numeral';
import type { StageUnit } from './stage';
import { type StageWord, stageWords, versionWords } from './stage-words';
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
  const found = matchAt(version, text, at);
  if (found === null) return null;
  const number = found[1] ?? found[2] ?? null;
  return label('version', number, null, null, at + found[0].length);
}

const number = String.raw`\d+(?:\.(?:\d+|x)){0,3}(?:-[a-z]{2,8}(?:\.?\d+)?)?`;
const version = new RegExp(
  String.raw`(?:v\.?\s?(${number})|${anyOf(versionWords.flatMap((row) => row.words))}\s*v?(${number}))\+?(?![\p{L}\d]|\.\d)`,
  'iuy',
);

const byForm = (form: StageWord['form']): ReadonlyMap<string, StageWord> =>
  new Map(
    stageWords
      .filter((row) => row.form === form)
      .flatMap((row) => row.words.map((word) => [word.toLowerCase(), row] as const)),
  );
const before = byForm('before');
const ordinal = byForm('ordinal');
const after = byForm('after');

const beforeWord = new RegExp(anyOf(before.keys()), 'iuy');
const ordinalWord = new RegExp(String.raw`\s*(${anyOf(ordinal.keys())})`, 'iuy');
const afterWord = new RegExp(String.raw`\s*(${anyOf(after.keys())})(?![\p{Script=Latin}]|\s*-?\d)`, 'iuy');
const hierarchy = /-\d{1,2}(?![\d.])/y;
const connector = /\s*(?:[-_#]|No\.|Nr\.|№)?\s*/iuy;
const rangeSign = /\s*(?:[-–—~至到&+,、/]|(?:to|bis|a|through|thru|und|and|y|e)(?=\s))\s*/iuy;

function readBefore(text: string, at: number): StageLabel | null {
  const found = matchAt(beforeWord, text, at)?.[0];
  const row = found === undefined ? undefined : before.get(singleBlanks(found));
  if (found === undefined || row === undefined) return null;
  const gap = matchAt(connector, text, at + found.length)?.[0] ?? '';
  const cjk = !/\p{Script=Latin}/u.test(found);
  const first = readNumeral(text, at + found.length + gap.length, cjk || gap !== '');
  if (first === null) return null;
  const sign = matchAt(rangeSign, text, first.end)?.[0];
  const inner = matchAt(hierarchy, text, first.end)?.[0];
  if (inner !== undefined && row.unit === 'step' && !/s$/i.test(found)) {
    // Who writes `Step 3-1` counts the steps of step 3; `Steps 1-3` are three.
    return label(row.unit, `${first.value}${inner}`, null, null, first.end + inner.length, row);
  }
  if (sign !== undefined && first.whole !== null) {
    const from = first.end + sign.length;
    const again = matchAt(beforeWord, text, from)?.[0] ?? '';
    const same = again !== '' && before.get(singleBlanks(again))?.unit === row.unit;
    const skip = same ? again.length + (matchAt(connector, text, from + again.length)?.[0].length ?? 0) : 0;
    const last = readNumeral(text, from + skip, false);
    // `Phase 1 - 3 services` is no range: where blanks stand, a range is closed by what closes a label.
    const closed =
      last !== null &&
      (/^[-–—~至到]$/.test(sign) || /^\s*(?:$|[^\p{L}\p{N}\s%])/u.test(text.slice(last.end, last.end + 8)));
    if (last?.whole != null && last.whole > first.whole && (closed || same)) {
      return label(row.unit, `${first.value}-${last.value}`, first.whole, last.whole, last.end, row);
    }
  }
  return label(row.unit, first.value, first.whole, first.whole, first.end, row);
}

const ordinalSign = /[第제]\s*/uy;

function readOrdinal(text: string, at: number): StageLabel | null {
  const sign = matchAt(ordinalSign, text, at)?.[0];
  if (sign === undefined) return null;
  const first = readNumeral(text, at + sign.length, false);
  if (first?.whole == null) return null;
  const direct = matchAt(ordinalWord, text, first.end);
  const between = direct === null ? first.end : first.end + direct[0].length;
  const row = direct === null ? undefined : ordinal.get((direct[1] ?? '').toLowerCase());
  const range = matchAt(rangeSign, text, between)?.[0];
  if (range !== undefined) {
    const from =
      between + range.length + (matchAt(ordinalSign, text, between + range.length)?.[0].length ?? 0);
    const last = readNumeral(text, from, false);
    const word = last === null ? null : matchAt(ordinalWord, text, last.end);
    const ending = word === null ? undefined : ordinal.get((word[1] ?? '').toLowerCase());
    const agrees = ending !== undefined && (row === undefined || ending.unit === row.unit);
    if (agrees && last?.whole != null && word !== null && last.whole > first.whole) {
      const end = last.end + word[0].length;
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
  const word = matchAt(afterWord, text, ranged.end);
  const row = word === null ? undefined : after.get((word[1] ?? '').toLowerCase());
  if (word === null || row === undefined || ranged.whole === null) return null;
  const number = ranged === first ? first.value : `${first.value}-${ranged.value}`;
  return label(row.unit, number, first.whole, ranged.whole, ranged.end + word[0].length, row);
}

/** `1주차 ~ 4주차`, `1. Woche – 4. Woche`: the word stands at both ends. */
function readBothAfter(text: string, from: number, first: number): StageLabel | null {
  const word = matchAt(afterWord, text, from);
  const row = word === null ? undefined : after.get((word[1] ?? '').toLowerCase());
  const behind = word === null ? from : from + word[0].length;
  const range = matchAt(rangeSign, text, behind)?.[0];
  if (row === undefined || range === undefined) return null;
  const last = readNumeral(text, behind + range.length, false);
  const again = last === null ? null : matchAt(afterWord, text, last.end);
  const isSame = again !== null && after.get((again[1] ?? '').toLowerCase())?.unit === row.unit;
  if (!isSame || last?.whole == null || last.whole <= first) return null;
  return label(row.unit, `${first}-${last.whole}`, first, last.whole, last.end + again[0].length, row);
}

const year = String.raw`(20\d\d)`;
const quarters = String.raw`(?:Q([1-4])(?:\s?[-–~&+/]\s?Q?([1-4]))?|第?([一二三四])季度|第([1-4])(?:季度|四半期)|([1-4])\s?(?:분기|Q|\. ?Quartal))`;
const yearFirst = new RegExp(String.raw`${year}\s?(?:年度?|년)?[\s-]?${quarters}(?![\p{L}\d])`, 'uy');
const quarterFirst = new RegExp(String.raw`${quarters}(?![\p{L}\d])(?:[\s/'-]{1,2}${year}(?!\d))?`, 'uy');

function readQuarter(text: string, at: number): StageLabel | null {
  const leading = matchAt(yearFirst, text, at);
  const trailing = leading === null ? matchAt(quarterFirst, text, at) : null;
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

function singleBlanks(word: string): string {
  return word.toLowerCase().replace(/\s+/g, ' ');
}
