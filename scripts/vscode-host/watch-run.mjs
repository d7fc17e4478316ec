// What a run inside VS Code says, and how it ends.

import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { format } from 'node:util';
import { exitCodes, judge } from './verdict.mjs';

/** How long workbench and server may take to tell the same end, one after the other. */
const patienceMilliseconds = 10_000;

/** The workbench's talk that is not about the extension; it goes to the log file alone. */
const chatter = [
  /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|reconnection-grace-time|Service Worker|perf)\b/,
  /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin)/,
  /open-vsx\.org|authentication provider 'github'|^Canceled: Canceled/,
];

/** Never said in an orderly end. */
const connectionLostLine = /^\[remote-connection\]\[ExtensionHost\].*received socket close event/;

/**
 * To be called before the page goes anywhere.
 *
 * @param {object} run
 * @param {import('playwright-core').Page} run.page
 * @param {import('./server.mjs').Server} run.server
 * @param {string} run.logs
 * @param {((type: string, line: string) => void) | undefined} run.onLog
 * @returns {Promise<{finished: Promise<import('./verdict.mjs').Verdict>}>}
 */
export async function watchRun({ page, server, logs, onLog }) {
  const file = createWriteStream(join(logs, 'workbench.log'));
  const log = (/** @type {string} */ type, /** @type {string} */ line) => {
    file.write(`${new Date().toISOString()} [${type}] ${line}\n`);
  };
  let connectionLost = false;
  /** @type {import('./server.mjs').End | undefined} */
  let hostEnd;
  const hostEnded = server.extensionHostEnded.then((end) => {
    hostEnd = end;
  });

  // The workbench calls these two by name if they are there.
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ type, /** @type {unknown[]} */ words) => {
      const line = format(...words);
      log(type, line);
      connectionLost ||= connectionLostLine.test(line);
      if (!chatter.some((pattern) => pattern.test(line))) onLog?.(type, line);
    },
  );
  /** @type {Promise<import('./verdict.mjs').Verdict>} */
  const reported = new Promise((resolve) => {
    void page.exposeFunction(
      'codeAutomationExit',
      async (/** @type {number} */ code, /** @type {LogFile[]} */ files) => {
        saveLogFiles(join(logs, 'renderer'), files ?? []);
        await Promise.race([hostEnded, sleep(patienceMilliseconds, undefined, { ref: false })]);
        resolve(judge({ reported: code, hostEnd, connectionLost }));
      },
    );
  });
  page.on('console', (message) => log(`page ${message.type()}`, message.text()));
  page.on('pageerror', (error) => log('page exception', error.stack ?? String(error)));

  const silentEnd = hostEnded.then(async () => {
    await sleep(patienceMilliseconds, undefined, { ref: false });
    return { code: exitCodes.hostLost, reason: 'the extension host ended and the workbench did not report' };
  });
  const serverEnd = server.ended.then(() => ({
    code: exitCodes.serverEnded,
    reason: 'the VS Code server ended',
  }));
  /** @type {Promise<import('./verdict.mjs').Verdict>} */
  const pageEnd = new Promise((resolve) => {
    const lost = () => resolve({ code: exitCodes.browserEnded, reason: 'the browser ended' });
    page.once('crash', lost);
    page.once('close', lost);
  });
  return { finished: Promise.race([reported, silentEnd, serverEnd, pageEnd]) };
}

/** @typedef {{relativePath: string, contents: string}} LogFile */

/**
 * @param {string} folder
 * @param {readonly LogFile[]} files
 */
function saveLogFiles(folder, files) {
  for (const { relativePath, contents } of files) {
    const file = join(folder, normalize(`/${relativePath}`));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, contents);
  }
}
