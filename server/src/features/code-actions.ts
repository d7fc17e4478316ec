import type { CodeAction, CodeActionContext, Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Action } from '../actions/action';
import type { Finding } from '../plan/finding';
import { type CertainKind, fixAll } from '../rules/fix';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import { wording } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { fixAllKind, makeHonestKind, quickFixKind, rewriteKind } from './code-action-kinds';
import type { FeatureContext } from './context';
import { diagnosticOf } from './diagnostics';
import { disableEdits } from './disable';
import { placesIn } from './to-lsp';

/** Whether the client takes edits that name the document's version (`workspaceEdit.documentChanges`). */
export interface EditStyle {
  readonly versioned: boolean;
}

/** LSP `textDocument/codeAction`: fixes of the findings in the range, found again; what one may ask for; fix-all. */
export function codeActions(
  document: PlanDocument,
  range: Range,
  asked: Pick<CodeActionContext, 'only'>,
  actions: readonly Action[],
  context: FeatureContext & EditStyle,
): readonly CodeAction[] {
  const place = placesIn(document.plan.source, context.encoding).span(range);
  const wants = (kind: string): boolean =>
    asked.only === undefined || asked.only.some((only) => isWithin(kind, only));
  const fixes = wants(quickFixKind) ? quickFixes(document, place, context) : [];
  const rewrites =
    document.isPlan && wants(rewriteKind) ? refactorings(document, place, actions, context) : [];
  return [...fixes, ...rewrites, ...sourceActions(document, asked, context)];
}

function quickFixes(
  document: PlanDocument,
  place: Span,
  context: FeatureContext & EditStyle,
): readonly CodeAction[] {
  const places = placesIn(document.plan.source, context.encoding);
  const found = document.findings.filter(({ span }) => span.start <= place.end && place.start <= span.end);
  return found.flatMap((finding) => {
    const action = (title: string, edits: readonly Edit[]): CodeAction => ({
      title,
      kind: quickFixKind,
      diagnostics: [diagnosticOf(finding, document.uri, places, context)],
      edit: workspaceEdit(document, edits, context),
    });
    const fixes = finding.fixes.map((fix) => ({
      ...action(fix.title[context.locale], fix.edits),
      ...(fix.preferred && { isPreferred: true }),
    }));
    return [...fixes, ...disabling(finding, document, context, action)];
  });
}

function disabling(
  finding: Finding,
  { plan }: PlanDocument,
  { locale }: FeatureContext,
  action: (title: string, edits: readonly Edit[]) => CodeAction,
): readonly CodeAction[] {
  const { rule } = finding;
  const { line, document } = disableEdits(plan, finding);
  const forLine = wording(`Disable ${rule} for this line`, `对此行禁用 ${rule}`);
  const forDocument = wording(`Disable ${rule} for this document`, `对此文档禁用 ${rule}`);
  return [
    ...(line === null ? [] : [action(forLine[locale], [line])]),
    action(forDocument[locale], [document]),
  ];
}

function refactorings(
  document: PlanDocument,
  place: Span,
  actions: readonly Action[],
  context: FeatureContext & EditStyle,
): readonly CodeAction[] {
  const task = document.plan.tasks.findLast(({ span }) => span.start <= place.end && place.start <= span.end);
  if (task === undefined) return [];
  return actions.flatMap((action) => {
    const edits = action.run(document.plan, task);
    if (edits === null || edits.length === 0) return [];
    const title = action.title[context.locale];
    return [{ title, kind: rewriteKind, edit: workspaceEdit(document, edits, context) }];
  });
}

/** Only where they are asked for by name, so that no menu at a cursor offers to change the whole file. */
function sourceActions(
  document: PlanDocument,
  { only = [] }: Pick<CodeActionContext, 'only'>,
  context: FeatureContext & EditStyle,
): readonly CodeAction[] {
  return sources
    .filter(({ kind }) => only.some((asked) => isWithin(kind, asked) && asked !== ''))
    .flatMap(({ kind, title, fixes }) => {
      const edits = fixAll(document.findings, fixes);
      if (edits.length === 0) return [];
      return [{ title: title[context.locale], kind, edit: workspaceEdit(document, edits, context) }];
    });
}

const sources: readonly {
  readonly kind: string;
  readonly title: { readonly en: string; readonly zh: string };
  readonly fixes: readonly CertainKind[];
}[] = [
  {
    kind: fixAllKind,
    title: wording('Fix form and arithmetic', '修复格式和算术'),
    fixes: ['form', 'arithmetic'],
  },
  {
    kind: makeHonestKind,
    title: wording('Make this plan honest', '让计划说实话'),
    fixes: ['form', 'arithmetic', 'claim'],
  },
];

/** An edit of one document, naming the version that was read wherever the client understands that. */
export function workspaceEdit(
  { uri, version, plan }: PlanDocument,
  edits: readonly Edit[],
  { encoding, versioned }: Pick<FeatureContext, 'encoding'> & EditStyle,
): WorkspaceEdit {
  const changes = edits.map(placesIn(plan.source, encoding).edit);
  if (!versioned) return { changes: { [uri]: changes } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: changes }] };
}

/** Kinds are dotted paths: `source.fixAll` asks for `source.fixAll.planwright` too. */
function isWithin(kind: string, asked: string): boolean {
  return kind === asked || asked === '' || kind.startsWith(`${asked}.`);
}
