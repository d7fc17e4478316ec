import { blank } from './inline';

/** A text made ready for the parser at equal length, and what was taken out of its head. */
export interface Masked {
  readonly text: string;
  /** The YAML front matter's inner lines, or empty. */
  readonly frontMatter: string;
}

/**
 * Blanks out what is no Markdown of the author's: a mark of the byte order, YAML front matter, and the second side of a merge conflict with the conflict's
 * markers, so that nothing counts twice. Offsets and lines stay.
 */
export function mask(text: string): Masked {
  const front = text.slice(0, frontMatterEnd(text));
  return {
    text: blank(front) + maskConflicts(front === '' ? blankMark(text) : text.slice(front.length)),
    frontMatter: innerFrontMatter(front),
  };
}

/** The text with a blank for the mark of the byte order that it begins with. */
export function blankMark(text: string): string {
  return text.replace(/^\uFEFF/, ' ');
}

/** Where YAML front matter ends, the line end of its last line included; 0 without any. */
export function frontMatterEnd(text: string): number {
  const opener = /^\uFEFF?---[ \t]*(?:\r\n|\n|\r)/.exec(text);
  if (opener === null) return 0;
  const closer = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;
  closer.lastIndex = opener[0].length;
  return closer.exec(text) === null ? 0 : closer.lastIndex;
}

/** The lines between front matter's marks; empty where it is none. */
export function innerFrontMatter(front: string): string {
  return front.replace(/^[^\r\n]*(?:\r\n|\n|\r)/, '').replace(/(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r)?$/, '');
}

/** Which side of a merge conflict a line stands on. */
export type Side = 'none' | 'ours' | 'theirs';

/** The side behind a line, and whether the line itself is masked. `line` without its line end. */
export function sideAfter(side: Side, line: string): { readonly side: Side; readonly masked: boolean } {
  const unit = line.charCodeAt(0);
  if (side === 'none' && unit === 60 && /^<{7}(?: |$)/.test(line)) return { side: 'ours', masked: true };
  if (side === 'ours' && (unit === 61 || unit === 124) && /^(?:={7}|\|{7})/.test(line))
    return { side: 'theirs', masked: true };
  if (side !== 'none' && unit === 62 && /^>{7}(?: |$)/.test(line)) return { side: 'none', masked: true };
  return { side, masked: side === 'theirs' };
}

/** Masks the merge conflicts in a run of whole lines that begins outside of any. */
export function maskConflicts(text: string): string {
  if (!text.includes('<<<<<<<')) return text;
  let side: Side = 'none';
  return text.replace(/[^\r\n]+/g, (line) => {
    const after = sideAfter(side, line);
    side = after.side;
    return after.masked ? blank(line) : line;
  });
}
