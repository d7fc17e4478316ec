import { isTotalsName } from '../conventions/column';
import { figuresIn } from '../conventions/column-decimal';
import type { Figures } from '../conventions/number-signs';
import { maskValue } from '../markdown/inline';
import { isBlank } from '../text/letter';
import { sharedText } from '../text/shared-text';
import type { Span } from '../text/span';
import type { RowFact } from './fact';

/** A cell's content without pipes and blanks; places count from the row's beginning. What it says is read when asked for, once. */
export class Cell {
  readonly span: Span;
  readonly raw: string;
  readonly masked: string;
  #isTotal: boolean | undefined;
  #figures: Figures | undefined;

  /** `place`: from the cell's pipe to the next. */
  constructor({ start: from, end: to }: Span, line: string) {
    let [start, end] = [from, to];
    if (line.charAt(start) === '|') start += 1;
    if (end > start && line.charAt(end - 1) === '|' && line.charAt(end - 2) !== '\\') end -= 1;
    while (start < end && isBlank(line.charCodeAt(start))) start += 1;
    while (end > start && isBlank(line.charCodeAt(end - 1))) end -= 1;
    this.span = { start, end };
    this.raw = sharedText(line.slice(start, end));
    this.masked = maskValue(this.raw);
  }

  get isTotal(): boolean {
    this.#isTotal ??= isTotalsName(this.masked);
    return this.#isTotal;
  }

  get figures(): Figures {
    this.#figures ??= figuresIn(this.masked);
    return this.#figures;
  }
}

/** A row's line, and what it says in the table that it was last read in. */
export class RowLine {
  readonly cells: readonly Cell[];
  readonly length: number;
  #fact: RowFact | undefined;
  #columns = '';

  /** `cells`: from pipe to pipe, places in the line. */
  constructor(line: string, cells: readonly Span[]) {
    this.cells = cells.map((place) => new Cell(place, line));
    this.length = line.length;
  }

  /** The row's fact; `columns` tells these columns from others. */
  fact(columns: string, read: (line: RowLine) => RowFact): RowFact {
    if (this.#fact === undefined || this.#columns !== columns) this.#fact = read(this);
    this.#columns = columns;
    return this.#fact;
  }
}
