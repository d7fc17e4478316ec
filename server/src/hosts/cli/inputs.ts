import { readFileSync, statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import { Failure } from './failure';
import { markdownFilesBelow } from './markdown-files';
import type { TextFile } from './text-file';
import { codeOf, decode, readText } from './text-file';

/** A text to read, and where it is from. */
export interface Input {
  /** As shown: relative to the current folder, with `/`; `<stdin>` for standard input. */
  readonly path: string;
  readonly uri: string;
  /** Absolute; null for standard input. */
  readonly file: string | null;
  /** Given by name, so it is read even if it would not count as a plan. */
  readonly isNamed: boolean;
  readonly content: TextFile;
}

/** What could not be read below a folder. `isGrave`: something may be unchecked that should have been checked. */
export interface Skipped {
  readonly wording: Wording;
  readonly isGrave: boolean;
}

/**
 * The texts that some paths mean, one after the other, each once. What is wrong below a folder is told to `onSkipped`.
 * @throws Failure for a path that was given by name and cannot be read.
 */
export function* readInputs(
  paths: readonly string[],
  onSkipped: (skipped: Skipped) => void,
): Generator<Input> {
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      yield standardInput();
      continue;
    }
    const full = resolve(path);
    if (!isFolder(path)) {
      if (!seen.has(full)) yield named(path, full);
      seen.add(full);
      continue;
    }
    const onFault = (folder: string, error: unknown) => {
      const code = codeOf(error);
      const shown = shownPath(folder);
      onSkipped({
        wording: wording(`${shown} cannot be read (${code}).`, `无法读取 ${shown}（${code}）。`),
        isGrave: true,
      });
    };
    for (const file of markdownFilesBelow(full, onFault)) {
      if (seen.has(file)) continue;
      seen.add(file);
      const content = readText(file);
      if ('text' in content) yield inputOf(file, false, content);
      else onSkipped(skipped(file, content));
    }
  }
}

/** The one text that a path means. @throws Failure if it means none. */
export function readInput(path: string): Input {
  if (path === '-') return standardInput();
  if (isFolder(path)) {
    throw new Failure(
      wording(`${path} is a folder; one file was expected.`, `${path} 是文件夹；应为单个文件。`),
    );
  }
  return named(path, resolve(path));
}

/** A path as a person standing in the current folder would write it. */
export function shownPath(file: string): string {
  const below = relative(process.cwd(), file);
  const shown = below === '' ? '.' : below.startsWith('..') || isAbsolute(below) ? file : below;
  return shown.split(sep).join('/');
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Failure(
        wording(
          `${path} does not exist; a Markdown file, a folder or - (standard input) was expected.`,
          `${path} 不存在；应为 Markdown 文件、文件夹或 -（标准输入）。`,
        ),
      );
    }
    throw new Failure(wording(`${path} cannot be read (${code}).`, `无法读取 ${path}（${code}）。`));
  }
}

function named(path: string, full: string): Input {
  const content = readText(full);
  if ('text' in content) return inputOf(full, true, content);
  throw new Failure(wording(`${path}: ${content.en}`, `${path}：${content.zh}`));
}

function inputOf(file: string, isNamed: boolean, content: TextFile): Input {
  return { path: shownPath(file), uri: pathToFileURL(file).href, file, isNamed, content };
}

/** A binary file below a folder is no plan and no fault; one that cannot be opened might be a plan. */
function skipped(file: string, why: Wording): Skipped {
  const shown = shownPath(file);
  const isGrave = /cannot be read/.test(why.en);
  return { wording: wording(`${shown} is left out: ${why.en}`, `跳过 ${shown}：${why.zh}`), isGrave };
}

function standardInput(): Input {
  const content = decode(readAll());
  if (!('text' in content)) {
    throw new Failure(wording(`standard input: ${content.en}`, `标准输入：${content.zh}`));
  }
  const uri = pathToFileURL(resolve('stdin.md')).href;
  return { path: '<stdin>', uri, file: null, isNamed: true, content };
}

function readAll(): Buffer {
  try {
    return readFileSync(0);
  } catch (error) {
    const code = codeOf(error);
    throw new Failure(wording(`standard input cannot be read (${code}).`, `无法读取标准输入（${code}）。`));
  }
}
