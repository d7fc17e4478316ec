/** How many bytes a text takes in UTF-8, its byte order mark apart. Half a pair takes as many as the sign that is written in its place. */
export function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) continue;
    bytes += unit < 0x800 ? 1 : 2;
    // Two units are four bytes.
    if ((text.codePointAt(at) ?? 0) > 0xffff) at += 1;
  }
  return bytes;
}

/**
 * The size of a text of so many UTF-16 units in bytes, if it is more than may be; else null. A unit is three bytes at most, so that
 * those of most texts need not be counted.
 */
export function sizeAbove(most: number, units: number, bytes: () => number): number | null {
  if (units * 3 <= most) return null;
  const size = bytes();
  return size > most ? size : null;
}
