import { lineEndAt, lineEndBefore, pastLineEnd } from '../text/line-end';
import { block, endWithin, type Growing, type Whole } from './growing';
import { deepest, type Node, type NodeType } from './node';
import { plainHtml } from './plain-html';
import { behindBlanks, behindMark } from './plain-mark';
import { plainNote } from './plain-note';
import { plainQuote } from './plain-quote';
import {
  another,
  isLetter,
  isProse,
  loneTag,
  opens,
  rule,
  signsOnly,
  underline,
  unknown,
} from './plain-signs';
import { isDashes, plainTable } from './plain-table';

/** A list item that is open. */
interface OpenItem {
  readonly list: Growing;
  readonly item: Growing;
  /** What tells its list from others: the code of the bullet, or of what stands behind a number. */
  readonly mark: number;
  /** The column at which its content begins. */
  readonly content: number;
}

// These are tried at a place in the text and never look beyond its line.
const heading = /#{1,6}(?=[ \r\n]|$)/y;
const fence = /(`{3,}|~{3,})([^`\\&\t\r\n]*)(?![^\r\n])/y;
const longestRule = 80;

/**
 * The blocks of a text in the shapes that nearly all of a plan is written in: headings, paragraphs, lists in lists, fenced code, tables,
 * rules, quotes, comments and the tags of blocks, definitions of one line. Null of a text that holds anything else, which the parser is then asked for; where it is not null, it is what the parser says
 * (`test/plain-blocks-fuzz.test.ts`), for a small part of the cost.
 */
export function plainBlocks(text: string): Node | null {
  return readPlainly(text, false);
}

function readPlainly(text: string, isQuoted: boolean): Growing | null {
  const reader = new PlainReader(text, isQuoted);
  return reader.read() ? reader.root : null;
}

/** Goes through the lines once, as CommonMark's appendix says: which items does the line go on with, and what begins in it. */
class PlainReader {
  readonly root: Growing;
  readonly #text: string;
  readonly #isQuoted: boolean;
  #items: OpenItem[] = [];
  #paragraph: Growing | null = null;
  /** Where the last line of it begins that began with no item. */
  #proseAt = 0;
  /** The beginning and end of the line at hand, its line end excluded. */
  #at = 0;
  #end = 0;
  /** Where the next line begins. */
  #next = 0;

  constructor(text: string, isQuoted: boolean) {
    this.#text = text;
    this.#isQuoted = isQuoted;
    this.root = block('root', 0, text.length);
  }

  /** Whether everything was read. */
  read(): boolean {
    while (this.#nextLine()) {
      const start = this.#contentStart();
      if (start < 0) this.#paragraph = null;
      else if (this.#text.charCodeAt(start) === 9 || !this.#readLine(start)) return false;
    }
    for (const child of this.root.children) endWithin(child);
    return !this.#text.includes('\0');
  }

  #nextLine(): boolean {
    const text = this.#text;
    if (this.#next >= text.length) return false;
    this.#at = this.#next;
    this.#end = lineEndAt(text, this.#at);
    this.#next = pastLineEnd(text, this.#end);
    return true;
  }

  /** Behind the blanks that the line begins with; -1 of a line of blanks. */
  #contentStart(): number {
    let at = this.#at;
    while (at < this.#end && this.#text.charCodeAt(at) === 32) at += 1;
    let rest = at;
    while (rest < this.#end && this.#text.charCodeAt(rest) === 9) rest += 1;
    return rest === this.#end ? -1 : at;
  }

  #readLine(start: number): boolean {
    const indent = start - this.#at;
    let level = 0;
    while (level < this.#items.length && indent >= this.#content(level + 1)) level += 1;
    if (level === deepest) return this.#tooDeep(start);
    // Code by indentation, or a paragraph that goes on.
    if (indent - this.#content(level) >= 4) return false;
    const unit = this.#text.charCodeAt(start);
    if (isLetter(unit)) return this.#prose(start, level);
    const depth = unit === 35 ? this.#matches(heading, start)?.[0].length : undefined;
    if (depth !== undefined) {
      this.#add(level, 'heading', start).depth = depth;
      return true;
    }
    if (unit === 96 || unit === 126) {
      const opened = this.#matches(fence, start);
      if (opened !== null) return this.#code(start, level, opened[1] ?? '', opened[2] ?? '');
    }
    if (unit === 124) return indent === 0 && (this.#tableBelow() || this.#table(this.#at));
    if (unit === 62) return indent === 0 && this.#quote();
    if (unit === 60) return this.#tag(start, level);
    if (unit === 91 && indent === 0 && this.#note()) return true;
    if (opens(signsOnly, this.#text, start))
      return indent === 0 && (this.#underline() || this.#tableBelow() || this.#rule());
    const behind = behindMark(this.#text, start);
    if (behind > 0) {
      const content = behindBlanks(this.#text, behind, this.#end);
      if (content > behind) return this.#item(start, level, behind, content);
    }
    return !opens(unknown, this.#text, start) && this.#prose(start, level);
  }

  /** The column at which the content of a level begins; 0 is the root. */
  #content(level: number): number {
    return this.#items[level - 1]?.content ?? 0;
  }

  #line(from: number): string {
    return this.#text.slice(from, this.#end);
  }

  #matches(sticky: RegExp, at: number): RegExpExecArray | null {
    sticky.lastIndex = at;
    return sticky.exec(this.#text);
  }

  /** Closes the items beyond a level. */
  #closeTo(level: number): void {
    while (this.#items.length > level) this.#items.pop();
  }

  /** Closes what is open beyond a level and adds a block there. */
  #add(level: number, type: NodeType, start: number): Growing {
    this.#closeTo(level);
    this.#paragraph = null;
    const made = block(type, start, this.#end);
    (this.#items.at(-1)?.item ?? this.root).children.push(made);
    return made;
  }

  /** Adds to the root a block that is read to its end. */
  #take({ node, next }: Whole): true {
    this.#closeTo(0);
    this.#paragraph = null;
    this.root.children.push(node);
    this.#next = next;
    return true;
  }

  /** A line in the deepest item that is read, behind its first. */
  #tooDeep(start: number): boolean {
    const known = this.#items.at(-1)?.item.children.at(-1);
    if (known?.type === 'other') known.span.end = this.#end;
    else this.#add(deepest, 'other', start);
    return true;
  }

  #prose(start: number, level: number): boolean {
    this.#proseAt = this.#at;
    if (this.#paragraph !== null) this.#paragraph.span.end = this.#end;
    else this.#paragraph = this.#add(level, 'paragraph', start);
    return true;
  }

  /** What makes the paragraph of the root that is open a heading. */
  #underline(): boolean {
    const title = this.#paragraph;
    if (title === null || this.#items.length > 0) return false;
    // Right below a definition the parser has the heading begin with that.
    const above = this.root.children.at(-2);
    if (above?.type === 'other' && above.span.end === lineEndBefore(this.#text, title.span.start))
      return false;
    const unit = this.#text.charCodeAt(this.#at);
    if (!underline.test(this.#line(this.#at)) || this.#text.slice(title.span.start, this.#at).includes('|'))
      return false;
    title.type = 'heading';
    title.depth = unit === 61 ? 1 : 2;
    title.span.end = this.#end;
    this.#paragraph = null;
    return true;
  }

  #rule(): boolean {
    const isBelowTitle = this.#paragraph !== null && this.#items.length === 0;
    if (
      this.#end - this.#at > longestRule ||
      (isBelowTitle && underline.test(this.#line(this.#at).trimEnd()))
    )
      return false;
    if (!rule.test(this.#line(this.#at))) return false;
    this.#add(0, 'break', this.#at);
    return true;
  }

  /** An item whose mark ends and whose content begins at these places. */
  #item(start: number, level: number, behind: number, from: number): boolean {
    const interrupts = this.#paragraph !== null && level === this.#items.length;
    const digits = behind - 1 - start;
    if (interrupts && digits > 0 && (digits > 1 || this.#text.charCodeAt(start) !== 49)) return false;
    if (!isProse(this.#text, from)) return false;
    const mark = this.#text.charCodeAt(behind - 1);
    const sibling = this.#items[level];
    this.#closeTo(level);
    const list = sibling?.mark === mark ? sibling.list : this.#add(level, 'list', start);
    const item = block('item', start, this.#end);
    list.children.push(item);
    this.#items.push({ list, item, mark, content: from - this.#at });
    this.#paragraph = this.#add(level + 1, 'paragraph', from);
    return true;
  }

  #code(start: number, level: number, opener: string, info: string): boolean {
    const made = this.#add(level, 'code', start);
    made.lang = /^ *([^ ]*)/.exec(info)?.[1] ?? '';
    const closer = new RegExp(`^ *${opener.charAt(0)}{${opener.length},}[ \\t]*$`);
    while (this.#nextLine()) {
      const from = this.#contentStart();
      if (from < 0) continue;
      const column = from - this.#at - this.#content(level);
      if (column < 0) return false;
      if (column < 4 && closer.test(this.#line(this.#at))) {
        made.span.end = this.#end;
        return true;
      }
    }
    // What nothing closes goes on to the text's end.
    made.span.end = this.#text.length;
    return level === 0 && !this.#isQuoted;
  }

  /** A table whose head is the last line of the paragraph that is open, and whose dashes are the line at hand. */
  #tableBelow(): boolean {
    if (this.#paragraph === null || this.#isQuoted || !isDashes(this.#text, this.#at)) return false;
    // A tag that is alone in the head's line is HTML once that ends the paragraph.
    const isHead = this.#text.charCodeAt(this.#proseAt) !== 32 && !opens(loneTag, this.#text, this.#proseAt);
    return isHead && this.#table(this.#proseAt);
  }

  /** A table of the root whose head begins at an offset: the line at hand, or one that was taken for the end of a paragraph. */
  #table(from: number): boolean {
    if (this.#paragraph !== null && this.#items.length > 0) return false;
    if (opens(signsOnly, this.#text, from)) return false;
    const table = plainTable(this.#text, from, this.#isQuoted);
    if (table === null) return false;
    if (this.#paragraph?.span.start === from) this.root.children.pop();
    else if (this.#paragraph !== null) this.#paragraph.span.end = lineEndBefore(this.#text, from);
    return this.#take(table);
  }

  /** A quote of the root; the parser has ends of its own for one in another. */
  #quote(): boolean {
    if (this.#isQuoted) return false;
    const quote = plainQuote(this.#text, this.#at, (inner) => readPlainly(inner, true));
    return quote !== null && opens(another, this.#text, quote.next) && this.#take(quote);
  }

  /** A definition, outside of quotes: in those a line may go on with it without its mark. */
  #note(): boolean {
    const note = this.#isQuoted ? null : plainNote(this.#text, this.#at, this.#paragraph !== null);
    return note !== null && this.#take(note);
  }

  /** What begins with a tag, or only looks as if it did: a line of prose, or HTML of the root. */
  #tag(start: number, level: number): boolean {
    if (isProse(this.#text, start)) return this.#prose(start, level);
    // A line that is one tag is HTML unless it is within a paragraph, of which it may not be where it goes on from an item lazily.
    if (this.#paragraph !== null && opens(loneTag, this.#text, start))
      return level === this.#items.length && this.#prose(start, level);
    return start === this.#at && this.#html();
  }

  /** HTML of the root; what nothing closes ends with the quote that it stands in, and the parser has ends of its own for that. */
  #html(): boolean {
    const end = plainHtml(this.#text, this.#at);
    if (end === null || (end === this.#text.length && this.#isQuoted)) return false;
    const made = this.#add(0, 'html', this.#at);
    while (this.#end < end && this.#nextLine());
    made.span.end = end;
    return true;
  }
}
