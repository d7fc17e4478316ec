import { block, type Growing } from './growing';

/** A line as a row: a cell goes from its pipe, the first from the line's beginning, to the next, the last one to the line's end. */
export function plainRow(text: string, start: number, end: number): Growing {
  const made = block('row', start, end);
  if (text.charCodeAt(start) !== 124) made.children.push(block('cell', start, end));
  let last = end;
  while (last > start && (text.charCodeAt(last - 1) === 32 || text.charCodeAt(last - 1) === 9)) last -= 1;
  for (let at = start; at < last; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 92) {
      const escaped = text.charCodeAt(at + 1);
      if (escaped === 92 || escaped === 124) at += 1;
    } else if (unit === 124 && (at === start || at < last - 1)) {
      const before = made.children.at(-1);
      if (before !== undefined) before.span.end = at;
      made.children.push(block('cell', at, end));
    }
  }
  return made;
}
