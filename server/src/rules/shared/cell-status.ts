import { readStatusValue, type Status, type StatusMark } from '../../conventions/status';
import { isWord, markFor } from '../../plan/marks';
import type { Plan, Row } from '../../plan/plan';
import type { Edit } from '../../text/edit';
import { contains, type Span } from '../../text/span';

/** A row's mark, or mark and word together, set to another status; null where the cell would not surely be read so. */
export function statusEdit(plan: Plan, row: Row, mark: StatusMark, status: Status): Edit | null {
  const cell = row.cells.find((own) => contains(own.span, mark.span));
  if (cell === undefined) return null;
  for (const [span, text] of candidates(plan, cell.span, cell.raw, mark, status)) {
    const before = cell.raw.slice(0, span.start - cell.span.start);
    const after = cell.raw.slice(span.end - cell.span.start);
    if (readStatusValue(`${before}${text}${after}`.trim())?.value === status) return { span, text };
  }
  return null;
}

/** Mark and word together where the word behind a mark says the same (`✅ 完成`), else the mark alone; bold marks stay outside. */
function* candidates(
  plan: Plan,
  cell: Span,
  raw: string,
  mark: StatusMark,
  status: Status,
): Iterable<readonly [Span, string]> {
  const own = markFor(plan, status, mark);
  const behind = /^((?:\s|\uFE0F)*)(\p{L}[\p{L} ]*)/u.exec(
    raw.slice(mark.span.end - cell.start, mark.span.end - cell.start + 60),
  );
  const [whole = '', gap = '', words = ''] = behind ?? [];
  const word = words.trimEnd();
  const newWord = word === '' || isWord(mark.raw) ? null : markFor(plan, status, { ...mark, raw: word });
  const end = mark.span.end + whole.length - (words.length - word.length);
  if (own !== null && newWord !== null)
    yield [{ start: mark.span.start, end }, `${own}${gap.replace(/\uFE0F/g, '')}${newWord}`];
  else if (own !== null) yield [mark.span, own];
}
