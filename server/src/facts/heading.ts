import { findAmounts, withLead } from '../conventions/amount';
import { findDates } from '../conventions/date';
import type { Field } from '../conventions/field';
import {
  type HeadingWord,
  mentionedStage,
  readHeadingWord,
  saysRecurring,
} from '../conventions/heading-kind';
import { readExplicitId, readLeadingId } from '../conventions/id';
import { roleOfLabel } from '../conventions/named-field';
import { readPercentClaim, readRemaining } from '../conventions/percent';
import { namesPeriod } from '../conventions/period';
import { readPriorityHeading } from '../conventions/priority';
import { readStage, type Stage } from '../conventions/stage';
import { readStatusPrefix, readStatusSuffix } from '../conventions/status';
import { maskInline, plainInline } from '../markdown/inline';
import { allPlaced, moved, none, placed } from '../text/moved';
import type { Span } from '../text/span';
import type { HeadingFact } from './fact';
import type { ReadContext } from './read-context';
import { decorationEnd, percentEnd, priorityEnd, readCookie, statusEnd, titleName } from './title';

/** Reads the title of a heading or bold paragraph. `source` is the title's text without `#`; `at` its offset in the block; `whole` the heading's place. */
export function readHeading(
  source: string,
  at: number,
  whole: Span,
  depth: number,
  { legend, words }: ReadContext,
): HeadingFact {
  const masked = maskInline(source);
  const bold = depth === 0;
  const word = readHeadingWord(masked, bold);
  const stage = word === null || word.is === 'checklist' ? readStage(masked) : null;
  const found = {
    suffix: readStatusSuffix(masked, legend),
    prefix: readStatusPrefix(masked, legend),
    percent: readPercentClaim(masked),
    priority: readPriorityHeading(masked, words.priority),
    // An outline number is none: `1.3 Files to Modify`.
    amounts: findAmounts(masked, 'heading', null, words.units).filter(
      (amount) => amount.span.start >= decorationEnd(masked),
    ),
    dates: findDates(masked),
    id: readLeadingId(masked.slice(decorationEnd(masked))),
    explicitId: readExplicitId(masked),
  };
  const taken = [
    found.suffix && statusEnd(masked, found.suffix),
    found.prefix,
    found.percent && percentEnd(masked, found.percent),
    found.priority && priorityEnd(masked, found.priority),
    readCookie(masked),
    readRemaining(masked),
    found.explicitId,
    ...found.amounts.map((amount) => ({ span: withLead(masked, amount.span) })),
    ...found.dates,
  ]
    .filter((field) => field !== null)
    .map((field) => field.span);
  const from = stage ? pastBracket(masked, stage.span) : taskLabelEnd(masked, word);
  const name = titleName(source, masked, from, [...taken, ...positions(masked)]);
  const title = stage !== null && name.span.start < from ? labelTitle(source, stage) : name;
  return {
    is: 'heading',
    span: whole,
    bold,
    depth,
    title: moved(title, at),
    text: plainInline(source),
    stage: moved(stage, at),
    word,
    namesPeriod: namesPeriod(masked, found.dates),
    namesOutputs: bold && roleOfLabel(plainInline(source)) === 'output',
    names:
      word?.is === 'summary' || word?.is === 'appendix' || stage === null ? mentionedStage(masked) : null,
    id: moved(found.id, at + decorationEnd(masked)),
    explicitId: placed(found.explicitId, source, at),
    suffix: placed(found.suffix, source, at),
    prefix: placed(found.prefix, source, at),
    percent: placed(found.percent, source, at),
    priority: placed(found.priority, source, at),
    amounts: allPlaced(found.amounts, source, at),
    dates: allPlaced(found.dates, source, at),
    recurring: saysRecurring(masked),
  };
}

/** Where a task heading's name begins: behind `Task 1`, `STY-017`; else behind the decoration. */
function taskLabelEnd(masked: string, word: HeadingWord | null): number {
  const lead = decorationEnd(masked);
  return word?.is === 'task' && word.id !== null && masked.startsWith(word.id, lead)
    ? lead + word.id.length
    : lead;
}

/** The end of a label, behind the bracket that holds it alone: `【フェーズ1】準備`. */
function pastBracket(masked: string, { start, end }: Span): number {
  const open = '([{（［【〔「『'.indexOf(masked.charAt(start - 1) || '.');
  return open >= 0 && ')]}）］】〕」』'.charAt(open) === masked.charAt(end) ? end + 1 : end;
}

/** A title of nothing but its label is called by it. */
function labelTitle(source: string, stage: Stage): Field<string> {
  const raw = source.slice(stage.span.start, stage.span.end);
  return { span: stage.span, raw, value: plainInline(raw) };
}

const position =
  /[(（]\s*\d{1,2}[:：]\d{2}\s*[-–—~〜～至]\s*\d{1,2}[:：]\d{2}\s*[)）]|[(（]\s*\d{1,2}[/.月]\s?\d{1,2}[日.]?(?:\s*[-–—~〜至]\s*(?:\d{1,2}[/.月]\s?)?\d{1,2}[日.]?)?\s*[)）]|[(（]\s*(?:(?:Weeks?|Days?|Months?|Woche|Tage?|Monat|Semanas?|KW)\s*\d[^()（）]{0,12}|第[^()（）]{1,8}[周天月週日])\s*[)）]/gi;

/** Brackets that only place the section in time: `(Month 2-3)`. */
function positions(masked: string): readonly Span[] {
  if (!/[(（]/.test(masked)) return none;
  return [...masked.matchAll(position)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
