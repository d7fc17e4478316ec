import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { arch, versions } from 'node:process';
import { getHeapCodeStatistics } from 'node:v8';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { fingerprint } from '../text/fingerprint';
import { sweep } from './sweep';
import { writeWhole } from './write-whole';

/** Its file holds a checksum of what follows, how many kilobytes of code the program had in use, and the code. Bytes. */
const [sumLength, sizeLength] = [4, 4];

/** The program's text, a function, begins with a comment of so many hexadecimal digits, by which the build tells it from others. */
const stampLength = 40;

/** Days after which code that was compiled for another build, or another Node, is taken away. */
const oldest = 7;

/** By how much more code must be in use before it is worth keeping what has been compiled since. */
const muchMore = 1.25;

/** A program, compiled as far as it was in an earlier run. */
export interface Compiled {
  /** Of Node's `exports`, `require`, `module`, `__filename` and `__dirname`. */
  readonly run: (...given: readonly unknown[]) => void;
  /** Tells the text and the version of V8 from others. */
  readonly build: string;
  /** Whether what an earlier run kept was of use. */
  readonly isKnown: boolean;
  /** Keeps what has been compiled by now for the next run, where that is worth it. Never fails. */
  keep(): void;
}

/**
 * Compiles the program that stands in a file, which is of ASCII alone. Node's own cache holds what is compiled at the start; this one,
 * made later, holds every function that was called: without it the first plan costs a quarter more. It is found by the stamp of the
 * text, the version of V8 and what else changes the code (`flags`), lies in `folder`, and is not believed if a bit of it has changed.
 * Null: nothing is kept. All of this comes before anything else a process does, so that it reads the text as bytes and hashes none.
 */
export function compile(path: string, flags: string, folder: string | null): Compiled {
  const text = readFileSync(path, 'latin1');
  const build = `${text.slice(2, 2 + stampLength)} ${versions.v8}`;
  const file = folder === null ? null : join(folder, 'code', fingerprint(`${build} ${arch} ${flags}`));
  const known = file === null ? null : take(file);
  const script = new Script(text, { filename: path, ...(known && { cachedData: known.code }) });
  const isKnown = known !== null && script.cachedDataRejected !== true;
  let kept = isKnown ? known.size : 0;
  return {
    run: script.runInThisContext(),
    build: fingerprint(build),
    isKnown,
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
    const content = bytes.subarray(sumLength);
    if (crc32(content) !== bytes.readUInt32LE()) return null;
    return { size: content.readUInt32LE(), code: content.subarray(sizeLength) };
  } catch {
    return null;
  }
}

function put(file: string, code: Buffer, size: number): void {
  const bytes = Buffer.concat([Buffer.alloc(sumLength + sizeLength), code]);
  bytes.writeUInt32LE(size, sumLength);
  bytes.writeUInt32LE(crc32(bytes.subarray(sumLength)));
  writeWhole(file, bytes);
  sweep(dirname(file), oldest);
}
