// npm run bench: measures the server beside others and prints each ratio beside its bar (docs/performance.md).
//
//   npm run bench                      everything, some ten minutes on a quiet machine
//   npm run bench -- --only T1,T9      some targets
//   npm run bench -- --plan FILE       with another plan, repeated, than the project's example
//   npm run bench -- --edits 20 --rounds 2 --patience 30
//   npm run bench -- --patient         waits for whole-document remark at the largest size, and tries 100,000 random edits
//   npm run bench -- --plot            draws docs/images/latency.svg of what T1 has found
//   npm run bench -- --json            for programs

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { root } from './lib/paths.mjs';
import { Problem, readOptions, run, runMain } from './lib/run.mjs';
import { checkNode, installPackages, npm } from './lib/setup.mjs';

/** What is measured beside the project, in a folder of its own: nothing here is needed to build or to test. */
const peers = [
  'vscode-markdown-languageserver@0.5.0',
  'markdown-it@14.1.0',
  '@lezer/markdown@1.8.1',
  'markdownlint-cli2@0.24.1',
  'unified-language-server@4.1.0',
  'remark@15.0.1',
  'remark-gfm@4.0.1',
  'remark-preset-lint-recommended@7.0.1',
  `node-linux-${process.arch}@24.21.0`,
];
const folder = join(root, '.bench');

await runMain(async () => {
  const values = readOptions({
    only: { type: 'string' },
    plan: { type: 'string' },
    rounds: { type: 'string', default: '5' },
    edits: { type: 'string', default: '60' },
    patience: { type: 'string', default: '130' },
    patient: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    plot: { type: 'boolean', default: false },
  });
  for (const name of /** @type {const} */ (['rounds', 'edits', 'patience'])) {
    if (!(Number(values[name]) > 0))
      throw new Problem(`--${name} wants a number above 0, and not ${values[name]}.`);
  }
  if (values.plan !== undefined && !isText(values.plan))
    throw new Problem(`${values.plan} is no file with a text in it.`);
  checkNode();
  await installPackages();
  await installPeers();
  if ((await run(process.execPath, ['esbuild.mjs', '--tests'], { cwd: root })) !== 0) return 1;
  await buildServer('out/bench');
  await buildServer('out/bench/library', '--program=test/bench/library-program.ts');

  const options = {
    targets: values.only?.split(',') ?? null,
    plan: values.plan === undefined ? null : resolve(values.plan),
    rounds: Number(values.rounds),
    edits: Number(values.edits),
    patience: Number(values.patience) * 1000,
    patient: values.patient,
    json: values.json,
    plot: values.plot ? join(root, 'docs/images/latency.svg') : null,
    versions: [`Node ${process.versions.node}`, ...peers],
  };
  return run(process.execPath, [join(root, 'out/test/bench/main.mjs'), JSON.stringify(options)], {
    cwd: root,
  });
});

/** @param {string} path */
function isText(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && readFileSync(path, 'utf8').trim() !== '';
}

/** Installs the peers once; another list of them anew. */
async function installPeers() {
  const stamp = join(folder, 'installed.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === JSON.stringify(peers)) return;
  console.error(`Installing ${peers.join(', ')} …`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true }));
  await npm(['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', ...peers], folder);
  writeFileSync(stamp, JSON.stringify(peers));
}

/**
 * The server as it is shipped, beside `dist/`, where a build for development may lie.
 *
 * @param {string} folder @param {readonly string[]} words further options of the build
 */
async function buildServer(folder, ...words) {
  words = ['esbuild.mjs', '--production', `--out=${folder}`, ...words];
  if ((await run(process.execPath, words, { cwd: root })) !== 0)
    throw new Problem('The server was not built.');
}
