// The address under which a served VS Code opens a folder with extensions under development.

import { statSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @typedef {object} Opening
 * @property {readonly string[]} [extensionDevelopmentPath]
 * @property {string | undefined} [extensionTestsPath]
 * @property {boolean} [disableExtensions]
 * @property {boolean} [enableProposedApi]
 * @property {string | undefined} [logLevel]
 * @property {string | undefined} [inspectPort]
 * @property {string | undefined} [inspectBreakPort]
 * @property {readonly string[]} [paths]
 */

/**
 * VS Code reads the payload's extension paths only if its server runs with `--enable-smoke-test-driver`; without it the
 * page opens and nothing else happens.
 *
 * @param {number} port
 * @param {Opening} opening
 * @returns {string}
 */
export function workbenchAddress(port, opening) {
  const authority = `127.0.0.1:${port}`;
  const query = new URLSearchParams();
  const payload = [
    ['skipWelcome', 'true'],
    ['skipReleaseNotes', 'true'],
  ];
  for (const path of opening.extensionDevelopmentPath ?? []) {
    payload.push(['extensionDevelopmentPath', remoteUri(authority, path)]);
  }
  if (opening.extensionTestsPath) {
    payload.push(['extensionTestsPath', remoteUri(authority, opening.extensionTestsPath)]);
  }
  if (opening.disableExtensions) payload.push(['disableExtensions', 'true']);
  if (opening.enableProposedApi) payload.push(['enableProposedApi', '']);
  if (opening.logLevel) payload.push(['logLevel', opening.logLevel]);
  if (opening.inspectPort) payload.push(['inspect-extensions', opening.inspectPort]);
  if (opening.inspectBreakPort) payload.push(['inspect-brk-extensions', opening.inspectBreakPort]);
  for (const path of opening.paths ?? []) {
    if (statSync(path).isDirectory()) query.set('folder', resolve(path));
    else if (path.endsWith('.code-workspace')) query.set('workspace', resolve(path));
    else payload.push(['openFile', remoteUri(authority, path)]);
  }
  if (query.size === 0) query.set('ew', 'true'); // an empty window
  query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}

/**
 * The address a person opens a folder with. The folder has to be named in it: one that only the server is told of has
 * another URI than what the extension host says of its files, so that no finding finds its file.
 *
 * @param {number} port
 * @param {string} folder
 * @returns {string}
 */
export function folderAddress(port, folder) {
  return `http://127.0.0.1:${port}/?folder=${encodeURI(resolve(folder)).replace(/[?#&+]/g, encodeURIComponent)}`;
}

/**
 * @param {string} authority the same host and port as in the address bar
 * @param {string} path
 */
function remoteUri(authority, path) {
  return `vscode-remote://${authority}${encodeURI(resolve(path)).replace(/[?#]/g, encodeURIComponent)}`;
}
