import { columnsOf, padColumns } from './columns';

/** The lines of a Markdown table whose source is aligned too, CJK counted as a terminal shows it. */
export function markdownTable(
  header: readonly string[],
  sides: readonly ('start' | 'end')[],
  rows: readonly (readonly string[])[],
): string[] {
  const cells = [header, ...rows].map((row) => row.map((text) => text.replace(/\\?\|/g, '\\|')));
  const last = header.length - 1;
  // The last column ends the line, so one long cell need not make every line long.
  const widths = header.map((name, column) =>
    column === last && sides[column] === 'start'
      ? Math.max(3, columnsOf(name))
      : Math.max(3, ...cells.map((row) => columnsOf(row[column] ?? ''))),
  );
  const [first = '', ...others] = cells.map((row) => {
    const padded = widths.map((width, column) =>
      padColumns(row[column] ?? '', width, sides[column] === 'end' ? 'start' : 'end'),
    );
    return `| ${padded.join(' | ')} |`;
  });
  const rule = widths.map((width, column) =>
    sides[column] === 'end' ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width),
  );
  return [first, `| ${rule.join(' | ')} |`, ...others];
}
