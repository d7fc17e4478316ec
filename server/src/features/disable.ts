import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { Edit } from '../text/edit';
import { lineBounds, lineText } from '../text/source';
import { span } from '../text/span';

/** The comments that silence a finding's rule: on its line (null where no comment may stand there), in its whole document. */
export function disableEdits(
  plan: Plan,
  { rule, span: place }: Finding,
): { readonly line: Edit | null; readonly document: Edit } {
  const line = plan.source.lineAt(place.start);
  return { line: disableLine(plan, rule, line), document: disableDocument(plan, rule) };
}

/** A heading's comment stands above it, so that its title stays clean; any other line carries its own. */
function disableLine(plan: Plan, rule: string, line: number): Edit | null {
  const isInCode = plan.trees.some(
    (tree) => plan.source.lineAt(tree.span.start) <= line && line <= plan.source.lineAt(tree.span.end),
  );
  if (isInCode) return null;
  const [start, end] = lineBounds(plan.source, line);
  const isHeading = /^\uFEFF? {0,3}#/.test(plan.source.slice(start, end));
  if (isHeading) {
    const at = behindMark(plan, start);
    return {
      span: span(at, at),
      text: `<!-- planwright-disable-next-line ${rule} -->${lineEndOf(plan)}`,
    };
  }
  return { span: span(end, end), text: ` <!-- planwright-disable-line ${rule} -->` };
}

/** At the very beginning, but behind front matter, which must stand first. */
function disableDocument(plan: Plan, rule: string): Edit {
  const at = behindMark(plan, plan.source.lineStart(linesOfFrontMatter(plan)));
  const end = lineEndOf(plan);
  return { span: span(at, at), text: `<!-- planwright-disable ${rule} -->${end}${end}` };
}

/** Where a line begins; the first one of a text behind its mark of the byte order. */
function behindMark({ source }: Plan, start: number): number {
  return source.slice(start, start + 1) === '\uFEFF' ? start + 1 : start;
}

function linesOfFrontMatter({ source }: Plan): number {
  if (
    lineText(source, 0)
      .replace(/^\uFEFF/, '')
      .trimEnd() !== '---'
  )
    return 0;
  for (let line = 1; line < Math.min(source.lineCount, 500); line += 1) {
    if (/^(?:---|\.\.\.)\s*$/.test(lineText(source, line))) return line + 1;
  }
  return 0;
}

/** The line end that the document uses first. */
function lineEndOf({ source }: Plan): string {
  const [, end] = lineBounds(source, 0);
  const found = source.slice(end, source.lineStart(1));
  return found === '' ? '\n' : found;
}
