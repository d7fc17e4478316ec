import { Disposable, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { whenCalm } from './when-calm';

/** LSP 3.17, FileChangeType. */
type Change = 1 | 2 | 3;

/** So many folders are told of by name; if there are more, it is only told that there is news. */
const most = 50;

/**
 * Tells the server of folders that come and go, and of another `files.exclude`: VS Code says nothing of the files in a folder that was
 * deleted or moved. `isWanted`: whether it is worth telling; a build may make thousands.
 */
export function tellOfFolders(
  client: BaseLanguageClient,
  isWanted: (uri: Uri, isGone: boolean) => boolean,
): Disposable {
  const waiting = new Map<string, Change>();
  const calm = whenCalm(() => {
    const news = waiting.size > most ? ownFolders() : [...waiting];
    waiting.clear();
    // A server that is yet to start asks by itself.
    if (!client.isRunning()) return;
    const changes = news.map(([uri, type]) => ({ uri, type }));
    void client.sendNotification('workspace/didChangeWatchedFiles', { changes });
  });
  const note = (uri: Uri, type: Change): void => {
    if (!isWanted(uri, type === 3)) return;
    waiting.set(client.code2ProtocolConverter.asUri(uri), type);
    calm.ask();
  };
  const ownFolders = (): readonly (readonly [string, Change])[] =>
    (workspace.workspaceFolders ?? []).map(({ uri }) => [client.code2ProtocolConverter.asUri(uri), 2]);
  // Without what changes within a file.
  const watcher = workspace.createFileSystemWatcher('**/*', false, true, false);
  return Disposable.from(
    watcher,
    calm,
    watcher.onDidCreate((uri) => note(uri, 1)),
    watcher.onDidDelete((uri) => note(uri, 3)),
    workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('files.exclude')) return;
      for (const [uri, type] of ownFolders()) waiting.set(uri, type);
      calm.ask();
    }),
  );
}
