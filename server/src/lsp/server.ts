import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { readClient } from './client';
import { logFault } from './door';
import type { Host } from './host';
import { Publisher } from './publish';
import { bindRoutes } from './routes';
import type { Session } from './session';
import { importReader, openSession } from './session';
import { syncTexts } from './text-sync';
import { refreshAll, registerWatchers, watchSurroundings } from './watch';

/** LSP 3.17, TextDocumentSyncKind.Incremental. */
const incremental = 2;

/** Serves one client until it says goodbye. The same for every host. */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const session = openSession(connection, host, readClient(params));
    const publisher = new Publisher(session);
    syncTexts(session, publisher);
    watchSurroundings(session, publisher);
    const capabilities = bindRoutes(session, publisher);
    connection.onShutdown(() => {
      for (const uri of session.plans.opened) session.kept.keepNow(session.plans.knownNow(uri));
    });
    connection.onInitialized(() => {
      begin(session, publisher).catch((fault) => logFault(connection, 'initialized', fault));
    });
    // While the client reads the answer.
    void host.turn().then(host.turn).then(importReader);
    return {
      capabilities: {
        ...capabilities,
        positionEncoding: session.client.encoding,
        textDocumentSync: { openClose: true, change: incremental, save: true },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
      serverInfo: { name: 'Planwright' },
    };
  });
  connection.listen();
}

/** What can wait until `initialize` is answered. */
async function begin(session: Session, publisher: Publisher): Promise<void> {
  session.connection.onNotification('workspace/didChangeWorkspaceFolders', ({ event }: FoldersChange) => {
    const gone = new Set(event.removed.map(({ uri }) => uri));
    session.folders = [
      ...session.folders.filter((uri) => !gone.has(uri)),
      ...event.added.map(({ uri }) => uri),
    ];
    session.configuration.forgetFolders();
    session.plans.forgetFiles();
    // What outputs have is asked for within the folders.
    session.deliverables?.forgetAll();
    for (const uri of session.plans.opened) session.plans.forgetAnswer(uri);
    refreshAll(session, publisher);
  });
  await registerWatchers(session, publisher);
  // What is late may have become so over night.
  session.host.onNewDay(() => refreshAll(session, publisher));
  await publisher.touchClosed();
}

interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}
