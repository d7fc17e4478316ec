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
  return unit < 0x80 ? isPlainLetter(unit) : latin.test(signAt(text, at));
}

/** Whether a sign of Chinese, Japanese or Korean writing stands at the offset. */
export function isCjkAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x1100 && (isIdeograph(unit) || cjk.test(signAt(text, at)));
}

/** Whether a letter of any script stands at the offset. */
export function isLetterAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isPlainLetter(unit) : isIdeograph(unit) || letter.test(signAt(text, at));
}

/** Whether a letter or a figure of any script stands at the offset. */
export function isWordAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? isPlainWordUnit(unit) : isIdeograph(unit) || word.test(signAt(text, at));
}

/** Whether a letter or a figure of any script stands right before the offset. */
export function isWordBefore(text: string, at: number): boolean {
  return isWordAt(text, signBefore(text, at));
}

/** Whether a letter of any script stands right before the offset. */
export function isLetterBefore(text: string, at: number): boolean {
  return isLetterAt(text, signBefore(text, at));
}

/** Whether a letter of any script stands anywhere in the text. */
export function holdsLetter(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isLetterAt(text, at)) return true;
  return false;
}

/** Whether a letter or a figure of any script stands anywhere in the text. */
export function holdsWord(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (isWordAt(text, at)) return true;
  return false;
}

/** Where the run of signs that begins at the offset ends: of all that is neither letter nor figure, and of keycaps (1️⃣). */
export function pastSigns(text: string, at: number): number {
  let end = at;
  while (end < text.length) {
    if (!isWordAt(text, end)) end += 1;
    else {
      const selector = text.charCodeAt(end + 1) === 0xfe0f ? 1 : 0;
      if (text.charCodeAt(end + 1 + selector) !== 0x20e3) break;
      end += 2 + selector;
    }
  }
  return end;
}

/** Where the run of pictures and blanks that begins at the offset ends, with what joins and colours them (U+200D, U+FE0F). */
export function pastPictures(text: string, at: number): number {
  let end = at;
  for (;;) {
    const unit = text.charCodeAt(end);
    if (isBlank(unit)) end += 1;
    else if (mayBePicture(unit) && picture.test(signAt(text, end))) end += signAt(text, end).length;
    else return end;
  }
}

function isPlainLetter(unit: number): boolean {
  return (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a;
}

/** The character at the offset, be it of two units. */
function signAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}

/** Where the character begins that ends at the offset. */
function signBefore(text: string, at: number): number {
  return (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1;
}

// Asked of one character each: within a longer pattern such a class would be compiled again and again.
const latin = /\p{Script=Latin}/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const letter = /\p{L}/u;
const word = /[\p{L}\p{N}]/u;
const picture = /[\u20E3\uFE0F\u200C-\u200D\p{Extended_Pictographic}\p{Regional_Indicator}]/u;
