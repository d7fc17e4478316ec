import { isDigit } from '../text/letter';

/** Behind the bullet, or the number with its dot or bracket, that stands there; -1 without one. */
export function behindMark(text: string, start: number): number {
  const unit = text.charCodeAt(start);
  if (unit === 45 || unit === 42 || unit === 43) return start + 1;
  let at = start;
  while (at < start + 9 && isDigit(text.charCodeAt(at))) at += 1;
  const sign = text.charCodeAt(at);
  return at > start && (sign === 46 || sign === 41) ? at + 1 : -1;
}

/** Behind one to four blanks that something follows before the line's end; -1 where it is otherwise. */
export function behindBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && text.charCodeAt(at) === 32) at += 1;
  return at > from && at - from <= 4 && at < end ? at : -1;
}
