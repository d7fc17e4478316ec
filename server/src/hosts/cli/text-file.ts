import { isUtf8, constants as limits } from 'node:buffer';
import { randomBytes } from 'node:crypto';
import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TooLarge } from '../../features/too-large';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import { Failure } from './failure';
import { readBytes } from './read-bytes';

/** A text as it was found. */
export interface TextFile {
  /** Without its byte order mark. */
  readonly text: string;
  readonly hasBom: boolean;
  readonly bytes: Buffer;
}

/** Bytes as a text, or why they are none: whoever reads GBK as UTF-8 finds a plan without a word of it. */
export function decode(bytes: Buffer): TextFile | Wording {
  if (
    bytes.length >= 2 &&
    ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
  ) {
    return wording(
      'it is UTF-16; UTF-8 was expected, save it as that.',
      '它是 UTF-16 编码；应为 UTF-8，请另存为 UTF-8。',
    );
  }
  if (bytes.includes(0)) {
    return wording(
      'it is binary (holds NUL bytes); a Markdown text was expected.',
      '它是二进制文件（含 NUL 字节）；应为 Markdown 文本。',
    );
  }
  if (!isUtf8(bytes)) {
    const line = firstBadLine(bytes);
    return wording(
      `it is not UTF-8 (line ${line} is the first that isn’t); save it as UTF-8.`,
      `它不是 UTF-8 编码（从第 ${line} 行起）；请另存为 UTF-8。`,
    );
  }
  const text = bytes.toString('utf8');
  const hasBom = text.charCodeAt(0) === 0xfeff;
  return { text: hasBom ? text.slice(1) : text, hasBom, bytes };
}

/** The line, from 1, that holds the first bytes that are no UTF-8. No sign of UTF-8 but the line feed holds its byte. */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; ; line += 1) {
    const end = bytes.indexOf(10, from);
    if (end < 0 || !isUtf8(bytes.subarray(from, end))) return line;
    from = end + 1;
  }
}

/** The file's text, or why there is none. */
export function readText(path: string): TextFile | Wording {
  const found = readTextUpTo(path, limits.MAX_STRING_LENGTH);
  if (!('most' in found)) return found;
  const most = Math.floor(found.most / 1024 / 1024);
  return wording(`it has more than ${most} MB; less was expected.`, `它超过 ${most} MB；应小于此。`);
}

/** The text of a file or an open descriptor, unless it has more bytes than may be; or why there is none. */
export function readTextUpTo(from: string | number, most: number): TextFile | TooLarge | Wording {
  try {
    const bytes = readBytes(from, most);
    return Buffer.isBuffer(bytes) ? decode(bytes) : bytes;
  } catch (error) {
    const why = whyUnreadable(String(from), error);
    return wording(`it cannot be read (${why.en}).`, `无法读取（${why.zh}）。`);
  }
}

/** What stands in brackets where something cannot be read: the name, where it is that, else what the file system says. */
export function whyUnreadable(path: string, error: unknown): Wording {
  const code = codeOf(error);
  return code === 'ENOENT' && isBrokenName(path)
    ? wording('its name is not UTF-8; rename it', '其名称不是 UTF-8；请重命名')
    : wording(code, code);
}

/** Whether it may be no path at all: Node gives the sign for what could not be read where bytes of a name are no UTF-8. */
export function isBrokenName(path: string): boolean {
  return path.includes('\ufffd');
}

/** What a person may know of an exception of the file system: `ENOENT`. */
export function codeOf(error: unknown): string {
  return error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : String(error);
}

/**
 * Writes a text so that nobody ever sees half of it: into a file beside it, which then takes its name. A link stays a
 * link, and the mode stays.
 * @param expected what the file must still hold; null to write whatever stands there.
 * @param shown how the file is called in what is said of it.
 * @throws Failure if it cannot be written, or if somebody else wrote in between.
 */
export function writeText(path: string, text: string, expected: Buffer | null, shown = path): void {
  try {
    const target = resolveLink(path);
    const mode = modeOf(target);
    if (typeof mode === 'number' && !isWritable(target, mode)) throw readOnly(shown);
    if (mode === 'special') {
      writeFileSync(target, text);
      return;
    }
    const beside = join(
      dirname(target),
      `.${basename(target).slice(0, 100)}.${randomBytes(6).toString('hex')}.tmp`,
    );
    try {
      writeDurably(beside, text, mode);
      if (expected !== null && !readFileSync(target).equals(expected)) throw changed(shown);
      renameSync(beside, target);
    } finally {
      rmSync(beside, { force: true });
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw new Failure(
      wording(
        `${shown} cannot be written (${codeOf(error)}); it is as it was.`,
        `无法写入 ${shown}（${codeOf(error)}）；文件保持原样。`,
      ),
    );
  }
}

function writeDurably(path: string, text: string, mode: number | null): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
    if (mode !== null) fchmodSync(file, mode);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function resolveLink(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Permission bits of a file; null where there is none yet; `special` for a pipe or a device, which no rename may replace. */
function modeOf(path: string): number | null | 'special' {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  return stat.isFile() ? stat.mode & 0o7777 : 'special';
}

/** Whether the file itself may be written: a rename over it asks its folder alone, and the superuser is asked nothing. */
function isWritable(path: string, mode: number): boolean {
  try {
    accessSync(path, constants.W_OK);
    return (mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

function readOnly(path: string): Failure {
  return new Failure(
    wording(
      `${path} is read-only; make it writable and run the command again; it is as it was.`,
      `${path} 为只读文件；请改为可写后重新运行命令；文件保持原样。`,
    ),
  );
}

function changed(path: string): Failure {
  return new Failure(
    wording(
      `${path} was changed by somebody else meanwhile; run the command again.`,
      `${path} 同时被其他程序修改；请重新运行命令。`,
    ),
  );
}
