// The process that serves VS Code: its workbench to a browser, its extension host behind it.

import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { host } from '../lib/setup-host.mjs';

/** How long the server may take to listen, and to end once it was asked to. */
const startMilliseconds = 60_000;
const stopMilliseconds = 3_000;

/** Settings of a fresh profile: nothing that asks, fetches or greets. */
const quietSettings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'update.mode': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/**
 * @typedef {object} ServerOptions
 * @property {string} userDataDir
 * @property {string | undefined} [extensionsDir] default: inside the user data
 * @property {string | undefined} [locale] display language, as `zh-cn`
 * @property {number} [port] default: any that is free
 * @property {boolean} [disableWorkspaceTrust]
 * @property {boolean} [enableProposedApi]
 * @property {Record<string, unknown>} [settings] user settings of a fresh profile
 * @property {NodeJS.ProcessEnv} [env] added to ours; the extension host sees them
 */

/**
 * How a process ended: by a code or by a signal.
 * @typedef {{code: number | null, signal: string | null}} End
 */

/**
 * @typedef {object} Server
 * @property {number} port
 * @property {Promise<End>} ended when the server is gone
 * @property {Promise<End>} extensionHostEnded when an extension host is gone, in whatever way
 * @property {() => Promise<void>} stop ends it with all its children
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 */
export async function startServer(options) {
  const extensionsDir = options.extensionsDir ?? join(options.userDataDir, 'extensions');
  prepareProfile(options.userDataDir, extensionsDir, options.settings);
  if (options.locale) pretendLanguagePack(options.userDataDir, options.locale);

  const child = spawn(host.node, serverArguments(options, extensionsDir), {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true, // its own process group, see `stop`
    env: { ...process.env, ...options.env },
  });
  const log = createWriteStream(join(logFolder(options.userDataDir), 'server.log'));
  const lines = new Lines();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      log.write(chunk);
      lines.add(String(chunk));
    });
  }
  /** @type {Promise<End>} */
  const ended = new Promise((resolve) => {
    child.once('exit', (code, signal) => resolve({ code, signal }));
    child.once('error', () => resolve({ code: 1, signal: null }));
  });

  const stop = async () => {
    signalGroup(child.pid, 'SIGTERM');
    await Promise.race([ended, sleep(stopMilliseconds, undefined, { ref: false })]);
    signalGroup(child.pid, 'SIGKILL'); // extension host, terminals, file watcher, language servers
    log.end();
  };

  const extensionHostEnded = lines
    .first(/Extension Host Process exited with code: (\w+), signal: (\w+)/)
    .then(([, code, signal]) => ({
      code: code === 'null' ? null : Number(code),
      signal: signal === undefined || signal === 'null' ? null : signal,
    }));
  const [, port] = await Promise.race([
    lines.first(/Extension host agent listening on (\d+)/),
    ended.then(() => []),
    sleep(startMilliseconds, [], { ref: false }),
  ]);
  if (!port) {
    await stop();
    throw new Error(`The VS Code server did not start:\n${lines.text}`);
  }
  return { port: Number(port), ended, extensionHostEnded, stop };
}

/** @param {string} userDataDir */
export function logFolder(userDataDir) {
  return join(userDataDir, 'logs', 'planwright');
}

/**
 * @param {ServerOptions} options
 * @param {string} extensionsDir
 */
function serverArguments(options, extensionsDir) {
  return [
    join(host.server, 'out/server-main.js'),
    '--host=127.0.0.1',
    `--port=${options.port ?? 0}`,
    `--server-data-dir=${options.userDataDir}`,
    `--user-data-dir=${options.userDataDir}`,
    `--extensions-dir=${extensionsDir}`,
    '--without-connection-token',
    '--accept-server-license-terms',
    '--telemetry-level=off',
    '--disable-experiments',
    '--enable-smoke-test-driver', // without it no extension under development is loaded
    '--force-disable-user-env',
    ...(options.locale ? [`--locale=${options.locale}`] : []),
    ...(options.disableWorkspaceTrust ? ['--disable-workspace-trust'] : []),
    ...(options.enableProposedApi ? ['--enable-proposed-api'] : []),
  ];
}

/**
 * @param {string} userDataDir
 * @param {string} extensionsDir
 * @param {Record<string, unknown>} [settings]
 */
function prepareProfile(userDataDir, extensionsDir, settings = {}) {
  for (const folder of [logFolder(userDataDir), extensionsDir, join(userDataDir, 'User')]) {
    mkdirSync(folder, { recursive: true });
  }
  const file = join(userDataDir, 'User', 'settings.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/**
 * VS Code takes a display language only if a language pack for it is installed. This one translates nothing of VS Code
 * itself, so its own words stay English; extensions are then loaded with their strings in that language.
 *
 * @param {string} userDataDir
 * @param {string} locale
 */
function pretendLanguagePack(userDataDir, locale) {
  const translations = join(userDataDir, 'no-translations.json');
  writeFileSync(translations, JSON.stringify({ contents: {} }));
  const extension = { extensionIdentifier: { id: 'planwright.no-translations' }, version: '1.0.0' };
  const pack = {
    hash: 'none',
    label: locale,
    extensions: [extension],
    translations: { vscode: translations },
  };
  writeFileSync(join(userDataDir, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}

/**
 * @param {number | undefined} pid
 * @param {NodeJS.Signals} signal
 */
function signalGroup(pid, signal) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The group is gone already.
  }
}

/** Output that arrives in pieces, and who waits for a line in it. */
class Lines {
  text = '';
  /** @type {{pattern: RegExp, resolve: (match: string[]) => void}[]} */
  #waiting = [];

  /** @param {string} chunk */
  add(chunk) {
    this.text = (this.text + chunk).slice(-20_000);
    this.#waiting = this.#waiting.filter(({ pattern, resolve }) => {
      const match = pattern.exec(this.text);
      if (match) resolve([...match]);
      return !match;
    });
  }

  /**
   * @param {RegExp} pattern
   * @returns {Promise<string[]>}
   */
  first(pattern) {
    return new Promise((resolve) => {
      this.#waiting.push({ pattern, resolve });
    });
  }
}
