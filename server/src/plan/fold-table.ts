import type { TableFact, TreeFact } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import type { Source } from '../text/source';
import { shift } from '../text/span';
import type { Milestone, Section, Table, Tree } from './plan';

/** A table fact as the plan's table; `base` is its block's offset. */
export function foldTable(fact: TableFact, base: number, section: Section, source: Source): Table {
  const span = shift(fact.span, base);
  return {
    span,
    line: source.lineAt(span.start),
    kind: fact.kind,
    columns: fact.columns.map((column) => ({ ...column, header: moved(column.header, base) })),
    rows: fact.rows.map((row) => ({
      ...row,
      span: shift(row.span, base),
      line: source.lineAt(row.span.start + base),
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
export function foldTree(fact: TreeFact, base: number, section: Section, source: Source): Tree {
  const span = shift(fact.span, base);
  return {
    span,
    line: source.lineAt(span.start),
    section,
    levels: fact.levels.map((level) => ({
      span: shift(level.span, base),
      line: source.lineAt(level.span.start + base),
      title: level.title,
      priority: moved(level.priority, base),
      items: level.items.map((item) => ({
        span: shift(item.span, base),
        line: source.lineAt(item.span.start + base),
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
      line: row.line,
      title: row.name ?? { span: row.span, raw: '', value: '' },
      status: row.status,
      section,
    }));
}
