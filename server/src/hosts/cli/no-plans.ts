import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reading } from '../../workspace/reading';
import { renew } from '../sweep';
import { writeWhole } from '../write-whole';

/** Texts that are no plans and have nothing to tell, by the keys that their records would have: a record of each would be thousands of files. */
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
  const known = listed(path);
  return {
    has: (key) => known.has(key),
    add: (keys) => {
      if (keys.length > 0) writeWhole(path, [...known, ...keys].slice(-most).join('\n'));
    },
  };
}

/** Whether a reading, of a text that counts as what it says by itself, is told by that it is in the list. */
export function saysNothing({ isPlan, kind, isTimeless, findings }: Reading): boolean {
  return !isPlan && kind === 'text' && isTimeless && findings.length === 0;
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
