// VS Code in a browser that nobody sees: the server, a headless Chromium, and the workbench in it.

import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../lib/setup.mjs';
import { workbenchAddress } from './address.mjs';
import { logFolder, startServer } from './server.mjs';
import { watchRun } from './watch-run.mjs';
import { serveWebExtensions } from './web-extensions.mjs';

/** How long the workbench may take to show itself; a first start on a busy machine takes a quarter of it. */
const workbenchMilliseconds = 240_000;

const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', // nothing outside is asked for anything
];

/**
 * @typedef {object} BrowserOptions
 * @property {readonly string[]} [extensionDevelopmentPath]
 * @property {string | undefined} [extensionDevelopmentKind] 'web': run the extensions in the worker host
 * @property {string | undefined} [extensionTestsPath]
 * @property {readonly string[]} [paths] what to open
 * @property {string | undefined} [userDataDir] default: a temporary one
 * @property {string | undefined} [extensionsDir]
 * @property {string | undefined} [locale]
 * @property {string | undefined} [logLevel]
 * @property {string | undefined} [inspectPort]
 * @property {string | undefined} [inspectBreakPort]
 * @property {boolean} [disableExtensions]
 * @property {boolean} [disableWorkspaceTrust]
 * @property {boolean} [enableProposedApi]
 * @property {Record<string, unknown>} [settings]
 * @property {NodeJS.ProcessEnv} [env]
 * @property {(type: string, line: string) => void} [onLog] the extension host's console and output
 */

/**
 * @typedef {object} VSCode
 * @property {import('playwright-core').Page} page
 * @property {Promise<import('./verdict.mjs').Verdict>} finished when the tests are done, or VS Code has died
 * @property {string} logs the folder with everything that was said
 * @property {() => void} keepFiles leaves a temporary user data folder where it is
 * @property {() => Promise<void>} close
 */

/**
 * @param {BrowserOptions} options
 * @returns {Promise<VSCode>}
 */
export async function openVSCode(options) {
  for (const path of [...(options.extensionDevelopmentPath ?? []), ...(options.paths ?? [])]) {
    if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  }
  const executablePath = findChromium();
  if (!executablePath) throw new Error('There is no Chromium on the PATH.');

  const isTemporary = options.userDataDir === undefined;
  const userDataDir = resolve(options.userDataDir ?? mkdtempSync(join(tmpdir(), 'planwright-vscode-')));
  const logs = logFolder(userDataDir);
  rmSync(logs, { recursive: true, force: true });
  let keep = false;
  /** @type {(() => unknown)[]} run last to first */
  const cleanups = [
    () => isTemporary && !keep && rmSync(userDataDir, { recursive: true, force: true, maxRetries: 3 }),
  ];
  /** @type {Promise<void> | undefined} */
  let closing;
  const close = () => {
    closing ??= (async () => {
      for (const cleanup of cleanups.reverse()) await cleanup();
    })();
    return closing;
  };

  try {
    const debuggingPort = await freePort();
    const server = await startServer({
      ...options,
      userDataDir,
      // A test inside the extension host may drive the same page: chromium.connectOverCDP.
      env: { ...options.env, PLANWRIGHT_CDP: `http://127.0.0.1:${debuggingPort}` },
    });
    cleanups.push(server.stop);

    const browser = await chromium.launch({
      executablePath,
      args: [...chromiumFlags, `--remote-debugging-port=${debuggingPort}`],
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    cleanups.push(() => browser.close());
    const isWeb = options.extensionDevelopmentKind === 'web';
    const browserContext = await browser.newContext({
      bypassCSP: isWeb,
      permissions: ['clipboard-read', 'clipboard-write'],
      viewport: { width: 1400, height: 900 },
    });
    const page = await browserContext.newPage();
    if (isWeb) cleanups.push(await addWebExtensions(page, options));

    const { finished } = await watchRun({ page, server, logs, onLog: options.onLog });
    const opening = isWeb
      ? { ...options, extensionDevelopmentPath: [], extensionTestsPath: undefined }
      : options;
    await page.goto(workbenchAddress(server.port, opening), { waitUntil: 'commit' });
    await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: workbenchMilliseconds });
    return {
      page,
      finished,
      logs,
      close,
      keepFiles: () => {
        keep = true;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Web extensions under development are read from the page's configuration, not from its address.
 *
 * @param {import('playwright-core').Page} page
 * @param {BrowserOptions} options
 */
async function addWebExtensions(page, { extensionDevelopmentPath = [], extensionTestsPath }) {
  const served = await serveWebExtensions(extensionDevelopmentPath);
  const uri = (/** @type {string} */ path) => {
    const { host, pathname, protocol } = served.address(path);
    return { scheme: protocol.slice(0, -1), authority: host, path: decodeURIComponent(pathname) };
  };
  await page.addInitScript(
    (developmentOptions) => {
      new MutationObserver((_, observer) => {
        const meta = document.getElementById('vscode-workbench-web-configuration');
        if (!meta) return;
        observer.disconnect();
        const settings = JSON.parse(meta.getAttribute('data-settings') ?? '{}');
        settings.developmentOptions = { ...settings.developmentOptions, ...developmentOptions };
        meta.setAttribute('data-settings', JSON.stringify(settings));
      }).observe(document, { childList: true, subtree: true });
    },
    {
      extensions: extensionDevelopmentPath.map(uri),
      extensionTestsPath: extensionTestsPath && uri(extensionTestsPath),
    },
  );
  return served.stop;
}

/** @returns {Promise<number>} */
function freePort() {
  return new Promise((resolvePort, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolvePort(address !== null && typeof address === 'object' ? address.port : 0));
    });
  });
}
