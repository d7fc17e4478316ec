import { mayStateAmount } from '../conventions/amount-hint';
import { readBox } from '../conventions/box';
import { mayHoldLegend } from '../conventions/legend';
import { noWords } from '../conventions/own-words';
import { readStage } from '../conventions/stage';
import { opensWithStatus } from '../conventions/status-scan';
import type { ReadContext } from '../facts/read-context';
import { maskInline, maskValue } from '../markdown/inline';
import { lazily } from '../text/lazily';

/** A list item that opens with a bracket: a box, perhaps. A mark may stand in the line above its content. */
const bracketed = /(?:[-*+]|\d[.)])[\s>]+(?=[[［【])/g;
const word = /planwright|plan:/i;
const closed = /[)）\]】][\s*_#]{0,20}$/;
const heading = /^[\s>*+\-\d.)]*#{1,6}[ \t]/;
const bold = /^[^\p{L}\p{N}]*(?:\*\*|__)/u;
/** A heading, code, a row, HTML or a definition, which a paragraph may follow at once. */
const parting = /^[ \t>]{0,20}(?:#|`{3}|~{3}|[|<[])/;
/** What opens a footnote, or one in another, whose text may be anything. */
const note = /^(?:[\s>*+\-\d.)]*\[\^[^\]\s]{1,100}\]:)+/;
/** The line between a table's head and its rows, if it holds a pipe or a colon. */
const ruled = /^[\s>:|-]+$/;
const underline = /^[ \t>]{0,20}(?:=+|-+)[ \t]*$/;

/** What settings say of how a text is read. */
type Given = Pick<ReadContext, 'states' | 'words'>;
const nothing: Given = { states: new Map(), words: noWords };

/**
 * Whether a text can be a plan by its content or its directive (docs/plan-language.md §1), or set a section a budget (§10), told by
 * one pass over its lines. No is certain; where there is a box, a table with three rows that may state a status, or a title that opens
 * with a stage or ends in brackets after an amount, only reading tells.
 */
export function mayBePlan(text: string, given: Given = nothing): boolean {
  if (word.test(text)) return true;
  // Where a legend may stand, any mark may be one.
  const mayDeclare = lazily(() => mayHoldLegend(text));
  if (holdsBox(text, given, mayDeclare)) return true;
  const rows: string[] = [];
  /** Whether the line above may be a row: one without a pipe may follow it. */
  let isTable = false;
  let above = '';
  let paragraph = '';
  /** Whether a line in the paragraph may have ended it, so that what is below may begin another. */
  let isParted = false;
  for (const whole of text.split(/\r\n?|\n/)) {
    const line = whole.includes('[^') ? whole.replace(note, '') : whole;
    const isRow = line.includes('|') || (line.includes(':') && ruled.test(line));
    // Its head may have no pipe either.
    if (isRow && !isTable && above.trim() !== '') rows.push(above);
    isTable = isRow || (isTable && line.trim() !== '');
    if (isTable) rows.push(line);
    above = line;
    if (isTitle(line) && namesWork(line, given)) return true;
    if (paragraph !== '' && underline.test(line)) {
      if (isParted || namesWork(paragraph, given)) return true;
      isParted = true;
    }
    if (line.trim() === '') [paragraph, isParted] = ['', false];
    else if (paragraph !== '' || !underline.test(line)) {
      isParted ||= parting.test(line);
      paragraph += paragraph.length < longest ? ` ${line}` : '';
    }
  }
  // Above its rows a table has two lines.
  return rows.length > 4 && (mayDeclare() || stateStatuses(rows));
}

function stateStatuses(rows: readonly string[]): boolean {
  let count = 0;
  return rows.some((row) => {
    if (mayStateStatus(row)) count += 1;
    return count > 2;
  });
}

/** What stands before the first cell of a row in a quote. */
const quoted = /^[\s>]+/;

/** Whether a cell of a row may state a status. A pipe behind a backslash parts no cells: only reading tells. */
function mayStateStatus(row: string): boolean {
  if (row.includes('~~') || row.includes('\\|')) return true;
  return row
    .split('|')
    .some((cell) => opensWithStatus(maskValue(cell.slice(0, longest).replace(quoted, '').trim())));
}

/** Of a title, or a cell, no more is looked at. UTF-16 units. */
const longest = 1_000;

/** A heading or bold line, whatever it stands in. */
function isTitle(line: string): boolean {
  return heading.test(line) || bold.test(line.slice(0, 200));
}

function namesWork(title: string, { words }: Given): boolean {
  return (
    (closed.test(title) && (words.units.size > 0 || mayStateAmount(title))) ||
    readStage(maskInline(title.slice(0, longest))) !== null
  );
}

/** Whether a list item opens with a box; tags and the names of links in brackets are none. */
function holdsBox(text: string, { states }: Given, mayDeclare: () => boolean): boolean {
  for (const { index, 0: lead } of text.matchAll(bracketed)) {
    const start = index + lead.length;
    const content = text.slice(start, start + farthest);
    if (readBox(content, states) !== null || (mayBeBox.test(content) && mayDeclare())) return true;
  }
  return false;
}

/** So far a box is looked for, UTF-16 units. */
const farthest = 400;
/** Brackets that are no link. */
const mayBeBox = /^.[^[\]［］\r\n]{0,40}[\]］】](?![(:[])/;
