import { readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../text/fingerprint';
import type { Reading } from '../workspace/reading';
import type { Entries, Entry, Records } from '../workspace/records';
import { buildId } from './build-id';
import { decodeReading, encodeReading } from './record-codec';
import { renew, sweepDaily } from './sweep';
import { writeWhole } from './write-whole';

/** Milliseconds after which a file's time tells its version. */
const settling = 2_000;

/** Days after which a record is taken away, or a list of files, that nobody has asked for since. */
const oldest = 30;

/**
 * Records in a folder of their own. Nothing here throws: a folder that cannot be written keeps nothing. Every file is written beside
 * its place and then renamed, so that nobody finds half of one.
 */
export function nodeRecords(folder: string, list: string): Records {
  const index = join(folder, `${fingerprint(list)}.json`);
  const pathOf = (key: string): string => `${folder}${sep}${key.slice(0, 2)}${sep}${key}`;
  return {
    stamp: (uri) => {
      try {
        const stat = uri.startsWith('file:') ? statSync(filePath(uri), { throwIfNoEntry: false }) : null;
        // What was written a moment ago may be written again within the same tick of the file system's clock.
        if (!stat?.isFile() || Date.now() - stat.mtimeMs < settling) return null;
        return { modified: stat.mtimeMs, size: stat.size };
      } catch {
        return null;
      }
    },
    entries: () => readEntries(index),
    keep: (entries) => {
      writeWhole(index, JSON.stringify({ program: buildId(), ...packed(entries) }));
      sweepDaily(folder, oldest);
    },
    keyOf: (text, settings) => fingerprint(buildId(), settings, text),
    take: (key) => {
      const path = pathOf(key);
      try {
        // Most texts are no plans: to ask costs less than to fail.
        const stat = statSync(path, { throwIfNoEntry: false });
        if (stat === undefined) return null;
        const reading = decodeReading(readFileSync(path));
        renew(path, stat.mtimeMs);
        return reading;
      } catch {
        return null;
      }
    },
    put: (key, reading: Reading) => {
      writeWhole(pathOf(key), encodeReading(reading));
    },
    tidy: () => sweepDaily(folder, oldest),
  };
}

/** What nearly every URI of a file is, is taken apart by hand: there are thousands. */
function filePath(uri: string): string {
  return /^file:\/\/\/[\w./-]+$/.test(uri) && sep === '/' ? uri.slice('file://'.length) : fileURLToPath(uri);
}

/** The list as it is written: most files have the same settings, which are long. */
interface Packed {
  readonly settings: readonly string[];
  readonly files: readonly (readonly [
    uri: string,
    modified: number,
    size: number,
    settings: number,
    key: string | null,
  ])[];
}

function packed(entries: Entries): Packed {
  const settings = [...new Set(Object.values(entries).map((entry) => entry.settings))];
  const places = new Map(settings.map((one, at) => [one, at]));
  const files = Object.entries(entries).map(
    ([uri, { modified, size, settings: own, key }]) =>
      [uri, modified, size, places.get(own) ?? 0, key] as const,
  );
  return { settings, files };
}

function readEntries(path: string): Entries {
  try {
    const { mtimeMs } = statSync(path);
    const { program, settings, files }: Partial<Packed> & { program?: unknown } = JSON.parse(
      readFileSync(path, 'utf8'),
    );
    renew(path, mtimeMs);
    if (program !== buildId() || !Array.isArray(settings) || !Array.isArray(files)) return {};
    const entries = files.map(([uri, modified, size, own, key]) => [
      uri,
      { modified, size, settings: settings[own], key },
    ]);
    return Object.fromEntries(entries.filter(([, entry]) => isEntry(entry)));
  } catch {
    return {};
  }
}

function isEntry({ modified, size, settings, key }: Partial<Entry>): boolean {
  return (
    typeof modified === 'number' &&
    typeof size === 'number' &&
    typeof settings === 'string' &&
    (key === null || (typeof key === 'string' && /^[0-9a-f]{16}$/.test(key)))
  );
}
