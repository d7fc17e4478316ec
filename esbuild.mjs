// All bundles, in one table.
//
//   node esbuild.mjs                 what the extension, the server and the command line run from
//   node esbuild.mjs --tests         and the tests, into out/
//   node esbuild.mjs --watch         again on every change
//   node esbuild.mjs --production    small, without source maps
//   node esbuild.mjs --out=FOLDER    there, in place of dist/
//   node esbuild.mjs --program=FILE  another program behind the doors of Node's server and command line than ours

import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { build, context } from 'esbuild';

const options = new Set(process.argv.slice(2));
const production = options.has('--production');
const dist = optionOf('out') ?? 'dist';
const program = optionOf('program') ?? 'server/src/hosts/program.ts';

/** @param {string} name of an option */
function optionOf(name) {
  const start = `--${name}=`;
  return [...options].find((option) => option.startsWith(start))?.slice(start.length);
}

/** @typedef {import('esbuild').BuildOptions} Options */

/** What Node would be asked for as a server starts, and hardly ever called. */
const later = './server/src/hosts/called-seldom.ts';

/** Names of characters, which facts never look at. */
const lighter = { alias: { 'decode-named-character-reference': './server/src/markdown/no-entities.ts' } };

/** @type {Options} */
const common = {
  bundle: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  minify: production,
  sourcemap: !production,
};

/** CommonJS, since VS Code's web host loads nothing else. An `import()` inside stays lazy: its module runs on demand, so that
 * `initialize` waits for no parser, `check` for no language server.
 * @type {Options} */
const node = {
  ...common,
  ...lighter,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // The older of jsonc-parser's two forms asks for its parts at run time, where no bundle has them.
  mainFields: ['module', 'main'],
};

/** Where a program's text begins, what tells it from others is to be put in: who starts it hashes nothing (`hosts/compiled.ts`). */
const unstamped = `//${'0'.repeat(40)}`;

/** As Node wraps a module: a text of a megabyte would be copied to wrap it later. */
const wrapped = `${unstamped}\n(function (exports, require, module, __filename, __dirname) {`;

/** Of ASCII alone: one unit of the text is then one byte, and read so it is there at once. esbuild leaves patterns as they are.
 * @type {import('esbuild').Plugin} */
const stamped = {
  name: 'stamped',
  setup({ initialOptions, onEnd }) {
    Object.assign(initialOptions, { charset: 'ascii', write: false });
    onEnd(({ outputFiles = [] }) => {
      for (const { path, text } of outputFiles) {
        const stamp = createHash('sha1').update(text).digest('hex');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(
          path,
          text.startsWith(unstamped) ? asciiOnly(text.replace(unstamped, `//${stamp}`)) : text,
        );
      }
    });
  },
};

/** @param {string} text a program; in what is left of others than ASCII, patterns and their parts, an escape says the same */
function asciiOnly(text) {
  if (/\\[^\0-\x7f]/.test(text)) throw new Error('A sign behind a backslash cannot be written as an escape.');
  return text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** @type {Options} */
const browser = {
  ...common,
  ...lighter,
  platform: 'browser',
  target: 'es2022',
  define: { global: 'globalThis' },
};

/** @type {Record<string, [entry: string, options: Options]>} */
const programs = {
  'client.node.js': ['client/src/main.node.ts', node],
  'node/client.js': [
    'client/src/begin.node.ts',
    { ...node, external: ['vscode'], banner: { js: wrapped }, footer: { js: '})' }, plugins: [stamped] },
  ],
  'client.browser.js': ['client/src/main.browser.ts', { ...browser, format: 'cjs', external: ['vscode'] }],
  // Without 'worker', a dependency of the parser decodes entities with `document`.
  'server.browser.js': [
    'server/src/hosts/browser.ts',
    { ...browser, format: 'iife', conditions: ['worker'] },
  ],
  'server.node.js': ['server/src/hosts/launch.ts', { ...node, define: { door: '"serve"' } }],
  'planwright.js': [
    'server/src/hosts/launch.ts',
    { ...node, define: { door: '"obey"' }, banner: { js: '#!/usr/bin/env node' } },
  ],
  // What both of them enter: one file is found and compiled sooner than many small ones.
  'node/planwright.js': [
    program,
    {
      ...node,
      alias: { ...lighter.alias, child_process: later, crypto: later },
      define: { 'import.meta.url': 'ownUrl' },
      banner: { js: `${wrapped} const ownUrl = require('node:url').pathToFileURL(__filename).href;` },
      footer: { js: '})' },
      plugins: [stamped],
    },
  ],
};

/** Tests are bundled one by one, so that a test sees the sources as they are and mocha runs plain JavaScript.
 * @type {Options} */
const test = {
  ...common,
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  minify: false,
  sourcemap: true,
};

/** @type {Options[]} */
const tests = [
  {
    ...test,
    format: 'esm',
    entryPoints: [
      ...sources('test', '.test.ts'),
      ...sources('test/bench', '.ts'),
      ...sources('test/page', '.page.ts'),
    ],
    outbase: '.',
    outdir: 'out',
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: 'test/chunks/[hash]',
  },
  {
    // Inside the extension host `vscode` is to be had by `require`.
    ...test,
    format: 'cjs',
    entryPoints: sources('test/vscode', '.ts'),
    outbase: '.',
    outdir: 'out',
    outExtension: { '.js': '.cjs' },
  },
];

/**
 * @param {string} folder
 * @param {string} ending
 */
function sources(folder, ending) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

/** @returns {Options[]} */
function chosen() {
  const bundles = Object.entries(programs).map(([name, [entry, settings]]) => {
    return { ...settings, entryPoints: [entry], outfile: `${dist}/${name}` };
  });
  return options.has('--tests') ? [...bundles, ...tests] : bundles;
}

// What an earlier build left there would be packed.
rmSync(`${dist}/node`, { recursive: true, force: true });

if (options.has('--watch')) {
  for (const settings of chosen()) {
    const watched = await context({ ...settings, logLevel: 'info' });
    await watched.watch();
  }
} else {
  const results = await Promise.allSettled(chosen().map((settings) => build(settings)));
  // What was wrong, esbuild has said.
  if (results.some(({ status }) => status === 'rejected')) process.exitCode = 1;
  else chmodSync(`${dist}/planwright.js`, 0o755);
}
