import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { localToday } from './shared/today';

// The language server in a web worker: messages come from, and go to, whoever started it.
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  files: null,
  today: localToday,
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
