import { fold, wordKey } from '../text/normalise';
import type { Span } from '../text/span';
import { boxMarks } from './box-words';
import { readStatusValue } from './status';
import type { Legend, Status } from './work-status';

/** The box that opens a list item's content: `[ ]`, `[x]`, `[/]`, `[x]*` … */
export interface Box {
  /** From `[` to `]`, both included. */
  readonly span: Span;
  /** What stands between the brackets, as written. */
  readonly mark: string;
  /** `other`: a mark that is in no table: kept and shown, counted neither as done nor as open. */
  readonly status: Status | 'other';
  /** `[x]*` (Kiro): optional task. */
  readonly optional: boolean;
  /** Where the title begins, after box and blanks. */
  readonly end: number;
  /** Holds a tick (`[✓]`) that is no state of a box: read all the same, since everybody sees what was meant. */
  readonly isTick?: true;
}

/** A box that is broken: `- [x骨架`, `- []`, `- [x]text`. `repaired` is what should stand in `span`, null where it isn't certain. */
export interface MalformedBox {
  readonly span: Span;
  readonly repaired: string | null;
  /** What it is read as all the same; absent where it is no task. */
  readonly readAs?: Status;
}

/** Characters in boxes beyond `[ ]`, `[x]`, `[X]` and what they mean; a setting adds to it. Keys are marks as written or a legend's `[/]`. */
export type BoxStates = ReadonlyMap<string, Status>;

/** What opens the content of a list item (the text after its bullet and blanks): a box, a broken box, or null. Spans are relative to `content`. A legend may declare states too (`[/]`). */
export function readBox(content: string, states?: BoxStates, legend?: Legend): Box | MalformedBox | null {
  const first = content.charCodeAt(0);
  if (first < 128 && first !== 91) return null;
  const plain = fold(content.slice(0, 400));
  if (plain.charAt(0) === '【') return lenticular(plain);
  if (plain.charAt(0) !== '[') return null;
  const whole = /^\[([^[\]]{0,40})\](\*(?=\s|$))?([ \t]*)/u.exec(plain);
  if (whole === null) return unclosed(plain);
  const [raw, inner = '', star = '', gap = ''] = whole;
  const close = inner.length + 2;
  const next = plain.charAt(close);
  if (next === '(' || next === '[' || next === ':') return null;
  const trimmed = inner.trim();
  const mark = content.slice(1, close - 1);
  if (content.charAt(0) !== '[' || content.charAt(close - 1) !== ']')
    return known(trimmed) ? malformed(plain, close) : null;
  const glued = next !== '' && star === '' && gap === '';
  if (
    inner === '' ||
    (inner !== trimmed && trimmed !== '' && trimmed.length < 3) ||
    (trimmed === '' && inner.length > 1)
  ) {
    // `[]`, `[ x ]`, `[  ]`: what was meant is plain.
    return trimmed === '' || known(trimmed) ? malformed(plain, close) : null;
  }
  if (glued && !/\s/.test(content.charAt(close)))
    return known(inner) && /^[ xX]$/.test(inner) ? malformed(plain, close) : null;
  const status = statusOf(inner, mark, states, legend);
  if (status === null) return null;
  const box: Box = { span: { start: 0, end: close }, mark, status, optional: star !== '', end: raw.length };
  return stated(inner, mark, states, legend) === undefined && ticks.test(inner)
    ? { ...box, isTick: true }
    : box;
}

/**
 * A word in a box (`[废弃]`, `[WIP]`): no box by itself, but one if its list also holds real boxes
 * (docs/plan-language.md §3). Tags like `[P]` and links give null.
 */
export function readWordBox(content: string, legend?: Legend): Box | null {
  const found = /^\[([^[\]()^]{2,20})\](?![([:])([ \t]*)/u.exec(fold(content.slice(0, 80)));
  if (found === null) return null;
  const mark = content.slice(1, 1 + (found[1] ?? '').length);
  const status = legend?.get(`[${wordKey(mark)}]`) ?? readStatusValue(mark, legend)?.value;
  if (status === undefined) return null;
  return { span: { start: 0, end: mark.length + 2 }, mark, status, optional: false, end: found[0].length };
}

const marks: BoxStates = new Map(boxMarks.map((row) => [row.mark, row.status]));

function known(mark: string): boolean {
  return mark === '' || marks.has(mark);
}

const ticks = /^[✓✔√]\uFE0F?$/u;

/** What the settings, the legend or the table say of a mark. */
function stated(
  inner: string,
  mark: string,
  states: BoxStates | undefined,
  legend: Legend | undefined,
): Status | undefined {
  return (
    states?.get(mark) ??
    states?.get(inner) ??
    states?.get(`[${inner}]`) ??
    states?.get(wordKey(inner)) ??
    legend?.get(wordKey(`[${inner}]`)) ??
    marks.get(inner)
  );
}

function statusOf(
  inner: string,
  mark: string,
  states: BoxStates | undefined,
  legend: Legend | undefined,
): Status | 'other' | null {
  const known = stated(inner, mark, states, legend);
  if (known !== undefined) return known;
  const bare = inner.replace(/\uFE0F/g, '');
  if ([...bare].length !== 1) return null;
  // [P] is spec-kit's tag for what may run in parallel; [1] opens an entry of a list of references.
  if (bare === 'P' || /\d/.test(bare)) return null;
  return /\p{Extended_Pictographic}|[✓✔√]/u.test(bare) ? (readStatusValue(bare)?.value ?? 'other') : 'other';
}

/** The broken box with its repair; the blank that must follow belongs to the repair where there is none. */
function malformed(plain: string, close: number): MalformedBox {
  const mark = plain.slice(1, close - 1).trim();
  const blank = /^\s|^$/.test(plain.slice(close, close + 1)) ? '' : ' ';
  return { span: { start: 0, end: close }, repaired: `[${mark === '' ? ' ' : mark}]${blank}` };
}

/** `【x】`, `【 】`, `【√】`: the brackets of Chinese and Japanese, with nothing in them but a tick. */
function lenticular(plain: string): MalformedBox | null {
  const found = /^【\s?([xX✓✔√]?)\uFE0F?\s?】(?![([:])/u.exec(plain);
  if (found === null) return null;
  const [raw, mark = ''] = found;
  const blank = /^\s|^$/.test(plain.slice(raw.length, raw.length + 1)) ? '' : ' ';
  return { span: { start: 0, end: raw.length }, repaired: `[${mark === '' ? ' ' : 'x'}]${blank}` };
}

/** Boxes of lines that are no list items, for want of a blank behind their dash: `-[ ] Write`. Spans are relative to `text`. */
export function findGluedBoxes(text: string): readonly MalformedBox[] {
  if (!mayGlueBoxes(text)) return [];
  return [...text.matchAll(glued)].map(
    ({ index, 1: indent = '', 2: dash = '', 3: box = '', 4: behind = '' }) => {
      const start = index + indent.length;
      const repaired = `${dash} ${box}${/^[ \t]?$/.test(behind) ? '' : ' '}`;
      return { span: { start, end: start + dash.length + box.length }, repaired };
    },
  );
}

/** Whether it is worth looking for them. */
export function mayGlueBoxes(text: string): boolean {
  return text.includes('-[') || text.includes('+[');
}

const glued =
  /(?<=^|[\r\n])([ \t>]{0,40})([-+])(\[[ xX]\])(?=([ \t]|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]))/gu;

/** `[x骨架 …`, `[ 骨架 …`: the closing bracket is missing. */
function unclosed(plain: string): MalformedBox | null {
  const found = /^\[([xX ])(?=([ \t]?)(\S))/u.exec(plain);
  if (found === null || closes(plain)) return null;
  const [, mark = ' ', gap = '', next = ''] = found;
  // `[x) Add`: another bracket was struck.
  if (')}）】>'.includes(next)) {
    const end = 2 + gap.length + 1;
    return {
      span: { start: 0, end },
      repaired: `[${mark}]${/^\s|^$/.test(plain.slice(end, end + 1)) ? '' : ' '}`,
    };
  }
  // `[xterm` is a word; `[x骨架` and `[x Add` are not.
  if (mark !== ' ' && gap === '' && /[\p{Script=Latin}\d]/u.test(next)) return null;
  return { span: { start: 0, end: 2 }, repaired: `[${mark}]${gap === '' ? ' ' : ''}` };
}

/** Whether the bracket that opens the text is closed in it; brackets that open and close within it apart. */
function closes(plain: string): boolean {
  let depth = 0;
  for (const unit of plain) {
    if (unit === '[') depth += 1;
    if (unit === ']') depth -= 1;
    if (depth === 0) return true;
  }
  return false;
}
