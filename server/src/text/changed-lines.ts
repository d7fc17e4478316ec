import { isBlank } from './letter';
import { lineEndAt } from './line-end';

/**
 * The whole lines in which a text differs from another, with the next line on either side that is not blank: what a pattern of blanks and
 * words finds anew it finds there.
 */
export function changedLines(before: string, now: string): string {
  const most = Math.min(before.length, now.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === now.charCodeAt(start)) start += 1;
  const moved = before.length - now.length;
  let end = now.length;
  while (end > start && end + moved > start && before.charCodeAt(end + moved - 1) === now.charCodeAt(end - 1))
    end -= 1;
  start = lineStartAt(now, start);
  while (start > 0 && isBlank(now.charCodeAt(start - 1))) start -= 1;
  end = lineEndAt(now, end);
  while (end < now.length && isBlank(now.charCodeAt(end))) end += 1;
  return now.slice(lineStartAt(now, start), lineEndAt(now, end));
}

function lineStartAt(text: string, from: number): number {
  let at = from;
  while (at > 0 && text.charCodeAt(at - 1) !== 10 && text.charCodeAt(at - 1) !== 13) at -= 1;
  return at;
}
