// The ring that runs inside VS Code's extension host, through @vscode/test-electron.

import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cache, launcher, out, root } from './paths.mjs';

/** How long the question for VS Code's versions may take before its download counts as out of reach. */
const reachMilliseconds = 5_000;

/**
 * @param {object} options
 * @param {import('./rings.mjs').Ring} options.ring
 * @param {string | undefined} options.grep
 * @param {NodeJS.ProcessEnv} options.env
 * @returns {Promise<number>} an exit code
 */
export async function runInEditor({ ring, grep, env }) {
  const { runTests } = await import('@vscode/test-electron');
  const vscodeExecutablePath = await findVSCode();
  const folder = mkdtempSync(join(tmpdir(), 'planwright-editor-'));
  const workspace = join(folder, 'workspace');
  mkdirSync(workspace);
  cpSync(join(root, 'examples'), workspace, { recursive: true });
  try {
    return await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: root,
      extensionTestsPath: join(out, 'test/vscode/run.cjs'),
      extensionTestsEnv: {
        ...env,
        PLANWRIGHT_GREP: grep,
        PLANWRIGHT_SPECS: ring.files.join(delimiter),
        PLANWRIGHT_TIMEOUT: String(ring.timeout),
      },
      launchArgs: [
        workspace,
        `--user-data-dir=${join(folder, 'user')}`,
        `--extensions-dir=${join(folder, 'extensions')}`,
        '--disable-workspace-trust',
        '--skip-welcome',
      ],
    });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    keepLogs(join(folder, 'user', 'logs'));
    return 1;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param {string} logs VS Code's own, and with the launcher a picture of the last moment */
function keepLogs(logs) {
  const kept = join(out, 'editor-logs');
  rmSync(kept, { recursive: true, force: true });
  if (!existsSync(logs)) return;
  cpSync(logs, kept, { recursive: true });
  console.error(`The logs of VS Code are kept in ${kept}.`);
}

/** The executable that `PLANWRIGHT_VSCODE` names, else a downloaded VS Code, else the one from the package registry. */
async function findVSCode() {
  const named = process.env.PLANWRIGHT_VSCODE;
  if (named) return say('the VS Code that PLANWRIGHT_VSCODE names', named);
  const version = await downloadableVersion();
  if (version === undefined)
    return say('VS Code from the package registry, in a headless Chromium', launcher);
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return say(`VS Code ${version}`, await downloadAndUnzipVSCode({ version, cachePath: cache }));
}

/**
 * @param {string} what
 * @param {string} path
 */
function say(what, path) {
  console.log(`The editor ring runs in ${what}.`);
  return path;
}

/** @returns {Promise<string | undefined>} nothing if this machine has no display, or the download is out of reach */
async function downloadableVersion() {
  const hasDisplay = process.platform !== 'linux' || process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (!hasDisplay) return undefined;
  const { fetchStableVersions } = await import('@vscode/test-electron/out/download.js');
  try {
    const [newest] = await fetchStableVersions(true, reachMilliseconds);
    return newest;
  } catch {
    return undefined;
  }
}
