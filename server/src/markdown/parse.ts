import type { Nodes, Root } from 'mdast';
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { deepest, type Node, type NodeType } from './node';
import { plainBlocks } from './plain-blocks';

const types: Readonly<Record<string, NodeType>> = {
  root: 'root',
  heading: 'heading',
  paragraph: 'paragraph',
  list: 'list',
  listItem: 'item',
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  code: 'code',
  html: 'html',
  blockquote: 'quote',
  thematicBreak: 'break',
};

/** Parents whose children are blocks; the children of all others are inline and are dropped. */
const holdsBlocks = new Set<NodeType>(['root', 'list', 'item', 'table', 'row', 'quote', 'other']);

let processor: Processor<Root> | undefined;

/**
 * Inline constructs, which are not asked for: facts read the source, not the nodes. Without them reference definitions elsewhere in
 * a text cannot change what a run of lines is read as. Escapes stay, since a fence's language has them resolved.
 */
const inline = [
  ...['attention', 'autolink', 'codeText', 'hardBreakEscape', 'htmlText'],
  ...['labelEnd', 'labelStartImage', 'labelStartLink'],
];

/** remark's blocks, with GFM's tables and footnotes; boxes are read from the source, since GFM knows only two states of them. */
function remark(): Processor<Root> {
  if (processor) return processor;
  const made = unified().use(remarkParse);
  const data = made.data();
  const footnoteBlocks = { document: gfmFootnote().document ?? {} };
  data.micromarkExtensions = [gfmTable(), footnoteBlocks, { disable: { null: inline } }];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), gfmFootnoteFromMarkdown()];
  processor = made.freeze() as unknown as Processor<Root>;
  return processor;
}

/** No line that a person writes is longer; what a machine wrote behind it (an image in base64, a minified file) is not read. */
const longest = 5000;
const longLine = /^[^\r\n]{5001,}/gm;
/** What opens more in one line than is read. */
const deepLine = new RegExp(
  String.raw`^((?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${deepest}})([^\r\n]*)`,
  'gm',
);

/**
 * Parses Markdown's blocks by CommonMark and GFM. Spans are UTF-16 offsets in `text`. Never fails. The parser's cost grows faster
 * than a line's length and depth, so of a line above 5,000 units, or with above 50 openings, only the beginning is parsed.
 */
export function parse(text: string): Node {
  const known = plainBlocks(holdsLongLine(text) ? text.replace(longLine, shorten) : text);
  return known ?? lighten(remark().parse(madeSafe(text)) as Root);
}

/** Whether one may be too long: false where it is certain that none is. */
function holdsLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start > longest) {
    const end = text.lastIndexOf('\n', start + longest);
    if (end < start) return true;
    start = end + 1;
  }
  return false;
}

/** As `parse`, by remark alone: what `plainBlocks` must agree with. */
export function parseByRemark(text: string): Node {
  return lighten(remark().parse(madeSafe(text)) as Root);
}

function madeSafe(text: string): string {
  // micromark takes a leading U+FEFF for a mark of the byte order and drops it. Here it is a letter, as anywhere else.
  return text
    .replace(/^\uFEFF/, 'x')
    .replace(longLine, shorten)
    .replace(deepLine, flatten);
}

/** The line at equal length, its end without any mark. */
function shorten(line: string): string {
  return line.slice(0, longest) + 'x'.repeat(line.length - longest);
}

/** The line at equal length; what opens beyond the deepest is text. */
function flatten(_line: string, opened: string, rest: string): string {
  return opened + rest.replace(/[^ \t]/g, 'x');
}

/** `depth`: how many lists and quotes it stands in. */
function lighten(node: Nodes, depth = 0): Node {
  const own = types[node.type] ?? 'other';
  const below = own === 'list' || own === 'quote' ? depth + 1 : depth;
  const type = below > deepest ? 'other' : own;
  const inner = below <= deepest && holdsBlocks.has(type) && 'children' in node ? node.children : [];
  return {
    type,
    span: { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 },
    children: inner.filter((child) => child.position).map((child) => lighten(child, below)),
    depth: node.type === 'heading' ? node.depth : 0,
    lang: node.type === 'code' ? (node.lang ?? '') : '',
  };
}
