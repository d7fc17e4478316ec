import type { DidChangeConfigurationParams, DidChangeWatchedFilesParams } from 'vscode-languageserver';
import { configurationNames } from '../workspace/configuration-names';
import { isMarkdownFile } from '../workspace/files';
import { pathOf } from '../workspace/uri-path';
import { logFault } from './door';
import type { Publisher } from './publish';
import { isNewsOfMany, relisting } from './relist';
import type { Session } from './session';
import { askSettings } from './session';

/** LSP 3.17, FileChangeType. */
const changed = 2;
const deleted = 3;

/** What the client tells of the world around its texts: settings, files, folders. */
export function watchSurroundings(session: Session, publisher: Publisher): void {
  const { connection, configuration, plans } = session;
  session.deliverables?.onPromised((paths) => promisesChanged(session, publisher, paths));
  const guarded =
    <P>(name: string, handle: (params: P) => void | Promise<void>) =>
    async (params: P): Promise<void> => {
      try {
        await handle(params);
      } catch (fault) {
        logFault(connection, name, fault);
      }
    };
  const relist = relisting(session, publisher, (uris) => outputsChanged(session, publisher, uris));
  connection.onNotification(
    'workspace/didChangeConfiguration',
    guarded('didChangeConfiguration', async ({ settings }: DidChangeConfigurationParams) => {
      const raw = ownSection(settings) ?? (await askSettings(session.connection, session.client));
      if (!configuration.setClient(raw)) return;
      plans.forgetFiles();
      refreshAll(session, publisher);
    }),
  );
  connection.onNotification(
    'workspace/didChangeWatchedFiles',
    guarded('didChangeWatchedFiles', ({ changes }: DidChangeWatchedFilesParams) => {
      const known = changes.filter(({ uri }) => !uri.includes('/node_modules/'));
      if (known.some(({ uri }) => isConfiguration(uri))) {
        configuration.forgetFiles();
        plans.forgetFiles();
        refreshAll(session, publisher);
      }
      const plansChanged = known.filter(({ uri }) => isMarkdownFile(uri));
      for (const { uri, type } of plansChanged) {
        plans.forgetFile(uri, type !== changed);
        if (type === deleted && !plans.isOpen(uri)) session.deliverables?.withdraw(uri);
      }
      publisher.touch(...plansChanged.map(({ uri }) => uri));
      const ofMany = known.filter(({ uri, type }) => isNewsOfMany(session, uri, type)).map(({ uri }) => uri);
      if (ofMany.length > 0) relist();
      const uris = known.map(({ uri }) => uri);
      outputsChanged(session, publisher, uris, ofMany);
    }),
  );
}

/** Asks to be told; only once the client is ready to be asked. */
export async function registerWatchers(session: Session, publisher: Publisher): Promise<void> {
  const { client, configuration } = session;
  if (client.registersWatchers) {
    const names = ['*.md', '*.MD', '*.markdown', '.gitignore', ...configurationNames];
    const watchers = names.map((name) => ({ globPattern: `**/${name}` }));
    await register(session, 'workspace/didChangeWatchedFiles', { watchers });
  }
  if (!client.asksConfiguration) return;
  await register(session, 'workspace/didChangeConfiguration', undefined).catch(() => undefined);
  if (client.knowsProtocol) return;
  // A client that handed nothing over at the start may still have settings of ours.
  if (configuration.setClient((await askSettings(session.connection, session.client)) ?? client.settings))
    refreshAll(session, publisher);
}

/** LSP `client/registerCapability`: asks to be told of something. */
async function register({ connection }: Session, method: string, registerOptions: unknown): Promise<void> {
  const registrations = [{ id: `planwright:${method}`, method, registerOptions }];
  await connection.sendRequest('client/registerCapability', { registrations });
}

/** Files have changed that plans may promise, or all that lies in some folders: those plans are to be checked again. */
export function outputsChanged(
  session: Session,
  publisher: Publisher,
  uris: readonly string[],
  folders: readonly string[] = [],
): void {
  const { deliverables } = session;
  const stale = new Set([
    ...uris.flatMap((uri) => deliverables?.forget(uri) ?? []),
    ...folders.flatMap((uri) => deliverables?.forgetBelow(uri) ?? []),
  ]);
  if (stale.size === 0) return;
  for (const uri of stale) session.plans.forgetAnswer(uri);
  publisher.touch(...stale);
  askAgain(session);
}

/** Plans say something else of these files than before: those that are shown are checked again. */
function promisesChanged(session: Session, publisher: Publisher, paths: readonly string[]): void {
  const { plans } = session;
  const shown = plans.opened.filter((uri) => paths.includes(pathOf(uri)));
  if (shown.length === 0) return;
  for (const uri of shown) plans.forgetAnswer(uri);
  publisher.touch(...shown);
  askAgain(session);
}

/** Everything that was answered may now be answered otherwise: those who asked are told to ask again, the others are told anew. */
export function refreshAll(session: Session, publisher: Publisher): void {
  askAgain(session);
  publisher.touchAll();
}

/** Tells the client to ask again for what it shows, as far as it can be told. */
export function askAgain(session: Session): void {
  const { refreshes } = session.client;
  askAgainForFindings(session);
  refresh(session, refreshes.codeLens, 'codeLens');
  refresh(session, refreshes.inlayHint, 'inlayHint');
  refresh(session, refreshes.semanticTokens, 'semanticTokens');
}

/** Tells a client that asks for findings to ask again. */
export function askAgainForFindings(session: Session): void {
  const { refreshes, pullsDiagnostics } = session.client;
  refresh(session, refreshes.diagnostics && pullsDiagnostics, 'diagnostic');
}

function refresh({ connection }: Session, can: boolean, what: string): void {
  if (can) connection.sendRequest(`workspace/${what}/refresh`).catch(() => undefined);
}

/** Clients send `{ planwright: {…} }`, some the inner object itself; null where they send nothing and want to be asked. */
function ownSection(settings: unknown): unknown {
  if (typeof settings !== 'object' || settings === null) return null;
  if ('planwright' in settings) return settings.planwright ?? {};
  return Object.keys(settings).length === 0 ? null : settings;
}

function isConfiguration(uri: string): boolean {
  return configurationNames.some((name) => uri.endsWith(`/${name}`));
}
