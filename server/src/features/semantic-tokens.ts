import type { Range, SemanticTokens } from 'vscode-languageserver-types';
import type { Plan, Section, Task } from '../plan/plan';
import { lineBounds, type Source } from '../text/source';
import type { Span } from '../text/span';
import { overlaps, span } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { placesIn } from './to-lsp';
import { tokenModifiers, tokensLegend } from './token-legend';

/** LSP `textDocument/semanticTokens/full` and `/range`: what was read as data, from the facts that everything else uses. */
export function semanticTokens(
  document: Pick<PlanDocument, 'isPlan' | 'plan'>,
  range: Range | null,
  context: FeatureContext,
): SemanticTokens {
  if (!document.isPlan) return { data: [] };
  const { plan } = document;
  const places = placesIn(plan.source, context.encoding);
  const seen = range === null ? span(0, plan.source.length) : places.span(range);
  const tokens = [...tokensIn(plan, context.settings.dimDone)]
    .filter((token) => token.place.end > token.place.start && overlaps(token.place, seen))
    .sort((a, b) => a.place.start - b.place.start || a.place.end - b.place.end);
  const data: number[] = [];
  let end = 0;
  let line = 0;
  let character = 0;
  for (const token of tokens) {
    // Tokens may neither overlap nor run over a line's end.
    if (token.place.start < end) continue;
    const place = onOneLine(token.place, plan.source);
    const { start, end: stop } = places.range(place);
    end = place.end;
    const sameLine = start.line === line;
    data.push(start.line - line, sameLine ? start.character - character : start.character);
    data.push(
      stop.character - start.character,
      tokensLegend.tokenTypes.indexOf(token.type),
      modifierBit(token.state),
    );
    line = start.line;
    character = start.character;
  }
  return { data };
}

interface Token {
  readonly place: Span;
  readonly type: string;
  readonly state: string | null;
}

function* tokensIn(plan: Plan, dimDone: boolean): Iterable<Token> {
  for (const section of [plan.root, ...plan.sections]) yield* tokensOfSection(section);
  for (const task of plan.tasks) yield* tokensOfTask(task, dimDone);
  for (const table of plan.tables) {
    for (const row of table.rows) {
      if (row.status !== null) yield token(row.status.span, 'planStatus', row.status.value);
      if (row.percent !== null) yield token(row.percent.span, 'planStatus');
      if (row.priority !== null) yield token(row.priority.span, 'planPriority');
      for (const cell of row.cells) for (const amount of cell.amounts) yield token(amount.span, 'planAmount');
    }
  }
  for (const tree of plan.trees) {
    for (const level of tree.levels) {
      if (level.priority !== null) yield token(level.priority.span, 'planPriority');
      for (const item of level.items)
        if (item.remaining !== null) yield token(item.remaining.span, 'planStatus');
    }
  }
  for (const milestone of plan.milestones) {
    if (milestone.status !== null) yield token(milestone.status.span, 'planStatus', milestone.status.value);
  }
}

function* tokensOfSection(section: Section): Iterable<Token> {
  if (section.stage !== null) yield token(section.stage.span, 'planPhase');
  if (section.status !== null) yield token(section.status.span, 'planStatus', section.status.value);
  if (section.percent !== null) yield token(section.percent.span, 'planStatus');
  if (section.priority !== null) yield token(section.priority.span, 'planPriority');
  if (section.dates !== null) yield token(section.dates.span, 'planDate');
  for (const length of section.lengths) yield token(length.span, 'planDate');
  for (const { amount } of section.budgets) yield token(amount.span, 'planAmount');
}

function* tokensOfTask(task: Task, dimDone: boolean): Iterable<Token> {
  if (task.box !== null) yield token(task.box, 'planBox', task.status);
  if (dimDone && task.status === 'done') {
    yield token(task.title.span, 'comment');
    return;
  }
  if (task.written !== null) yield token(task.written.span, 'planStatus', task.written.value);
  if (task.percent !== null) yield token(task.percent.span, 'planStatus');
  if (task.priority !== null) yield token(task.priority.span, 'planPriority');
  if (task.position !== null) yield token(task.position.span, 'planDate');
  if (task.due !== null) yield token(task.due.span, 'planDate');
  for (const estimate of task.estimates) yield token(estimate.span, 'planAmount');
}

function token(place: Span, type: string, state: string | null = null): Token {
  return { place, type, state };
}

function onOneLine(place: Span, source: Source): Span {
  const [, end] = lineBounds(source, source.lineAt(place.start));
  return span(place.start, Math.min(place.end, end));
}

function modifierBit(state: string | null): number {
  const index = state === null ? -1 : tokenModifiers.indexOf(state);
  return index < 0 ? 0 : 1 << index;
}
