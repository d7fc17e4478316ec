import { readColumns } from '../conventions/column';
import { readDecimals } from '../conventions/column-decimal';
import { withPriorities, withUnits } from '../conventions/own-words';
import { plainInline } from '../markdown/inline';
import type { Node } from '../markdown/node';
import { shift } from '../text/span';
import type { TableFact } from './fact';
import type { ReadContext } from './read-context';
import { type Columns, readRow } from './row';
import { RowLine } from './row-line';

/** Reads a table node; `text` begins at `origin`. */
export function readTable(node: Node, text: string, origin: number, context: ReadContext): TableFact {
  const lineOf = (row: Node): RowLine => {
    const { start, end } = row.span;
    const line = text.slice(start - origin, end - origin);
    const read = (of: string) =>
      new RowLine(
        of,
        row.children.map(({ span }) => shift(span, -start)),
      );
    return context.lines?.rows.of(line, read) ?? read(line);
  };
  const [head, ...body] = node.children;
  const headers = head === undefined ? [] : lineOf(head).cells;
  const rows = body.map(lineOf);
  const { roles, kind } = readColumns(
    headers.map((cell) => inTableWords(cell.masked, context)),
    {
      length: rows.length,
      at: (row, column) => inTableWords(rows[row]?.cells[column]?.masked ?? '', context),
    },
    (column) => rows.some(({ cells }) => cells[column]?.isTotal === true),
  );
  const decimals = readDecimals(
    roles,
    roles.map((_, column) => rows.reduce((said, { cells }) => said | (cells[column]?.figures ?? 0), 0)),
  );
  const begins = headers.map((cell) => beginnings.test(cell.masked));
  const columns: Columns = { roles, decimals, begins };
  const key = JSON.stringify(columns);
  return {
    is: 'table',
    span: shift(node.span, -origin),
    kind,
    columns: headers.map((cell, column) => ({
      header: {
        span: shift(cell.span, (head?.span.start ?? 0) - origin),
        raw: cell.raw,
        value: plainInline(cell.raw),
      },
      role: roles[column] ?? 'remark',
      decimal: decimals[column] ?? null,
    })),
    rows: rows.map((row, index) => ({
      at: (body[index]?.span.start ?? 0) - origin,
      row: row.fact(key, (line) => readRow(line, columns, context)),
    })),
  };
}

/** A header or cell as the tables would say it, for the role of its column. */
function inTableWords(masked: string, { words }: ReadContext): string {
  const said = withUnits(masked, words.units)?.text ?? masked;
  return withPriorities(said, words.priority)?.text ?? said;
}

/** Headers of days on which work begins. */
const beginnings = /start|begin|created|added|inicio|início|开始|開始|创建|시작/i;
