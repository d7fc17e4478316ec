import type { Connection } from 'vscode-languageserver';

/** LSP `window/logMessage`: something that whoever runs the server may want to mend. */
export function logWarning(connection: Connection, message: string): void {
  log(connection, 2, message);
}

/** LSP `window/logMessage`: a fault of ours. */
export function logError(connection: Connection, message: string): void {
  log(connection, 1, message);
}

function log(connection: Connection, type: 1 | 2, message: string): void {
  connection.sendNotification('window/logMessage', { type, message }).catch(() => undefined);
}
