import { lineEndAt, pastLineEnd } from '../text/line-end';
import { block, type Whole } from './growing';
import { another, isProse, opens } from './plain-signs';

const footnote = /\[\^[^\s[\]\\]{1,200}\]:[ \t]*(?=[^ \t\r\n])/y;
/** A definition that one line holds: its label, what it leads to and its title. What is escaped or in brackets is left out. */
const definition =
  /\[[^\s[\]\\^][^[\]\\\r\n]{0,200}\]: *(?:<[^<>\\\r\n]*>|[^\s<()\\\p{Cc}][^\s()\\\p{Cc}]*)(?: +(?:"[^"\\\r\n]*"|'[^'\\\r\n]*'|\([^()\\\r\n]*\)))? *(?![^\r\n])/uy;
/** What may be a definition's title, in the line behind it. */
const title = /["'(]/y;

/**
 * The definition of a link or of a footnote that the line is that begins at the offset; null of any other line, and where the next line
 * may go on with it. `isBelowProse`: a paragraph is open, which no definition of a link ends.
 */
export function plainNote(text: string, from: number, isBelowProse: boolean): Whole | null {
  const end = lineEndAt(text, from);
  const next = pastLineEnd(text, end);
  const node = block('other', from, end);
  if (opens(footnote, text, from)) {
    const start = footnote.lastIndex;
    if (!isProse(text, start) || !(opens(another, text, next) || opens(footnote, text, next))) return null;
    node.children.push(block('paragraph', start, end));
    return { node, next };
  }
  if (isBelowProse || !opens(definition, text, from)) return null;
  return mayFollow(text, next) ? { node, next } : null;
}

/** Whether a line is no title, nor what it may be in the same run of lines alone: the dashes of a table, an item that may not interrupt. */
function mayFollow(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return (
    unit === 91 || opens(another, text, at) || (unit > 32 && isProse(text, at) && !opens(title, text, at))
  );
}
