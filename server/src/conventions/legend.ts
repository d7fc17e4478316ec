import { bare, wordKey } from '../text/normalise';
import { legendWords } from './legend-words';
import { type Legend, readStatusValue, type Status } from './status';

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
    const intro = opening.exec(line);
    if (intro === null) {
      addAll(legend, alone(line));
      continue;
    }
    addAll(legend, pairs(line.slice(intro[0].length)));
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
  // Without a word that announces one, in letters of full width too, and without a mark no line can be one.
  if (!marked.test(text) && !announced.test(text)) return false;
  return linesOf(text)
    .map(contentOf)
    .some((line) => opening.test(line) || alone(line).length > 0);
}

function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/** A line without the marks of a list, a quote or a heading. */
function contentOf(line: string): string {
  return bare(line.slice(0, 600)).replace(/^[\s>]*(?:[-*+]|#{1,6})?\s*/, '');
}

const escaped = [...legendWords].sort((a, b) => b.length - a.length).join('|');
const announced = new RegExp(`(?:${escaped})`, 'iu');
const marked = /[[\p{Extended_Pictographic}✓✔✗✘✕✖×〇○●◯◎◐◑△▲▽■□☐☑☒◆◇★☆Ａ-Ｚａ-ｚ［]/u;
const pictureTwice = /\p{Extended_Pictographic}[^\r\n]{2,60}\p{Extended_Pictographic}/u;
const opening = new RegExp(
  `^[\\uFE0F\\p{Extended_Pictographic}\\s]*(?:${escaped})\\s*(?:\\([^()]{0,30}\\)\\s*)?(?:[:=]\\s*|$)`,
  'iu',
);

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
  if (!/\p{L}/u.test(text) || text.length > 120) return null;
  const whole = readStatusValue(text);
  if (whole !== null) return whole.value;
  const first = text.split(/\s[-–—]\s|[(|:,，、;；/]/)[0] ?? '';
  return /\p{L}/u.test(first) ? (readStatusValue(first)?.value ?? null) : null;
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
