import type { Reading } from './reading';
import type { Entry, Records, Stamp } from './records';

/** The list of what is known of files: one that has not changed since, and is to be read with the same settings, need not be opened. */
export class FileIndex {
  readonly #records: Records;
  /** Null: nobody has asked yet. */
  #entries: Map<string, Entry> | null = null;
  #isChanged = false;

  constructor(records: Records) {
    this.#records = records;
  }

  /** Whether there was nothing to tell of the file when it was last read, though it may have changed since. */
  saidNothing(uri: string): boolean {
    return this.#listed().get(uri)?.key === null;
  }

  /** What is known of this version of the file with these settings; null where nothing is. */
  find(uri: string, stamp: Stamp, settings: string): Entry | null {
    const entry = this.#listed().get(uri);
    const holds =
      entry?.modified === stamp.modified && entry.size === stamp.size && entry.settings === settings;
    return holds ? entry : null;
  }

  /** Takes in what a file was found to be. */
  note(uri: string, { modified, size }: Stamp, settings: string, key: string | null): void {
    if (this.find(uri, { modified, size }, settings)?.key === key) return;
    this.#listed().set(uri, { modified, size, settings, key });
    this.#isChanged = true;
  }

  /** Keeps what is known of these files for the next session, and of no others, if anything was noted. */
  keep(uris: Iterable<string>): void {
    if (!this.#isChanged) return;
    const entries = this.#listed();
    const wanted = new Set(uris);
    for (const uri of entries.keys()) if (!wanted.has(uri)) entries.delete(uri);
    this.#records.keep(Object.fromEntries(entries));
    this.#isChanged = false;
  }

  #listed(): Map<string, Entry> {
    this.#entries ??= new Map(Object.entries(this.#records.entries()));
    return this.#entries;
  }
}

/** Whether there is nothing to tell of a text, under any path, but that it is no plan: unless a glob says what counts as one. */
export function saysNothing({ isPlan, kind, isTimeless, findings }: Reading): boolean {
  return !isPlan && kind === 'text' && isTimeless && findings.length === 0;
}
