import { readStage } from '../conventions/stage';
import { maskInline } from '../markdown/inline';

/** A list item that opens with brackets which are no link: a box, perhaps. A mark may stand in the line above its content. */
const boxed = /(?:[-*+]|\d[.)])[\s>]+[[［][^[\]［］\r\n]{0,40}[\]］](?![(:[])/;
const word = /planwright/i;
const heading = /^[\s>*+\-\d.)]*#{1,6}[ \t]/;
const bold = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;
const underline = /^[ \t>]{0,20}(?:=+|-+)[ \t]*$/;

/**
 * Whether a text can be a plan by its content or its directive (docs/plan-language.md §1), told by one pass over its lines. No is
 * certain; where there is a box, a table of three rows or a title that opens with a stage, only reading tells.
 */
export function mayBePlan(text: string): boolean {
  if (word.test(text) || boxed.test(text)) return true;
  let rows = 0;
  let first = '';
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.includes('|')) rows += 1;
    if (rows > 4 || isTitleOfStage(line, first)) return true;
    if (line.trim() === '') first = '';
    else if (first === '') first = line;
  }
  return false;
}

/** A heading or bold line, or a line that makes one of the paragraph above it, whose first line is `first`. */
function isTitleOfStage(line: string, first: string): boolean {
  if (heading.test(line) || bold.test(line.slice(0, 200))) return opensWithStage(line);
  return first !== '' && underline.test(line) && opensWithStage(first);
}

function opensWithStage(title: string): boolean {
  return readStage(maskInline(title.slice(0, 1_000))) !== null;
}
