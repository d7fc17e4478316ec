import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { cacheFolder } from './cache-folder';
import { diskFiles } from './node-files';
import { nodeRecords } from './node-records';
import { ReadingThread } from './reading-thread';
import { localToday, onNewDay } from './shared/today';

/** The language server in Node, as VS Code starts it (`--node-ipc`) and everyone else (`--stdio`, or no word at all). */
export function serveNode(): void {
  // Whoever no longer listens has gone; the library would fail at telling so, loudly.
  process.stdout.once('error', () => process.exit(1));
  const isTold = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument));
  startServer(isTold ? createConnection() : createConnection(process.stdin, process.stdout), {
    files: diskFiles,
    records: (storage, folders) => {
      const folder = storage ?? cacheFolder();
      return folder === null ? null : nodeRecords(folder, folders.join('\n'));
    },
    reader: (onFault) => {
      const thread = new ReadingThread(onFault);
      return (order) => thread.read(order);
    },
    today: localToday,
    onNewDay,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
}
