import { type ExtensionContext, Uri } from 'vscode';
import type { Parts } from './commands';

/** The web: the same server in a worker; the language client comes in when the editor has had its turn. */
export async function activate(context: ExtensionContext): Promise<Parts | undefined> {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server.browser.js').toString(true);
  await new Promise((resolve) => setTimeout(resolve, 0));
  const [{ start }, { BrowserMessageReader, BrowserMessageWriter, LanguageClient }] = await Promise.all([
    import('./start'),
    import('vscode-languageclient/browser'),
  ]);
  // VS Code puts its own constructor in place of `Worker`, so the language client would not know one that it is handed.
  const launch = async () => {
    const worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return start(context, (options) => new LanguageClient('planwright', 'Planwright', launch, options));
}
