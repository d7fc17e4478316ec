import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver';
import type { Encoding } from '../features/to-lsp';
import type { InitializationOptions } from '../protocol';
import type { Locale } from '../text/wording';
import { localeOf } from '../text/wording';

/** What the client can do, read once from `initialize`. What it does not say it cannot do. */
export interface Client {
  readonly locale: Locale;
  readonly encoding: Encoding;
  /** Workspace folders, as URIs. */
  readonly folders: readonly string[];
  /** Settings handed over at the start. */
  readonly settings: unknown;
  /** Whether it answers `planwright/files/*`. */
  readonly answersFiles: boolean;
  /** A path where we may keep what was read; null where it names none. */
  readonly storage: string | null;
  /** Whether it knows the notifications of our own protocol. */
  readonly knowsProtocol: boolean;
  /** It asks for diagnostics; else they are published. */
  readonly pullsDiagnostics: boolean;
  /** Of published diagnostics it heeds the version, so that the same list of a newer one is news. */
  readonly heedsVersions: boolean;
  readonly asksConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly versionedEdits: boolean;
  readonly showsProgress: boolean;
  /** Methods that it asks again by itself when told that the text has changed since it asked. */
  readonly asksAgain: ReadonlySet<string>;
  readonly refreshes: {
    readonly diagnostics: boolean;
    readonly codeLens: boolean;
    readonly inlayHint: boolean;
    readonly semanticTokens: boolean;
  };
}

/** Reads what the client says of itself; strangely shaped options are taken as none. */
export function readClient(params: InitializeParams): Client {
  const raw: unknown = params.initializationOptions;
  const options: InitializationOptions & { readonly planwright?: unknown } =
    typeof raw === 'object' && raw !== null ? raw : {};
  const { workspace, textDocument, window, general } = params.capabilities;
  const locale = typeof options.locale === 'string' ? options.locale : params.locale;
  return {
    locale: localeOf(locale),
    encoding: chooseEncoding(general),
    folders: foldersOf(params),
    settings: options.settings ?? options.planwright ?? {},
    answersFiles: options.files === true,
    storage: typeof options.storage === 'string' ? options.storage : null,
    knowsProtocol: options.files !== undefined,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    heedsVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    asksConfiguration: workspace?.configuration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    showsProgress: window?.workDoneProgress === true,
    asksAgain: new Set(general?.staleRequestSupport?.retryOnContentModified ?? []),
    refreshes: {
      diagnostics: workspace?.diagnostics?.refreshSupport === true,
      codeLens: workspace?.codeLens?.refreshSupport === true,
      inlayHint: workspace?.inlayHint?.refreshSupport === true,
      semanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    },
  };
}

/** The client's encodings stand in the order of its preference; without a word it is UTF-16. */
function chooseEncoding(general: ClientCapabilities['general']): Encoding {
  const wanted = general?.positionEncodings?.find((name) => known.includes(name));
  return (wanted as Encoding | undefined) ?? 'utf-16';
}

const known: readonly string[] = ['utf-16', 'utf-8', 'utf-32'];

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}
