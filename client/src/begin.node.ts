import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { Parts } from './commands';
import { start } from './start';

/** All that the extension is on the desktop and remotely; the server is a process of its own, spoken to over Node's IPC. */
export function begin(context: ExtensionContext): Parts | undefined {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  const server = { module, transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient('planwright', 'Planwright', server, options));
}
