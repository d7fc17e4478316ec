import type { Files } from '../workspace/files';

/** What the server needs of the place where it runs. */
export interface Host {
  /** The way to files where the client offers none, from its folders' URIs as they then are; null where there is none at all. */
  readonly files: ((folders: () => readonly string[]) => Files) | null;
  /** The client is this process; where it is gone, so are we. */
  follow(client: number): void;
  /** The calendar's day, ISO, where the user is. */
  today(): string;
  /** Lets messages that already wait be handled first. */
  turn(): Promise<void>;
}
