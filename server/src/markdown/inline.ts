import { isEmphasis } from '../text/normalise';
import { replaceComments } from './comments';

/**
 * Inline Markdown read from the source, so that every offset stays true.
 * Emphasis is taken by its marks alone: authors mean `**文字：**后` as bold although CommonMark does not.
 */

/** Replaces all but line ends by blanks, so that lengths and lines stay. */
export function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/**
 * The text at equal length without what a reader of conventions must not see: comments, link targets, images and emphasis marks are
 * blanked; code spans become the letter x, since a name in code is still a name.
 */
export function maskInline(text: string): string {
  if (!/[*_`<[!\\]/.test(text)) return text;
  let masked = replaceComments(text, blank);
  if (masked.includes('`')) masked = maskCodeSpans(masked);
  if (masked.includes('](')) masked = maskLinks(masked);
  if (masked.includes('*')) masked = masked.replace(/\*+/g, blank);
  if (!masked.includes('_')) return masked;
  return masked.replace(
    /(^|[^\p{L}\p{N}_])(_{1,3})(?=[^\s_])|([^\s_])(_{1,3})(?![\p{L}\p{N}_])/gu,
    maskUnderscores,
  );
}

/**
 * As `maskInline`, for a text that may be a value in code as a whole: what stands in `` `TODO` `` is then said, not quoted, and is
 * left readable. A box in code stays an example.
 */
export function maskValue(text: string): string {
  const code = /^([\s*_]*)(`+)([^`[\r\n]+)\2([\s*_]*)$/.exec(text);
  if (code === null) return maskInline(text);
  const [, before = '', ticks = '', inner = '', after = ''] = code;
  return blank(before + ticks) + inner + blank(ticks + after);
}

function maskUnderscores(whole: string): string {
  return whole.replace(/_/g, ' ');
}

/** Code spans, backticks included, as letters. A run closes only with a run of the same length. */
function maskCodeSpans(text: string): string {
  const runs = [...text.matchAll(/`+/g)];
  let result = '';
  let at = 0;
  for (let open = 0; open < runs.length; open += 1) {
    const start = runs[open];
    if (start === undefined || start.index < at) continue;
    const close = runs.findIndex((run, place) => place > open && run[0].length === start[0].length);
    const end = runs[close];
    if (end === undefined) continue;
    const stop = end.index + end[0].length;
    result += text.slice(at, start.index) + text.slice(start.index, stop).replace(/[^\r\n]/g, 'x');
    at = stop;
    open = close;
  }
  return result + text.slice(at);
}

/** `[text](target)` keeps its text, `![alt](target)` nothing. */
function maskLinks(text: string): string {
  return text.replace(
    /(!?)\[([^[\]\r\n]*)\]\(([^()\r\n]*(?:\([^()\r\n]*\)[^()\r\n]*)*)\)/g,
    (whole, bang: string, label: string) =>
      bang === '!' ? blank(whole) : ` ${label}${blank(whole.slice(label.length + 1))}`,
  );
}

/** What a person reads of an inline text: no marks, no comments, links by their text, code by its content, blanks squeezed. */
export function plainInline(text: string): string {
  // Each is asked for only where its sign stands: most texts have none.
  let plain = replaceComments(text, () => '');
  if (plain.includes('](')) {
    plain = plain.replace(/!\[[^[\]]*\]\([^()]*\)/g, '').replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1');
  }
  if (plain.includes('`')) plain = plain.replace(/`+([^`]+)`+/g, '$1');
  if (/[*~_]/.test(plain))
    plain = plain.replace(/(?<!\\)\*+|~~|_+/g, (marks, at: number, whole: string) =>
      isEmphasis(marks, at, whole) ? '' : marks,
    );
  if (plain.includes('\\')) plain = plain.replace(/\\([!-/:-@[-`{-~])/g, '$1');
  if (/^\s|\s$|\s\s|[^\S ]/.test(plain)) plain = plain.replace(/\s+/g, ' ').trim();
  // Kept in one string with the text, where that is the same.
  return plain === text ? text : plain;
}
