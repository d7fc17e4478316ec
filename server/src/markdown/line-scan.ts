import { type Side, sideAfter } from './mask';

const heading = /^#{1,6}(?:[ \t]|$)/;
const item = /^([-+*]|\d{1,9}[.)]) (?=[^ \t])/;
const emptyItem = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)/;
const anyItem = /^( {0,3})([-+*]|\d{1,9}[.)])(?:([ \t]+)(?=[^ \t])|[ \t]*$)/;
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,})$/;
const openFence = /^ {0,3}(?:(`{3,})[^`]*|(~{3,})[\s\S]*)$/;
const closeFence = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;

/** HTML that goes on over blank lines: what opens it, and what ends it (CommonMark 4.6, conditions 1 to 5). */
const lastingHtml: readonly (readonly [opens: RegExp, ends: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/**
 * What a line stands for to the run of lines before it: a block that begins in the same way and holds nothing. Where the sentinel
 * comes back from the parser as a block of the root, so does the line (`markdown/blocks.ts`).
 */
export function sentinelOf(line: string): string {
  if (line.startsWith('>')) return '> §';
  const marker = item.exec(line)?.[1];
  if (marker === undefined || rule.test(line)) return '# §';
  // Only a list that begins with 1 may interrupt a paragraph; beyond that the number does not matter.
  const isNumber = marker.length > 1;
  return isNumber ? `${marker.slice(0, -1) === '1' ? 1 : 2}${marker.slice(-1)} §` : `${marker} §`;
}

/**
 * Goes through the lines of a text and guesses before which of them it may be cut: it follows fences, HTML, merge conflicts and
 * top-level lists, but no nesting. The parser has the last word, so that a wrong guess costs time only.
 */
export class LineScan {
  #fence = '';
  #htmlEnd: RegExp | null = null;
  #inHtml = false;
  #isAfterBlank = true;
  /** The column at which the content of the open top-level item begins; 0 outside of lists. */
  #content = 0;
  /** The marker of the list that is open at column 0. */
  #marker = '';
  #side: Side = 'none';

  /** Whether a run of lines may end before this one. Lines come without their line ends. */
  mayCut(line: string): boolean {
    if (this.#fence !== '' || this.#htmlEnd !== null || this.#side !== 'none') return false;
    if (this.#inHtml && !this.#isAfterBlank) return false;
    if (heading.test(line)) return true;
    const marker = item.exec(line)?.[1];
    if (marker !== undefined && !rule.test(line)) {
      return this.#isAfterBlank || marker.slice(-1) === this.#marker;
    }
    return this.#isAfterBlank && line !== '' && !/^[ \t[]|^<{7}/.test(line) && !emptyItem.test(line);
  }

  /**
   * Takes in a line, the part of a text between two offsets, that plainly goes on with what is open: one that is indented below an
   * item, or another row of a table. False of any other, which is then to be looked at.
   */
  goesOn(text: string, from: number, end: number): boolean {
    if (this.#isAfterBlank || this.#inHtml || this.#htmlEnd !== null) return false;
    if (this.#fence !== '' || this.#side !== 'none') return false;
    const unit = text.charCodeAt(from);
    if (unit === 124) return true;
    if (unit !== 32) return false;
    let at = from + 1;
    while (at < end && text.charCodeAt(at) === 32) at += 1;
    return at < end && at - from >= this.#content && this.#content > 0 && text.charCodeAt(at) > 32;
  }

  /** Takes the line in. */
  eat(line: string): void {
    const after = sideAfter(this.#side, line);
    this.#side = after.side;
    if (after.masked) this.#eat('');
    else this.#eat(line);
  }

  #eat(line: string): void {
    const isAfterBlank = this.#isAfterBlank;
    this.#isAfterBlank = false;
    if (this.#fence !== '') {
      const closer = closeFence.exec(line)?.[1];
      if (closer !== undefined && closer[0] === this.#fence[0] && closer.length >= this.#fence.length)
        this.#fence = '';
      return;
    }
    if (this.#htmlEnd !== null) {
      if (this.#htmlEnd.test(line)) this.#htmlEnd = null;
      return;
    }
    const indent = indentOf(line);
    if (indent < 0) {
      this.#isAfterBlank = true;
      this.#inHtml = false;
      return;
    }
    // What stands in an item ends with it: at the latest at the next line that begins at column 0.
    if (indent >= 4 || (this.#content > 0 && indent >= this.#content)) return;
    if (isAfterBlank) this.#leaveList();
    if (!this.#openItem(line)) this.#openOther(line);
  }

  #leaveList(): void {
    this.#content = 0;
    this.#marker = '';
  }

  #openItem(line: string): boolean {
    const found = anyItem.exec(line);
    if (found === null || rule.test(line)) return false;
    const [, before = '', marker = '', blanks = ' '] = found;
    const width = before.length + marker.length;
    const content = columnAfter(blanks, width);
    this.#content = content - width > 4 ? width + 1 : content;
    this.#marker = before === '' ? marker.slice(-1) : '';
    return true;
  }

  #openOther(line: string): void {
    const text = line.trimStart();
    const fence = openFence.exec(line);
    if (fence !== null) {
      this.#fence = fence[1] ?? fence[2] ?? '';
      this.#leaveList();
    } else if (text.startsWith('<')) {
      this.#inHtml = true;
      const ends = lastingHtml.find(([opens]) => opens.test(text))?.[1];
      if (ends !== undefined && !ends.test(text.slice(2))) this.#htmlEnd = ends;
    } else if (heading.test(text) || rule.test(line)) {
      this.#leaveList();
    }
  }
}

/** The width of the blanks that the line begins with, tab stops every 4 columns; -1 of a line of blanks. */
function indentOf(line: string): number {
  let width = 0;
  for (let at = 0; at < line.length; at += 1) {
    const unit = line.charCodeAt(at);
    if (unit === 32) width += 1;
    else if (unit === 9) width += 4 - (width % 4);
    else return width;
  }
  return -1;
}

function columnAfter(blanks: string, column: number): number {
  let at = column;
  for (const one of blanks) at += one === '\t' ? 4 - (at % 4) : 1;
  return at;
}
