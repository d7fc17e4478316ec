import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Takes away what of a folder, and of those in it, has not been written for so many days. Never throws. */
export function sweep(folder: string, days: number): void {
  const limit = Date.now() - days * 86_400_000;
  try {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile() && statSync(file).mtimeMs < limit) rmSync(file, { force: true });
    }
  } catch {
    // Somebody else was quicker, or there is no such folder: the next time will do.
  }
}
