import type { Stats } from 'node:fs';
import { readFileSync, readSync, statSync } from 'node:fs';
import type { TooLarge } from '../../features/too-large';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';

/**
 * At most so many bytes of a file, or of an open descriptor. What waits for a writer or never ends, a device, a pipe, a socket, is
 * read where it is a descriptor of our own alone: whoever handed it over writes it, and it ends by the limit.
 * @throws what the file system throws.
 */
export function readBytes(from: string | number, most: number): Buffer | TooLarge | Wording {
  if (typeof from === 'number') return readDescriptor(from, most);
  const descriptor = ownDescriptor(from);
  if (descriptor !== null) return readDescriptor(descriptor, most);
  const stat = statSync(from);
  if (!stat.isFile()) return noFile(stat);
  return stat.size > most ? { size: stat.size, most } : readFileSync(from);
}

/** The descriptor that an absolute path names, as a shell's `<(…)` does (`/dev/fd/63`); null for any other path. */
export function ownDescriptor(path: string): number | null {
  if (path === '/dev/stdin') return 0;
  const [, digits] = /^\/(?:dev|proc\/self)\/fd\/(\d{1,9})$/.exec(path) ?? [];
  return digits === undefined ? null : Number(digits);
}

/** Bytes of a pipe that come at once, at most. */
const portion = 65_536;

function readDescriptor(descriptor: number, most: number): Buffer | TooLarge {
  const room = Buffer.alloc(portion);
  const parts: Buffer[] = [];
  for (let size = 0; size <= most; ) {
    const count = readSync(descriptor, room);
    if (count === 0) return Buffer.concat(parts, size);
    // Of a writer that writes little at a time no more is kept than that.
    parts.push(Buffer.from(room.subarray(0, count)));
    size += count;
  }
  return { size: null, most };
}

function noFile(stat: Stats): Wording {
  const { en, zh } = kindOf(stat);
  return wording(`it is ${en}; a file was expected.`, `它是${zh}；应为文件。`);
}

function kindOf(stat: Stats): Wording {
  if (stat.isDirectory()) return wording('a folder', '文件夹');
  if (stat.isFIFO()) return wording('a named pipe', '命名管道');
  return stat.isSocket() ? wording('a socket', '套接字') : wording('a device', '设备');
}
