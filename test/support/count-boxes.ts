// How many boxes a text has, by a way that shares nothing with the reader of plans: line by line, without a parser.

/** Boxes outside code fences, comments, front matter and the second side of a merge conflict. */
export interface BoxCount {
  readonly total: number;
  readonly done: number;
}

/** Counts list items that open with a box and have something behind it; the one word that real plans write in a box is known. */
export function countBoxes(text: string): BoxCount {
  const marks = [...boxesIn(text).values()];
  return { total: marks.length, done: marks.filter((mark) => /x/i.test(mark)).length };
}

/** Lines, counted from 0, and what stands in the box of each. */
export function boxesIn(text: string): ReadonlyMap<number, string> {
  const boxes = new Map<number, string>();
  for (const [at, line] of linesOf(text).entries()) {
    const mark = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)+\[([ xX/~>!-]|废弃)\]\*?[ \t]+\S/.exec(line)?.[1];
    if (mark !== undefined) boxes.set(at, mark);
  }
  return boxes;
}

/** The lines of the text, those that count for nothing left empty. */
function linesOf(text: string): readonly string[] {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replace(/^---[ \t]*\r?\n[\s\S]*?\n(?:---|\.\.\.)[ \t]*(?=\r?\n|$)/, (head) => head.replace(/[^\n]/g, ''))
    .replace(/\u00A0/g, ' ');
  let fence: string | null = null;
  let indent = 0;
  let isComment = false;
  const kept: string[] = [];
  for (const line of plain.split(/\r\n|\n|\r/)) {
    const mark: string | undefined = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?!.*`)|~{3,})/.exec(
      line,
    )?.[1];
    const count = kept.length;
    if (isComment) {
      isComment = !line.includes('-->');
    } else if (fence !== null) {
      const isEnd = mark !== undefined && mark[0] === fence[0] && mark.length >= fence.length;
      // A fence that is indented by four more than the one it would close is code.
      if (isEnd && /^[\s>]*[`~]+\s*$/.test(line) && line.search(/[`~]/) < indent + 4) fence = null;
    } else if (mark !== undefined) {
      fence = mark;
      indent = line.indexOf(mark);
    } else {
      kept.push(line);
      const opened = line.lastIndexOf('<!--');
      isComment = opened >= 0 && !line.includes('-->', opened) && !/`[^`]*<!--/.test(line);
    }
    if (kept.length === count) kept.push('');
  }
  return kept;
}
