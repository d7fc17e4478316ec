import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch, versions } from 'node:process';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { sweep } from './sweep';
import { writeWhole } from './write-whole';

/** Its file holds a hash of what follows, how many kilobytes of code the program had in use, and the code. Bytes. */
const [hashLength, sizeLength] = [20, 4];

/** Days after which code that was compiled for another build, or another Node, is taken away. */
const oldest = 7;

/** By how much more code must be in use before it is worth keeping what has been compiled since. */
const muchMore = 1.25;

/** A program's text as a function, compiled as far as it was in an earlier run. */
export interface Compiled {
  /** Of Node's `exports`, `require`, `module`, `__filename` and `__dirname`. */
  readonly run: (...given: readonly unknown[]) => void;
  /** Tells the text, the version of V8 and the flags from others. */
  readonly build: string;
  /** Keeps what has been compiled by now for the next run, where that is worth it. Never fails. */
  keep(): void;
}

/**
 * Compiles the program that stands in a file. Node's own cache holds what is compiled at the start; this one, made later, holds every
 * function that was called: without it the first plan costs a quarter more. It is found by the text, the version of V8 and what else
 * changes the code (`flags`), lies in `folder`, and is not believed if a bit of it has changed. Null: nothing is kept.
 */
export function compile(path: string, flags: string, folder: string | null): Compiled {
  const text = readFileSync(path, 'utf8');
  const key = createHash('sha1').update(`${versions.v8} ${arch} ${flags}\0`).update(text).digest('hex');
  const file = folder === null ? null : join(folder, 'code', key);
  const known = file === null ? null : take(file);
  const wrapped = `(function (exports, require, module, __filename, __dirname) {${text}\n})`;
  const script = new Script(wrapped, { filename: path, ...(known && { cachedData: known.code }) });
  let kept = known !== null && script.cachedDataRejected !== true ? known.size : 0;
  return {
    run: script.runInThisContext(),
    build: key,
    keep: () => {
      const size = codeInUse();
      if (file === null || size < kept * muchMore) return;
      kept = size;
      put(file, script.createCachedData(), size);
    },
  };
}

function codeInUse(): number {
  return Math.round(getHeapCodeStatistics().bytecode_and_metadata_size / 1024);
}

function take(file: string): { readonly code: Buffer; readonly size: number } | null {
  try {
    const bytes = readFileSync(file);
    const content = bytes.subarray(hashLength);
    if (!hashOf(content).equals(bytes.subarray(0, hashLength))) return null;
    return { size: content.readUInt32LE(), code: content.subarray(sizeLength) };
  } catch {
    return null;
  }
}

function put(file: string, code: Buffer, size: number): void {
  const content = Buffer.concat([Buffer.alloc(sizeLength), code]);
  content.writeUInt32LE(size);
  writeWhole(file, Buffer.concat([hashOf(content), content]));
  sweep(dirname(file), oldest);
}

function hashOf(content: Buffer): Buffer {
  return createHash('sha1').update(content).digest();
}
