/** What a table's column holds. `target`, `current`: of a metric table; `remark`: anything else. */
export type ColumnRole =
  | 'name' | 'status' | 'percent' | 'amount' | 'priority' | 'owner' | 'date' | 'id' | 'target' | 'current' | 'dependency' | 'remark';

/** What kind of table it is, by its headers. `plain`: any other; `schedule`: first column a date or time, no status and no percent. */
export type TableKind = 'task' | 'summary' | 'metric' | 'role' | 'risk' | 'schedule' | 'budget' | 'plain';

/** Roles of the columns and the kind of the table, from header texts and cell texts (marks and all). PLAN-LANGUAGE §7, LINKING §2.1. */
export function readColumns(
  headers: readonly string[],
  _rows: readonly (readonly string[])[],
): { readonly roles: readonly ColumnRole[]; readonly kind: TableKind } {
  return { roles: headers.map(() => 'remark' as const), kind: 'plain' };
}

/** Whether the text of a row's name cell says that the row is the sum of those above it (总计, Total, bold or not). */
export function isTotalsName(_text: string): boolean {
  return false;
}
