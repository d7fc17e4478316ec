import type { Language } from '../conventions/language';
import type { Status, StatusMark } from '../conventions/status';
import { statusEmojis, statusWords } from '../conventions/status-words';
import type { Edit } from '../text/edit';
import { wordKey } from '../text/normalise';
import type { Span } from '../text/span';
import type { Plan, Task } from './plan';

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
  return /\p{L}/u.test(raw);
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

const cache = new WeakMap<object, Habits>();

/** The habits of a plan. A view of one of its parts has those of the whole, once these were asked for. */
export function habitsOf(plan: Plan): Habits {
  const known = cache.get(plan.key);
  if (known !== undefined) return known;
  const habits = { marks: usualMarks(plan), ticks: ticksOf(plan, plan.tasks.filter(isTicked)) };
  cache.set(plan.key, habits);
  return habits;
}

function isTicked(task: Task): boolean {
  return task.box !== null && task.status === 'done';
}

function ticksOf(plan: Plan, ticked: readonly Task[]): Ticks {
  const upper = ticked.filter((task) => task.mark === 'X').length;
  const doubled = ticked.length > 0 && ticked.every((task) => task.written?.value === 'done');
  const trailing = doubled && ticked.every((task) => isTrailing(plan, task));
  return {
    box: upper > ticked.length / 2 ? 'X' : 'x',
    doubled,
    trailing: trailing ? (ticked[0]?.written?.raw ?? null) : null,
  };
}

function usualMarks(plan: Plan): ReadonlyMap<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const mark of everyMark(plan)) {
    const key = `${isWord(mark.raw) ? languageOf(mark.raw) : 'emoji'} ${mark.value}`;
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(mark.raw, (own.get(mark.raw) ?? 0) + 1));
  }
  const most = new Map<string, string>();
  for (const [key, own] of counts) {
    const best = [...own].reduce((a, b) => (b[1] > a[1] ? b : a));
    most.set(key, best[0]);
  }
  return most;
}

function* everyMark(plan: Plan): Iterable<StatusMark> {
  for (const section of plan.sections) if (section.status) yield section.status;
  for (const task of plan.tasks) if (task.written) yield task.written;
  for (const table of plan.tables) for (const row of table.rows) if (row.status) yield row.status;
}
