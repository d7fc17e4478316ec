/** What was read of texts that come again: those of the last some thousands. */
export class LineMemory<Read> {
  #young = new Map<string, Read>();
  #old = new Map<string, Read>();

  /** What was read of a text, or what `read` makes of it. Whoever takes it leaves it as it is. */
  of(text: string, read: (text: string) => Read): Read {
    const known = this.#young.get(text);
    if (known !== undefined) return known;
    const own = copied(text);
    const made = this.#old.get(text) ?? read(own);
    if (this.#young.size >= generation) {
      this.#old = this.#young;
      this.#young = new Map();
    }
    this.#young.set(own, made);
    return made;
  }
}

/** So many texts are kept, and as many of those before. */
const generation = 10_000;

/** The same text in a string of its own: a slice keeps the whole string that it was cut from. */
function copied(text: string): string {
  return ` ${text}`.slice(1);
}
