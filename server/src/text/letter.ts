/** Where the run of blanks that begins at the offset ends: the offset itself where there is none. */
export function pastBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit >= 0xa0 && /\s/.test(String.fromCharCode(unit)))
  );
}

/** Whether a Latin letter stands at the offset. */
export function isLatinAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return latin.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

const latin = /\p{Script=Latin}/u;
