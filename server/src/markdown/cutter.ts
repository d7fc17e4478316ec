import { lineEndsOf, pastLineEnd } from '../text/line-end';
import { type Chunk, chunkOf } from './chunk';
import { LineScan } from './line-scan';

/** Runs shorter than this are not cut, since a chunk has a price of its own. Old cuts are kept whatever their length. */
const fewest = { heading: 4, other: 10 };

/** Lines go in, chunks come out, cut where the lines look as if they might be. */
export class Cutter {
  readonly #made: Chunk[] = [];
  readonly #scan = new LineScan();
  #parts: string[] = [];
  #lines = 0;

  /** Takes whole lines in. Only the last of a text may do without a line end. */
  add(text: string): void {
    const endOf = lineEndsOf(text);
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const end = endOf(at);
      if (!this.#scan.goesOn(text, at, end)) {
        const line = text.slice(at, end);
        const isLong = this.#lines >= (line.startsWith('#') ? fewest.heading : fewest.other);
        if (isLong && this.#scan.mayCut(line)) {
          this.#parts.push(text.slice(from, at));
          this.#cut();
          from = at;
        }
        this.#scan.eat(line);
      }
      this.#lines += 1;
      at = pastLineEnd(text, end);
    }
    this.#parts.push(text.slice(from));
  }

  /** Whether a chunk may begin with this line, if it comes next. */
  mayCut(line: string): boolean {
    return this.#lines === 0 || this.#scan.mayCut(line);
  }

  /** All that was cut, and what is left. */
  end(): Chunk[] {
    this.#cut();
    return this.#made;
  }

  #cut(): void {
    const text = this.#parts.join('');
    if (text !== '') this.#made.push(chunkOf(text));
    this.#parts = [];
    this.#lines = 0;
  }
}
