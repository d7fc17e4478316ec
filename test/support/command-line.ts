// The command line as a shell sees it: the built bundle as a process of its own.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';

/** The built command line. */
export const program = join(root, 'dist/planwright.js');

/** A plan in which nothing is wrong. */
export const clean = '# P\n\n## Phase 1: a\n\n- [ ] one\n';
/** A plan with a heading that says done over an open task. */
export const lie = '# P\n\n## Phase 1: a ✅\n\n- [x] one\n- [ ] two\n';

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folder that the program runs in, of the test that runs. */
export let folder = '';
/** What the program keeps of its own, of the test that runs. */
export let caches = '';

/** For a suite: gives each of its tests both folders anew, which go with it. To be called within it. */
export function inFreshFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright-cli-'));
    caches = mkdtempSync(join(tmpdir(), 'planwright-caches-'));
  });

  afterEach(() => {
    for (const path of [folder, caches]) rmSync(path, { recursive: true, force: true });
  });
}

/** Writes a file below the folder, and answers with its path. */
export function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

/**
 * Runs the program. Of its surroundings it knows `env`, where programs are, and where to keep what is its own. `input`: what comes on
 * standard input, or a descriptor that takes its place. Who waits for ever is ended.
 */
export function run(
  words: readonly string[],
  input: string | Buffer | number = '',
  env: Record<string, string> = {},
): Result {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    ...(typeof input === 'number' ? { stdio: [input, 'pipe', 'pipe'] } : { input }),
    env: { PATH, XDG_CACHE_HOME: caches, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 60_000,
  });
  return { status, stdout, stderr };
}

/** Wrong usage: status 2, nothing on standard output, one line on standard error without a stack trace. */
export function checkRefused(
  words: readonly string[],
  expected: RegExp,
  input: string | Buffer | number = '',
): void {
  const { status, stdout, stderr } = run(words, input);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, expected);
  assert.match(stderr, /^planwright: [^\n]+\n$/);
  assert.doesNotMatch(stderr, /\bat .*:\d+:\d+|fault of planwright/);
}

/** The answer of `check --format json`, and the status. */
export function checkJson(words: readonly string[], input = '') {
  const { stdout, stderr, status } = run(['check', '--format', 'json', ...words], input);
  assert.ok(stdout !== '', stderr);
  return { ...JSON.parse(stdout), status };
}
