import type {
  CodeAction,
  CodeActionParams,
  CodeLens,
  DocumentDiagnosticParams,
  DocumentSymbol,
  FoldingRange,
  Hover,
  HoverParams,
  InlayHint,
  InlayHintParams,
  SelectionRange,
  SelectionRangeParams,
  SemanticTokens,
  SemanticTokensRangeParams,
  ServerCapabilities,
  TextDocumentIdentifier,
  WorkspaceDiagnosticParams,
} from 'vscode-languageserver';
import { codeActionKinds, codeActions } from '../features/code-actions';
import { codeLenses } from '../features/code-lenses';
import { documentSymbols } from '../features/document-symbols';
import { foldingRanges } from '../features/folding-ranges';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlay-hints';
import { selectionRanges } from '../features/selection-ranges';
import { semanticTokens, tokensLegend } from '../features/semantic-tokens';
import { ownRoutes } from './own-routes';
import type { Publisher } from './publish';
import { Pull } from './pull';
import type { Route } from './route';
import { route } from './route';
import type { Asked, Session } from './session';
import { askFor } from './session';

/** A row whose answer is about one document, as it now is. */
function about<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  method: string,
  capabilities: ServerCapabilities,
  nothing: R,
  answer: (asked: Asked, params: P) => R | Promise<R>,
): Route {
  return route<P, R>(method, capabilities, nothing, async (params, session) => {
    const asked = await askFor(session, params.textDocument.uri);
    return asked === null ? nothing : answer(asked, params);
  });
}

type Document = { readonly textDocument: TextDocumentIdentifier };

/** LSP's own requests, in alphabetical order. */
const documentRoutes: readonly Route[] = [
  about<CodeActionParams, readonly CodeAction[]>(
    'textDocument/codeAction',
    { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
    [],
    async ({ document, context }, { range, context: asked }) => {
      const { actions } = await import('../actions/index');
      return codeActions(document, range, asked, actions, context);
    },
  ),
  about<Document, readonly CodeLens[]>(
    'textDocument/codeLens',
    { codeLensProvider: {} },
    [],
    ({ document, context }) => codeLenses(document, context),
  ),
  about<Document, readonly DocumentSymbol[]>(
    'textDocument/documentSymbol',
    { documentSymbolProvider: { label: 'Planwright' } },
    [],
    ({ document, context }) => documentSymbols(document, context),
  ),
  about<Document, readonly FoldingRange[]>(
    'textDocument/foldingRange',
    { foldingRangeProvider: true },
    [],
    ({ document }) => foldingRanges(document),
  ),
  about<HoverParams, Hover | null>(
    'textDocument/hover',
    { hoverProvider: true },
    null,
    ({ document, context }, { position }) => hover(document, position, context),
  ),
  about<InlayHintParams, readonly InlayHint[]>(
    'textDocument/inlayHint',
    { inlayHintProvider: true },
    [],
    ({ document, context }, { range }) => inlayHints(document, range, context),
  ),
  about<SelectionRangeParams, readonly SelectionRange[] | null>(
    'textDocument/selectionRange',
    { selectionRangeProvider: true },
    null,
    ({ document, context }, { positions }) => selectionRanges(document, positions, context),
  ),
  about<Document, SemanticTokens>(
    'textDocument/semanticTokens/full',
    { semanticTokensProvider: { legend: tokensLegend, full: true, range: true } },
    { data: [] },
    ({ document, context }) => semanticTokens(document, null, context),
  ),
  about<SemanticTokensRangeParams, SemanticTokens>(
    'textDocument/semanticTokens/range',
    {},
    { data: [] },
    ({ document, context }, { range }) => semanticTokens(document, range, context),
  ),
];

/** Only for those who ask for diagnostics; the others are told. */
function pullRoutes(pull: Pull, workspaceDiagnostics: boolean): readonly Route[] {
  // A plan's findings depend on the files that it promises.
  const capabilities = {
    diagnosticProvider: { identifier: 'planwright', interFileDependencies: true, workspaceDiagnostics },
  };
  return [
    route(
      'textDocument/diagnostic',
      capabilities,
      { kind: 'full', items: [] },
      (params: DocumentDiagnosticParams) => pull.document(params),
    ),
    route('workspace/diagnostic', {}, { items: [] }, (params: WorkspaceDiagnosticParams, _, token) =>
      pull.workspace(params, token),
    ),
  ];
}

/** Binds every request and returns what is to be announced: capability and handler are one row, so neither can be forgotten. */
export function bindRoutes(session: Session, publisher: Publisher): ServerCapabilities {
  const isWide = session.configuration.client.diagnosticsScope === 'workspace';
  const pulled = session.client.pullsDiagnostics ? pullRoutes(new Pull(session, publisher), isWide) : [];
  const routes = [...documentRoutes, ...pulled, ...ownRoutes];
  for (const { bind } of routes) bind(session);
  return Object.assign({}, ...routes.map(({ capabilities }) => capabilities)) as ServerCapabilities;
}
