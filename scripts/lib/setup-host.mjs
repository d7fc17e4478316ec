// A whole VS Code from the package registry: `code-server` carries its server, its workbench and its extension host.
// Used where the desktop VS Code cannot be had: no display, or its download is out of reach.

import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cache, hostFolder } from './paths.mjs';
import { findProgram, Problem } from './run.mjs';
import { installDebianPackages, npm } from './setup.mjs';

/** This VS Code (1.139) runs on Node 24, whichever Node runs us. */
const packages = [`node-linux-${process.arch}@24.21.0`, 'code-server@4.139.1'];

/** Written last: a folder without it, or with another list, is not finished. */
const stamp = join(hostFolder, 'installed.json');

/** Parts of that VS Code which nothing here uses, 300 MB of them. */
const unused = [
  'node_modules/@github',
  'node_modules/@microsoft/mxc-sdk',
  'node_modules/@vscode/windows-process-tree',
  'extensions/copilot',
  'extensions/mermaid-markdown-features',
];

/** The programs that the launcher starts. */
export const host = {
  node: join(hostFolder, `node_modules/node-linux-${process.arch}/bin/node`),
  server: join(hostFolder, 'node_modules/code-server/lib/vscode'),
};

/** Installs that VS Code, beside its final place and then moved there, so that it is there whole or not at all. */
export async function installHost() {
  if (isInstalled()) return;
  if (process.platform !== 'linux') {
    throw new Problem('Missing: a VS Code. Please install it and see that `code` is on the PATH.');
  }
  const tools = ['g++', 'make', 'python3'].filter((name) => !findProgram(name));
  if (tools.length > 0) await installDebianPackages('a compiler for two modules of VS Code', tools);

  console.log(`Installing VS Code into ${hostFolder} (npm install ${packages.join(' ')}), about 500 MB …`);
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(`${hostFolder}-unfinished-`);
  try {
    await fill(folder);
    replaceFolder(folder, hostFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(packages);
}

/** @param {string} folder */
async function fill(folder) {
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--no-save'];
  await npm(['install', ...options, ...packages], folder, environment());

  const server = join(folder, 'node_modules/code-server/lib/vscode');
  // Not `npm ci`: the shipped shrinkwrap is out of step with its package.json.
  await npm(['install', '--omit=dev', ...options], server, environment());
  await npm(['rebuild', '@vscode/spdlog', '@vscode/native-watchdog'], server, environment());
  for (const path of unused) rmSync(join(server, path), { recursive: true, force: true });
  writeFileSync(join(folder, 'installed.json'), JSON.stringify(packages));
}

/**
 * The modules are built against the headers that came with this Node, where there are any: theirs would be downloaded.
 * Variables of an npm that runs us would lead the inner npm to our own package.json.
 */
function environment() {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^npm_(package|lifecycle|config_(local_)?prefix)/.test(name),
    ),
  );
  const installation = resolve(dirname(process.execPath), '..');
  const hasHeaders = existsSync(join(installation, 'include/node/node.h'));
  return hasHeaders ? { ...env, npm_config_nodedir: installation } : env;
}

/**
 * @param {string} from
 * @param {string} to
 */
function replaceFolder(from, to) {
  if (isInstalled()) return; // Another process was faster.
  rmSync(to, { recursive: true, force: true });
  renameSync(from, to);
}
