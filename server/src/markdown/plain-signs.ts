import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';

// What a line, or an item, is told by. What is sticky is tried at a place in the text and never looks beyond its line.

/** Rules, underlines of headings, rows of dashes in tables, bullets and numbers with nothing behind them. */
export const signsOnly = /(?:[-|:=*_+ \t]+|[ \t]*\d{1,9}[.)][ \t]*)(?![^\r\n])/y;
/** What goes on with no table and no quote: a blank line, a heading, a quote, an item with a dash. Any other line may be of it without its mark. */
export const another = /(?:[ \t]*(?![^\r\n])|#{1,6} |> |- )/y;
/** What begins a block of another kind than those that are read plainly, at the beginning of a line or of an item. */
export const unknown =
  /[<>|\t]|#{1,6}(?:[ \t\r\n]|$)|`{3}|~{3}|(?:[-*+]|\d{1,9}[.)])(?:[ \t\r\n]|$)|\[(?![^\]\\\r\n]*\](?!:))/y;
const ofBlocks = [...htmlBlockNames, ...htmlRawNames].join('|');
const inlineTag = String.raw`</?(?!(?:${ofBlocks})\b)[a-z][a-z0-9-]*(?: [a-z-]+="[^"<>\r\n]*")* ?/?>`;
/** A whole tag of those that make no blocks, with text behind it. */
const tagAndText = new RegExp(String.raw`${inlineTag}(?=[ \t]*[^ \t\r\n])`, 'iy');
/** One that is alone in its line: CommonMark 4.6 begins HTML with it by condition 7, but not within a paragraph. */
export const loneTag = new RegExp(String.raw`${inlineTag}[ \t]*(?![^\r\n])`, 'iy');

/** A whole line that is a rule. */
export const rule = /^(?:(?:- *){3,}|(?:_ *){3,}|(?:\* *){3,})$/;
/** A whole line that makes a heading of the paragraph above it. */
export const underline = /^(?:=+|-+)$/;

/** Whether it is found just there. */
export function opens(sticky: RegExp, text: string, at: number): boolean {
  sticky.lastIndex = at;
  return sticky.test(text);
}

/** Whether what stands there begins no block but a paragraph. */
export function isProse(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit === 60) return opens(tagAndText, text, at);
  return isLetter(unit) || !(opens(unknown, text, at) || opens(signsOnly, text, at));
}

/** What begins with a Latin letter begins no block but a paragraph. */
export function isLetter(unit: number): boolean {
  return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90);
}
