import type { TreeItem } from '../conventions/tree';
import type { HeadingFact, Item, ItemLine, RowFact, TableFact } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import { shift } from '../text/span';
import type { Column, Row, Section, Task, TreeNode } from './plan';

// What a plan has most of says by the fact that it was read from what stands there, when asked: a copy of all of that, at its place in
// the text, would take several times as much as all that is its own.

/** A fact, and where what it counts from begins. */
interface Seen<Fact> {
  readonly fact: Fact;
  readonly at: number;
}

/** The members of a section that its heading alone tells, and nothing else may change; the root's fact is null without a title. */
export const sectionSays: Pick<Section, 'heading' | 'title' | 'text' | 'bold' | 'isChecklist'> &
  Seen<HeadingFact | null> = {
  ...nowhere<HeadingFact | null>(),
  get heading() {
    return this.fact === null ? { start: 0, end: 0 } : shift(this.fact.span, this.at);
  },
  get title() {
    return this.fact === null
      ? { span: { start: 0, end: 0 }, raw: '', value: '' }
      : moved(this.fact.title, this.at);
  },
  get text() {
    return this.fact?.text ?? '';
  },
  get bold() {
    return this.fact?.bold ?? false;
  },
  get isChecklist() {
    return this.fact?.word?.is === 'checklist';
  },
};

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

/** A column of the table whose fact is seen. */
export function columnOf(seen: Seen<TableFact['columns'][number]>): Column {
  return Object.setPrototypeOf(seen, columnSays) as Column;
}

const columnSays: Column & Seen<TableFact['columns'][number]> = {
  ...nowhere<TableFact['columns'][number]>(),
  get header() {
    return moved(this.fact.header, this.at);
  },
  get role() {
    return this.fact.role;
  },
  get decimal() {
    return this.fact.decimal;
  },
};

/** The members of an item of a drawn tree: all but its line. */
export const treeItemSays: Omit<TreeNode['items'][number], 'line'> & Seen<TreeItem> = {
  ...nowhere<TreeItem>(),
  get span() {
    return shift(this.fact.span, this.at);
  },
  get title() {
    return moved(this.fact.title, this.at);
  },
  get remaining() {
    return moved(this.fact.remaining, this.at);
  },
};

/** In the place of what each task and row has for itself. */
function nowhere<Fact>(): Seen<Fact> {
  return {} as Seen<Fact>;
}
