import { lineEndAt, pastLineEnd } from '../text/line-end';
import { block, type Growing, type Whole } from './growing';
import { opens } from './plain-signs';

/** Where a line begins in what stands in the quote, and in the text; where it ends there, its line end excluded. */
interface Line {
  readonly inside: number;
  readonly outside: number;
  readonly end: number;
  readonly isBlank: boolean;
}

/** Prose, be it in an item or a task: what the next line may go on with, though it has no mark. */
const prose = /^ {0,3}(?:(?:[-*+]|\d{1,9}[.)]) {1,4})?(?:\[[^\]\\\r\n]\] )?[a-z\u3040-\u9fff\uac00-\ud7a3]/i;
/** What begins no block, wherever it stands. */
const lazy = /[a-z\u3040-\u9fff\uac00-\ud7a3]/iy;
/** In code and HTML no line goes on without its mark. */
const noProse = /^ *(?:[-*+]|\d{1,9}[.)])? *(?:`{3}|~{3}|<)/;

/**
 * The quote that begins at the offset, a `>` at the beginning of a line; `read` reads what stands in it. A line of prose may go on with
 * one that has no mark. Null where blanks behind a mark may be those of a tab, where a line ends as only old texts do (what ends two
 * lines would end one), or where `read` knows no more.
 */
export function plainQuote(
  text: string,
  from: number,
  read: (inner: string) => Growing | null,
): Whole | null {
  const inner: string[] = [];
  const lines: Line[] = [];
  let [inside, at, end] = [0, from, from];
  let [mayGoOn, isProse] = [true, false];
  for (;;) {
    const isMarked = text.charCodeAt(at) === 62;
    if (!isMarked && !(mayGoOn && isProse && opens(lazy, text, at))) break;
    end = lineEndAt(text, at);
    const unit = isMarked ? text.charCodeAt(at + 1) : 0;
    if (unit === 9 || (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) !== 10)) return null;
    const outside = isMarked ? at + (unit === 32 ? 2 : 1) : at;
    at = pastLineEnd(text, end);
    const line = text.slice(outside, at);
    mayGoOn &&= !noProse.test(line);
    isProse = prose.test(line);
    lines.push({ inside, outside, end, isBlank: line.trim() === '' });
    inner.push(line);
    inside += line.length;
  }
  const root = read(inner.join(''));
  if (root === null) return null;
  let line = 0;
  const place = (offset: number): number => {
    while (line > 0 && (lines[line]?.inside ?? 0) > offset) line -= 1;
    while ((lines[line + 1]?.inside ?? Number.POSITIVE_INFINITY) <= offset) line += 1;
    const { inside = 0, outside = 0 } = lines[line] ?? {};
    return offset - inside + outside;
  };
  const move = ({ span, children }: Growing): void => {
    span.start = place(span.start);
    for (const child of children) move(child);
    span.end = place(span.end);
  };
  for (const node of root.children) {
    move(node);
    if (node.type !== 'list') continue;
    // The line at hand is the one in which the list ends.
    let blank = line;
    while (lines[blank + 1]?.isBlank) blank += 1;
    if (blank > line) endAt(node, lines[blank]?.end ?? 0);
  }
  const quote = block('quote', from, end);
  quote.children.push(...root.children);
  return { node: quote, next: at };
}

/** The parser has a list in a quote end with the marks of the blank lines behind it, and with it the last item, where it ends in a list. */
function endAt(node: Growing, end: number): void {
  const last = node.children.at(-1);
  if (last === undefined || (node.type === 'item' && last.type !== 'list')) return;
  node.span.end = end;
  endAt(last, end);
}
