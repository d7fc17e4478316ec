/** Two hashes of 32 bits over a row of numbers. */
export class Hash {
  #one = 0x811c9dc5;
  #two = 0x9e3779b9;

  add(value: number): void {
    this.#one = Math.imul(this.#one ^ value, 0x01000193);
    this.#two = (Math.imul(this.#two, 0x85ebca6b) + value) | 0;
    this.#two ^= this.#two >>> 13;
  }

  told(): string {
    return `${this.#one.toString(36)}.${this.#two.toString(36)}`;
  }
}
