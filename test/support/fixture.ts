import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import type { Finding } from '../../server/src/plan/finding';
import { lastAtMost, lineStarts } from '../../server/src/text/source';
import type { Locale } from '../../server/src/text/wording';

/**
 * A fixture is a Markdown file of cases. Each begins with a comment of its own line that says what it shows and may set
 * something, and is otherwise the text that a person would write:
 *
 *     <!-- fixture: A heading says done over open tasks; locale=zh box-aim=info today=2026-01-01 -->
 *     ## Phase 1 ✅
 *                ^ warning heading-status: Heading says done, but 1 of 1 task is open.
 *     - [ ] Parser
 *     <!-- fixed -->
 *     ## Phase 1
 *     - [ ] Parser
 *
 * A line of blanks, carets and `severity rule: message` speaks of the line above and is taken out before reading; its
 * columns are UTF-16 units. What follows `<!-- fixed -->` is the text after all certain fixes, left out where there are
 * none. `UPDATE=1` rewrites the marks and the fixed texts to what they are now.
 */
export interface Case {
  readonly title: string;
  /** The comment that opens the case, as written. */
  readonly head: string;
  readonly settings: ReadonlyMap<string, string>;
  /** What is read: the case without marks, blank lines at its end left out. */
  readonly text: string;
}

const head = /^<!-- fixture: ([^;>]*?)(?:; ?([^>]*?))? ?-->$/;
const fixed = '<!-- fixed -->';
const mark = /^ *\^+ (?:error|warning|info|hint) [a-z-]+: /;

/** Names of the fixtures in a folder of `test/fixtures`, without their ending. */
export function fixtureNames(folder: string): readonly string[] {
  return readdirSync(join(root, 'test/fixtures', folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** The text of a fixture, marks and all. */
export function readFixture(folder: string, name: string): string {
  return readFileSync(fixturePath(folder, name), 'utf8');
}

/** Writes the fixture as it should be, if that is asked for; tells whether it was. */
export function updateFixture(folder: string, name: string, text: string): boolean {
  if (process.env.UPDATE !== '1') return false;
  writeFileSync(fixturePath(folder, name), text);
  return true;
}

function fixturePath(folder: string, name: string): string {
  return join(root, 'test/fixtures', folder, `${name}.md`);
}

/** The cases of a fixture. @throws Error if a text stands before the first case. */
export function parseFixture(fixture: string): readonly Case[] {
  const cases: Case[] = [];
  let lines: string[] | null = null;
  let isFixed = false;
  const close = () => {
    const last = cases.at(-1);
    if (last !== undefined && lines !== null)
      cases[cases.length - 1] = { ...last, text: `${lines.join('\n').trimEnd()}\n` };
  };
  for (const line of fixture.split('\n')) {
    const found = head.exec(line);
    if (found !== null) {
      close();
      cases.push({ title: found[1] ?? '', head: line, settings: settingsOf(found[2] ?? ''), text: '' });
      lines = [];
      isFixed = false;
    } else if (line === fixed) isFixed = true;
    else if (lines === null && line !== '')
      throw new Error(`A fixture begins with a case, not with: ${line}`);
    else if (!isFixed && !mark.test(line)) lines?.push(line);
  }
  close();
  return cases;
}

function settingsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(' ').filter((part) => part.includes('='));
  return new Map(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)]));
}

/** A case as it should stand in the fixture: its text, the marks of its findings, the text after all certain fixes. */
export function writeCase(one: Case, findings: readonly Finding[], mended: string, locale: Locale): string {
  const text = withMarks(one.text, findings, locale);
  return mended === one.text ? `${one.head}\n${text}` : `${one.head}\n${text}${fixed}\n${mended}`;
}

/** The text with a line of carets below every finding. A finding over several lines is marked on the first. */
function withMarks(text: string, findings: readonly Finding[], locale: Locale): string {
  const starts = lineStarts(text);
  const lines = text.split('\n');
  const marks = new Map<number, string[]>();
  for (const finding of findings) {
    const line = lastAtMost(starts, finding.span.start);
    const column = finding.span.start - (starts[line] ?? 0);
    const width = Math.max(
      1,
      Math.min(finding.span.end - finding.span.start, (lines[line]?.length ?? 0) - column),
    );
    const own = `${' '.repeat(column)}${'^'.repeat(width)} ${finding.severity} ${finding.rule}: ${finding.message[locale]}`;
    marks.set(line, [...(marks.get(line) ?? []), own]);
  }
  return lines.flatMap((line, at) => [line, ...(marks.get(at) ?? [])]).join('\n');
}

/** The text and the cursor that `<|>` marks in it. @throws Error without a cursor. */
export function parseCursor(text: string): { readonly text: string; readonly cursor: number } {
  const cursor = text.indexOf('<|>');
  if (cursor < 0) throw new Error(`No cursor <|> in: ${text}`);
  return { text: text.slice(0, cursor) + text.slice(cursor + 3), cursor };
}

/** What else may happen to a text: cut at each line end, other line ends, a BOM that the host took off, no headings. */
export function* hostile(text: string): Iterable<string> {
  for (const start of lineStarts(text)) yield text.slice(0, start);
  yield text.replaceAll('\n', '\r\n');
  yield text.replaceAll('\n', '\r');
  yield `\uFEFF${text}`.replace(/^\uFEFF/, '');
  yield `\uFEFF${text}`;
  yield text.replace(/^#+ .*$/gm, '');
}
