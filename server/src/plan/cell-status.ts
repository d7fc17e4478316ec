import { readStatusValue, type StatusMark } from '../conventions/status';
import type { Status } from '../conventions/work-status';
import type { Edit } from '../text/edit';
import { contains, type Span } from '../text/span';
import { isWord, markFor } from './marks';
import type { Plan, Row } from './plan';

/** A row's mark, or mark and word together, set to another status; null where the cell would not surely be read so. */
export function statusEdit(plan: Plan, row: Row, mark: StatusMark, status: Status): Edit | null {
  const cell = row.cells.find((own) => contains(own.span, mark.span));
  return cell === undefined ? null : statusIn(plan, cell.span, mark, status);
}

/** As `statusEdit`, within any place: a field's value, a heading. `reads`: whether the place, so written, says the status. */
export function statusIn(
  plan: Plan,
  place: Span,
  mark: StatusMark,
  status: Status,
  reads: (text: string) => boolean = (text) => readStatusValue(text, plan.legend)?.value === status,
): Edit | null {
  const raw = plan.source.slice(place.start, place.end);
  for (const [span, text] of candidates(plan, place, raw, mark, status)) {
    const before = raw.slice(0, span.start - place.start);
    const after = raw.slice(span.end - place.start);
    if (reads(`${before}${text}${after}`.trim())) return { span, text };
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
