import { holdsLetter, mayBePicture, pastPictures } from '../text/letter';
import { bare, wordKey } from '../text/normalise';
import { legendWords } from './legend-words';
import { readStatusValue } from './status';
import { wordFinder } from './word-finder';
import { anyOf, matchAt } from './word-pattern';
import type { Legend, Status } from './work-status';

/**
 * The legend that a document declares, from its whole text; empty without one. It stands on the line that
 * announces it (`图例: ✅ 已完成 🔄 进行中`, `Legend: 🟢 done · 🟡 in progress`), in the list or table below that line, or on a
 * line of nothing but marks with their meanings. What the marks mean must be a status: `🔴 高优先级` is left out. Keys are
 * `wordKey`s; a box's is in brackets (`[/]`), so that `/` in a text is no mark.
 */
export function readLegend(text: string): Legend {
  return mayHoldLegend(text) ? readLegendLines(text) : new Map();
}

/** The legend that the lines declare, in a document that gives reason to look for one (`mayHoldLegend`). */
export function readLegendLines(text: string): Legend {
  const legend = new Map<string, Status>();
  const lines = linesOf(text);
  for (let at = 0; at < lines.length; at += 1) {
    const line = contentOf(lines[at] ?? '');
    const start = pastIntro(line);
    if (start === null) {
      addAll(legend, alone(line));
      continue;
    }
    addAll(legend, pairs(line.slice(start)));
    at = below(lines, at + 1, legend);
  }
  return legend;
}

/** How many lines below the one that announces it may belong to a legend. */
export const legendReach = 30;

/** Whether a part of a document gives reason to look for a legend anywhere in it: without such a part there is none. */
export function mayHoldLegend(text: string): boolean {
  return announced.test(text) || pictureTwice.test(text);
}

/** Whether a line of the part announces a legend or is one. Parts without such a line add nothing, beyond the reach of one above. */
export function holdsLegendLine(text: string): boolean {
  // Without a word that announces one, in letters of full width too, only a line with two marks can be one.
  const mayAnnounce = announced.test(text) || wide.test(text);
  return linesOf(text).some((line) => {
    if (!mayAnnounce && !mayHoldMarks(line)) return false;
    const content = contentOf(line);
    return pastIntro(content) !== null || alone(content).length > 0;
  });
}

/** Whether two marks may stand in a line: no is certain. */
function mayHoldMarks(line: string): boolean {
  let marks = 0;
  for (let at = 0; at < line.length && marks < 2; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === 0x5b || (mayBePicture(unit) && !'、。，：；（）《》“”'.includes(line.charAt(at))))
      marks += 1;
  }
  return marks > 1;
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A line without the marks of a list, a quote or a heading. */
function contentOf(line: string): string {
  return bare(line.slice(0, 600)).replace(/^[\s>]*(?:[-*+]|#{1,6})?\s*/, '');
}

const announced = new RegExp(anyOf(legendWords), 'i');
const wide = /[Ａ-Ｚａ-ｚ]/;
const pictureTwice = /\p{Extended_Pictographic}[^\r\n]{2,60}\p{Extended_Pictographic}/u;
const intro = wordFinder(
  legendWords.map((word) => [word, word]),
  (text, _at, end) => matchAt(behindIntro, text, end) !== null,
);
const behindIntro = /\s*(?:\([^()]{0,30}\)\s*)?(?:[:=]\s*|$)/y;

/** Past the words that announce a legend where the line opens with them, else null. */
function pastIntro(line: string): number | null {
  const found = intro.at(line, pastPictures(line, 0));
  return found && found.end + (matchAt(behindIntro, line, found.end)?.[0].length ?? 0);
}

/** Reads the list, table or lines below the line that announces a legend; returns the last line taken. */
function below(lines: readonly string[], from: number, legend: Map<string, Status>): number {
  let taken = from - 1;
  for (let at = from; at < lines.length && at < from + legendReach; at += 1) {
    const raw = (lines[at] ?? '').slice(0, 300);
    if (raw.trim() === '' || /^\s*(?:\||:?-)?[\s|:-]*$/.test(raw)) continue;
    const line = bare(raw)
      .replace(/^[\s>]*(?:[-*+]\s(?!\[)|\d+[.)]\s|\|)?\s*/, '')
      .replace(/^[-*+]\s/, '');
    const found = pairs(line.replace(/\s*\|\s*/g, ' | '));
    // A header row of a table of marks says nothing; anything else that pairs nothing ends the legend.
    if (found.length === 0 && !/^\s*\|/.test(raw)) break;
    addAll(legend, found);
    taken = at;
  }
  return taken;
}

type Pair = readonly [mark: string, status: Status];

function addAll(legend: Map<string, Status>, found: readonly Pair[]): void {
  for (const [mark, status] of found) if (!legend.has(mark)) legend.set(mark, status);
}

const mark =
  /(\[[^\]\s[()]{1,2}\]|\[ \]|\p{Extended_Pictographic}(?:\p{Emoji_Modifier}|\uFE0F|\u200D\p{Extended_Pictographic})*|[✓✔✗✘✕✖×〇○●◯◎◐◑△▲▽■□☐☑☒◆◇★☆])/gu;

/** Marks with the statuses that stand behind them (`✅ 已完成`, `🟢 = done`, `[/]: doing`), up to the next mark. */
function pairs(text: string): Pair[] {
  const marks = [...text.matchAll(mark)];
  const found: Pair[] = [];
  marks.forEach((match, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    const status = meaning(text.slice(match.index + match[0].length, end));
    if (status !== null) found.push([wordKey(match[0]), status]);
  });
  return found;
}

/** The status that the words state: the whole of them, or what stands before a dash, a bracket or a bar. */
function meaning(words: string): Status | null {
  const text = words.replace(/^[\s:=|–—→-]+/, '').replace(/[\s|·•,;/、，；。.]+$/, '');
  if (!holdsLetter(text) || text.length > 120) return null;
  const whole = readStatusValue(text);
  if (whole !== null) return whole.value;
  const first = text.split(/\s[-–—]\s|[(|:,，、;；/]/)[0] ?? '';
  return holdsLetter(first) ? (readStatusValue(first)?.value ?? null) : null;
}

/** A line of two marks or more, each with its status and nothing else, is a legend that needs no announcement. */
function alone(line: string): readonly Pair[] {
  if (line.length > 200 || line.startsWith('|') || /[\d%]/.test(line)) return [];
  const marks = [...line.matchAll(mark)];
  if (marks.length < 2 || marks[0]?.index !== 0) return [];
  const found = pairs(line);
  return found.length === marks.length && new Set(found.map(([, status]) => status)).size === found.length
    ? found
    : [];
}
