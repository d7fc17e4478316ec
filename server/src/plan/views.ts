import type { Item, ItemLine, RowFact } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import { shift } from '../text/span';
import type { Row, Task } from './plan';

// What a plan has most of says by the fact that it was read from what stands there, when asked: a copy of all of that, at its place in
// the text, would take several times as much as all that is its own.

/** A fact, and where what it counts from begins. */
interface Seen<Fact> {
  readonly fact: Fact;
  readonly at: number;
}

/** What the fact of a box says of its task, whatever is told of it elsewhere. */
export type BoxSays = Pick<
  Task,
  | 'kind'
  | 'span'
  | 'whole'
  | 'box'
  | 'mark'
  | 'written'
  | 'percent'
  | 'optional'
  | 'title'
  | 'position'
  | 'id'
> & {
  /** What its box says, before it is known what stands below it. */
  readonly said: Task['status'];
};

/** The members of a task that is a box, or a bullet in the place of one. */
export const boxSays: BoxSays & Seen<Item> = {
  ...nowhere<Item>(),
  get kind() {
    return 'box' as const;
  },
  get span() {
    return { start: this.at, end: this.at + this.fact.own };
  },
  get whole() {
    return { start: this.at, end: this.at + this.fact.whole };
  },
  get box() {
    const { box } = this.fact.line;
    return box && shift(box.span, this.at);
  },
  get mark() {
    return this.fact.line.box?.mark ?? '';
  },
  get said() {
    return statusOf(this.fact.line);
  },
  get written() {
    return moved(this.fact.line.suffix ?? this.fact.line.prefix, this.at);
  },
  get percent() {
    return moved(this.fact.line.percent, this.at);
  },
  get optional() {
    return this.fact.line.box?.optional ?? false;
  },
  get title() {
    return moved(this.fact.line.title, this.at);
  },
  get position() {
    return moved(this.fact.line.position, this.at);
  },
  get id() {
    return moved(this.fact.line.explicitId ?? this.fact.line.id, this.at);
  },
};

/** What the box says; an open one whose whole title is struck through is cancelled. */
function statusOf({ box, prefix, suffix }: ItemLine): Task['status'] {
  if (box === null) return prefix?.value ?? 'todo';
  return box.status === 'todo' && suffix?.raw.startsWith('~~') ? 'cancelled' : box.status;
}

/** The members of a row: all but its line. */
export const rowSays: Omit<Row, 'line'> & Seen<RowFact> = {
  ...nowhere<RowFact>(),
  get span() {
    return shift(this.fact.span, this.at);
  },
  get cells() {
    const { fact, at } = this;
    return fact.cells.map(({ span, raw, amounts }) => ({
      span: shift(span, at),
      raw,
      amounts: allMoved(amounts, at),
    }));
  },
  get isTotal() {
    return this.fact.isTotal;
  },
  get isGroup() {
    return this.fact.isGroup;
  },
  get id() {
    return moved(this.fact.id, this.at);
  },
  get owner() {
    return moved(this.fact.owner, this.at);
  },
  get due() {
    return moved(this.fact.due, this.at);
  },
  get dependsOn() {
    return allMoved(this.fact.dependsOn, this.at);
  },
  get name() {
    return moved(this.fact.name, this.at);
  },
  get status() {
    return moved(this.fact.status, this.at);
  },
  get percent() {
    return moved(this.fact.percent, this.at);
  },
  get priority() {
    return moved(this.fact.priority, this.at);
  },
};

/** In the place of what each task and row has for itself. */
function nowhere<Fact>(): Seen<Fact> {
  return {} as Seen<Fact>;
}
