import type { TooLarge } from '../features/too-large';

/** Files that are left alone for their size, and those among them of which nobody was told yet: each is told once for each limit. */
export class TooLargeFiles {
  readonly #files = new Map<string, TooLarge>();
  readonly #untold = new Map<string, TooLarge>();
  /** By which limit a file was told, bytes. */
  readonly #told = new Map<string, number>();
  #readings = 0;

  get(uri: string): TooLarge | undefined {
    return this.#files.get(uri);
  }

  /** Both in bytes, or nearly so. */
  note(uri: string, size: number, most: number): void {
    this.#files.set(uri, { size, most });
    if (this.#told.get(uri) !== most) this.#untold.set(uri, { size, most });
  }

  /** While many files are read nobody is told, so that all are told together. */
  async during<T>(reading: Promise<T>): Promise<T> {
    this.#readings += 1;
    try {
      return await reading;
    } finally {
      this.#readings -= 1;
    }
  }

  /** Those that are to be told now, and then count as told. */
  take(): ReadonlyMap<string, TooLarge> {
    if (this.#readings > 0) return new Map();
    const taken = new Map(this.#untold);
    this.#untold.clear();
    for (const [uri, { most }] of taken) this.#told.set(uri, most);
    return taken;
  }
}
