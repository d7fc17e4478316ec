import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { Parts } from './commands';
import { start } from './start';

/** The web: the same server in a worker. */
export function activate(context: ExtensionContext): Parts | undefined {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  const launch = async () => new Worker(script);
  return start(context, (options) => new LanguageClient('planwright', 'Planwright', launch, options));
}
