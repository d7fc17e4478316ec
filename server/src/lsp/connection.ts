import type { MessageConnection } from 'vscode-jsonrpc';

/**
 * The way to the client: requests and notifications by the names that LSP gives them. The protocol's own package would bring
 * its tables of every method along, three times our share of it, before the first answer.
 */
export type Connection = MessageConnection;

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
