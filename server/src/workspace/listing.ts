import { pathOf } from './uri-path';

/** Which files of the workspace may hold plans: asked for once, until something is told by which they may be others. */
export class Listing {
  readonly #ask: () => Promise<readonly string[]>;
  #asked: Promise<ReadonlySet<string>> | null = null;
  /** The newest answer, though others may be there by now; null before the first. */
  #last: ReadonlySet<string> | null = null;

  constructor(ask: () => Promise<readonly string[]>) {
    this.#ask = ask;
  }

  /** URIs of the files as they now are. */
  uris(): Promise<ReadonlySet<string>> {
    this.#asked ??= this.#find();
    return this.#asked;
  }

  /** Whether it is one of the files, as they now are. */
  async holds(uri: string): Promise<boolean> {
    const uris = await this.uris();
    if (uris.has(uri)) return true;
    // Not everybody encodes a URI alike.
    if (/^[\w./:-]+$/.test(uri)) return false;
    const path = pathOf(uri);
    return [...uris].some((one) => pathOf(one) === path);
  }

  /** Files have come or gone. */
  forget(): void {
    this.#asked = null;
  }

  /** Whether, by the last answer, any of the files lies in the folder. */
  knowsBelow(folder: string): boolean {
    const start = `${folder.replace(/\/+$/, '')}/`;
    for (const uri of this.#last ?? []) if (uri.startsWith(start)) return true;
    return false;
  }

  /** Asks anew, and answers with what has come or gone since the last answer; where nobody has asked yet, nobody is told anything. */
  async renew(): Promise<readonly string[]> {
    if (this.#last === null && this.#asked === null) return [];
    const before = this.#last ?? (await this.uris());
    this.forget();
    const now = await this.uris();
    return [...[...before].filter((uri) => !now.has(uri)), ...[...now].filter((uri) => !before.has(uri))];
  }

  #find(): Promise<ReadonlySet<string>> {
    const own = this.#ask().then((uris) => {
      const found = new Set(uris);
      // An answer that was overtaken goes to whoever asked for it.
      if (this.#asked === own) this.#last = found;
      return found;
    });
    this.#asked = own;
    return own;
  }
}
