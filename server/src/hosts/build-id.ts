import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { versions } from 'node:process';
import { fileURLToPath } from 'node:url';

let known: string | null = null;

/** Says what tells this very build from others, where that is known already: a hash of the program's text. */
export function nameBuild(id: string): void {
  known = id;
}

/** What tells this very build from others: records of another are not read. */
export function buildId(): string {
  known ??= createHash('sha1')
    .update(versions.v8)
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest('hex');
  return known;
}
