import { createConnection } from 'vscode-languageserver/node';
import { startServer } from '../lsp/server';
import { diskFiles } from './node-files';
import { localToday } from './shared/today';

/** The language server in Node, as VS Code starts it (`--node-ipc`) and everyone else (`--stdio`, or no word at all). */
export function serveNode(): void {
  const isTold = process.argv.some((argument) => /^--(?:stdio|node-ipc|socket|pipe)\b/.test(argument));
  startServer(isTold ? createConnection() : createConnection(process.stdin, process.stdout), {
    files: diskFiles,
    today: localToday,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
}
