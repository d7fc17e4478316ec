import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { peers, vscodeMarkdown } from './contenders';
import { fillFolder } from './folder';
import type { Way } from './index-process';
import type { Result } from './result';
import { type Figures, figuresOf } from './statistics';

/** T7 and T8: 2,000 files of which one in ten is a plan. */
export function measureIndex(rounds: number): readonly Result[] {
  return inFolder(2_000, 10, (folder) => {
    const ways = ['list', 'read', 'scan', 'cold', 'warm', 'cold, plans read', 'warm, plans read'] as const;
    const times = new Map(ways.map((way) => [way, [] as number[][]]));
    const go = (way: Way, storage: string): number => {
      const program = join(root, 'out/test/bench/index-process.mjs');
      const output = execFileSync(process.execPath, [program, way, join(folder, 'files'), storage]);
      return JSON.parse(output.toString()).time;
    };
    for (let round = 0; round < rounds; round += 1) {
      const [light, full] = [join(folder, `light-${round}`), join(folder, `full-${round}`)];
      times.get('list')?.push([go('list', '')]);
      times.get('read')?.push([go('read', '')]);
      times.get('scan')?.push([go('scan', '')]);
      times.get('cold')?.push([go('index', light)]);
      times.get('warm')?.push([go('index', light)]);
      times.get('cold, plans read')?.push([go('all', full)]);
      times.get('warm, plans read')?.push([go('all', full)]);
    }
    const figures = (way: (typeof ways)[number]) => figuresOf(times.get(way) ?? []);
    const result = (
      target: string,
      what: string,
      own: (typeof ways)[number],
      other: (typeof ways)[number],
      bar: string,
    ) => compared(target, what, [own, figures(own)], [other, figures(other)], bar);
    return [
      result('T7', 'cold index of 2,000 files: ours / reading and scanning all', 'cold', 'scan', '≤ 1.5'),
      result(
        'T7',
        'the same, and every plan read: ours / reading and scanning all',
        'cold, plans read',
        'scan',
        '≤ 1.5',
      ),
      {
        ...result('T8', 'warm index of 2,000 files: ours / reading all', 'warm', 'read', '≤ 0.3'),
        limit: figures('list').p50 / figures('read').p50,
      },
      result(
        'T8',
        'the same, and every plan at hand: ours / reading all',
        'warm, plans read',
        'read',
        '≤ 0.3',
      ),
    ];
  });
}

/** T13: whole processes on 500 plans, on one Node. */
export function measureCheck(rounds: number): readonly Result[] {
  return inFolder(500, 1, (folder) => {
    const node = vscodeMarkdown.node;
    const own = [join(root, 'out/bench/planwright.js'), 'check', 'files', '--format', 'json'];
    const peer = [join(peers, 'markdownlint-cli2/markdownlint-cli2-bin.mjs'), 'files/**/*.md'];
    const time = (words: readonly string[]): number => {
      const from = performance.now();
      try {
        const env = { ...process.env, XDG_CACHE_HOME: join(folder, 'cache') };
        execFileSync(node, words, { cwd: folder, env, stdio: 'ignore' });
      } catch {
        // Both say by their exit status that they have found something.
      }
      return performance.now() - from;
    };
    const [cold, warm, other]: number[][][] = [[], [], []];
    time(own);
    for (let round = 0; round < rounds; round += 1) {
      cold?.push([time([...own, '--no-cache'])]);
      warm?.push([time(own)]);
      other?.push([time(peer)]);
    }
    const beside = ['markdownlint-cli2', figuresOf(other ?? [])] as const;
    const what = 'check of 500 plans, whole process: ours / markdownlint-cli2';
    return [
      compared('T13', `${what}, nothing known`, ['ours', figuresOf(cold ?? [])], beside, '≤ 0.3'),
      compared('T13', `${what}, known from the run before`, ['ours', figuresOf(warm ?? [])], beside, '≤ 0.3'),
    ];
  });
}

/** T12: random edits after which the plan differs from that of a full reading. */
export function measureDifferences(edits: number): readonly Result[] {
  const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
  const test = join(root, 'out/test/incremental-fuzz.test.mjs');
  let failed = 0;
  try {
    execFileSync(process.execPath, [mocha, '--no-config', '--reporter', 'min', test], {
      env: { ...process.env, FUZZ_RUNS: String(edits) },
      stdio: 'ignore',
    });
  } catch (error) {
    failed = error instanceof Error && 'status' in error ? Number(error.status) : 1;
  }
  const figures = [{ name: 'edits tried', unit: 'edits', figures: figuresOf([[edits]]) }];
  const what = 'random edits, of several kinds of text: kinds with a difference from a full reading';
  return [{ target: 'T12', what, bytes: null, ratio: failed, bar: '≤ 0', figures }];
}

function inFolder<T>(files: number, every: number, measure: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-bench-'));
  try {
    fillFolder(join(folder, 'files'), files, every);
    return measure(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compared(
  target: string,
  what: string,
  own: readonly [name: string, figures: Figures],
  other: readonly [name: string, figures: Figures],
  bar: string,
): Result {
  const figures = [own, other].map(([name, one]) => ({ name, unit: 'ms', figures: one }));
  return { target, what, bytes: null, ratio: own[1].p50 / other[1].p50, bar, figures };
}
