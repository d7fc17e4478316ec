import type { Files } from '../workspace/files';
import type { Reading } from '../workspace/reading';
import type { Records } from '../workspace/records';
import type { Settings } from '../workspace/settings';

/** What the server needs of the place where it runs. */
export interface Host {
  /** The way to files where the client offers none, from its folders' URIs as they then are; null where there is none at all. */
  readonly files: ((folders: () => readonly string[]) => Files) | null;
  /** What outlives the session, in the folder that the client keeps for it, if it names one; null where nothing does. */
  readonly records: ((storage: string | null, folders: readonly string[]) => Records | null) | null;
  /** Reads texts on another thread; null where there is none, then they are read on this one. `path`: what globs speak of. */
  readonly reader: ((onFault: (fault: string) => void) => ReadElsewhere) | null;
  /** The calendar's day, ISO, where the user is. */
  today(): string;
  /** Tells, each time midnight has passed. */
  onNewDay(tell: () => void): void;
  /** Lets messages that already wait be handled first. */
  turn(): Promise<void>;
}

/** Scans a text and, where it may be a plan, reads and checks it, its linked outputs apart. */
export type ReadElsewhere = (order: {
  readonly uri: string;
  readonly text: string;
  readonly settings: Settings;
  readonly today: string;
  readonly path: string | null;
}) => Promise<Reading>;
