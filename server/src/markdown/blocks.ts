import { type Node, parse } from './parse';

/** A run of whole lines that is parsed by itself. Concatenated in order, the blocks are the text. */
export interface Block {
  readonly text: string;
  /** The block-level tree; spans are relative to the block. */
  readonly tree: Node;
}

/** Blocks by their text, so that a block whose text comes back is not parsed again. */
export type BlockCache = Map<string, Block>;

/**
 * Cuts a text into blocks before its column-0 ATX headings outside fences, and has remark verify every cut: the run is
 * parsed with a sentinel heading behind it, which must come back as the last child of the root; otherwise the run is joined with the
 * next. A wrong guess costs time, never correctness.
 */
export function cutBlocks(text: string, cache: BlockCache = new Map()): readonly Block[] {
  const starts = headingStarts(text);
  const blocks: Block[] = [];
  let from = 0;
  for (let next = 0; next <= starts.length; next += 1) {
    const to = starts[next] ?? text.length;
    if (to === from && to < text.length) continue;
    const block = parseRun(text.slice(from, to), to === text.length, cache);
    if (block === null) continue;
    blocks.push(block);
    from = to;
  }
  return blocks;
}

const sentinel = '# \u00a7';

/** The run as a block, or null where the cut behind it is none to Markdown (an open fence, HTML, a comment). */
function parseRun(text: string, isLast: boolean, cache: BlockCache): Block | null {
  const known = cache.get(text);
  if (known) return known;
  const tree = parse(isLast ? text : text + sentinel);
  if (isLast) return remember({ text, tree }, cache);
  const last = tree.children.at(-1);
  if (last?.type !== 'heading' || last.span.start !== text.length) return null;
  const children = tree.children.slice(0, -1);
  return remember({ text, tree: { ...tree, span: { start: 0, end: text.length }, children } }, cache);
}

function remember(block: Block, cache: BlockCache): Block {
  cache.set(block.text, block);
  return block;
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
