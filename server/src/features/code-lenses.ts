import type { CodeLens } from 'vscode-languageserver-types';
import type { Finding } from '../plan/finding';
import { nextTasks } from '../plan/next';
import type { Task } from '../plan/plan';
import { unendedSections } from '../plan/unended';
import { commands } from '../protocol';
import type { PlanDocument } from '../workspace/plan-document';
import { findingsBySection, firstBySection } from './by-section';
import type { FeatureContext } from './context';
import { linkedPlanLenses } from './linked-plans';
import { outputLenses, promiseLenses } from './output-lenses';
import { sayProgress, toldSections } from './section-line';
import { placesIn } from './to-lsp';
import { sayProblems } from './words';

/** LSP `textDocument/codeLens`: how far each phase is, and what is wrong in it or comes next. */
export function codeLenses(document: PlanDocument, context: FeatureContext): readonly CodeLens[] {
  const { plan, findings, isPlan, uri } = document;
  const { settings } = context;
  if (settings.lensMode !== 'lens') return [];
  const promises = settings.lensShow.includes('weight') ? promiseLenses(document, context) : [];
  if (!isPlan) return promises;
  const places = placesIn(plan.source, context.encoding);
  const next = firstBySection(
    settings.lensShow.includes('next') ? nextTasks(plan, Number.POSITIVE_INFINITY) : [],
  );
  const problems = findingsBySection(plan, settings.lensShow.includes('problems') ? findings : []);
  const outputs = settings.lensShow.includes('weight') ? outputLenses(document, context) : [];
  // Of a beginning those are told that were read to their end: how far they are, but not what is wrong in them or comes next.
  const unended = document.isBeginning ? unendedSections(plan) : null;
  const sections = toldSections(plan).filter((section) => unended?.has(section) !== true);
  const told = sections.flatMap((section) => {
    const range = places.range(section.heading);
    const first = sayProgress(section, context, settings.lensShow);
    const second = secondLens(problems.get(section) ?? [], next.get(section), context);
    const lenses: CodeLens[] = [];
    if (first !== '') {
      lenses.push({
        range,
        command: { title: first, command: commands.showReport, arguments: [uri, section.path] },
      });
    }
    if (second !== null && unended === null) {
      const { line, character } = places.position(second.offset);
      const { title, command } = second;
      const where = command === commands.showProblem ? [line, character] : [line];
      lenses.push({ range, command: { title, command, arguments: [uri, ...where] } });
    }
    return lenses;
  });
  if (unended !== null) return told;
  return [...told, ...linkedPlanLenses(document, context), ...outputs, ...promises];
}

/** What is wrong below the heading, else what comes next, and where that stands; null where there is nothing to say. */
function secondLens(
  problems: readonly Finding[],
  next: Task | undefined,
  { locale }: FeatureContext,
): { readonly title: string; readonly command: string; readonly offset: number } | null {
  const [first] = problems;
  if (first !== undefined) {
    const title = sayProblems(problems.length, locale);
    return { title, command: commands.showProblem, offset: first.span.start };
  }
  if (next === undefined) return null;
  const title = locale === 'zh' ? `下一个：${next.title.value}` : `next: ${next.title.value}`;
  return { title, command: commands.openLine, offset: next.span.start };
}
