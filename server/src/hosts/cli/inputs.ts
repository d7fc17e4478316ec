import { statSync } from 'node:fs';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { TooLarge } from '../../features/too-large';
import { sayTooLarge } from '../../features/too-large';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import type { Stamp } from '../../workspace/records';
import type { FileSettings, SettingsOf } from './configuration';
import { Failure } from './failure';
import { isKnownNone, type Kept, stampOf } from './kept';
import { markdownFilesBelow } from './markdown-files';
import { ownDescriptor } from './read-bytes';
import type { TextFile } from './text-file';
import { codeOf, isBrokenName, readTextUpTo, whyUnreadable } from './text-file';

/** A text to read, and where it is from. */
export interface Input {
  /** As shown: relative to the current folder, with `/`; `<stdin>` for standard input. */
  readonly path: string;
  readonly uri: string;
  /** Absolute; null for what comes through a pipe: standard input, `/dev/fd/63`. */
  readonly file: string | null;
  /** Given by name, so it is read even if it would not count as a plan. */
  readonly isNamed: boolean;
  readonly content: TextFile;
  readonly own: FileSettings;
  /** Its version, for the list of files; null where that is to say nothing of it. */
  readonly stamp: Stamp | null;
  /** Known by the list to be no plan: it is opened when its content is asked for. */
  readonly isNone: boolean;
}

/** What could not be read below a folder. `isGrave`: something may be unchecked that should have been checked. */
export interface Skipped {
  readonly wording: Wording;
  readonly isGrave: boolean;
}

/** What reading needs: how large a file may be is among its settings. */
export interface Reader {
  readonly settingsOf: SettingsOf;
  /** What earlier runs have found; null where nobody wants it, or there is no place for it. */
  readonly kept: Kept | null;
  /** Told of what is wrong below a folder. */
  skip(skipped: Skipped): void;
}

/**
 * The texts that some paths mean, one after the other, each once.
 * @throws Failure for a path that was given by name and cannot be read.
 */
export function* readInputs(paths: readonly string[], reader: Reader): Generator<Input> {
  const { kept } = reader;
  const seen = new Set<string>();
  for (const path of paths) {
    if (path === '-') {
      yield standardInput(reader);
      continue;
    }
    const full = resolve(path);
    if (!isFolder(path)) {
      if (!seen.has(full)) yield named(path, full, reader);
      seen.add(full);
      continue;
    }
    const onFault = (folder: string, error: unknown) => {
      const { en, zh } = whyUnreadable(folder, error);
      const shown = shownPath(folder);
      reader.skip({
        wording: wording(`${shown} cannot be read (${en}).`, `无法读取 ${shown}（${zh}）。`),
        isGrave: true,
      });
    };
    for (const file of markdownFilesBelow(full, onFault)) {
      const uri = pathToFileURL(file).href;
      kept?.found.add(uri);
      if (seen.has(file)) continue;
      seen.add(file);
      const own = reader.settingsOf(file);
      const stamp = kept && stampOf(uri, own.settings, kept);
      if (kept && stamp && isKnownNone(file, uri, stamp, own.settings, kept)) {
        yield unopened(file, uri, own);
        continue;
      }
      const content = readTextUpTo(file, own.settings.maxFileSize);
      if ('text' in content) yield { ...inputOf(file, uri, false, content, own), stamp };
      else if ('most' in content)
        reader.skip({ wording: tooLarge(shownPath(file), content), isGrave: false });
      else reader.skip(skipped(file, content));
    }
  }
}

/** The one text that a path means. @throws Failure if it means none. */
export function readInput(path: string, reader: Reader): Input {
  if (path === '-') return standardInput(reader);
  if (isFolder(path)) {
    throw new Failure(
      wording(`${path} is a folder; one file was expected.`, `${path} 是文件夹；应为单个文件。`),
    );
  }
  return named(path, resolve(path), reader);
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
      const or = isBrokenName(path)
        ? wording(', or its name is not UTF-8', '，或其名称不是 UTF-8')
        : wording('', '');
      throw new Failure(
        wording(
          `${path} does not exist${or.en}; a Markdown file, a folder or - (standard input) was expected.`,
          `${path} 不存在${or.zh}；应为 Markdown 文件、文件夹或 -（标准输入）。`,
        ),
      );
    }
    throw new Failure(wording(`${path} cannot be read (${code}).`, `无法读取 ${path}（${code}）。`));
  }
}

function named(path: string, full: string, { settingsOf }: Reader): Input {
  const isPipe = ownDescriptor(full) !== null;
  const own = settingsOf(isPipe ? pipe : full);
  const content = textOf(path, full, own.settings.maxFileSize);
  const input = inputOf(full, pathToFileURL(full).href, true, content, own);
  return isPipe ? { ...input, path, file: null } : input;
}

/** @throws Failure where there is no text. */
function textOf(shown: string, from: string | number, most: number): TextFile {
  const content = readTextUpTo(from, most);
  if ('text' in content) return content;
  throw new Failure(
    'most' in content
      ? tooLarge(shown, content)
      : wording(`${shown}: ${content.en}`, `${shown}：${content.zh}`),
  );
}

/** As what a pipe is known to settings: a file in the current folder. */
const pipe = 'stdin.md';

function unopened(file: string, uri: string, own: FileSettings): Input {
  const path = shownPath(file);
  let content: TextFile | null = null;
  return {
    path,
    uri,
    file,
    isNamed: false,
    own,
    stamp: null,
    isNone: true,
    get content() {
      content ??= textOf(path, file, own.settings.maxFileSize);
      return content;
    },
  };
}

function inputOf(file: string, uri: string, isNamed: boolean, content: TextFile, own: FileSettings): Input {
  return { path: shownPath(file), uri, file, isNamed, content, own, stamp: null, isNone: false };
}

function tooLarge(shown: string, file: TooLarge): Wording {
  const { en, zh } = sayTooLarge(file);
  return wording(`${shown}: ${en}`, `${shown}：${zh}`);
}

/** A binary file below a folder is no plan and no fault; one that cannot be opened might be a plan. */
function skipped(file: string, why: Wording): Skipped {
  const shown = shownPath(file);
  const isGrave = /cannot be read/.test(why.en);
  return { wording: wording(`${shown} is left out: ${why.en}`, `跳过 ${shown}：${why.zh}`), isGrave };
}

function standardInput({ settingsOf }: Reader): Input {
  const own = settingsOf(pipe);
  const path = '<stdin>';
  const content = readTextUpTo(0, own.settings.maxFileSize);
  if ('text' in content) {
    const uri = pathToFileURL(resolve(pipe)).href;
    return { path, uri, file: null, isNamed: true, content, own, stamp: null, isNone: false };
  }
  throw new Failure(
    'most' in content
      ? tooLarge(path, content)
      : wording(`standard input: ${content.en}`, `标准输入：${content.zh}`),
  );
}
