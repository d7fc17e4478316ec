import { dirname, join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { compile } from '../../server/src/hosts/compiled';
import type * as Rest from './begin.node';
import type { Parts } from './commands';

/** After so long nearly all that is ever called has been called, milliseconds. */
const settled = 10_000;

/**
 * Desktop and remote. What the editor waits for is this file alone; the rest, half a megabyte, is read when it has had its turn, with
 * what was compiled of it in an earlier window: compiling it is more than half of what the extension takes of the host's time.
 */
export async function activate(context: ExtensionContext): Promise<Parts | undefined> {
  await new Promise((resolve) => setImmediate(resolve));
  const { subscriptions, globalStorageUri } = context;
  const path = join(__dirname, 'node/client.js');
  const folder = globalStorageUri.scheme === 'file' ? globalStorageUri.fsPath : null;
  const rest = compile(path, '', folder);
  const program = { exports: {} as typeof Rest };
  rest.run(program.exports, require, program, path, dirname(path));
  if (!rest.isKnown) {
    const timer = setTimeout(rest.keep, settled);
    subscriptions.push({ dispose: () => clearTimeout(timer) });
  }
  return program.exports.begin(context);
}
