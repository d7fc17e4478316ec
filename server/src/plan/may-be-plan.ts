import { readStage } from '../conventions/stage';
import { maskInline } from '../markdown/inline';

/** A list item that opens with brackets which are no link: a box, perhaps. A mark may stand in the line above its content. */
const boxed = /(?:[-*+]|\d[.)])[\s>]+[[［][^[\]［］\r\n]{0,40}[\]］](?![(:[])/;
const word = /planwright|plan:/i;
const closed = /[)）\]】][\s*_#]{0,20}$/;
const heading = /^[\s>*+\-\d.)]*#{1,6}[ \t]/;
const bold = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;
/** A heading, code, a row, HTML or a definition, which a paragraph may follow at once. */
const parting = /^[ \t>]{0,20}(?:#|`{3}|~{3}|[|<[])/;
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
  /** Whether a line in the paragraph may have ended it, so that what is below may begin another. */
  let isParted = false;
  for (const line of text.split(/\r\n?|\n/)) {
    if (line.includes('|')) rows += 1;
    if (rows > 4 || (isTitle(line) && namesWork(line))) return true;
    if (paragraph !== '' && underline.test(line)) {
      if (isParted || namesWork(paragraph)) return true;
      isParted = true;
    }
    if (line.trim() === '') [paragraph, isParted] = ['', false];
    else if (paragraph !== '' || !underline.test(line)) {
      isParted ||= parting.test(line);
      paragraph += paragraph.length < longest ? ` ${line}` : '';
    }
  }
  return false;
}

/** Of a title no more is looked at. UTF-16 units. */
const longest = 1_000;

/** A heading or bold line, whatever it stands in. */
function isTitle(line: string): boolean {
  return heading.test(line) || bold.test(line.slice(0, 200));
}

function namesWork(title: string): boolean {
  return closed.test(title) || readStage(maskInline(title.slice(0, longest))) !== null;
}
