import { readFileSync } from 'node:fs';
import { versions } from 'node:process';
import { fileURLToPath } from 'node:url';
import { fingerprint } from '../text/fingerprint';

let known: string | null = null;

/** Says what tells this very build from others, where that is known already. */
export function nameBuild(id: string): void {
  known = id;
}

/** What tells this very build from others: records of another are not read. */
export function buildId(): string {
  known ??= fingerprint(versions.v8, readFileSync(fileURLToPath(import.meta.url), 'latin1'));
  return known;
}
