/** Where the line that holds `from` ends, its line end excluded. */
export function lineEndAt(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at += 1;
  return at;
}

/** As `lineEndAt`, for a text that is gone through line by line: whether it holds a CR is asked once. */
export function lineEndsOf(text: string): (from: number) => number {
  if (text.includes('\r')) return (from) => lineEndAt(text, from);
  return (from) => {
    const end = text.indexOf('\n', from);
    return end < 0 ? text.length : end;
  };
}

/** Where the next line begins, behind the line end at `end`: the text's end where there is none. */
export function pastLineEnd(text: string, end: number): number {
  const isPair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
  return Math.min(text.length, end + (isPair ? 2 : 1));
}

/** Where the line before the one that begins at `start` ends, its line end excluded. */
export function lineEndBefore(text: string, start: number): number {
  const isPair = text.charCodeAt(start - 1) === 10 && text.charCodeAt(start - 2) === 13;
  return Math.max(0, start - (isPair ? 2 : 1));
}
