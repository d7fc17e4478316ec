import type { Span } from '../text/span';

/**
 * The comments `<!-- … -->` of a text, in order; what nothing closes is none. A pattern for them would look for the end behind each
 * beginning, to the end of the text each time.
 */
export function commentsIn(text: string): readonly Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf('<!--'); start >= 0; ) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    found.push({ start, end: close + 3 });
    start = text.indexOf('<!--', close + 3);
  }
  return found;
}

/** The text with something else in the place of each comment. */
export function replaceComments(text: string, by: (comment: string) => string): string {
  let replaced = '';
  let at = 0;
  for (const { start, end } of commentsIn(text)) {
    replaced += text.slice(at, start) + by(text.slice(start, end));
    at = end;
  }
  return at === 0 ? text : replaced + text.slice(at);
}
