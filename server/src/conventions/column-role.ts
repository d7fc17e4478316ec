/** What a table's column holds. `target`, `current`: of a metric table; `remark`: anything else. */
export type ColumnRole =
  | 'name'
  | 'status'
  | 'percent'
  | 'amount'
  | 'priority'
  | 'owner'
  | 'date'
  | 'id'
  | 'target'
  | 'current'
  | 'dependency'
  | 'remark';
