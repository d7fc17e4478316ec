import type { DocumentSymbol, SymbolKind } from 'vscode-languageserver-types';
import type { Section, SectionKind, Task } from '../plan/plan';
import { progress } from '../plan/rollup';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import type { Places } from './to-lsp';
import { placesIn } from './to-lsp';
import { statusWords } from './words';

/** LSP `textDocument/documentSymbol`: the sections as they nest, the tasks below them, each saying how far it is. */
export function documentSymbols({ plan, isPlan }: PlanDocument, context: FeatureContext): DocumentSymbol[] {
  if (!isPlan) return [];
  const places = placesIn(plan.source, context.encoding);
  const top = symbolOfSection(plan.root, places, context);
  return plan.root.title.value === '' ? (top.children ?? []) : [top];
}

function symbolOfSection(section: Section, places: Places, context: FeatureContext): DocumentSymbol {
  const children = [
    ...section.tasks.filter((task) => task.kind === 'box').map((task) => symbolOfTask(task, places, context)),
    ...section.sections.map((child) => symbolOfSection(child, places, context)),
  ];
  return {
    name: nameOf(section),
    detail: sayCount(section),
    kind: kinds[section.kind],
    range: places.range(section.span),
    selectionRange: places.range(section.heading),
    children,
  };
}

function symbolOfTask(task: Task, places: Places, context: FeatureContext): DocumentSymbol {
  return {
    name: task.title.value || task.title.raw || task.mark || '-',
    detail: task.status === 'done' ? '✓' : statusWords[task.status][context.locale],
    kind: 17, // Boolean
    range: places.range(task.whole),
    selectionRange: places.range(task.span),
    children: task.tasks.map((child) => symbolOfTask(child, places, context)),
  };
}

/** The heading as it is written; LSP forbids an empty name. */
function nameOf(section: Section): string {
  return section.text || section.title.value || '-';
}

/** `✓ 3/13`; nothing where there is nothing to count. */
function sayCount(section: Section): string {
  const { tasks, mirrored } = progress(section);
  const { done, total } = tasks.total > 0 ? tasks : mirrored;
  return total === 0 ? '' : `✓ ${done}/${total}`;
}

/** LSP's numbers (SymbolKind); what they are called decides the icon. */
const kinds: Readonly<Record<SectionKind, SymbolKind>> = {
  phase: 2, // Module
  task: 12, // Function
  milestones: 24, // Event
  aim: 11, // Interface
  summary: 15, // String
  appendix: 4, // Package
  section: 15, // String
};
