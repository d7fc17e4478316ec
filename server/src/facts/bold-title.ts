import { holdsWord, pastPictures } from '../text/letter';
import type { Span } from '../text/span';

/** No title is longer. */
const longestTitle = 500;

/**
 * Whether a paragraph is a bold section's title (docs/plan-language.md §2): one line, wholly bold, optionally
 * followed by a colon, a bracketed remark, status marks or a percentage. Gives the title's place in the
 * paragraph: from the bold marks to the end, a closing colon left out.
 */
export function boldTitle(paragraph: string): Span | null {
  if (!/^(?:\*\*|__)/.test(paragraph.slice(pastPictures(paragraph, 0)))) return null;
  const text = paragraph.trimEnd();
  if (text.length > longestTitle) return null;
  if (/[\r\n]/.test(text)) return null;
  const open = text.search(/\*\*|__/);
  const mark = text.slice(open, open + 2);
  const close = text.indexOf(mark, open + 2);
  if (close < 0 || close === open + 2) return null;
  const inner = text.slice(open + 2, close);
  const rest = text.slice(close + 2);
  if (!holdsWord(inner) || !isRemark(rest)) return null;
  if (/[。！？!?；;，,.]$/.test(inner.trim()) || inner.length > 120) return null;
  return { start: 0, end: text.replace(/[:：]$/, '').trimEnd().length };
}

/** What may follow the bold part: nothing, a colon, brackets, marks, a percentage. */
function isRemark(rest: string): boolean {
  const left = rest
    .replace(/[(（][^()（）]*[)）]/g, ' ')
    .replace(/\*\*|__/g, ' ')
    .replace(/\d{1,3}(?:\.\d+)?\s*[%％]/g, ' ')
    .replace(/<!--.*?-->|\{#[\w-]+\}/g, ' ');
  return !holdsWord(left) && !/[。！？!?；;，,]/.test(left);
}
