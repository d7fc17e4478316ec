import type { FoldingRange } from 'vscode-languageserver-types';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';

/** LSP `textDocument/foldingRange`: sections (bold ones too), tasks with what is nested below them, tables, trees. */
export function foldingRanges({ plan, isPlan }: PlanDocument): readonly FoldingRange[] {
  if (!isPlan) return [];
  const spans = [
    ...plan.sections.map((section) => section.span),
    ...plan.tasks.filter((task) => task.kind === 'box').map((task) => task.whole),
    ...plan.tables.map((table) => table.span),
    ...plan.trees.map((tree) => tree.span),
  ];
  const ranges = spans.flatMap((span) => foldingOf(span, plan.source));
  return ranges.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** From the first line to the last that says something; nothing where that is one line. */
function foldingOf({ start, end }: Span, source: Source): readonly FoldingRange[] {
  const startLine = source.lineAt(start);
  let endLine = source.lineAt(Math.max(start, end - 1));
  while (endLine > startLine && isBlank(source, endLine)) endLine -= 1;
  return endLine > startLine ? [{ startLine, endLine }] : [];
}

function isBlank(source: Source, line: number): boolean {
  const text = source.slice(source.lineStart(line), source.lineStart(line + 1)).trim();
  // A rule before the next heading belongs to neither.
  return text === '' || /^(?:-{3,}|\*{3,}|_{3,})$/.test(text);
}
