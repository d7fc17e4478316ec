import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { renew } from '../sweep';
import { writeWhole } from '../write-whole';

/**
 * Texts that are no plans and have nothing to tell, by the keys that their records would have: a record of each would be thousands of
 * files. Asked where the list of files does not tell, as in a fresh checkout, in which all times are new.
 */
export interface NoPlans {
  has(key: string): boolean;
  /** Keeps these too. */
  add(keys: readonly string[]): void;
}

/** So many are kept, those that came last: a third of a megabyte. */
const most = 20_000;

/** Those that are listed in a folder. Never throws: where nothing can be read or written, nothing is kept. */
export function noPlansIn(folder: string): NoPlans {
  const path = join(folder, 'no-plans');
  let read: ReadonlySet<string> | null = null;
  // Where the list of files tells all, nobody asks.
  const known = (): ReadonlySet<string> => {
    read ??= listed(path);
    return read;
  };
  return {
    has: (key) => known().has(key),
    add: (keys) => {
      if (keys.length > 0) writeWhole(path, [...known(), ...keys].slice(-most).join('\n'));
    },
  };
}

function listed(path: string): ReadonlySet<string> {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return new Set();
    const keys = readFileSync(path, 'latin1').split('\n');
    renew(path, stat.mtimeMs);
    return new Set(keys);
  } catch {
    return new Set();
  }
}
