import type { TableFact, TreeFact } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import { shift } from '../text/span';
import type { LiveText } from './live-text';
import type { Milestone, Section, Table, Tree } from './plan';

/** A table fact as the plan's table; `base` is its block's offset. */
export function foldTable(fact: TableFact, base: number, section: Section, text: LiveText): Table {
  return {
    span: shift(fact.span, base),
    get line() {
      return text.now.lineAt(this.span.start);
    },
    kind: fact.kind,
    columns: fact.columns.map((column) => ({ ...column, header: moved(column.header, base) })),
    rows: fact.rows.map((row) => ({
      ...row,
      span: shift(row.span, base),
      get line() {
        return text.now.lineAt(this.span.start);
      },
      cells: row.cells.map((cell) => ({ ...moved(cell, base), amounts: allMoved(cell.amounts, base) })),
      name: moved(row.name, base),
      id: moved(row.id, base),
      owner: moved(row.owner, base),
      due: moved(row.due, base),
      dependsOn: allMoved(row.dependsOn, base),
      status: moved(row.status, base),
      percent: moved(row.percent, base),
      priority: moved(row.priority, base),
    })),
    section,
  };
}

/** A tree fact as the plan's tree. */
export function foldTree(fact: TreeFact, base: number, section: Section, text: LiveText): Tree {
  return {
    span: shift(fact.span, base),
    get line() {
      return text.now.lineAt(this.span.start);
    },
    section,
    levels: fact.levels.map((level) => ({
      span: shift(level.span, base),
      get line() {
        return text.now.lineAt(this.span.start);
      },
      title: level.title,
      priority: moved(level.priority, base),
      items: level.items.map((item) => ({
        span: shift(item.span, base),
        get line() {
          return text.now.lineAt(this.span.start);
        },
        title: moved(item.title, base),
        remaining: moved(item.remaining, base),
      })),
    })),
  };
}

/** The rows of a table in a milestone section are milestones. */
export function rowMilestones(table: Table, section: Section): Milestone[] {
  return table.rows
    .filter((row) => !row.isTotal && !row.isGroup && row.name !== null)
    .map((row) => ({
      span: row.span,
      get line() {
        return row.line;
      },
      title: row.name ?? { span: row.span, raw: '', value: '' },
      status: row.status,
      section,
    }));
}
