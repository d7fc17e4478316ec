// What has to be on the machine before anything runs. Each function does nothing if its thing is there.
// Imports Node's own modules alone: it runs before `npm install`.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { findProgram, Problem, runQuietly } from './run.mjs';

/** The oldest Node that runs the project: it can `require` ES modules. */
const oldestNode = [20, 19];

/** Fails with a message if this Node is too old. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = oldestNode;
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return;
  throw new Problem(`Node ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}.`);
}

/** Installs the packages of package-lock.json, unless the last installation was of this very lock file. */
export async function installPackages() {
  if (packagesAreInstalled()) return;
  console.log('Installing packages (npm ci) …');
  await npm(['ci'], root);
}

/** npm writes `node_modules/.package-lock.json` last, so a broken installation has none, or an old one. */
function packagesAreInstalled() {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs) return true;
  return versionsIn(installed) === versionsIn(join(root, 'package-lock.json'));
}

/**
 * The packages a lock file names that belong on this machine; optional ones are other platforms'.
 *
 * @param {string} file
 */
function versionsIn(file) {
  /** @type {Record<string, {version?: string, optional?: boolean}>} */
  const packages = JSON.parse(readFileSync(file, 'utf8')).packages;
  const wanted = Object.entries(packages).filter(([path, entry]) => path !== '' && !entry.optional);
  return JSON.stringify(wanted.map(([path, entry]) => `${path}@${entry.version}`).sort());
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {NodeJS.ProcessEnv} [env]
 */
export function npm(args, cwd, env = process.env) {
  // `npm start` names the npm that runs it; its own file is started by this very Node.
  const own = process.env.npm_execpath;
  return own?.endsWith('.js')
    ? runQuietly(process.execPath, [own, ...args], { cwd, env })
    : runQuietly(findProgram('npm') ?? 'npm', args, { cwd, env });
}

/** A Chromium for the page ring and for running VS Code unseen; `PLANWRIGHT_CHROMIUM` may name one. */
export function findChromium() {
  return (
    process.env.PLANWRIGHT_CHROMIUM ??
    findProgram('chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome')
  );
}

/** @returns {Promise<string>} the path of a Chromium, installed from Debian if none was there */
export async function installChromium() {
  const found = findChromium();
  if (found) return found;
  await installDebianPackages('a Chromium', ['chromium']);
  const installed = findChromium();
  if (!installed) throw new Problem('Chromium was installed but is not on the PATH.');
  return installed;
}

/**
 * @param {string} what for the message
 * @param {readonly string[]} packages
 */
export async function installDebianPackages(what, packages) {
  const command = `apt-get install -y ${packages.join(' ')}`;
  const apt = findProgram('apt-get');
  if (!apt)
    throw new Problem(`Missing: ${what}. This is no Debian; please install it by hand and try again.`);
  if (process.getuid?.() !== 0) throw new Problem(`Missing: ${what}. As root, please run: ${command}`);
  console.log(`Installing ${what} (${command}) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly(apt, ['update'], { env });
  await runQuietly(apt, ['install', '-y', '--no-install-recommends', ...packages], { env });
}

/** Fonts with Chinese characters and emoji, for screenshots; where they cannot be installed, pictures show boxes. */
export async function installFonts() {
  const list = findProgram('fc-list');
  const canInstall = findProgram('apt-get') !== undefined && process.getuid?.() === 0;
  if (!list || !canInstall || spawnSync(list, [':lang=zh']).stdout.length > 0) return;
  await installDebianPackages('fonts for screenshots', ['fonts-wqy-microhei', 'fonts-noto-color-emoji']);
}
