import type { RowFact, TableFact, TreeFact } from '../facts/fact';
import { moved } from '../text/moved';
import { shift } from '../text/span';
import { type LiveText, live } from './live-text';
import type { Milestone, Row, Section, Table, Tree } from './plan';
import { columnOf, rowSays, treeItemSays } from './views';

/** A table fact as the plan's table; `base` is its block's offset. */
export function foldTable(fact: TableFact, base: number, section: Section, text: LiveText): Table {
  return live(text, {
    span: shift(fact.span, base),
    kind: fact.kind,
    columns: fact.columns.map((column) => columnOf({ fact: column, at: base })),
    rows: fact.rows.map(({ row, at }) => rowAt(row, base + at, text)),
    section,
  });
}

function rowAt(fact: RowFact, at: number, text: LiveText): Row {
  return live(text, { fact, at }, rowSays);
}

/** A tree fact as the plan's tree. */
export function foldTree(fact: TreeFact, base: number, section: Section, text: LiveText): Tree {
  return live(text, {
    span: shift(fact.span, base),
    section,
    levels: fact.levels.map((level) =>
      live(text, {
        span: shift(level.span, base),
        title: level.title,
        priority: moved(level.priority, base),
        items: level.items.map((item) => live(text, { fact: item, at: base }, treeItemSays)),
      }),
    ),
  });
}

/** The rows of a table in a milestone section are milestones. */
export function rowMilestones({ rows, section }: Table, text: LiveText): Milestone[] {
  return rows
    .filter((row) => !row.isTotal && !row.isGroup && row.name !== null)
    .map((row) =>
      live(text, {
        span: row.span,
        title: row.name ?? { span: row.span, raw: '', value: '' },
        status: row.status,
        section,
      }),
    );
}
