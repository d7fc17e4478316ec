import { lineEndAt, pastLineEnd } from '../text/line-end';
import { block, type Whole } from './growing';
import { plainRow } from './plain-row';
import { another, isProse, opens } from './plain-signs';

const dashes = /^(?:\|(?: *:?-+:? *\|)*(?: *:?-+:? *)?|:?-+:? *(?:\| *:?-+:? *)*\|?)$/;

/**
 * The table whose head is the line that begins at the offset, at the beginning of a line; null where that is none. In a quote, where a
 * line of prose may be of it without its mark, each row has its pipe in front. Null, too, where the parser has to tell whether the
 * line behind is one of its rows.
 */
export function plainTable(text: string, from: number, isQuoted: boolean): Whole | null {
  const head = plainRow(text, from, lineEndAt(text, from));
  const second = pastLineEnd(text, head.span.end);
  if (!isDashes(text, second)) return null;
  const end = lineEndAt(text, second);
  if (plainRow(text, second, end).children.length !== head.children.length) return null;
  const node = block('table', from, end);
  node.children.push(head);
  let next = pastLineEnd(text, end);
  while (next < text.length && isRow(text, next, isQuoted)) {
    node.span.end = lineEndAt(text, next);
    node.children.push(plainRow(text, next, node.span.end));
    next = pastLineEnd(text, node.span.end);
  }
  return opens(another, text, next) ? { node, next } : null;
}

/** Whether the line that begins there is what stands below a table's head, where as many cells stand in it. */
export function isDashes(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 124 && unit !== 45 && unit !== 58) return false;
  const line = text.slice(at, lineEndAt(text, at)).trimEnd();
  // Without a pipe or a colon it is a rule or the underline of a heading, with a blank behind its first dash an item.
  return line.includes('-') && /[|:]/.test(line) && !line.startsWith('- ') && dashes.test(line);
}

function isRow(text: string, at: number, isQuoted: boolean): boolean {
  const unit = text.charCodeAt(at);
  return unit === 124 || (!isQuoted && unit > 32 && isProse(text, at));
}
