import type { CodeLens } from 'vscode-languageserver-types';
import { linkedWorks } from '../plan/linked-plans';
import { commands } from '../protocol';
import type { Span } from '../text/span';
import { contains } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import { resolveUri } from '../workspace/uri-path';
import type { FeatureContext } from './context';
import { escapeMarkdown } from './markdown';
import { placesIn } from './to-lsp';
import { sayTasks } from './words';

/** Above rows, headings and tasks that lead to another plan, how far that is: `3/5 tasks · phase-2.md`. */
export function linkedPlanLenses(document: PlanDocument, context: FeatureContext): CodeLens[] {
  const { plan, measures, uri } = document;
  const works = linkedWorks(plan, measures);
  if (works.length === 0) return [];
  const places = placesIn(plan.source, context.encoding);
  return works.flatMap(({ link, work, line }) => {
    const file = resolveUri(uri, link.path);
    if (file === null) return [];
    const title = `${sayTasks(work.done, work.total, context.locale)} · ${nameOf(link)}`;
    return [
      {
        range: places.range(link.span),
        command: { title, command: commands.openLine, arguments: [file, line] },
      },
    ];
  });
}

/** What is known of the other plan that the row, heading or task at the offset leads to, and the place of the link; null where it leads to none. */
export function tellLinkedPlan(
  { plan, measures }: PlanDocument,
  offset: number,
  { locale }: FeatureContext,
): { readonly lines: readonly string[]; readonly place: Span } | null {
  const found = linkedWorks(plan, measures).find(({ link }) => {
    const place =
      link.kind === 'row' ? link.row.span : link.kind === 'section' ? link.section.heading : link.task.span;
    return contains(place, { start: offset, end: offset });
  });
  if (found === undefined) return null;
  const { link, work } = found;
  const told = `${sayTasks(work.done, work.total, locale)} (${work.percent}%)`;
  return { lines: [`${escapeMarkdown(nameOf(link))}: ${told}`], place: link.span };
}

function nameOf({ path, anchor }: { readonly path: string; readonly anchor: string | null }): string {
  return anchor === null ? path : `${path}#${anchor}`;
}
