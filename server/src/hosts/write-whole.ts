import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Writes a file, and the folder around it, beside its place and then renames it, so that nobody finds half of one. Nobody else may
 * read it, since it may hold what stands in plans. Never throws: where it cannot be written, nothing is.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const beside = `${path}.${Math.random().toString(36).slice(2)}.tmp`;
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeFileSync(beside, content, { mode: 0o600 });
    renameSync(beside, path);
  } catch {
    remove(beside);
  }
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Where the folder is none, there is nothing to remove.
  }
}
