import type { Reading } from './reading';

/** What tells a file's version without reading it. */
export interface Stamp {
  /** Milliseconds of the clock. */
  readonly modified: number;
  /** Bytes. */
  readonly size: number;
}

/** What is remembered of one file. */
export interface Entry extends Stamp {
  /** The settings that it was read with. */
  readonly settings: string;
  /** Where its reading is kept; null: it holds no plan, and there is nothing to tell of it. */
  readonly key: string | null;
}

/** A file and its entry, for the list that is kept. */
export type Entries = Readonly<Record<string, Entry>>;

/**
 * What outlives a session: which files were read in which version, and what was read. A host keeps it where the client or the system
 * wants such things to be; what is broken, foreign or of another version of the program is as if it weren't there.
 */
export interface Records {
  /** The file as it lies there now; null where that cannot be told. */
  stamp(uri: string): Stamp | null;
  /** What was last kept. */
  entries(): Entries;
  /** Keeps the list in place of the last. */
  keep(entries: Entries): void;
  /** The name under which a reading of this text is kept, with these settings and this version of the program. */
  keyOf(text: string, settings: string): string;
  /** What was read; null where it is gone. */
  take(key: string): Reading | null;
  /** Keeps what was read. */
  put(key: string, reading: Reading): void;
  /** Takes away what nobody has asked for in a long time, if nobody has done so today; so does `keep`. */
  tidy(): void;
}
