// The rings of tests, and what runs each. `docs` of the rings themselves: CONTRIBUTING.md.

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runInEditor } from './editor-ring.mjs';
import { out, root } from './paths.mjs';
import { Problem, run } from './run.mjs';

/** @typedef {{passed: number, failed: number, skipped: number}} Count */

/**
 * @typedef {object} Ring
 * @property {string} name
 * @property {readonly string[]} files compiled tests
 * @property {boolean} needsEditor
 * @property {number} timeout milliseconds for one test; far beyond what it takes where the machine has nothing else to do
 */

/** Rings whose files are told by what their names end with; every other `*.test.ts` belongs to the ring `core`. */
const named = ['process', 'tidy', 'corpus', 'fuzz'];

/** @returns {Ring[]} in the order of running: what is quick and tells most comes first */
export function findRings() {
  const plain = compiled('test', '.test', '.mjs');
  const isNamed = (/** @type {string} */ file, /** @type {string} */ name) =>
    file.endsWith(`${name}.test.mjs`);
  return [
    {
      name: 'core',
      files: plain.filter((file) => !named.some((name) => isNamed(file, name))),
      needsEditor: false,
      timeout: 10_000,
    },
    ...named.map((name) => ({
      name,
      files: plain.filter((file) => isNamed(file, name)),
      needsEditor: false,
      timeout: name === 'fuzz' ? 0 : 60_000,
    })),
    { name: 'editor', files: compiled('test/vscode', '.spec', '.cjs'), needsEditor: true, timeout: 120_000 },
    { name: 'page', files: compiled('test/page', '.page', '.mjs'), needsEditor: true, timeout: 300_000 },
  ];
}

/**
 * What the sources are compiled to. What else lies in the folder is of an earlier build.
 *
 * @param {string} folder
 * @param {string} kind as `.test`
 * @param {string} ending
 */
function compiled(folder, kind, ending) {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith(`${kind}.ts`))
    .map((name) => join(out, folder, name.replace(/\.ts$/, ending)));
}

/**
 * Runs a ring, or only counts its tests.
 *
 * @param {Ring} ring
 * @param {{grep: string | undefined, dryRun?: boolean}} options
 * @returns {Promise<Count>}
 */
export async function runRing(ring, { grep, dryRun = false }) {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-ring-'));
  const result = join(folder, 'count.json');
  const env = { ...process.env, PLANWRIGHT_COUNT: result, ...(dryRun ? { PLANWRIGHT_SILENT: '1' } : {}) };
  try {
    const code =
      ring.name === 'editor' && !dryRun
        ? await runInEditor({ ring, grep, env })
        : await runMocha({ ring, grep, dryRun, env });
    if (!existsSync(result)) throw new Problem(`The ring ${ring.name} ended early with exit code ${code}.`);
    /** @type {Count} */
    const count = JSON.parse(readFileSync(result, 'utf8'));
    if (code !== 0 && count.failed === 0) {
      throw new Problem(`No test of the ring ${ring.name} failed, but its exit code is ${code}.`);
    }
    return count;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {{ring: Ring, grep: string | undefined, dryRun: boolean, env: NodeJS.ProcessEnv}} options
 * @returns {Promise<number>}
 */
function runMocha({ ring, grep, dryRun, env }) {
  const command = [
    join(root, 'node_modules/mocha/bin/mocha.js'),
    '--no-config',
    '--reporter',
    join(root, 'scripts/lib/counting-reporter.cjs'),
    '--timeout',
    String(ring.timeout),
    ...(grep ? ['--grep', grep] : []),
    ...(dryRun ? ['--dry-run'] : []),
    // What is written for the extension host is loaded, not run, to be counted.
    ...(ring.name === 'editor' ? ['--require', join(root, 'scripts/lib/no-vscode.cjs')] : []),
    ...ring.files,
  ];
  return run(process.execPath, ['--enable-source-maps', ...command], { cwd: root, env });
}
