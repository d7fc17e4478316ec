import { holdsLetter, holdsWord, isLetterAt } from '../text/letter';
import { fold, prose } from '../text/normalise';
import type { Span } from '../text/span';
import type { Field } from './field';
import { longest } from './longest';
import { metricPattern, remainingPattern } from './percent-words';
import { matchAt } from './word-pattern';

/**
 * The percentage that a title claims as done (`Phase 0 ✅ 100%`, `(100%)`, `80% complete`), 0-100; null after 待 or before
 * 剩余/remaining, for `+50%`, for a target (`80% → 100%`), for a metric (`覆盖率 80%`) unless it stands in brackets. The span
 * covers number and sign.
 */
export function readPercentClaim(text: string): Field<number> | null {
  const plain = prose(text);
  const all = figures(plain);
  const found = all[0];
  if (found === undefined || all.length > 8 || all.some((other) => other.value !== found.value)) return null;
  for (const figure of [...all].reverse()) if (isClaim(plain, figure)) return field(text, figure);
  return null;
}

/** The percentage that a whole progress cell or field value states (`80%`, `✅ 100%`, `约 85%`, `5/5 (100%)`); null where there is none or more than one. */
export function readPercentValue(text: string): Field<number> | null {
  const plain = prose(text);
  const all = figures(plain);
  const only = all[0];
  if (only === undefined || all.length > 1 || isRemaining(plain, only)) return null;
  const before = plain.slice(0, only.start);
  const behind = plain.slice(only.end);
  if (/[+<>≥≤↑↓→]\s*$|(?:^|\s)-$|待[^\s%]{0,6}$/.test(before) || /^\s*[+↑↓→]/.test(behind)) return null;
  // Words in front of the figure make it a sentence; a ratio, a bar, marks and a status word do not.
  if (!holdsLetter(before)) return field(text, only);
  if (metricBefore(before)) return null;
  const words = before
    .replace(doneWords, ' ')
    .replace(/[\d/.,]+|约|大约|approx\.?|about|ca\.?|over(?:all)?|总体|整体/gi, ' ');
  return holdsLetter(words) ? null : field(text, only);
}

/** `(47%剩余)`, `(30% remaining)` after a name: what is still to do, 0-100. The span covers number and sign. */
export function readRemaining(text: string): Field<number> | null {
  const plain = fold(text);
  const all = figures(plain).filter((figure) => isRemaining(plain, figure));
  const only = all[0];
  return only === undefined || all.length > 1 ? null : field(text, only);
}

/** A ratio with its percentage: `87/93 (94.6%)`. The field's span covers all. */
export interface RatioPercent {
  readonly done: number;
  readonly total: number;
  readonly percent: number;
  /** Decimals written after the point of the percentage. */
  readonly decimals: number;
  /** Number and sign of the percentage, counted from where the field begins, so that it holds wherever the field is moved to. */
  readonly percentSpan: Span;
}

/** Every `x/y (z%)`, `x/y = z%` and `z% (x/y)` in the text, in order. Not dates, not growth, not rates, and never more than the whole. */
export function findRatioPercents(text: string): readonly Field<RatioPercent>[] {
  const plain = fold(text);
  if (!plain.includes('%') || !plain.includes('/')) return [];
  const found: Field<RatioPercent>[] = [];
  for (const { 0: ratio, 1: done = '', 2: total = '', index } of plain.matchAll(ratios)) {
    const behind = matchAt(percentBehind, plain, pastWords(plain, index + ratio.length));
    if (behind === null) continue;
    const [said, percent = ''] = behind;
    const raw = plain.slice(index, behind.index + said.length);
    add(found, text, index, raw, [done, total, percent], behind.index + said.indexOf(percent));
  }
  for (const match of /% ?\(/.test(plain) ? plain.matchAll(percentFirst) : []) {
    const [raw, percent = '', done = '', total = ''] = match;
    add(found, text, match.index, raw, [done, total, percent], match.index);
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

const count = String.raw`(?<![\d/.-]|\d[,:])(\d{1,3}(?:,\d{3}){1,3}|\d{1,7}) ?/ ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?![\d/.]|,\d)`;
const ratios = new RegExp(count, 'g');
const percentBehind = / ?[(,:=|≈] ?(\d{1,3}(?:\.\d{1,4})?) ?%\)?/y;
const percentFirst = new RegExp(
  String.raw`(?<![\d.+<>≥≤-])(\d{1,3}(?:\.\d{1,4})?) ?% ?\( ?${count}[^()%]{0,20}\)`,
  'g',
);

/** Past up to three words, each with a blank before it or none: `87/93 tasks done (94.6%)`. */
function pastWords(plain: string, at: number): number {
  let end = at;
  for (let words = 0; words < 3; words += 1) {
    const start = plain.charAt(end) === ' ' ? end + 1 : end;
    let next = start;
    while (next < start + 12 && isLetterAt(plain, next)) next += 1;
    if (next === start) break;
    end = next;
  }
  return end;
}

function add(
  found: Field<RatioPercent>[],
  text: string,
  start: number,
  raw: string,
  [doneText, totalText, percentText]: readonly [string, string, string],
  percentStart: number,
): void {
  const done = Number(doneText.replaceAll(',', ''));
  const total = Number(totalText.replaceAll(',', ''));
  const percent = Number(percentText);
  const end = start + raw.length;
  if (total === 0 || done > total || percent > 100) return;
  if (found.some((other) => other.span.start < end && start < other.span.end)) return;
  const percentEnd =
    percentStart +
    percentText.length +
    (text.slice(percentStart + percentText.length).match(/^\s?[%％]/)?.[0].length ?? 0);
  found.push({
    span: { start, end },
    raw: text.slice(start, end),
    value: {
      done,
      total,
      percent,
      decimals: percentText.split('.')[1]?.length ?? 0,
      percentSpan: { start: percentStart - start, end: percentEnd - start },
    },
  });
}

interface Figure {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** Every percentage of 0-100 in the text; one that is a part of a range or a larger number spoils none. */
function figures(plain: string): Figure[] {
  if (!plain.includes('%') || plain.length > longest) return [];
  return [...plain.matchAll(/(?<![\d.,])(\d{1,4}(?:[.,]\d{1,4})?) ?%/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: Number((match[1] ?? '').replace(',', '.')),
  }));
}

function field(text: string, figure: Figure): Field<number> | null {
  if (figure.value > 100) return null;
  return {
    span: { start: figure.start, end: figure.end },
    raw: text.slice(figure.start, figure.end),
    value: figure.value,
  };
}

const doneWords =
  /(?:已|全部)?(?:完成度?|完了|完結)|进度|進度|進捗率?|完成率|进行中|進行中|達成|\b(?:complete[d]?|completion|done|finished|progress|in progress|erledigt|fertig|fortschritt|completado|concluído|concluída|progreso|progresso|avance)\b|완료|진행률?|진척도?/gi;

/** Whether what stands right before or behind a percentage is a word of completion: `60% done`, `完成 60%`. */
export function saysCompletion(before: string, behind: string): boolean {
  return doneBefore.test(fold(before.slice(-24))) || doneBehind.test(fold(behind.slice(0, 24)));
}

const doneBefore = new RegExp(String.raw`(?:${doneWords.source})[\s:]{0,3}(?:约|~|≈)?\s?$`, 'i');
const doneBehind = new RegExp(String.raw`^\s?(?:${doneWords.source})`, 'i');

function isRemaining(plain: string, figure: Figure): boolean {
  const before = plain.slice(Math.max(0, figure.start - 24), figure.start);
  const behind = plain.slice(figure.end, figure.end + 24);
  return (
    (holdsLetter(before) && remainingPattern.before.test(before)) ||
    (holdsLetter(behind) && remainingPattern.behind.test(behind))
  );
}

function isClaim(plain: string, figure: Figure): boolean {
  const before = plain.slice(0, figure.start);
  const behind = plain.slice(figure.end);
  if (isRemaining(plain, figure)) return false;
  if (/[+<>≥≤↑↓→±~–—\d-]\s?$/.test(before) && !/(?:^|\s)[–—-]\s$|[^\d]~$|: ~$/.test(before)) return false;
  if (
    /[待未缺欠][^\s%()]{0,6}\s?$/.test(before) ||
    (/^\s?[+↑↓→–-]\s?\d?/.test(behind) && !/^\s[–—-]\s/.test(behind))
  )
    return false;
  const open = bracketAround(plain, figure);
  if (open !== null) {
    // What stands inside a sentence (`Low PWM (5%) test`) or behind 待完成 claims nothing.
    const rest = plain.slice(open.end + 1).replace(/\([^()]{0,120}\)/g, ' ');
    if (holdsLetter(rest) && holdsLetter(rest.replace(doneWords, ' '))) return false;
    if (/待[^\s%()]{0,6}\s?$/.test(plain.slice(0, open.start - 1))) return false;
    const inner = `${plain.slice(open.start, figure.start)} ${plain.slice(figure.end, open.end)}`;
    // In a bracket nothing may stand but what a status may: marks, ratios, dates, words of completion.
    return (
      !(
        holdsLetter(inner) && holdsLetter(inner.replace(doneWords, ' ').replace(/\d+[月日年]|约|\bv\d/g, ' '))
      ) && !/[→+]|\d%/.test(inner)
    );
  }
  const completed =
    /^\s?(?:已)?(?:完成|完了|완료)(?![\p{Script=Han}])|^ (?:complete[d]?|done|finished|erledigt|fertig|completado|concluído)(?![\p{L}])/iu.test(
      behind,
    );
  const following = behind.replace(doneWords, ' ').replace(/\([^()]{0,80}\)/g, ' ');
  if (holdsWord(following)) return false;
  if (completed) return !metricBefore(before);
  if (/(?:完成度?|完了|完成率|进度|進捗|progress|complete[d]?|done|완료|진행률)\s?[:：]?\s?$/i.test(before))
    return true;
  // Alone at the end: after a mark, a bracket, a dash or colon; after a bare word only of Chinese or Japanese, since
  // `Roll out to 50%` is a sentence, and only if no metric is named.
  if (/[\uFE0F\p{Extended_Pictographic})\]|·]\s?$|\s[–—-]\s$/u.test(before)) return !metricBefore(before);
  return (
    /[\p{Script=Han}\p{Script=Katakana}]\s$/u.test(before) &&
    !/[到至为]\s$/.test(before) &&
    !metricBefore(before)
  );
}

function metricBefore(before: string): boolean {
  return metricPattern.test(before);
}

/** The inside of the bracket that holds the figure, or null. */
function bracketAround(
  plain: string,
  figure: Figure,
): { readonly start: number; readonly end: number } | null {
  const start = Math.max(...[...'([【'].map((sign) => plain.lastIndexOf(sign, figure.start)));
  if (start < 0) return null;
  const closes = [...')]】'].map((sign) => plain.indexOf(sign, start)).filter((at) => at >= 0);
  const end = Math.min(...closes);
  return Number.isFinite(end) && end >= figure.end ? { start: start + 1, end } : null;
}
