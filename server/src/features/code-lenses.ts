import type { CodeLens } from 'vscode-languageserver-types';
import { nextTasks } from '../plan/next';
import type { Section, Task } from '../plan/plan';
import { commands } from '../protocol';
import { contains } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { sayProgress, toldSections } from './section-line';
import { placesIn } from './to-lsp';
import { sayProblems } from './words';

/** LSP `textDocument/codeLens`: how far each phase is, and what is wrong in it or comes next. */
export function codeLenses(document: PlanDocument, context: FeatureContext): readonly CodeLens[] {
  if (!document.isPlan || context.settings.lensMode !== 'lens') return [];
  const open = nextTasks(document.plan, Number.POSITIVE_INFINITY);
  return toldSections(document.plan).flatMap((section) => lensesOf(section, document, open, context));
}

function lensesOf(
  section: Section,
  document: PlanDocument,
  open: readonly Task[],
  context: FeatureContext,
): readonly CodeLens[] {
  const range = placesIn(document.plan.source, context.encoding).range(section.heading);
  const show = context.settings.lensShow;
  const title = sayProgress(section, context, show);
  const lenses: CodeLens[] = [];
  if (title !== '') {
    lenses.push({
      range,
      command: { title, command: commands.showReport, arguments: [document.uri, section.path] },
    });
  }
  const second = secondLens(section, document, open, context);
  if (second !== null) {
    const line = document.plan.source.lineAt(second.offset);
    lenses.push({
      range,
      command: { title: second.title, command: commands.openLine, arguments: [document.uri, line] },
    });
  }
  return lenses;
}

/** What is wrong below the heading, else what comes next; null where there is nothing to say. */
function secondLens(
  section: Section,
  document: PlanDocument,
  open: readonly Task[],
  { settings, locale }: FeatureContext,
): { readonly title: string; readonly offset: number } | null {
  const problems = document.findings.filter((finding) => contains(section.span, finding.span));
  const [first] = problems;
  if (first !== undefined && settings.lensShow.includes('problems')) {
    return { title: sayProblems(problems.length, locale), offset: first.span.start };
  }
  const next = open.find((task) => contains(section.span, task.span));
  if (next === undefined || !settings.lensShow.includes('next')) return null;
  const title = locale === 'zh' ? `下一个：${next.title.value}` : `next: ${next.title.value}`;
  return { title, offset: next.span.start };
}
