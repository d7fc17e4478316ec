import { findGluedBoxes, mayGlueBoxes } from '../conventions/box';
import { readDirective } from '../conventions/directive';
import { findRatioPercents } from '../conventions/percent';
import { readTree } from '../conventions/tree';
import { longBlock } from '../markdown/block-memory';
import type { Block } from '../markdown/blocks';
import { commentsIn } from '../markdown/comments';
import { maskInline } from '../markdown/inline';
import type { Node } from '../markdown/node';
import { isBlank } from '../text/letter';
import { lineEndAt } from '../text/line-end';
import { allPlaced, moved, none } from '../text/moved';
import { snug } from '../text/snug';
import { type Span, shift } from '../text/span';
import { boldTitle } from './bold-title';
import type { Fact, FieldFact, Item, OtherFact } from './fact';
import { movedField, readFields } from './field';
import { readHeading } from './heading';
import { memoryOf, opensWithBox, readItem } from './item';
import type { ReadContext } from './read-context';
import { readTable } from './table';

/** Everything that one block says, in the order of the text. Depends on nothing but the block and the context. */
export function readBlock(block: Block, context: ReadContext): readonly Fact[] {
  const lines = block.text.length > longBlock ? context.lines : null;
  const reader = new BlockReader(block.text, { ...context, lines: lines ?? null });
  reader.readAll(block.tree.children, false);
  return snug(reader.facts);
}

/** A longer item is put together of what is nested in it, not remembered as a whole. UTF-16 units. */
const longestKept = 400;

/** One walk over a block's tree, or over what stands in an item of it. */
class BlockReader {
  facts: Fact[] = [];
  readonly #text: string;
  readonly #block: string;
  readonly #origin: number;
  readonly #context: ReadContext;
  readonly #hasComments: boolean;
  readonly #mayGlue: boolean;

  /** `text`: a part of the block, from `origin` on. */
  constructor(text: string, context: ReadContext, block = text, origin = 0) {
    this.#text = text;
    this.#block = block;
    this.#origin = origin;
    this.#context = context;
    this.#hasComments = text.includes('<!--');
    this.#mayGlue = mayGlueBoxes(text);
  }

  readAll(nodes: readonly Node[], inQuote: boolean): void {
    for (const node of nodes) this.#read(node, inQuote);
  }

  #placeOf({ span }: Node): Span {
    return this.#origin === 0 ? span : shift(span, -this.#origin);
  }

  #read(node: Node, inQuote: boolean): void {
    switch (node.type) {
      case 'heading':
        if (inQuote) this.#other(node, 'prose');
        else this.#heading(node);
        this.#comments(this.#placeOf(node));
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
      case 'item':
        this.#item(node, inQuote, false);
        break;
      case 'table':
        this.facts.push(readTable(node, this.#text, this.#origin, this.#context));
        this.#comments(this.#placeOf(node));
        break;
      case 'code':
        this.#code(node);
        break;
      case 'html':
        this.#comments(this.#placeOf(node));
        this.#other(node, 'html');
        break;
      default:
        this.#other(node, 'break');
    }
  }

  #heading(node: Node): void {
    const place = this.#placeOf(node);
    const source = this.#text.slice(place.start, place.end);
    const opener = /^ {0,3}#{1,6}[ \t]*/.exec(source)?.[0].length ?? 0;
    const closer =
      opener > 0 ? /[ \t]#+[ \t]*$/.exec(source) : /(?:\r\n|\n|\r)[ \t]*(?:=+|-+)[ \t]*$/.exec(source);
    const title = source.slice(opener, closer ? Math.max(opener, closer.index) : undefined);
    this.facts.push(readHeading(title.trimEnd(), place.start + opener, place, node.depth, this.#context));
  }

  #paragraph(node: Node, inQuote: boolean): void {
    const place = this.#placeOf(node);
    const source = this.#text.slice(place.start, place.end);
    const bold = inQuote ? null : boldTitle(source);
    if (bold) {
      const at = place.start + bold.start;
      this.facts.push(readHeading(source.slice(bold.start, bold.end), at, place, 0, this.#context));
    } else {
      this.#lines(place, inQuote);
    }
    this.#comments(place);
  }

  /** Lines of prose: fields where they state one. */
  #lines(place: Span, inQuote: boolean): void {
    let prose = false;
    let [colon, wide] = [-1, -1];
    for (let at = place.start; at < place.end; ) {
      const end = Math.min(place.end, lineEndAt(this.#text, at));
      if (colon < at) colon = placeFrom(this.#text, ':', at);
      if (wide < at) wide = placeFrom(this.#text, '：', at);
      // Most lines of most paragraphs hold no colon, and so no field.
      const fields = Math.min(colon, wide) < end ? this.#fields(at, end, inQuote) : none;
      this.facts.push(...fields);
      if (fields.length === 0) prose = true;
      at = end + 1;
    }
    const ratios = this.#ratios(place);
    if (prose || ratios.length > 0) this.facts.push({ is: 'other', span: place, what: 'prose', ratios });
    this.#glued(place);
  }

  #fields(from: number, end: number, inQuote: boolean): readonly FieldFact[] {
    const at = lineContent(this.#text, from, end);
    const line = this.#text.slice(at, end).trimEnd();
    const lines = this.#context.lines;
    if (!lines) return readFields(line, at, inQuote, this.#context);
    const read = (of: string) => readFields(of, 0, inQuote, this.#context);
    const known = lines.fields[inQuote ? 1 : 0]?.of(line, read) ?? read(line);
    return known.length === 0 ? none : known.map((field) => movedField(field, at));
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
    if (!source.includes('%') && !source.includes('％')) return none;
    return allPlaced(findRatioPercents(maskInline(source)), source, place.start);
  }

  #list({ children }: Node, inQuote: boolean): void {
    const inBoxes = children.some(({ span }) =>
      opensWithBox(this.#text, span.start - this.#origin, this.#context),
    );
    for (const item of children) this.#item(item, inQuote, inBoxes);
  }

  #item(node: Node, inQuote: boolean, inBoxes: boolean): void {
    const start = node.span.start - this.#origin;
    const item = this.#kept(node, inQuote, inBoxes);
    this.facts.push({ is: 'item', at: start, item });
    const own = { start, end: start + item.own };
    this.#glued(own);
    this.#comments(own);
  }

  #kept(node: Node, inQuote: boolean, inBoxes: boolean): Item {
    const { start, end } = node.span;
    // With its indentation, which decides on what is nested in it.
    let from = start;
    while (from > 0 && isIndent(this.#block.charCodeAt(from - 1))) from -= 1;
    const source = this.#block.slice(from, Math.max(end, lineEndAt(this.#block, start)));
    const read = (of: string): Item => {
      const text = of.slice(start - from);
      const nested = this.#below(node, text, inQuote);
      return readItem(node, text, nested, inQuote, inBoxes, this.#context);
    };
    const opensLine = from === 0 || isLineEnd(this.#block.charCodeAt(from - 1));
    const lines = opensLine && source.length <= longestKept ? this.#context.lines : null;
    return lines?.items[memoryOf(inQuote, inBoxes)]?.of(source, read) ?? read(source);
  }

  /** What stands below an item's first paragraph; `text` is the item's. */
  #below({ children, span }: Node, text: string, inQuote: boolean): readonly Fact[] {
    const below = children[0]?.type === 'paragraph' ? children.slice(1) : children;
    if (below.length === 0) return none;
    const reader = new BlockReader(text, this.#context, this.#block, span.start);
    reader.readAll(below, inQuote);
    return snug(reader.facts);
  }

  #code(node: Node): void {
    const place = this.#placeOf(node);
    const source = this.#text.slice(place.start, place.end);
    const fenced = /^ {0,3}(?:`{3,}|~{3,})/.test(source);
    const from = fenced ? Math.min(source.length, lineEndAt(source, 0) + 1) : 0;
    const levels = readTree(source.slice(from), this.#context.words.priority);
    if (levels === null) {
      this.#other(node, 'code');
      return;
    }
    const at = place.start + from;
    this.facts.push({
      is: 'tree',
      span: place,
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
    for (const { start, end } of commentsIn(source)) {
      const directive = readDirective(source.slice(start, end), this.#context.words.units);
      if (directive) this.facts.push({ is: 'comment', span: shift({ start, end }, place.start), directive });
    }
  }

  #other(node: Node, what: OtherFact['what']): void {
    const span = this.#placeOf(node);
    this.facts.push({ is: 'other', span, what, ratios: what === 'prose' ? this.#ratios(span) : none });
  }
}

function isIndent(unit: number): boolean {
  return unit === 32 || unit === 9;
}

function isLineEnd(unit: number): boolean {
  return unit === 10 || unit === 13;
}

/** Where a sign stands next; behind the text where it does not. */
function placeFrom(text: string, sign: string, from: number): number {
  const at = text.indexOf(sign, from);
  return at < 0 ? text.length : at;
}

/** Where a line's content begins, after indentation and quote marks. */
function lineContent(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && (text.charCodeAt(at) === 62 || isBlank(text.charCodeAt(at)))) at += 1;
  return at;
}
