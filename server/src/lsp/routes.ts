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
import { codeActionKinds } from '../features/code-action-kinds';
import { tokensLegend } from '../features/token-legend';
import { askFirst } from './ask-first';
import { ownRoutes } from './own-routes';
import type { Publisher } from './publish';
import { Pull } from './pull';
import type { Route } from './route';
import { route } from './route';
import type { Asked, Session } from './session';
import { askFor } from './session';
import { lookAt, tokensInView } from './view';

/** A row whose answer is about one document, as it now is; `first`: or about its beginning, until that is to be had. */
function about<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  method: string,
  capabilities: ServerCapabilities,
  nothing: R,
  answer: (asked: Asked, params: P, session: Session) => R | Promise<R>,
  first: keyof Session['client']['refreshes'] | null = null,
): Route {
  return route<P, R>(method, capabilities, nothing, async (params, session) => {
    const { uri } = params.textDocument;
    const asked = first === null ? await askFor(session, uri) : await askFirst(session, uri, first);
    return asked === null ? nothing : answer(asked, params, session);
  });
}

type Document = { readonly textDocument: TextDocumentIdentifier };

/** LSP's own requests, in alphabetical order. What answers is brought in when it is first asked, so that `initialize` waits for none. */
const documentRoutes: readonly Route[] = [
  about<CodeActionParams, readonly CodeAction[]>(
    'textDocument/codeAction',
    { codeActionProvider: { codeActionKinds: [...codeActionKinds] } },
    [],
    async ({ document, context }, { range, context: asked }) => {
      const [{ codeActions }, { actions }] = await Promise.all([
        import('../features/code-actions'),
        import('../actions/index'),
      ]);
      return codeActions(document, range, asked, actions, context);
    },
  ),
  about<Document, readonly CodeLens[]>(
    'textDocument/codeLens',
    { codeLensProvider: {} },
    [],
    async ({ document, context }) => (await import('../features/code-lenses')).codeLenses(document, context),
    'codeLens',
  ),
  about<Document, readonly DocumentSymbol[]>(
    'textDocument/documentSymbol',
    { documentSymbolProvider: { label: 'Planwright' } },
    [],
    async ({ document, context }) =>
      (await import('../features/document-symbols')).documentSymbols(document, context),
  ),
  about<Document, readonly FoldingRange[]>(
    'textDocument/foldingRange',
    { foldingRangeProvider: true },
    [],
    async ({ document }) => (await import('../features/folding-ranges')).foldingRanges(document),
  ),
  about<HoverParams, Hover | null>(
    'textDocument/hover',
    { hoverProvider: true },
    null,
    async ({ document, context }, { position }) =>
      (await import('../features/hover')).hover(document, position, context),
  ),
  about<InlayHintParams, readonly InlayHint[]>(
    'textDocument/inlayHint',
    { inlayHintProvider: true },
    [],
    async (asked, { range }, session) => {
      lookAt(session, asked, range);
      return (await import('../features/inlay-hints')).inlayHints(asked.document, range, asked.context);
    },
  ),
  about<SelectionRangeParams, readonly SelectionRange[] | null>(
    'textDocument/selectionRange',
    { selectionRangeProvider: true },
    null,
    async ({ document, context }, { positions }) =>
      (await import('../features/selection-ranges')).selectionRanges(document, positions, context),
  ),
  about<Document, SemanticTokens>(
    'textDocument/semanticTokens/full',
    { semanticTokensProvider: { legend: tokensLegend, full: true, range: true } },
    { data: [] },
    async ({ document, context }) =>
      (await import('../features/semantic-tokens')).semanticTokens(document, null, context),
  ),
  about<SemanticTokensRangeParams, SemanticTokens>(
    'textDocument/semanticTokens/range',
    {},
    { data: [] },
    async (asked, { textDocument: { uri }, range }, session) => {
      const { document, context } = asked;
      return document.isBeginning && range.end.line >= document.source.lineCount
        ? tokensInView(session, uri, asked, range)
        : (await import('../features/semantic-tokens')).semanticTokens(document, range, context);
    },
    'semanticTokens',
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
  const { pullsDiagnostics } = session.client;
  const pulled = pullsDiagnostics ? pullRoutes(new Pull(session, publisher), isWide) : [];
  const routes = [...documentRoutes, ...pulled, ...ownRoutes(publisher.allPlans)];
  for (const { bind } of routes) bind(session);
  return Object.assign({}, ...routes.map(({ capabilities }) => capabilities)) as ServerCapabilities;
}
