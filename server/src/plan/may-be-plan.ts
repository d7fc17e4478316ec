import { readStage } from '../conventions/stage';
import { maskInline } from '../markdown/inline';

/** A list item that opens with brackets which are no link: a box, perhaps. A mark may stand in the line above its content. */
const boxed = /(?:[-*+]|\d[.)])[\s>]+[[［][^[\]［］\r\n]{0,40}[\]］](?![(:[])/;
const word = /planwright|plan:/i;
const closed = /[)）\]】][\s*_#]{0,20}$/;
const heading = /^[\s>*+\-\d.)]*#{1,6}[ \t]/;
const bold = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;
const underline = /^[ \t>]{0,20}(?:=+|-+)[ \t]*$/;

/**
 * Whether a text can be a plan by its content or its directive (docs/plan-language.md §1), or set a section a budget (§10), told by
 * one pass over its lines. No is certain; where there is a box, a table of three rows, or a title that opens with a stage or ends
 * in brackets, only reading tells.
 */
export function mayBePlan(text: string): boolean {
  if (word.test(text) || boxed.test(text)) return true;
  let rows = 0;
  let paragraph = '';
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.includes('|')) rows += 1;
    if (rows > 4 || isTitleOfWork(line, paragraph)) return true;
    if (line.trim() === '') paragraph = '';
    else if (paragraph.length < longest) paragraph += ` ${line}`;
  }
  return false;
}

/** Of a title no more is looked at. UTF-16 units. */
const longest = 1_000;

/** A heading or bold line, or a line that makes one of the paragraph above it. */
function isTitleOfWork(line: string, paragraph: string): boolean {
  if (heading.test(line) || bold.test(line.slice(0, 200))) return namesWork(line);
  return paragraph !== '' && underline.test(line) && namesWork(paragraph);
}

function namesWork(title: string): boolean {
  return closed.test(title) || readStage(maskInline(title.slice(0, longest))) !== null;
}
