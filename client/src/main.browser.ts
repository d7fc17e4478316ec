import { type ExtensionContext, Uri } from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { Parts } from './commands';
import { start } from './start';

/** The web: the same server in a worker. */
export function activate(context: ExtensionContext): Parts | undefined {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  // VS Code puts its own constructor in place of `Worker`, so the language client would not know one that it is handed.
  const launch = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (options) => new LanguageClient('planwright', 'Planwright', launch, options));
}
