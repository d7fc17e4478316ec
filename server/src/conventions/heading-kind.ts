import { lazily } from '../text/lazily';
import { isLatinAt, isLetterAt, isWordBefore, pastSigns } from '../text/letter';
import { bare, fold, lower } from '../text/normalise';
import {
  aimWords,
  aloneSummaryWords,
  appendixWords,
  checklistWords,
  type HeadingWords,
  labelWords,
  milestoneNouns,
  milestoneWords,
  recurrenceWords,
  recurrentNouns,
  taskWords,
  wordsOf,
} from './heading-words';
import { readLeadingId } from './id';
import { findStageNames, readStage } from './stage';
import { endsInSummary, headsSummary, holdsSummaryWord } from './summary-word';
import { isWhole, wordEnding, wordFinder, wordHint, wordTest } from './word-finder';
import { anyOf, matchAt } from './word-pattern';

/**
 * What a section's title says it is, phases apart (those are `readStage`'s). See docs/plan-language.md §2.
 */
export type HeadingWord =
  /** `id`: the id as written (`STY-017`), or the label where there is but a number (`Task 1.2`). */
  | { readonly is: 'task'; readonly id: string | null }
  | { readonly is: 'milestones' }
  | { readonly is: 'aim' }
  /** `alone`: 总结 / Summary by itself. Otherwise it also names a stage, which `mentionedStage` finds. `aims`: it sums up what is aimed at. */
  | { readonly is: 'summary'; readonly alone: boolean; readonly aims: boolean }
  | { readonly is: 'appendix' }
  /** A bold label that only says what follows (任务, 任务分解, 产出 …): transparent. */
  | { readonly is: 'label' }
  /** Check list, criteria, next steps, to do: a section that has no status. */
  | { readonly is: 'checklist' };

/**
 * What the title's words say it is, or null for an ordinary section and for a phase. `bold`: the title is a bold paragraph.
 * A phase outranks all but an appendix; only where nothing but a summary's name follows its separator is it a summary after all.
 */
export function readHeadingWord(title: string, bold: boolean): HeadingWord | null {
  const text = bare(title.slice(0, longest));
  const core = coreOf(text);
  const said = lower(core);
  if (isAppendix(said) && !/^\P{L}*§/u.test(text)) return { is: 'appendix' };
  const stage = readStage(title);
  if (stage !== null) {
    const rest = coreOf(text.slice(stage.span.end));
    return stage.number !== null && stage.unit !== 'version' && isSumming(rest)
      ? { is: 'summary', alone: false, aims: headsAim(lower(rest)) }
      : null;
  }
  if (isSummary(title, text, core)) return { is: 'summary', alone: false, aims: headsAim(said) };
  if (isAlone(core)) return { is: 'summary', alone: true, aims: false };
  if (bold && isLabel(core)) return { is: 'label' };
  if (headsAim(said)) return { is: 'aim' };
  if (namesMilestones(said) && milestones().test(said)) return { is: 'milestones' };
  const task = readTask(core, said) ?? readIdTask(title);
  if (task !== null) return { is: 'task', id: task };
  return headsChecklist(said) ? { is: 'checklist' } : null;
}

/** Whether the section says that its work recurs (每月, 每2周, weekly, 持续任务). */
export function saysRecurring(title: string): boolean {
  const start = title.slice(0, longest);
  if (start.includes('🔁')) return true;
  if (!mayRecur(lower(fold(start)))) return false;
  const said = lower(bare(start));
  return recursInBracket(said) || recursAsWhole(coreOf(said));
}

/**
 * The stage that a summary's or an appendix section's title names anywhere (`阶段1总结`, `A.1 阶段1详细任务`): unit and number
 * as in `Stage`, or null. Versions and horizons are never mentioned so.
 */
export function mentionedStage(title: string): { readonly unit: string; readonly number: string } | null {
  const found = findStageNames(title)[0];
  return found === undefined || found.number === null ? null : { unit: found.unit, number: found.number };
}

/** A title is not longer; beyond it stands prose. */
const longest = 400;
const longestSummary = 90;

/** The title without signs and number in front, brackets, marks and colon behind. */
function coreOf(text: string): string {
  let core = text.slice(pastOpening(text));
  for (;;) {
    const shorter = withoutTail(core).replace(/[([【{][^()[\]【】{}]{0,200}[)\]】}]$/, '');
    if (shorter === core) return core;
    core = shorter;
  }
}

const outline = /(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)、]?|\d{1,3}[.)、])\s+|[一二三四五六七八九十]{1,3}[、.]\s*/y;

function pastOpening(text: string): number {
  const start = pastSigns(text, 0);
  return pastSigns(text, start + (matchAt(outline, text, start)?.[0].length ?? 0));
}

/** Without what is neither letter, figure nor a bracket that closes. */
function withoutTail(core: string): string {
  let end = core.length;
  while (end > 0 && !')]】}'.includes(core.charAt(end - 1)) && !isWordBefore(core, end)) end -= 1;
  return core.slice(0, end);
}

const appendix = wordFinder(
  wordsOf(appendixWords).map((word) => [word, word]),
  (text, at, end) =>
    isWhole(text, at, end) && (!isLetterAt(text, end) || /[a-z一二三四五六七八九十]/.test(text.charAt(end))),
);

function isAppendix(said: string): boolean {
  return appendix.at(said, 0) !== null || /^[a-z]\.\d{1,2}(?:\.\d{1,2})*[\s:.、)]/.test(said);
}

const isAlone = wordTest(wordsOf(aloneSummaryWords));
const isLabel = wordTest(wordsOf(labelWords));
const isSumming = wordTest([
  ...wordsOf([...aloneSummaryWords, ...aimWords]),
  ...['Deliverables', '交付物', '成果物', '산출물', '完成总结', '完成报告', '完成情况'],
]);

/** A summary names a stage and says before or behind it that it sums it up (`阶段1总结`, `Goals for Week 1`, `Deliverables (Phase 2)`). */
function isSummary(title: string, text: string, core: string): boolean {
  if (core.length > longestSummary || !holdsSummaryWord(core)) return false;
  const named = findStageNames(title)[0];
  if (named === undefined) return false;
  const name = text.slice(named.span.start, named.span.end);
  const at = core.indexOf(name);
  if (at >= 0)
    return at <= 40 && (headsSummary(core.slice(at + name.length)) || endsInSummary(core.slice(0, at)));
  const bracketed =
    /[([【]\s*$/u.test(text.slice(0, named.span.start)) && /^\s*[)\]】]/u.test(text.slice(named.span.end));
  return bracketed && core.length <= 30 && endsInSummary(core);
}

const headsAim = headsOf(aimWords);
const headsChecklist = headsOf(checklistWords);

/** Words as the head of a title in lower case: its last word, or its first with nothing of its own behind (`Goals for Q1`, `目标1: …`). */
function headsOf(rows: readonly HeadingWords[]): (said: string) => boolean {
  const words = wordsOf(rows).map((word) => [word, word] as const);
  const begins = wordFinder(words, (text, _at, end) => matchAt(behindHead, text, end) !== null);
  const ending = wordEnding(words);
  const isApart = (said: string) => (start: number) => !isLatinAt(said, start - 1);
  return (said) =>
    begins.at(said, 0) !== null || (said.length <= 60 && ending(said, said.length, isApart(said)) !== null);
}

const behindHead =
  /(?:\s?(?:[\d一二三四五六]{1,3}|[a-z]))?\s*(?:$|[:–—|(&/、·]|-\s|(?:for|of|and|to|und|für|von|de|do|da|para|y|e)\s|[与和及])/y;

const latin = (words: readonly string[]): string =>
  anyOf(words.filter((word) => isLatinAt(word, 0)).map(lower));
const cjk = (words: readonly string[]): string => anyOf(words.filter((word) => !isLatinAt(word, 0)));
const namesMilestones = wordHint(wordsOf(milestoneWords));
const joined = String.raw`(?:\s*(?:&|/|and|und|y|e|与|和|及)\s*[\p{L} ]{2,24})?(?:\s*[:–—]\s?.{0,80})?`;
const milestones = lazily(
  () =>
    new RegExp(
      String.raw`^(?:(?:[\p{Script=Latin}&-]{1,20}\s+){0,3}${latin(wordsOf(milestoneWords))}(?:\s+${latin(wordsOf(milestoneNouns))})?|[^\s这恭了的\d:]{0,6}\s?${cjk(wordsOf(milestoneWords))}\s?${cjk(wordsOf(milestoneNouns))}?)${joined}$`,
      'u',
    ),
);

const taskWord = wordFinder(
  wordsOf(taskWords).map((word) => [word, word]),
  (text, _at, end) => matchAt(taskNumber, text, end) !== null,
);
const taskNumber =
  /\s*[#-]?\s*(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?|[a-z]{1,6}-?\d{1,5}|[一二三四五六七八九十]{1,3})(?=\s*(?:$|[:.、)\]|([【]|[–—]|-\s|\p{Extended_Pictographic}))/uy;

function readTask(core: string, said: string): string | null {
  const word = taskWord.at(said, 0);
  const number = word === null ? null : matchAt(taskNumber, said, word.end);
  return word === null || number === null ? null : core.slice(0, word.end + number[0].length);
}

/** An id with letters opens the title and a separator, a bracket or the end follows; `4.4 Tests` is an outline number, `M1:` a milestone. */
function readIdTask(title: string): string | null {
  const id = readLeadingId(title);
  if (id === null || !/^[A-Za-z]\S*\d/.test(id.value) || /^M\d+$/.test(id.value)) return null;
  return /^[\])\s*_`]*(?:$|[:([：（–—|]|[-.]\s)/u.test(title.slice(id.span.end)) ? id.value : null;
}

const mayRecur = wordHint([...wordsOf(recurrenceWords), ...['每', 'every', 'alle', 'cada', 'ごと', '마다']]);
const often = wordFinder(wordsOf(recurrenceWords).map((word) => [word, word]));
const isThing = wordTest(wordsOf(recurrentNouns));
const every =
  /每\s*(?:\d{1,3}|[两三四五六])?\s*(?:个)?(?:天|日|周|月|小时|季度|年)|every\s+(?:\d{1,3}\s+)?(?:day|week|month|quarter|year|sprint)s?|alle\s+\d{1,3}\s+(?:tage|wochen|monate)|cada\s+(?:\d{1,3}\s+)?(?:días?|dias?|semanas?|mes(?:es)?)|\d{1,3}\s*(?:週間|ヶ月|か月)?ごと|\d{1,3}\s*[주일](?:마다)/y;

/** What stands behind the words of recurrence that begin at the offset (`weekly`, `every 2 weeks`); null without any. */
function behindRecurrence(said: string, at: number): string | null {
  const found = often.at(said, at)?.end;
  const end = found ?? at + (matchAt(every, said, at)?.[0].length ?? 0);
  return end === at ? null : said.slice(end);
}

/** `(weekly)`, `(Team A, 每周一次)`. */
function recursInBracket(said: string): boolean {
  for (const [, inner = ''] of said.matchAll(/[([【]([^()[\]【】]{1,100})[)\]】]/g)) {
    if (!mayRecur(inner)) continue;
    for (let at = 0; at <= 41; at += 1) {
      const isOpen = at === 0 || ',;、 '.includes(inner.charAt(at - 1));
      const behind = isOpen ? behindRecurrence(inner, at) : null;
      if (behind === '' || behind === '一次' || behind === '1次') return true;
    }
  }
  return false;
}

/** `Weekly`, 每周任务, `Tasks: every 2 weeks`. */
function recursAsWhole(core: string): boolean {
  const behind = behindRecurrence(core, 0);
  if (behind !== null) return behind === '' || isThing(behind.trimStart());
  const parted = /^([^-–—:]{1,40}?)\s*[-–—:]\s*/.exec(core);
  return parted !== null && isThing(parted[1] ?? '') && behindRecurrence(core, parted[0].length) === '';
}
