// The launcher: takes the command line of desktop `code`, runs VS Code in a browser that nobody sees, and ends with the
// exit code of the tests that ran in it. Made for @vscode/test-electron's `vscodeExecutablePath`.

import { spawnSync } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { installChromium } from '../lib/setup.mjs';
import { host, installHost } from '../lib/setup-host.mjs';
import { readArguments } from './arguments.mjs';
import { exitCodes } from './verdict.mjs';

/** A suite that takes longer hangs. */
const testMilliseconds = Number(process.env.PLANWRIGHT_EDITOR_TIMEOUT ?? 10 * 60_000);

/** @param {readonly string[]} argv without the program's own name */
export async function runAsProgram(argv) {
  try {
    await installHost();
    const code = readArguments(argv).isCommand ? runCommand(argv) : await runWindow(argv);
    process.exit(code);
  } catch (error) {
    console.error('[vscode-host]', error);
    process.exit(1);
  }
}

/**
 * Extension management and `--version` are answered by VS Code's own command line.
 *
 * @param {readonly string[]} argv
 */
function runCommand(argv) {
  const { userDataDir } = readArguments(argv);
  const known = argv.filter((argument) => !/^--(no-sandbox|disable-)/.test(argument));
  const data = userDataDir ? [`--server-data-dir=${resolve(userDataDir)}`] : [];
  const main = join(host.server, 'out/server-main.js');
  const command = [main, '--accept-server-license-terms', ...known, ...data];
  return spawnSync(host.node, command, { stdio: 'inherit' }).status ?? 1;
}

/** @param {readonly string[]} argv */
async function runWindow(argv) {
  await installChromium();
  // Not before: it imports packages.
  const { openVSCode } = await import('./browser.mjs');
  const options = readArguments(argv);
  const interrupted = interruption();
  const opened = openVSCode({
    ...options,
    onLog: (type, line) => {
      const stream = type === 'error' || type === 'warn' ? process.stderr : process.stdout;
      stream.write(`${line}\n`);
    },
  });
  const first = await Promise.race([opened, interrupted]);
  if ('code' in first) {
    await opened.then((vscode) => vscode.close()).catch(() => {});
    return first.code;
  }

  const endings = [first.finished, interrupted];
  if (options.extensionTestsPath) endings.push(timeout());
  const { code, reason } = await Promise.race(endings);
  if (code !== 0 && reason !== 'interrupted') {
    first.keepFiles();
    await first.page.screenshot({ path: join(first.logs, 'failure.png'), timeout: 5_000 }).catch(() => {});
    console.error(`[vscode-host] ${reason}; exit code ${code}`);
    if (!options.userDataDir) console.error(`[vscode-host] Logs and a screenshot are in ${first.logs}.`);
  }
  await first.close();
  return code;
}

/** @returns {Promise<import('./verdict.mjs').Verdict>} */
function interruption() {
  return new Promise((done) => {
    for (const signal of /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM'])) {
      process.on(signal, () => done({ code: 128 + constants.signals[signal], reason: 'interrupted' }));
    }
  });
}

/** @returns {Promise<import('./verdict.mjs').Verdict>} */
async function timeout() {
  await sleep(testMilliseconds, undefined, { ref: false });
  return { code: exitCodes.timedOut, reason: `the tests did not end within ${testMilliseconds} ms` };
}
