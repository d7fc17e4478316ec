import { statusEdit } from '../../plan/cell-status';
import { numberIn } from '../../plan/evidence';
import type { Fix } from '../../plan/finding';
import type { Plan, Row } from '../../plan/plan';
import type { Edit } from '../../text/edit';
import type { Span } from '../../text/span';
import { contains } from '../../text/span';
import { wording } from '../../text/wording';

/** Mark and percentage as the tasks have them, each where it is written; nothing where one of them can't be told surely. */
export function rowFix(
  plan: Plan,
  row: Row,
  { percent: found, isBegun }: { readonly percent: number; readonly isBegun: boolean },
  preferred: boolean,
): readonly Fix[] {
  const { status, percent } = row;
  const edits: Edit[] = [];
  if (status?.value === 'done') {
    const edit = statusEdit(plan, row, status, isBegun ? 'doing' : 'todo');
    if (edit === null) return [];
    edits.push(edit);
  }
  if (percent !== null && percent.value !== found) {
    const cell = row.cells.find((own) => contains(own.span, percent.span));
    const text = numberIn(percent.raw, found);
    // A count or a bar beside it would then say something else.
    if (cell === undefined || text === null || numberIn(cell.raw, found) === null || bar.test(cell.raw))
      return [];
    edits.push({ span: percent.span, text });
  }
  if (edits.some((edit, at) => edits.some((other, to) => to > at && touch(edit.span, other.span)))) return [];
  return edits.length === 0
    ? []
    : [
        {
          title: wording('Set the row to what its tasks say', '按任务情况更新该行'),
          kind: 'claim',
          preferred,
          edits: edits.sort((a, b) => a.span.start - b.span.start),
        },
      ];
}

const bar = /[█▓▒░▰▱■□]{2}/u;

function touch(a: Span, b: Span): boolean {
  return a.start <= b.end && b.start <= a.end;
}
