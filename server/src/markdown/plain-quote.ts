import type { Node } from './node';

/** A block quote whose lines all have their mark, and where the line behind it begins. */
interface Quote {
  readonly node: Node;
  readonly next: number;
}

/** Where a line begins in what stands in the quote, and in the text; where it ends there, its line end excluded. */
interface Line {
  readonly inside: number;
  readonly outside: number;
  readonly end: number;
  readonly isBlank: boolean;
}

/**
 * The quote that begins at the offset, a `>` at the beginning of a line; `read` reads what stands in it. Null where blanks behind a mark
 * may be those of a tab, where a line ends as only old texts do (what ends two lines would end one), or where `read` knows no more.
 */
export function plainQuote(text: string, from: number, read: (inner: string) => Node | null): Quote | null {
  const inner: string[] = [];
  const lines: Line[] = [];
  let [inside, at, end] = [0, from, from];
  while (text.charCodeAt(at) === 62) {
    end = lineEnd(text, at);
    const unit = text.charCodeAt(at + 1);
    if (unit === 9 || (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) !== 10)) return null;
    const outside = at + (unit === 32 ? 2 : 1);
    at = pastLineEnd(text, end);
    const line = text.slice(outside, at);
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
  const placed = (node: Node): Node => ({
    ...node,
    span: { start: place(node.span.start), end: place(node.span.end) },
    children: node.children.map(placed),
  });
  const children = root.children.map((node) => {
    const made = placed(node);
    if (node.type !== 'list') return made;
    place(node.span.end);
    let blank = line;
    while (lines[blank + 1]?.isBlank) blank += 1;
    return blank === line ? made : endingAt(made, lines[blank]?.end ?? 0);
  });
  return { node: { type: 'quote', span: { start: from, end }, children, depth: 0, lang: '' }, next: at };
}

/** The parser has a list in a quote end with the marks of the blank lines behind it, and with it the last item, where it ends in a list. */
function endingAt(node: Node, end: number): Node {
  const last = node.children.at(-1);
  if (last === undefined || (node.type === 'item' && last.type !== 'list')) return node;
  const children = [...node.children.slice(0, -1), endingAt(last, end)];
  return { ...node, span: { start: node.span.start, end }, children };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
  return at;
}

function pastLineEnd(text: string, end: number): number {
  return Math.min(
    text.length,
    end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1),
  );
}
