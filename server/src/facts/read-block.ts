import { findGluedBoxes, mayGlueBoxes } from '../conventions/box';
import { readDirective } from '../conventions/directive';
import { findRatioPercents } from '../conventions/percent';
import { readTree } from '../conventions/tree';
import { longBlock } from '../markdown/block-memory';
import type { Block } from '../markdown/blocks';
import { maskInline } from '../markdown/inline';
import type { Node } from '../markdown/node';
import { moved, placed } from '../text/moved';
import { type Span, shift } from '../text/span';
import { boldTitle } from './bold-title';
import type { Fact, ItemLine, OtherFact } from './fact';
import { readFields } from './field';
import { readHeading } from './heading';
import { itemOf, lineEndAt, ownSpan, readItemLine } from './item';
import type { ReadContext } from './read-context';
import { readTable } from './table';

/** Everything that one block says, in the order of the text. Depends on nothing but the block and the context. */
export function readBlock(block: Block, context: ReadContext): readonly Fact[] {
  const lines = block.text.length > longBlock ? context.lines : null;
  const reader = new BlockReader(block.text, { ...context, lines: lines ?? null });
  reader.readAll(block.tree.children, false);
  return reader.facts;
}

const none: readonly never[] = [];

/** One walk over a block's tree. */
class BlockReader {
  facts: Fact[] = [];
  readonly #text: string;
  readonly #context: ReadContext;
  readonly #hasComments: boolean;
  readonly #mayGlue: boolean;

  constructor(text: string, context: ReadContext) {
    this.#text = text;
    this.#context = context;
    this.#hasComments = text.includes('<!--');
    this.#mayGlue = mayGlueBoxes(text);
  }

  readAll(nodes: readonly Node[], inQuote: boolean): void {
    for (const node of nodes) this.#read(node, inQuote);
  }

  #read(node: Node, inQuote: boolean): void {
    switch (node.type) {
      case 'heading':
        if (inQuote) this.#other(node, 'prose');
        else this.#heading(node);
        this.#comments(node.span);
        break;
      case 'paragraph':
        this.#paragraph(node, inQuote);
        break;
      case 'list':
        this.#list(node, inQuote);
        break;
      case 'other':
        this.readAll(node.children, inQuote);
        break;
      case 'quote':
        this.readAll(node.children, true);
        break;
      case 'item': {
        const own = ownSpan(node, this.#text);
        this.#item(node, own, this.#itemLine(own, inQuote, false));
        break;
      }
      case 'table':
        this.facts.push(readTable(node, this.#text, this.#context));
        this.#comments(node.span);
        break;
      case 'code':
        this.#code(node);
        break;
      case 'html':
        this.#comments(node.span);
        this.#other(node, 'html');
        break;
      default:
        this.#other(node, 'break');
    }
  }

  #heading(node: Node): void {
    const source = this.#text.slice(node.span.start, node.span.end);
    const opener = /^ {0,3}#{1,6}[ \t]*/.exec(source)?.[0].length ?? 0;
    const closer =
      opener > 0 ? /[ \t]#+[ \t]*$/.exec(source) : /(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
    const title = source.slice(opener, closer ? Math.max(opener, closer.index) : undefined);
    this.facts.push(
      readHeading(title.trimEnd(), node.span.start + opener, node.span, node.depth, this.#context),
    );
  }

  #paragraph(node: Node, inQuote: boolean): void {
    const source = this.#text.slice(node.span.start, node.span.end);
    const bold = inQuote ? null : boldTitle(source);
    if (bold) {
      const at = node.span.start + bold.start;
      this.facts.push(readHeading(source.slice(bold.start, bold.end), at, node.span, 0, this.#context));
    } else {
      this.#lines(node.span, inQuote);
    }
    this.#comments(node.span);
  }

  /** Lines of prose: fields where they state one. */
  #lines(place: Span, inQuote: boolean): void {
    let prose = false;
    for (let at = place.start; at < place.end; ) {
      const end = Math.min(place.end, lineEndAt(this.#text, at));
      const start = lineContent(this.#text, at, end);
      const fields = readFields(this.#text.slice(start, end).trimEnd(), start, inQuote, this.#context);
      this.facts.push(...fields);
      if (fields.length === 0) prose = true;
      at = end + 1;
    }
    const ratios = this.#ratios(place);
    if (prose || ratios.length > 0) this.facts.push({ is: 'other', span: place, what: 'prose', ratios });
    this.#glued(place);
  }

  #glued(place: Span): void {
    if (!this.#mayGlue) return;
    const found = findGluedBoxes(this.#text.slice(place.start, place.end));
    if (found.length === 0) return;
    const glued = found.map((box) => ({ ...box, span: shift(box.span, place.start) }));
    this.facts.push({ is: 'other', span: place, what: 'prose', ratios: [], glued });
  }

  #ratios(place: Span): OtherFact['ratios'] {
    const source = this.#text.slice(place.start, place.end);
    if (!source.includes('%') && !source.includes('％')) return [];
    return findRatioPercents(maskInline(source)).map((ratio) => placed(ratio, source, place.start));
  }

  #list(node: Node, inQuote: boolean): void {
    const owns = node.children.map((item) => ownSpan(item, this.#text));
    const lines = owns.map((own) => this.#itemLine(own, inQuote, false));
    const hasBoxes = lines.some(({ box }) => box !== null);
    node.children.forEach((item, at) => {
      const { [at]: own = item.span } = owns;
      const { [at]: plain = this.#itemLine(own, inQuote, false) } = lines;
      const isBullet = hasBoxes && plain.box === null && plain.malformed === null;
      this.#item(item, own, isBullet ? this.#itemLine(own, inQuote, true) : plain);
    });
  }

  #itemLine(own: Span, inQuote: boolean, inBoxes: boolean): ItemLine {
    return readItemLine(own, this.#text, inQuote, inBoxes, this.#context);
  }

  #item(node: Node, own: Span, line: ItemLine): void {
    const below = node.children[0]?.type === 'paragraph' ? 1 : 0;
    this.facts.push(itemOf(node, own, line, this.#below(node, below, line.inQuote), this.#text));
    this.#glued(own);
    this.#comments(own);
  }

  /** What the children of a node say, from one on. */
  #below(node: Node, from: number, inQuote: boolean): readonly Fact[] {
    if (node.children.length <= from) return none;
    const outer = this.facts;
    this.facts = [];
    for (let at = from; at < node.children.length; at += 1) {
      const child = node.children[at];
      if (child !== undefined) this.#read(child, inQuote);
    }
    const nested = this.facts;
    this.facts = outer;
    return nested;
  }

  #code(node: Node): void {
    const source = this.#text.slice(node.span.start, node.span.end);
    const fenced = /^ {0,3}(?:`{3,}|~{3,})/.test(source);
    const from = fenced ? Math.min(source.length, lineEndAt(source, 0) + 1) : 0;
    const levels = readTree(source.slice(from), this.#context.words.priority);
    if (levels === null) {
      this.#other(node, 'code');
      return;
    }
    const at = node.span.start + from;
    this.facts.push({
      is: 'tree',
      span: node.span,
      levels: levels.map((level) => ({
        ...level,
        span: shift(level.span, at),
        priority: moved(level.priority, at),
        items: level.items.map((item) => ({
          span: shift(item.span, at),
          title: moved(item.title, at),
          remaining: moved(item.remaining, at),
        })),
      })),
    });
  }

  #comments(place: Span): void {
    if (!this.#hasComments) return;
    const source = this.#text.slice(place.start, place.end);
    for (const match of source.matchAll(/<!--[\s\S]*?-->/g)) {
      const directive = readDirective(match[0], this.#context.words.units);
      const start = place.start + match.index;
      if (directive)
        this.facts.push({ is: 'comment', span: { start, end: start + match[0].length }, directive });
    }
  }

  #other(node: Node, what: OtherFact['what']): void {
    this.facts.push({
      is: 'other',
      span: node.span,
      what,
      ratios: what === 'prose' ? this.#ratios(node.span) : [],
    });
  }
}

/** Where a line's content begins, after indentation and quote marks. */
function lineContent(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /[\s>\u3000]/.test(text.charAt(at))) at += 1;
  return at;
}
