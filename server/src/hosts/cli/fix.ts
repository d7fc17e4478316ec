import { TextDocument } from 'vscode-languageserver-textdocument';
import { placesIn } from '../../features/to-lsp';
import { certainKinds, fixAll } from '../../rules/fix';
import type { Edit } from '../../text/edit';
import { stringSource } from '../../text/source';
import { wording } from '../../text/wording';
import { Failure } from './failure';
import type { Input } from './inputs';
import type { ReadDocument } from './session';
import { writeText } from './text-file';

/** A fix may uncover the next one; what is not at rest by then never will be. */
const maxRounds = 10;

/** A text after all certain fixes. */
export interface Mended extends ReadDocument {
  readonly text: string;
  /** How many findings are gone. */
  readonly fixed: number;
}

/** Applies every certain fix until none is left. `read` reads a text anew. */
export function mend(text: string, read: (text: string) => ReadDocument): Mended {
  let now = text;
  let found = read(now);
  const before = found.document.findings.length;
  for (let round = 0; round < maxRounds; round += 1) {
    const edits = fixAll(found.document.findings, certainKinds);
    const next = edits.length === 0 ? now : applyAsEditor(now, edits);
    if (next === now) break;
    now = next;
    found = read(now);
  }
  return { ...found, text: now, fixed: Math.max(0, before - found.document.findings.length) };
}

/** The text after the edits, made of them as an editor makes it: what `--fix` writes is what a quick fix would have left. */
function applyAsEditor(text: string, edits: readonly Edit[]): string {
  const places = placesIn(stringSource(text), 'utf-16');
  const document = TextDocument.create('', 'markdown', 0, text);
  return TextDocument.applyEdits(document, edits.map(places.edit));
}

/**
 * Writes the mended text where the old one stood, byte order mark included.
 * @throws Failure where that would lose something, or the file has changed since it was read.
 */
export function writeMended({ file, path, content }: Input, text: string): void {
  if (file === null) {
    const { en, zh } = path === '<stdin>' ? wording('standard input', '标准输入') : wording(path, ` ${path}`);
    throw new Failure(
      wording(
        `${en} cannot be fixed in place; give a file, or use --fix-dry-run.`,
        `无法就地修复${zh}；请指定文件，或使用 --fix-dry-run。`,
      ),
    );
  }
  if (text === content.text) return;
  writeText(file, (content.hasBom ? '\ufeff' : '') + text, content.bytes, path);
}

/** What changed, line by line, as a unified diff without context. Line ends are left out of the comparison. */
export function diffLines(path: string, before: string, after: string): string {
  const old = before.split(/\r\n|\r|\n/);
  const now = after.split(/\r\n|\r|\n/);
  const hunks: string[] = [];
  for (const { start, oldEnd, nowStart, nowEnd } of changes(old, now)) {
    hunks.push(`@@ -${extent(start, oldEnd)} +${extent(nowStart, nowEnd)} @@`);
    hunks.push(
      ...old.slice(start, oldEnd).map((line) => `-${line}`),
      ...now.slice(nowStart, nowEnd).map((line) => `+${line}`),
    );
  }
  return hunks.length === 0 ? '' : [`--- ${path}`, `+++ ${path}`, ...hunks, ''].join('\n');
}

/** First line and number of lines; of none, the line before (as in diff(1)). */
function extent(start: number, end: number): string {
  return `${start === end ? start : start + 1},${end - start}`;
}

interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly nowStart: number;
  readonly nowEnd: number;
}

/** Runs of lines that differ. Fixes change lines and seldom add any, so that the nearest equal line is where texts meet. */
function changes(old: readonly string[], now: readonly string[]): Change[] {
  const found: Change[] = [];
  let at = 0;
  let other = 0;
  while (at < old.length || other < now.length) {
    if (at < old.length && other < now.length && old[at] === now[other]) {
      at += 1;
      other += 1;
      continue;
    }
    const [oldEnd, nowEnd] = meeting(old, at, now, other);
    found.push({ start: at, oldEnd, nowStart: other, nowEnd });
    at = oldEnd;
    other = nowEnd;
  }
  return found;
}

/** Where two texts agree again, the fewest lines on. */
function meeting(
  old: readonly string[],
  at: number,
  now: readonly string[],
  other: number,
): [number, number] {
  const reach = Math.min(400, old.length - at + now.length - other);
  for (let distance = 1; distance <= reach; distance += 1) {
    const middle = distance >> 1;
    for (let step = 0; step <= distance; step += 1) {
      const skew = step % 2 === 0 ? step >> 1 : -((step + 1) >> 1);
      const first = middle + skew;
      const second = distance - first;
      if (first < 0 || second < 0) continue;
      if (at + first < old.length && other + second < now.length && old[at + first] === now[other + second]) {
        return [at + first, other + second];
      }
    }
  }
  return [old.length, now.length];
}
