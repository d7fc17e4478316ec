/** What was read of texts that come again: those of the last some thousands. */
export class LineMemory<Read> {
  #young = new Map<string, Read>();
  #old = new Map<string, Read>();

  /** What was read of a text, or what `read` makes of it. Whoever takes it leaves it as it is. */
  of(text: string, read: () => Read): Read {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const made = this.#old.get(text) ?? read();
    if (this.#young.size >= generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(text, made);
    return made;
  }
}

/** So many texts are kept, and as many of those before. */
const generation = 10_000;
