import { readdirSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from './write-whole';

/** Milliseconds. */
const day = 86_400_000;

/** Takes away what of a folder, and of those in it, has not been written or renewed for so many days. Never throws. */
export function sweep(folder: string, days: number): void {
  const limit = Date.now() - days * day;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && statSync(file).mtimeMs < limit) rmSync(file, { force: true });
    }
  } catch {
    // Somebody else was quicker, or there is no such folder: the next time will do.
  }
}

/** As `sweep`, but only if nobody has done so within a day, which the time of a file in the folder tells. Never throws. */
export function sweepDaily(folder: string, days: number): void {
  const stamp = join(folder, 'swept');
  try {
    if (isOfToday(statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0)) return;
  } catch {
    return;
  }
  // First, so that of many that begin at once one does it.
  writeWhole(stamp, '');
  sweep(folder, days);
}

/** Says of a file, last written or renewed at that time, that it is of use still, so that no sweep takes it: once a day. Never throws. */
export function renew(path: string, modified: number): void {
  if (isOfToday(modified)) return;
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // It has gone, or is somebody else's.
  }
}

function isOfToday(time: number): boolean {
  return Date.now() - time < day;
}
