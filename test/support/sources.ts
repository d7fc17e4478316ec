// The source files as data: what the laws of the house are checked on.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** A file of the project. */
export interface SourceFile {
  /** Below the project's folder, with `/`. */
  readonly path: string;
  readonly text: string;
  /** The same text with blanks in place of comments: as long, line for line. */
  readonly code: string;
  /** The same with the inside of strings and regular expressions blanked too. */
  readonly bare: string;
}

/** What is made or fetched, never written. */
const madeFolders = new Set(['.git', '.vscode-test', 'dist', 'node_modules', 'out']);

/** Every file below a folder of the project whose name has one of the endings, in the order of their names. */
export function filesBelow(folder: string, ...endings: readonly string[]): readonly SourceFile[] {
  return pathsBelow(folder)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => sourceFile(path, readFileSync(join(root, path), 'utf8')));
}

function pathsBelow(folder: string): readonly string[] {
  const entries = readdirSync(join(root, folder), { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = folder === '.' ? entry.name : `${folder}/${entry.name}`;
      if (!entry.isDirectory()) return entry.isFile() ? [path] : [];
      return madeFolders.has(entry.name) ? [] : pathsBelow(path);
    });
}

/** A file that need not be on the disk. */
export function sourceFile(path: string, text: string): SourceFile {
  const kinds = kindsOf(text);
  const keep = (blanked: string) =>
    [...kinds]
      .map((kind, at) => (blanked.includes(kind) && text[at] !== '\n' ? ' ' : (text[at] ?? '')))
      .join('');
  return { path, text, code: keep('c'), bare: keep('cs') };
}

/** One letter per UTF-16 unit: `.` code, `c` comment, `s` inside of a string or a regular expression. */
function kindsOf(text: string): string {
  const kinds: string[] = new Array(text.length).fill('.');
  /** Depth of braces at which each open template goes on. */
  const templates: number[] = [];
  let depth = 0;
  let at = 0;
  const mark = (end: number, kind: string) => {
    for (; at < end; at += 1) kinds[at] = kind;
  };
  while (at < text.length) {
    const sign = text[at];
    if (text.startsWith('//', at)) mark(endOf(text, at, '\n'), 'c');
    else if (text.startsWith('/*', at)) mark(endOf(text, at + 2, '*/') + 2, 'c');
    else if (sign === "'" || sign === '"') quoted(sign);
    else if (sign === '/' && opensRegExp(text, at)) quoted('/');
    else if (sign === '`' || (sign === '}' && templates.at(-1) === depth)) {
      if (sign === '}') templates.pop();
      at += 1;
      const end = templateEnd(text, at);
      mark(end, 's');
      if (text.startsWith('${', end)) {
        templates.push(depth);
        at += 2;
      } else at += 1;
    } else {
      if (sign === '{') depth += 1;
      if (sign === '}') depth -= 1;
      at += 1;
    }
  }
  return kinds.slice(0, text.length).join('');

  function quoted(quote: string): void {
    at += 1;
    mark(literalEnd(text, at, quote), 's');
    at += 1;
  }
}

function endOf(text: string, from: number, what: string): number {
  const end = text.indexOf(what, from);
  return end < 0 ? text.length : end;
}

function literalEnd(text: string, from: number, quote: string): number {
  let inClass = false;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '\\') at += 1;
    else if (sign === '\n') return at;
    else if (quote === '/' && sign === '[') inClass = true;
    else if (quote === '/' && sign === ']') inClass = false;
    else if (sign === quote && !inClass) return at;
  }
  return text.length;
}

function templateEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '`' || text.startsWith('${', at)) return at;
  }
  return text.length;
}

/** A slash behind an operator, an opening bracket or a keyword opens a regular expression; behind a value it divides. */
function opensRegExp(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 20), at).trimEnd();
  return before === '' || /[=(,:[!&|?{};>+]$|\b(?:return|case|of|in|typeof|yield)$/.test(before);
}
