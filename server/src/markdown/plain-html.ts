import { htmlBlockNames, htmlRawNames } from 'micromark-util-html-tag-name';
import { lineEndAt, pastLineEnd } from '../text/line-end';
import { loneTag, opens } from './plain-signs';

const raw = new RegExp(`<(?:${htmlRawNames.join('|')})(?=[ \\t\\r\\n>]|(?![^]))`, 'iy');
const rawEnd = new RegExp(`</(?:${htmlRawNames.join('|')})>`, 'gi');
const tag = new RegExp(`</?(?:${htmlBlockNames.join('|')})(?=[ \\t\\r\\n>]|/>|(?![^]))`, 'iy');
const blank = /[ \t]*(?![^\r\n])/y;

/**
 * Where the HTML ends that begins at an offset, the beginning of a line: a comment, `<pre>` and its like with the line that closes them,
 * or with the text where nothing does; a tag of those that make blocks (`<details>`), or any that has a line for itself, before
 * the next blank line, its line end excluded. CommonMark 4.6, conditions 1, 2, 6 and 7; null of any other.
 */
export function plainHtml(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole.
    return /^-?>/.test(text.slice(at + 4, at + 6)) ? null : endOfLineWith(text, text.indexOf('-->', at + 4));
  }
  if (opens(raw, text, at)) {
    rawEnd.lastIndex = at;
    return endOfLineWith(text, rawEnd.exec(text)?.index ?? -1);
  }
  return opens(tag, text, at) || opens(loneTag, text, at) ? beforeBlankLine(text, at) : null;
}

/** The end of the line that an offset is in; of the text where there is none. */
function endOfLineWith(text: string, close: number): number {
  return close < 0 ? text.length : lineEndAt(text, close);
}

function beforeBlankLine(text: string, at: number): number {
  let end = lineEndAt(text, at);
  for (;;) {
    const next = pastLineEnd(text, end);
    if (next >= text.length || opens(blank, text, next)) return end;
    end = lineEndAt(text, next);
  }
}
