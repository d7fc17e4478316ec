import { pastPictures } from '../text/letter';
import { fold } from '../text/normalise';
import { lineStarts } from '../text/source';
import type { Span } from '../text/span';
import type { Field } from './field';
import { noWords, type OwnWords } from './own-words';
import { readRemaining } from './percent';
import { readPriorityHeading } from './priority';
import type { Priority } from './priority-level';

/** One item of a tree drawn in a code block: `├─ eBPF可观测性指南 (47%剩余)`. */
export interface TreeItem {
  readonly span: Span;
  /** The name without branch marks and brackets behind it. */
  readonly title: Field<string>;
  /** `(47%剩余)`: per cent still to do, as written. */
  readonly remaining: Field<number> | null;
}

/** A level name with its items: `P0 (最高优先级): 必须完成` and what hangs below. */
export interface TreeLevel {
  readonly span: Span;
  readonly title: string;
  readonly priority: Field<Priority> | null;
  readonly items: readonly TreeItem[];
}

/**
 * The tree that a code block's content draws, or null if it draws none. Spans relative to `content`. A level is a line without a
 * branch, or a branch that states a priority and has branches below. File trees, drawings of boxes and what is too long give null.
 */
export function readTree(
  content: string,
  own: OwnWords['priority'] = noWords.priority,
): readonly TreeLevel[] | null {
  if (content.length > longest) return null;
  if (!/[├└]|(?:^|\n)[ \t|]*[|+`\\]-{1,3} ?[^\s|+-]/.test(content) || /[┌┐┘┬┴┤┼╔╗╝═┏┓┛┫┳┻]/.test(content))
    return null;
  const lines = readLines(content);
  const branches = lines.filter((line) => line.branch);
  if (branches.length === 0 || isFileTree(lines, branches)) return null;
  const levels: TreeLevel[] = [];
  let open: { line: Line | null; items: TreeItem[] } | null = null;
  const close = () => {
    if (open !== null && open.items.length > 0) levels.push(toLevel(content, open.line, open.items, own));
  };
  lines.forEach((line, index) => {
    const next = lines[index + 1];
    const heads =
      line.branch &&
      next?.branch === true &&
      next.column > line.column &&
      priorityOf(line, content, own) !== null;
    if (!line.branch || heads) {
      close();
      open = { line, items: [] };
      return;
    }
    open ??= { line: null, items: [] };
    open.items.push(toItem(content, line));
  });
  close();
  return levels.length === 0 ? null : levels;
}

/** Nobody draws a longer tree; a fence that is open while it is typed takes all that follows for its content. UTF-16 units. */
const longest = 50_000;

interface Line {
  /** Of the text behind the branch marks, blanks trimmed. */
  readonly span: Span;
  readonly text: string;
  readonly branch: boolean;
  readonly column: number;
}

const branch = /^[\s│┃|]*(?:[├└┣┗╰][─━-]{0,4}[>►]?|[|+`\\]-{1,3}(?= ?[^\s|+-]))\s?/u;
const trunk = /^[\s│┃|]*$/;

function readLines(content: string): Line[] {
  const starts = lineStarts(content);
  const lines: Line[] = [];
  starts.forEach((start, index) => {
    const raw = content.slice(start, starts[index + 1] ?? content.length).replace(/[\r\n]+$/, '');
    if (trunk.test(raw)) return;
    const mark = branch.exec(raw)?.[0] ?? '';
    const lead = mark.length + (/^\s*/.exec(raw.slice(mark.length))?.[0].length ?? 0);
    const text = raw.slice(lead).trimEnd();
    if (text !== '') {
      const column = mark === '' ? lead : mark.search(/[├└┣┗╰+`\\]|\|-/);
      lines.push({
        span: { start: start + lead, end: start + lead + text.length },
        text,
        branch: mark !== '',
        column,
      });
    }
  });
  return lines;
}

const path =
  /^[^\s]{0,120}[/\\](?:\s|$)|^[.\w@-]{1,80}\.[a-z][a-z0-9]{0,7}(?=[\s#(（:：✅]|$)|^\.{1,2}\/|^[\w.-]+\/[\w./-]+(?=\s|$)/i;

function isFileTree(lines: readonly Line[], branches: readonly Line[]): boolean {
  if (lines.some((line) => !line.branch && /^[^\s]{1,120}[/\\]\s*(?:[#(].*)?$/u.test(line.text))) return true;
  return branches.filter((line) => isPath(line.text)).length * 2 >= branches.length;
}

function isPath(text: string): boolean {
  const plain = text.slice(pastPictures(text, 0));
  if (!/[./\\]/.test(plain)) return false;
  return (
    path.test(plain) ||
    /[^\s]\.(?:md|ts|js|tsx|go|rs|py|java|ya?ml|json|toml|proto|sh|html|css|tex|txt)(?=[\s✅(（]|$)/i.test(
      plain.slice(0, 120),
    )
  );
}

function priorityOf(line: Line, content: string, own: OwnWords['priority']): Field<Priority> | null {
  const found = readPriorityHeading(content.slice(line.span.start, line.span.end), own);
  // `P0-1: …` is one work, and what hangs below are its particulars.
  if (found === null || /^-\d/.test(line.text.slice(found.span.end))) return null;
  const { start, end } = found.span;
  return { ...found, span: { start: start + line.span.start, end: end + line.span.start } };
}

function toLevel(
  content: string,
  line: Line | null,
  items: readonly TreeItem[],
  own: OwnWords['priority'],
): TreeLevel {
  const start = line?.span.start ?? items[0]?.span.start ?? 0;
  const end = items.at(-1)?.span.end ?? line?.span.end ?? start;
  return {
    span: { start, end },
    title: line?.text ?? '',
    priority: line === null ? null : priorityOf(line, content, own),
    items,
  };
}

function toItem(content: string, line: Line): TreeItem {
  const remaining = readRemaining(line.text);
  const tail = trailing.exec(fold(line.text))?.[0].length ?? 0;
  const whole = tail < line.text.length ? line.text.length - tail : line.text.length;
  const end = line.span.start + whole;
  const raw = content.slice(line.span.start, end);
  return {
    span: line.span,
    title: { span: { start: line.span.start, end }, raw, value: raw.replace(/\*\*|`/g, '').trim() },
    remaining: remaining && {
      ...remaining,
      span: { start: remaining.span.start + line.span.start, end: remaining.span.end + line.span.start },
    },
  };
}

/** Brackets, marks and percentages behind the name. */
const trailing =
  /(?:\s*(?:\([^()]{0,120}\)|[\uFE0F\u200C-\u200D\p{Extended_Pictographic}]|\d{1,3}(?:\.\d+)?\s?%))+\s*$/u;
