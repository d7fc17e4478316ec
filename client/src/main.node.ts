import { type ExtensionContext, Uri } from 'vscode';
import type { Parts } from './commands';

/**
 * Desktop and remote: the server is a process of its own, spoken to over Node's IPC. The language client, nine tenths of what there is to
 * load, comes in when the editor has had its turn.
 */
export async function activate(context: ExtensionContext): Promise<Parts | undefined> {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.node.js').fsPath;
  await new Promise((resolve) => setImmediate(resolve));
  const [{ start }, { LanguageClient, TransportKind }] = await Promise.all([
    import('./start'),
    import('vscode-languageclient/node'),
  ]);
  const server = { module, transport: TransportKind.ipc };
  return start(context, (options) => new LanguageClient('planwright', 'Planwright', server, options));
}
