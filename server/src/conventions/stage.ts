import {
  isBlank,
  isCjkAt,
  isLetterBefore,
  isPlainWordUnit,
  isWordAt,
  pastBlanks,
  pastSigns,
} from '../text/letter';
import { bare } from '../text/normalise';
import { type Span, span } from '../text/span';
import { readStageLabel, readVersionLabel, type StageLabel } from './stage-label';
import type { StageUnit } from './stage-unit';
import { dayHalves, horizonNouns, horizonWords } from './stage-words';
import { holdsSummaryWord } from './summary-word';
import { isWhole, wordFinder } from './word-finder';
import { matchAt } from './word-pattern';

/** What opens a phase's title: `阶段1`, `Week 3-5`, `第三阶段`, `Q1 2026`, `Phase 1.2`, `Track A`. */
export interface Stage {
  /** From the stage word to the end of its number. */
  readonly span: Span;
  /** The label as written, trimmed: `阶段1`, `Week 1-2`. */
  readonly label: string;
  readonly unit: StageUnit;
  /** The number as an Arabic string where it has one (`1`, `1.2`, `3`, `A`, `3-5`, `2026-1` for Q1 2026), null for a horizon or placeholder. */
  readonly number: string | null;
  /** First and last of the numbers where they are whole (`Week 3-5` → 3, 5; `Phase 2` → 2, 2); null otherwise, and for KW 12, which no plan numbers. */
  readonly first: number | null;
  readonly last: number | null;
  /** Parted from a Chinese, Japanese or Korean name by a mere blank or hyphen (`Week 1 环境搭建`), so that prose may begin so too. */
  readonly loose: boolean;
}

/**
 * The stage that opens a title (after an emoji or a number prefix), only if a separator, a bracket, a status
 * mark or the end follows (docs/plan-language.md §2). `text` is the source of the title, marks and all; spans
 * are relative to it. Null for 第N部分, a bare number, prose.
 */
export function readStage(text: string): Stage | null {
  const plain = bare(text.slice(0, longest));
  for (const at of openings(plain)) {
    const stage = readOpening(text, plain, at);
    if (stage !== null) return stage;
  }
  return null;
}

/** A position that opens a task's title (`Day 1-3:`, `Week 3 Day 1-2:`, 第2天上午): days or weeks of the scope that numbers them. */
export interface Position {
  readonly span: Span;
  /** Outermost first: Week 3 Day 1-2 has two. */
  readonly parts: readonly {
    readonly unit: 'month' | 'week' | 'day';
    readonly first: number;
    readonly last: number;
  }[];
}

/** The position that opens a task's title, with the separator after it in `span`; null if there is none. */
export function readPosition(text: string): Position | null {
  const plain = bare(text.slice(0, longest));
  const start = pastBox(plain, 0);
  const labels = readChain(plain, start);
  const last = labels.at(-1);
  if (last === undefined) return null;
  const parts: Position['parts'][number][] = [];
  for (const { unit, first, last: to } of labels) {
    if (first === null || to === null || (unit !== 'month' && unit !== 'week' && unit !== 'day')) return null;
    parts.push({ unit, first, last: to });
  }
  const end = pastHalf(plain, last.end);
  const separator = matchAt(positionEnd, plain, end)?.[0];
  if (separator !== undefined) return { span: span(start, end + separator.length), parts };
  const next = pastBlanks(plain, end);
  return (last.spaced && next > end) || end > last.end ? { span: span(start, next), parts } : null;
}

/** Every stage that the text names, wherever in it, without regard to what follows; versions, horizons and placeholders apart. */
export function findStageNames(text: string): readonly Stage[] {
  const plain = bare(text.slice(0, longest));
  const names: Stage[] = [];
  for (let at = 0; at < plain.length; at += 1) {
    if (isPlainWordUnit(plain.charCodeAt(at)) && isWithin(plain, at)) continue;
    const label = readStageLabel(plain, at);
    if (label === null || label.number === null || label.doubtful) continue;
    names.push(stageOf(text, at, label, label.end, false));
    at = label.end - 1;
  }
  return names;
}

/** Whether a letter, figure or stop stands before the offset. */
function isWithin(plain: string, at: number): boolean {
  const unit = plain.charCodeAt(at - 1);
  return unit < 0x80 ? unit === 0x2e || isPlainWordUnit(unit) : isLetterBefore(plain, at);
}

/** A title is not longer; what follows is prose, and a line of a megabyte need not be folded to be refused. */
const longest = 400;

const outline =
  /(?:\d{1,3}(?:\.\d{1,3}){0,3}(?:[.):、]\s*|\s+)|[一二三四五六七八九十]{1,3}[、.)]\s*|(?:[IVX]{1,4}|[A-Z])[.)]\s+)/y;
const positionEnd = /\s*(?:[\])】]\s*[:\-–—]?|[:、|·]|-(?=\s)|[–—]|$)\s*/y;

/** Past signs, and past the tick of a box among them. */
function pastBox(plain: string, at: number): number {
  const end = pastSigns(plain, at);
  const isTick = (plain.charCodeAt(end) | 0x20) === 0x78 && plain.charAt(end + 1) === ']';
  return isTick && !isPlainWordUnit(plain.charCodeAt(end - 1)) ? pastBox(plain, end + 1) : end;
}

/** Past a half of the day that a label names behind its number: 第2天上午. */
function pastHalf(plain: string, at: number): number {
  return half.at(plain, isBlank(plain.charCodeAt(at)) ? at + 1 : at)?.end ?? at;
}

/** Where a label may begin: after signs, and after an outline number behind them. */
function openings(plain: string): readonly number[] {
  const start = pastBox(plain, 0);
  const numbered = start + (matchAt(outline, plain, start)?.[0].length ?? 0);
  return numbered === start ? [start] : [start, pastBox(plain, numbered)];
}

function readOpening(text: string, plain: string, at: number): Stage | null {
  const chain = readChain(plain, at);
  const label = chain.at(-1);
  if (label !== undefined) {
    const end = pastHalf(plain, label.end);
    const loose = !closes(plain, end, label.spaced || end > label.end);
    if (loose && !hasCjkName(plain, end)) return null;
    if (label.doubtful && isQuestion(plain.slice(end))) return null;
    return stageOf(text, at, label, end, loose);
  }
  const version = readVersionLabel(plain, at);
  if (version !== null)
    return closes(plain, version.end, false) ? stageOf(text, at, version, version.end, false) : null;
  return readHorizon(text, plain, at);
}

const chained = /\s*[,/·]?\s*/y;

/** `Week 3 Day 1-2`: labels of ever smaller units, one after the other. */
function readChain(plain: string, at: number): readonly StageLabel[] {
  const chain: StageLabel[] = [];
  let label = readStageLabel(plain, at);
  while (label !== null) {
    const outer = chain.at(-1);
    if (outer !== undefined && rank(label.unit) <= rank(outer.unit)) break;
    chain.push(label);
    const next = label.end + (matchAt(chained, plain, label.end)?.[0].length ?? 0);
    label = next === label.end && !label.spaced ? null : readStageLabel(plain, next);
  }
  return chain;
}

const nesting: readonly StageUnit[] = ['phase', 'year', 'quarter', 'month', 'sprint', 'week', 'day'];

function rank(unit: StageUnit): number {
  return nesting.indexOf(unit);
}

const separator =
  /\s*(?:$|[:|·•;、。()[\]{}<>【】「」『』〔〕《》"“”✓✗✕☑]|,(?=\s)|\.(?=\s|$)|[–—](?!\d)|-(?=\s)|\p{Extended_Pictographic}|[❌✅]|\d+%)|\s+(?:[-/]|~)\s*/uy;
const mention = /^(?:的|の|は|が|を|까지|의|의 )/;

/** Whether what follows a label ends it: a separator, a bracket, a mark, the end; after a `spaced` label a blank and a name. */
function closes(plain: string, end: number, spaced: boolean): boolean {
  if (matchAt(separator, plain, end) !== null) return !/^\s*[-–—]\s*$/.test(plain.slice(end));
  const next = pastBlanks(plain, end);
  return spaced && next > end && isWordAt(plain, next) && isName(plain.slice(next));
}

/** Who writes no spaces between words parts a label from its name by one, be the label Latin or not: `Week 1 环境搭建`, `阶段1-需求`. */
function hasCjkName(plain: string, end: number): boolean {
  const next = plain.charAt(end) === '-' ? end + 1 : pastBlanks(plain, end);
  return next > end && isCjkAt(plain, next) && isName(plain.slice(next));
}

function isName(rest: string): boolean {
  return !mention.test(rest) && !holdsSummaryWord(rest);
}

function isQuestion(rest: string): boolean {
  return /[?吗呢]|什么|为何|为什么|如何|怎么|怎样|是否|哪|\b(?:what|how|why|when|where|which|who|should|can|do|does|is|are)\b/i.test(
    rest,
  );
}

const wholeWords = (rows: readonly { readonly words: readonly string[] }[]) =>
  wordFinder(
    rows.flatMap((row) => row.words.map((word) => [word, word] as const)),
    isWhole,
  );
const half = wholeWords(dayHalves);
const horizon = wholeWords(horizonWords.filter((row) => !row.alone));
const horizonNoun = wholeWords(horizonNouns);
const horizonAlone = wholeWords(horizonWords.filter((row) => row.alone));
const horizonEnd = /\s*(?:$|[:()[\]|·【】]|[–—]|-(?=\s)|\p{Extended_Pictographic})|\s+-/uy;

function readHorizon(text: string, plain: string, at: number): Stage | null {
  const end = endOfHorizon(plain, at);
  if (end === null || matchAt(horizonEnd, plain, end) === null) return null;
  return {
    span: span(at, end),
    label: text.slice(at, end).trim(),
    unit: 'horizon',
    number: null,
    first: null,
    last: null,
    loose: false,
  };
}

/** Where a horizon ends that begins at the offset, with up to two nouns behind it (`短期行动计划`, `Short-term work items`). */
function endOfHorizon(plain: string, at: number): number | null {
  let end = horizon.at(plain, at)?.end;
  if (end === undefined) return horizonAlone.at(plain, at)?.end ?? null;
  for (let nouns = 0; nouns < 2; nouns += 1) end = horizonNoun.at(plain, pastBlanks(plain, end))?.end ?? end;
  return end;
}

function stageOf(text: string, at: number, label: StageLabel, end: number, loose: boolean): Stage {
  const { unit, number, first, last } = label;
  return { span: span(at, end), label: text.slice(at, end).trim(), unit, number, first, last, loose };
}
