import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { startServer } from '../lsp/server';
import { localToday, onNewDay } from './shared/today';

// The language server in a web worker: messages come from, and go to, whoever started it, who also ends it.
const worker = self as unknown as DedicatedWorkerGlobalScope;
const connection = createConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
startServer(connection, {
  files: null,
  records: null,
  reader: null,
  today: localToday,
  onNewDay,
  turn: () => new Promise((resolve) => setTimeout(resolve, 0)),
});
