/** Where the run of blanks that begins at the offset ends: the offset itself where there is none. */
export function pastBlanks(text: string, at: number): number {
  let end = at;
  while (isBlank(text.charCodeAt(end))) end += 1;
  return end;
}

/** Where the run of blanks that ends at the offset begins: the offset itself where there is none. */
export function beforeBlanks(text: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    (unit >= 0xa0 && !isIdeograph(unit) && /\s/.test(String.fromCharCode(unit)))
  );
}

/** Whether a UTF-16 unit is a letter or a figure of ASCII. */
export function isPlainWordUnit(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39) || (unit >= 0x41 && unit <= 0x5a);
}

/** Whether a UTF-16 unit is an ASCII digit. */
export function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

/** Whether a UTF-16 unit is one of Han's ideographs, most of what is written in Chinese: no figure, blank or picture, nor a letter of Latin or Hangul. */
export function isIdeograph(unit: number): boolean {
  return unit >= 0x3400 && unit <= 0x9fff;
}

/** Whether a UTF-16 unit may belong to an emoji: no is certain. */
export function mayBePicture(unit: number): boolean {
  return unit >= 0x80 && !isIdeograph(unit) && !(unit >= 0xac00 && unit <= 0xd7a3);
}

/** Whether a Latin letter stands at the offset. */
export function isLatinAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return latin.test(String.fromCodePoint(text.codePointAt(at) ?? 0));
}

/** Whether a letter of any script ends before the offset. */
export function isLetterBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  if (unit < 0x80 || Number.isNaN(unit)) return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
  return isIdeograph(unit) || lastLetter.test(text.slice(Math.max(0, at - 2), at));
}

const lastLetter = /\p{L}$/u;

const latin = /\p{Script=Latin}/u;
