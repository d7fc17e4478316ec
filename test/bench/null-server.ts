// A server that knows nothing: it answers every change with as many findings of the same size as it is told at the start.
// What is left is the way there and back.

import { createConnection, type Diagnostic } from 'vscode-languageserver/node';

const connection = createConnection(process.stdin, process.stdout);
let diagnostics: Diagnostic[] = [];
connection.onInitialize(({ initializationOptions }) => {
  diagnostics = initializationOptions?.diagnostics ?? [];
  return { capabilities: { textDocumentSync: 2 } };
});
const answer = ({ textDocument: { uri, version } }: { textDocument: { uri: string; version: number } }) =>
  connection.sendDiagnostics({ uri, version, diagnostics });
connection.onNotification('textDocument/didOpen', answer);
connection.onNotification('textDocument/didChange', answer);
connection.listen();
