// The part of the desktop `code` command line that means something here.

import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

/**
 * @typedef {object} CodeArguments
 * @property {boolean} isCommand whether VS Code's own command line shall answer (`--install-extension`, `--version` …)
 * @property {string[]} extensionDevelopmentPath
 * @property {string | undefined} extensionDevelopmentKind 'web' runs the extension in the worker host
 * @property {string | undefined} extensionTestsPath
 * @property {string | undefined} userDataDir
 * @property {string | undefined} extensionsDir
 * @property {string | undefined} locale
 * @property {string | undefined} logLevel
 * @property {string | undefined} inspectPort
 * @property {string | undefined} inspectBreakPort
 * @property {boolean} disableExtensions
 * @property {boolean} disableWorkspaceTrust
 * @property {boolean} enableProposedApi
 * @property {string[]} paths a folder, a `.code-workspace`, or files
 */

/** Answered by VS Code's own command line. */
const commands = ['help', 'version', 'list-extensions', 'install-extension', 'uninstall-extension'];

/**
 * Options that are not known here are passed over: they speak of the desktop (`--no-sandbox`, `--disable-updates` …).
 *
 * @param {readonly string[]} argv
 * @returns {CodeArguments}
 */
export function readArguments(argv) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    allowPositionals: true,
    options: {
      'disable-extensions': { type: 'boolean' },
      'disable-workspace-trust': { type: 'boolean' },
      'enable-proposed-api': { type: 'boolean' },
      'extensions-dir': { type: 'string' },
      extensionDevelopmentKind: { type: 'string' },
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'file-uri': { type: 'string', multiple: true },
      'folder-uri': { type: 'string', multiple: true },
      help: { type: 'boolean', short: 'h' },
      'inspect-brk-extensions': { type: 'string' },
      'inspect-extensions': { type: 'string' },
      'install-extension': { type: 'string', multiple: true },
      locale: { type: 'string' },
      log: { type: 'string' },
      'uninstall-extension': { type: 'string', multiple: true },
      'user-data-dir': { type: 'string' },
      version: { type: 'boolean', short: 'v' },
    },
  });
  const uris = [...strings(values['folder-uri']), ...strings(values['file-uri'])];
  return {
    isCommand: commands.some((name) => values[name] !== undefined),
    extensionDevelopmentPath: strings(values.extensionDevelopmentPath).map(toPath),
    extensionDevelopmentKind: strings(values.extensionDevelopmentKind)[0],
    extensionTestsPath: strings(values.extensionTestsPath).map(toPath)[0],
    userDataDir: strings(values['user-data-dir'])[0],
    extensionsDir: strings(values['extensions-dir'])[0],
    locale: strings(values.locale)[0],
    logLevel: strings(values.log)[0],
    inspectPort: strings(values['inspect-extensions'])[0],
    inspectBreakPort: strings(values['inspect-brk-extensions'])[0],
    disableExtensions: values['disable-extensions'] === true,
    disableWorkspaceTrust: values['disable-workspace-trust'] === true,
    enableProposedApi: values['enable-proposed-api'] !== undefined,
    paths: [...uris.map(toPath), ...positionals],
  };
}

/** @param {unknown} value */
function strings(value) {
  return [value].flat().filter((item) => typeof item === 'string');
}

/** @param {string} text a path or a `file:` address */
function toPath(text) {
  return text.startsWith('file://') ? fileURLToPath(text) : text;
}
