import { startServer } from '../lsp/server';
import { nodeConnection } from './node-connection';
import { diskFiles } from './node-files';
import { cacheFolder, nodeRecords } from './node-records';
import { ReadingThread } from './reading-thread';
import { localToday, onNewDay } from './shared/today';

/** The language server in Node, as VS Code starts it (`--node-ipc`) and everyone else (`--stdio`, or no word at all). */
export function serveNode(): void {
  const { connection, follow } = nodeConnection(process.argv.slice(2));
  startServer(connection, {
    files: diskFiles,
    records: (storage, folders) => nodeRecords(storage ?? cacheFolder(), folders.join('\n')),
    reader: (onFault) => {
      const thread = new ReadingThread(onFault);
      return (order) => thread.read(order);
    },
    follow,
    today: localToday,
    onNewDay,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
}
