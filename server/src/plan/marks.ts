import type { Language } from '../conventions/language';
import type { StatusMark } from '../conventions/status';
import { statusEmojis, statusWords } from '../conventions/status-words';
import type { Status } from '../conventions/work-status';
import type { Edit } from '../text/edit';
import { grouped } from '../text/grouped';
import { holdsLetter } from '../text/letter';
import { wordKey } from '../text/normalise';
import { remembered } from '../text/remembered';
import type { Span } from '../text/span';
import type { Plan, PlanPart, Task } from './plan';

/**
 * What to write in the place of a mark so that it says another status: an emoji for an emoji, a word for a word of the
 * same language, the document's own where it has one. Null where the word's language is not known.
 */
export function markFor(plan: Plan, status: Status, instead: StatusMark): string | null {
  if (!isWord(instead.raw)) return habitsOf(plan).marks.get(`emoji ${status}`) ?? defaultEmoji(status);
  const language = languageOf(instead.raw);
  if (language === null) return null;
  const own = habitsOf(plan).marks.get(`${language} ${status}`);
  if (own !== undefined) return inCaseOf(instead.raw, own);
  const known = statusWords.filter(
    (entry) => entry.status === status && entry.place === 'any' && entry.languages.includes(language),
  );
  const word = known.find((entry) => entry.languages[0] === language) ?? known[0];
  return word === undefined
    ? null
    : inCaseOf(instead.raw, language === 'de' ? nounsLarge(word.word) : word.word);
}

function defaultEmoji(status: Status): string {
  return statusEmojis.find((entry) => entry.status === status)?.mark ?? '';
}

/** The language that a status word is of; of several the first in the table. */
function languageOf(raw: string): Language | null {
  const key = wordKey(raw);
  return statusWords.find((entry) => entry.word === key)?.languages[0] ?? null;
}

/** German writes its nouns large, also behind a word: in Arbeit. */
function nounsLarge(word: string): string {
  return word.replace(/ \p{L}/gu, (start) => start.toUpperCase());
}

/** DONE becomes PLANNED, Done becomes Planned. */
function inCaseOf(raw: string, word: string): string {
  if (raw.length > 1 && raw === raw.toUpperCase() && raw !== raw.toLowerCase()) return word.toUpperCase();
  const [first = ''] = raw;
  return first !== first.toLowerCase() ? word.slice(0, 1).toUpperCase() + word.slice(1) : word;
}

/** Whether a mark is written in letters, `已完成` and `✅ Done` alike; else it is an emoji alone. */
export function isWord(raw: string): boolean {
  return holdsLetter(raw);
}

/**
 * Takes a mark out of its line, with the brackets that hold nothing else, a separator in front of a word, and the
 * blanks that set it off. `within` is the line (heading, item) that the mark stands in.
 */
export function removeMark(plan: Plan, mark: Span, within: Span): Edit {
  const text = plan.source.slice(within.start, within.end);
  let start = mark.start - within.start;
  let end = mark.end - within.start;
  const open = '([（【［'.indexOf(text.charAt(start - 1));
  const bracketed = start > 0 && open >= 0 && text.charAt(end) === ')]）】］'.charAt(open);
  if (bracketed) {
    start -= 1;
    end += 1;
  }
  if (/^[#\s*_>-]*$/u.test(text.slice(0, start))) end = skipBlanks(text, end, 1);
  else {
    const word = isWord(text.slice(start, end)) && !bracketed;
    start = skipBlanks(text, start, -1);
    if (word && /[-–—|·:：]/u.test(text.charAt(start - 1))) start = skipBlanks(text, start - 1, -1);
  }
  return { span: { start: within.start + start, end: within.start + end }, text: '' };
}

/**
 * Ticks or unticks a box and carries along the mark that doubles it: a ✅ goes when the box is unticked, a mark of work
 * in progress when it is ticked; a ✅ comes with the tick only where the sibling tasks have one. The case of x is the
 * siblings'. Null where the task has no box.
 */
export function setBox(plan: Plan, task: Task, ticked: boolean): readonly Edit[] | null {
  if (task.box === null) return null;
  const inside = { start: task.box.start + 1, end: task.box.end - 1 };
  const ticks = ticksBeside(plan, task);
  const edits: Edit[] = [{ span: inside, text: ticked ? ticks.box : ' ' }];
  const { written } = task;
  const doubled = ticked && ticks.doubled;
  if (written !== null && (written.value === 'done') !== ticked) {
    const line = firstLine(plan, task);
    if (written.span.start < line.start || line.end < written.span.end) {
      // In a field below the title, which would be empty without it.
      const text = markFor(plan, ticked ? 'done' : 'todo', written);
      if (text !== null) edits.push({ span: written.span, text });
    } else if (doubled)
      edits.push({ span: written.span, text: markFor(plan, 'done', written) ?? defaultEmoji('done') });
    else edits.push(removeMark(plan, written.span, line));
  } else if (written === null && doubled && ticks.trailing !== null) {
    const end = firstLine(plan, task).end;
    edits.push({ span: { start: end, end }, text: ` ${ticks.trailing}` });
  }
  return edits;
}

/** How a done task is written here: as its siblings are, else as in the whole document. */
function ticksBeside(plan: Plan, task: Task): Ticks {
  const siblings = (task.parent?.tasks ?? task.section.tasks).filter(
    (other) => other !== task && isTicked(other),
  );
  return siblings.length > 0 ? ticksOf(plan, siblings) : habitsOf(plan).ticks;
}

/** Whether the task's mark ends its first line, so that another task may have it there too. */
function isTrailing(plan: Plan, task: Task): boolean {
  return task.written !== null && task.written.span.end === firstLine(plan, task).end;
}

/** The line that a task's title begins in, from its first unit to the last that is no blank. */
export function firstLine(plan: Plan, task: Task): Span {
  const { source } = plan;
  const start = source.lineStart(task.line);
  const text = source.slice(start, Math.max(task.span.end, start));
  const line = /^[^\r\n]*/.exec(text)?.[0] ?? '';
  return { start, end: start + line.trimEnd().length };
}

/** Where the blanks end that begin at `at` and go in a direction. */
function skipBlanks(text: string, at: number, direction: 1 | -1): number {
  let here = at;
  const next = () => text.charAt(direction === 1 ? here : here - 1);
  while (next() !== '' && /[\s\u3000]/u.test(next())) here += direction;
  return here;
}

/** How the document as a whole is written: what fixes go by where nothing nearer tells. */
export interface Habits {
  /** The marks that it uses most: `emoji doing` → 🚧, `zh doing` → 推进中. */
  readonly marks: ReadonlyMap<string, string>;
  readonly ticks: Ticks;
}

/** How done tasks are written. */
interface Ticks {
  readonly box: 'x' | 'X';
  /** Whether each of them has a mark of being done too. */
  readonly doubled: boolean;
  /** The first one's mark, where all have one at the end of their line. */
  readonly trailing: string | null;
}

/** The habits of a plan. A view of one of its parts has those of the whole. */
export const habitsOf = remembered(
  (plan: Plan): Habits => ({
    marks: usualMarks(plan),
    ticks: ticksTogether(plan.parts.map((part) => ticksIn({ part, plan }))),
  }),
  ({ key }) => key,
);

function isTicked(task: Task): boolean {
  return task.box !== null && task.status === 'done';
}

/** How some tasks are ticked; several of these can be taken together. */
interface Ticking {
  readonly count: number;
  readonly upper: number;
  readonly doubled: boolean;
  readonly trailing: boolean;
  readonly first: string | null;
}

const ticksIn = remembered(
  ({ part, plan }: { readonly part: PlanPart; readonly plan: Plan }) =>
    ticking(plan, part.tasks.filter(isTicked)),
  ({ part }) => part.told,
);

function ticksOf(plan: Plan, ticked: readonly Task[]): Ticks {
  return ticksTogether([ticking(plan, ticked)]);
}

function ticking(plan: Plan, ticked: readonly Task[]): Ticking {
  const doubled = ticked.every((task) => task.written?.value === 'done');
  return {
    count: ticked.length,
    upper: ticked.filter((task) => task.mark === 'X').length,
    doubled,
    trailing: doubled && ticked.every((task) => isTrailing(plan, task)),
    first: ticked[0]?.written?.raw ?? null,
  };
}

function ticksTogether(all: readonly Ticking[]): Ticks {
  const some = all.filter(({ count }) => count > 0);
  const sum = (of: (one: Ticking) => number): number => some.reduce((before, one) => before + of(one), 0);
  const trailing = some.every((one) => one.trailing);
  return {
    box: sum(({ upper }) => upper) > sum(({ count }) => count) / 2 ? 'X' : 'x',
    doubled: some.length > 0 && some.every((one) => one.doubled),
    trailing: trailing ? (some[0]?.first ?? null) : null,
  };
}

function usualMarks({ parts }: Plan): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const counted = parts.map(marksIn);
  for (const { key, raw, count } of [
    ...counted.flatMap(({ sections }) => sections),
    ...counted.flatMap(({ tasks }) => tasks),
    ...counted.flatMap(({ rows }) => rows),
  ]) {
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(raw, (own.get(raw) ?? 0) + count));
  }
  const most = new Map<string, string>();
  for (const [key, own] of counts) {
    const best = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    most.set(key, best[0]);
  }
  return most;
}

/** A mark, what it says in which language, and how often it stands there. */
interface Use {
  readonly key: string;
  readonly raw: string;
  readonly count: number;
}

const marksIn = remembered(
  ({ sections, tasks, tables }: PlanPart) => ({
    sections: usesOf(sections.map(({ status }) => status)),
    tasks: usesOf(tasks.map(({ written }) => written)),
    rows: usesOf(tables.flatMap(({ rows }) => rows.map(({ status }) => status))),
  }),
  ({ told }) => told,
);

function usesOf(marks: readonly (StatusMark | null)[]): readonly Use[] {
  const known = marks.filter((mark) => mark !== null);
  const alike = grouped(
    known,
    ({ raw, value }) => `${isWord(raw) ? languageOf(raw) : 'emoji'} ${value}\n${raw}`,
  );
  return [...alike].map(([key, own]) => ({
    key: key.slice(0, key.indexOf('\n')),
    raw: own[0]?.raw ?? '',
    count: own.length,
  }));
}
