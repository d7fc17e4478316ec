import { areSame } from '../text/are-same';
import { lastAtMost } from '../text/source';
import type { Span } from '../text/span';
import { leavesBelow } from './evidence';
import type { Plan, Section, Table, Task } from './plan';
import { isTargetTable } from './row-work';
import { isSameName, type Mention, type TotalLink, type WorkItem } from './work-item';

/**
 * What a part can see of work that is spoken of elsewhere: the very words of each place and what they were found to mean, so that a part
 * of which many speak is no bridge between them. Not where they stand. Remembered by place, as long as the part in which it stands is
 * told the same.
 */
export class ItemStates {
  readonly #plan: Plan;
  readonly #starts: readonly number[];

  constructor(plan: Plan) {
    this.#plan = plan;
    this.#starts = plan.parts.map(({ start }) => start);
    for (const { told, workItems } of plan.parts) {
      if (seen.has(told)) continue;
      seen.add(told);
      for (const item of workItems) known.delete(item);
    }
  }

  /** What work, totals and copies of a part tell of other places. */
  of({ workItems, totals, mirrors }: Plan['parts'][number]): readonly unknown[] {
    return [
      ...workItems.map((item) => this.#item(item)),
      ...totals.map((total) => this.#total(total)),
      ...mirrors.map(({ copy }) => this.#said(copy, copy.span, () => taskState(copy))),
    ];
  }

  #item(item: WorkItem): readonly unknown[] {
    const same = known.get(item);
    if (same !== undefined) return same;
    const { mentions } = item;
    const [first] = mentions;
    const tables = new Map<Table, number>();
    const place = item.anchor ?? item.task;
    const now = [
      place && this.#partOf(place.span),
      ...mentions.map((mention) => this.#mention(mention, tables)),
    ];
    const key = place ?? (first?.kind === 'tree' ? first.item : item);
    const before = states.get(key);
    const state = before !== undefined && areSame(before, now) ? before : now;
    states.set(key, state);
    known.set(item, state);
    return state;
  }

  /** `tables`: those whose rows were met, numbered, since rows of one are rather parts of the work. */
  #mention(mention: Mention, tables: Map<Table, number>): unknown {
    const { kind, by, closed, priority } = mention;
    const called = `${kind} ${by} ${closed} ${isSameName(mention)} ${priority?.value} ${priority?.raw} `;
    switch (mention.kind) {
      // Such a list is added up.
      case 'list':
        return this.#partOf(mention.section.span);
      case 'row': {
        const { row, table } = mention;
        tables.set(table, tables.get(table) ?? tables.size);
        return `${called}${tables.get(table)} ${this.#said(row, row.span, () => tableState(table))}`;
      }
      case 'section':
        return called + this.#said(mention.section, ownSpan(mention.section), () => '');
      case 'task':
        return called + this.#said(mention.task, mention.task.span, () => taskState(mention.task));
      case 'tree':
        return called + this.#said(mention.item, mention.item.span, () => '');
    }
  }

  #total({ row, table, section }: TotalLink): string {
    return `${section.text} ${this.#said(row, row.span, () => tableState(table))}`;
  }

  /** The words of a place, and what else is to be told of it. */
  #said(place: object, { start, end }: Span, more: () => string): string {
    const part = this.#partOf({ start, end });
    const before = said.get(place);
    if (before !== undefined && before.part === part) return before.text;
    const text = `${more()} ${this.#plan.source.slice(start, end)}`;
    said.set(place, { part, text });
    return text;
  }

  #partOf({ start }: Span): object | undefined {
    return this.#plan.parts[lastAtMost(this.#starts, start)]?.told;
  }
}

/** What parts were told, as far as plans were looked at. */
const seen = new WeakSet<object>();
/** By the work, until a part in which it stands or is spoken of is told something new. */
const known = new WeakMap<WorkItem, readonly unknown[]>();
/** By the section or task that is the work, or the place that declares it: the same list as long as it says the same. */
const states = new WeakMap<object, readonly unknown[]>();
const said = new WeakMap<object, { readonly part: unknown; readonly text: string }>();

/** A section without those below it. */
function ownSpan({ span, sections: [first] }: Section): Span {
  return { start: span.start, end: first?.span.start ?? span.end };
}

function tableState(table: Table): string {
  const { kind, columns } = table;
  return `${kind} ${isTargetTable(table)} ${columns.map(({ role, header }) => `${role} ${header.value}`).join()}`;
}

function taskState(task: Task): string {
  return [task, ...leavesBelow(task)].map(({ status, mirrored }) => `${status} ${mirrored}`).join();
}
