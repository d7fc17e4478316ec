import { blank } from './inline';

/** A text made ready for the parser at equal length, and what was taken out of its head. */
export interface Masked {
  readonly text: string;
  /** The YAML front matter's inner lines, or empty. */
  readonly frontMatter: string;
}

/**
 * Blanks out what is no Markdown of the author's: YAML front matter, and the second side of a merge conflict with the conflict's
 * markers, so that nothing counts twice. Offsets and lines stay.
 */
export function mask(text: string): Masked {
  const front = /^---[ \t]*(?:\r\n|\n|\r)([\s\S]*?)(?:^|\r\n|\n|\r)(?:---|\.\.\.)[ \t]*(?=\r|\n|$)/.exec(
    text,
  );
  const body = front ? blank(front[0]) + text.slice(front[0].length) : text;
  return { text: body.includes('<<<<<<<') ? maskConflicts(body) : body, frontMatter: front?.[1] ?? '' };
}

function maskConflicts(text: string): string {
  let side: 'none' | 'ours' | 'theirs' = 'none';
  return text.replace(/[^\r\n]*(?:\r\n|\n|\r|$)/g, (line) => {
    if (/^<{7}(?: |$)/m.test(line) && side === 'none') {
      side = 'ours';
      return blank(line);
    }
    if (side === 'ours' && /^(?:={7}|\|{7})/.test(line)) {
      side = 'theirs';
      return blank(line);
    }
    if (side !== 'none' && /^>{7}(?: |$)/m.test(line)) {
      side = 'none';
      return blank(line);
    }
    return side === 'theirs' ? blank(line) : line;
  });
}
