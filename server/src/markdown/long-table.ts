import type { Node } from './parse';

/** Rows of a table that stand behind its first ones, and are parsed by themselves. */
interface Tail {
  /** Where it begins and ends in the text: whole lines. */
  readonly start: number;
  readonly end: number;
  /** The table's first two lines. */
  readonly head: string;
}

/** Fewer rows than this are parsed as they stand. */
const leastRows = 100;
/** Rows that stay with the head, so that there is a table to tell where it ends. */
const headRows = 3;

/**
 * Parses a text in which long tables are parsed in slices of some dozen rows; slices that were parsed before are remembered, so that
 * an edit in a table costs a slice. A line that begins with a pipe cannot end a table (GFM, "Tables"), and which cells a row has
 * depends on no other row. Whether it is a table at all, its first rows tell.
 */
export function parseLongTables(text: string, parse: (text: string) => Node): Node {
  const tails = tailsIn(text);
  if (tails.length === 0) return parse(text);
  let short = '';
  let at = 0;
  for (const { start, end } of tails) {
    short += text.slice(at, start);
    at = end;
  }
  const root = parse(short + text.slice(at));
  const rows = tails.map((tail, index) => {
    const removed = tails.slice(0, index).reduce((sum, { start, end }) => sum + end - start, 0);
    const table = root.children.find(
      ({ type, span }) => type === 'table' && endsAt(span.end, short, tail.start - removed),
    );
    return table === undefined ? null : { table, rows: rowsOf(text, tail, parse) };
  });
  // Something else than a table, in code or in a comment.
  if (rows.some((one) => one === null)) return parse(text);
  const forward = (offset: number): number => {
    let moved = offset;
    for (const { start, end } of tails) if (moved >= start) moved += end - start;
    return moved;
  };
  const place = (node: Node): Node => {
    const more = rows.find((one) => one?.table === node)?.rows ?? [];
    const span = { start: forward(node.span.start), end: forward(node.span.end) };
    const last = more.at(-1);
    return {
      ...node,
      span: last === undefined ? span : { start: span.start, end: last.span.end },
      children: node.children.map(place).concat(more),
    };
  };
  return place(root);
}

/** Whether a block that ends at `end` ends in the line before `start`. */
function endsAt(end: number, text: string, start: number): boolean {
  return end < start && /^[\r\n]{1,2}$/.test(text.slice(end, start));
}

/** The tails of all runs of lines that begin with a pipe and are long enough. */
function tailsIn(text: string): readonly Tail[] {
  const tails: Tail[] = [];
  let starts: number[] = [];
  const close = (end: number): void => {
    const [first = 0] = starts;
    const start = starts[2 + headRows];
    const body = starts[2];
    if (starts.length > leastRows && start !== undefined && body !== undefined) {
      const isDelimiter = /^[|:\- \t]+[\r\n]/.test(text.slice(starts[1], body));
      if (isDelimiter) tails.push({ start, end, head: text.slice(first, body) });
    }
    starts = [];
  };
  // A lone carriage return ends a line too; such texts are rare and are parsed as they stand.
  if (!text.includes('\n|') || /\r(?!\n)/.test(text)) return tails;
  for (let at = 0; at < text.length; ) {
    if (text.charCodeAt(at) === 124) starts.push(at);
    else if (starts.length > 0) close(at);
    const feed = text.indexOf('\n', at);
    at = feed < 0 ? text.length : feed + 1;
  }
  if (starts.length > 0) close(text.length);
  return tails;
}

/** Slices parsed earlier, by their text with the table's head; the latest last. */
const known = new Map<string, readonly Node[]>();
const mostKnown = 2_000;

function rowsOf(text: string, { start, end, head }: Tail, parse: (text: string) => Node): readonly Node[] {
  const rows: Node[] = [];
  for (let at = start; at < end; ) {
    const stop = sliceEnd(text, at, end);
    const slice = head + text.slice(at, stop);
    const found = known.get(slice) ?? parse(slice).children[0]?.children.slice(1) ?? [];
    known.delete(slice);
    known.set(slice, found);
    const by = at - head.length;
    for (const row of found) rows.push(moved(row, by));
    at = stop;
  }
  for (const [oldest] of known) {
    if (known.size <= mostKnown) break;
    known.delete(oldest);
  }
  return rows;
}

/** Where a slice ends: behind a row that by its own letters is one to cut at, so that rows that come or go move no other cut. */
function sliceEnd(text: string, from: number, end: number): number {
  let at = from;
  for (let count = 1; count < 120; count += 1) {
    const feed = text.indexOf('\n', at);
    if (feed < 0 || feed + 1 >= end) return end;
    const isCut =
      count > 8 && (text.charCodeAt(feed - 3) + text.charCodeAt(at + 5) * 7 + feed - at) % 24 === 0;
    at = feed + 1;
    if (isCut) return at;
  }
  return at;
}

function moved(node: Node, by: number): Node {
  return {
    ...node,
    span: { start: node.span.start + by, end: node.span.end + by },
    children: node.children.map((child) => moved(child, by)),
  };
}
