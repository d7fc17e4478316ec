import { bare } from '../text/normalise';
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
  summaryBefore,
  summaryBehind,
  summaryWord,
  taskWords,
  wordsOf,
} from './heading-words';
import { readLeadingId } from './id';
import { findStageNames, readStage } from './stage';
import { anyOf, anyWord, matchAt } from './word-pattern';

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
  if (appendix.test(core) && !/^\P{L}*§/u.test(text)) return { is: 'appendix' };
  const stage = readStage(title);
  if (stage !== null) {
    const rest = coreOf(text.slice(stage.span.end));
    return stage.number !== null && stage.unit !== 'version' && summing.test(rest)
      ? { is: 'summary', alone: false, aims: heads(rest, aims) }
      : null;
  }
  if (isSummary(title, text, core)) return { is: 'summary', alone: false, aims: heads(core, aims) };
  if (alone.test(core)) return { is: 'summary', alone: true, aims: false };
  if (bold && label.test(core)) return { is: 'label' };
  if (heads(core, aims)) return { is: 'aim' };
  if (milestones.test(core)) return { is: 'milestones' };
  const task = readTask(core) ?? readIdTask(title);
  if (task !== null) return { is: 'task', id: task };
  return heads(core, checklists) ? { is: 'checklist' } : null;
}

/** Whether the section says that its work recurs (每月, 每2周, weekly, 持续任务). */
export function saysRecurring(title: string): boolean {
  const text = bare(title.slice(0, longest));
  return text.includes('🔁') || recurringBracket.test(text) || recurringWhole.test(coreOf(text));
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

const opening =
  /^(?:(?:[0-9#*]\uFE0F?\u20E3|[^\p{L}\p{N}])*(?:(?:\d{1,3}(?:\.\d{1,3}){1,3}[.)、]?|\d{1,3}[.)、])\s+|[一二三四五六七八九十]{1,3}[、.]\s*|[((][一二三四五六七八九十]{1,3}[))]\s*)?)(?:[^\p{L}\p{N}])*/u;

/** The title without signs and number in front, brackets, marks and colon behind. */
function coreOf(text: string): string {
  let core = text.replace(opening, '');
  for (;;) {
    const shorter = core
      .replace(/[^\p{L}\p{N})\]】}]+$/u, '')
      .replace(/[([【{][^()[\]【】{}]{0,200}[)\]】}]$/u, '');
    if (shorter === core) return core;
    core = shorter;
  }
}

const appendix = new RegExp(
  String.raw`^(?:${anyWord(wordsOf(appendixWords))}(?=$|[^\p{L}]|[A-Z一二三四五六七八九十])|[A-Z]\.\d{1,2}(?:\.\d{1,2})*(?=[\s:.、)]))`,
  'iu',
);
const alone = new RegExp(`^${anyOf(wordsOf(aloneSummaryWords))}$`, 'iu');
const label = new RegExp(`^${anyOf(wordsOf(labelWords))}$`, 'iu');
const summing = new RegExp(
  `^(?:${anyOf(wordsOf(aloneSummaryWords))}|${anyOf(wordsOf(aimWords))}|Deliverables|交付物|成果物|산출물|完成总结|完成报告|完成情况)$`,
  'iu',
);

/** A summary names a stage and says before or behind it that it sums it up (`阶段1总结`, `Goals for Week 1`, `Deliverables (Phase 2)`). */
function isSummary(title: string, text: string, core: string): boolean {
  if (core.length > longestSummary || !summaryWord.test(core)) return false;
  const named = findStageNames(title)[0];
  if (named === undefined) return false;
  const name = text.slice(named.span.start, named.span.end);
  const at = core.indexOf(name);
  if (at >= 0)
    return (
      at <= 40 && (summaryBehind.test(core.slice(at + name.length)) || summaryBefore.test(core.slice(0, at)))
    );
  const bracketed =
    /[([【]\s*$/u.test(text.slice(0, named.span.start)) && /^\s*[)\]】]/u.test(text.slice(named.span.end));
  return bracketed && core.length <= 30 && summaryBefore.test(core);
}

interface Heads {
  readonly ends: RegExp;
  readonly begins: RegExp;
}

const aims = headsOf(aimWords);
const checklists = headsOf(checklistWords);

/** Words as the head of a title: its last word, or its first with nothing of its own behind (`Goals for Q1`, `目标1: …`). */
function headsOf(rows: readonly HeadingWords[]): Heads {
  const words = wordsOf(rows);
  return {
    ends: new RegExp(String.raw`(?:^|(?<![\p{Script=Latin}]))${anyOf(words)}$`, 'iu'),
    begins: new RegExp(
      String.raw`^${anyOf(words)}(?:\s?(?:[\d一二三四五六]{1,3}|[A-Z]))?\s*(?:$|[:–—|(&/、·]|-\s|(?:for|of|and|to|und|für|von|de|do|da|para|y|e)\s|[与和及])`,
      'iu',
    ),
  };
}

function heads(core: string, { ends, begins }: Heads): boolean {
  return begins.test(core) || (core.length <= 60 && ends.test(core));
}

const latin = (words: readonly string[]): string =>
  anyOf(words.filter((word) => /^\p{Script=Latin}/u.test(word)));
const cjk = (words: readonly string[]): string =>
  anyOf(words.filter((word) => !/^\p{Script=Latin}/u.test(word)));
const joined = String.raw`(?:\s*(?:&|/|and|und|y|e|与|和|及)\s*[\p{L} ]{2,24})?(?:\s*[:–—]\s?.{0,80})?`;
const milestones = new RegExp(
  String.raw`^(?:(?:[\p{Script=Latin}&-]{1,20}\s+){0,3}${latin(wordsOf(milestoneWords))}(?:\s+${latin(wordsOf(milestoneNouns))})?|[^\s这恭了的\d:]{0,6}\s?${cjk(wordsOf(milestoneWords))}\s?${cjk(wordsOf(milestoneNouns))}?)${joined}$`,
  'iu',
);

const task = new RegExp(
  String.raw`(${anyOf(wordsOf(taskWords))}\s*[#-]?\s*(?:\d{1,4}(?:\.\d{1,3}){0,3}[a-z]?|[A-Z]{1,6}-?\d{1,5}|[一二三四五六七八九十]{1,3}))(?=\s*(?:$|[:.、)\]|([【]|[–—]|-\s|\p{Extended_Pictographic}))`,
  'iuy',
);

function readTask(core: string): string | null {
  return matchAt(task, core, 0)?.[1] ?? null;
}

/** An id with letters opens the title and a separator, a bracket or the end follows; `4.4 Tests` is an outline number, `M1:` a milestone. */
function readIdTask(title: string): string | null {
  const id = readLeadingId(title);
  if (id === null || !/^[A-Za-z]\S*\d/.test(id.value) || /^M\d+$/.test(id.value)) return null;
  return /^[\])\s*_`]*(?:$|[:([：（–—|]|[-.]\s)/u.test(title.slice(id.span.end)) ? id.value : null;
}

const often = anyOf(wordsOf(recurrenceWords));
const every = String.raw`(?:每\s*(?:\d{1,3}|[两三四五六])?\s*(?:个)?(?:天|日|周|月|小时|季度|年)|every\s+(?:\d{1,3}\s+)?(?:day|week|month|quarter|year|sprint)s?|alle\s+\d{1,3}\s+(?:Tage|Wochen|Monate)|cada\s+(?:\d{1,3}\s+)?(?:días?|dias?|semanas?|mes(?:es)?)|\d{1,3}\s*(?:週間|ヶ月|か月)?ごと|\d{1,3}\s*[주일](?:마다))`;
const recurringBracket = new RegExp(
  String.raw`[([【](?:[^()[\]【】]{0,40}[,;、\s])?(?:${often}|${every})(?:一次|1次)?[)\]】]`,
  'iu',
);
const recurringWhole = new RegExp(
  String.raw`^(?:(?:${often}|${every})(?:\s*${anyOf(wordsOf(recurrentNouns))})?|${anyOf(wordsOf(recurrentNouns))}\s*[-–—:]\s*(?:${often}|${every}))$`,
  'iu',
);
