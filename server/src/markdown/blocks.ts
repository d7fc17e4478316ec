import { type Node, parse } from './parse';

/** A run of whole lines that is parsed by itself. Concatenated in order, the blocks are the text. */
export interface Block {
  readonly text: string;
  /** The block-level tree; spans are relative to the block. */
  readonly tree: Node;
}

/**
 * Cuts a text into blocks before its column-0 ATX headings outside fences, reads each, and gives what was read with the block's length.
 * remark verifies every cut: a run is parsed with a sentinel heading behind it, which must come back as the last child of the root;
 * otherwise the run is joined with the next. A wrong guess costs time, never correctness.
 *
 * `known` is asked first: what it holds of a text is taken as it stands, and that text is not parsed.
 */
export function readBlocks<Read>(
  text: string,
  read: (block: Block) => Read,
  known: ReadonlyMap<string, Read> = new Map(),
): readonly { readonly text: string; readonly read: Read }[] {
  const starts = headingStarts(text);
  const blocks: { text: string; read: Read }[] = [];
  let from = 0;
  for (let next = 0; next <= starts.length; next += 1) {
    const to = starts[next] ?? text.length;
    if (to === from && to < text.length) continue;
    const run = text.slice(from, to);
    const before = known.get(run);
    if (before === undefined) {
      const tree = parseRun(run, to === text.length);
      if (tree === null) continue;
      blocks.push({ text: run, read: read({ text: run, tree }) });
    } else {
      blocks.push({ text: run, read: before });
    }
    from = to;
  }
  return blocks;
}

const sentinel = '# \u00a7';

/** The run's tree, or null where the cut behind it is none to Markdown (an open fence, HTML, a comment). */
function parseRun(text: string, isLast: boolean): Node | null {
  if (isLast) return parse(text);
  const tree = parse(text + sentinel);
  const last = tree.children.at(-1);
  if (last?.type !== 'heading' || last.span.start !== text.length) return null;
  return { ...tree, span: { start: 0, end: text.length }, children: tree.children.slice(0, -1) };
}

/** Offsets of lines that begin with `#` and look like ATX headings. Fences are followed roughly; remark has the last word. */
function headingStarts(text: string): number[] {
  const starts: number[] = [];
  let fence = '';
  let at = 0;
  while (at < text.length) {
    const end = lineEnd(text, at);
    const unit = text.charCodeAt(at);
    if (unit === 35 && fence === '') {
      if (at > 0 && /^#{1,6}(?:[ \t]|$)/.test(text.slice(at, Math.min(end, at + 8)))) starts.push(at);
    } else if (unit === 96 || unit === 126 || unit === 32) {
      fence = fenceAfter(text.slice(at, end), fence);
    }
    at = nextLine(text, end);
  }
  return starts;
}

/** The fence that is open after the line: its run of marks, or empty. */
function fenceAfter(line: string, open: string): string {
  const run = /^ {0,3}(`{3,}|~{3,})/.exec(line)?.[1];
  if (run === undefined) return open;
  if (open === '') return run[0] === '`' && line.indexOf('`', line.indexOf(run) + run.length) >= 0 ? '' : run;
  const closes = run[0] === open[0] && run.length >= open.length && line.trim() === run;
  return closes ? '' : open;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
  return at;
}

function nextLine(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}
