// Where things lie in this project. Every other script takes its places from here.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder: the nearest with a manifest, so that it is found from a bundle of this file too. */
export const root = folderWithManifest(dirname(fileURLToPath(import.meta.url)));

/** What is fetched once and ignored by git: a VS Code, its Node, downloads of test-electron. */
export const cache = join(root, '.vscode-test');

/** The VS Code that comes from the package registry, see setup-host.mjs. */
export const hostFolder = join(cache, 'host');

/** The command-line launcher of that VS Code; it takes the arguments of desktop `code`. */
export const launcher = join(root, 'scripts', 'vscode-host', 'code');

/** Compiled tests. */
export const out = join(root, 'out');

/**
 * @param {string} folder
 * @returns {string}
 */
function folderWithManifest(folder) {
  return existsSync(join(folder, 'package.json')) ? folder : folderWithManifest(dirname(folder));
}
