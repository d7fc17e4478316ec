// Measures what `scripts/bench.mjs` orders, in its one argument, and prints it.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../scripts/lib/paths.mjs';
import { repeated } from '../support/large-plan';
import type { Order } from './in-process';
import { measureKeystrokes } from './keystrokes';
import { measureOpening } from './opening';
import { latencyPlot } from './plot';
import { lineOf, type Result } from './result';
import { measureBundle, measureResidents, measureStart } from './start-up';
import { measureCheck, measureDifferences, measureIndex } from './workspace';

/** What is measured, and how long it may take. */
interface Options {
  /** Null: all. */
  readonly targets: readonly string[] | null;
  /** A file to be repeated in place of the project's example. */
  readonly plan: string | null;
  readonly rounds: number;
  readonly edits: number;
  readonly patience: number;
  readonly patient: boolean;
  readonly json: boolean;
  /** Where the plot of latency over size is written; null: nowhere. */
  readonly plot: string | null;
  /** Of what is measured with what. */
  readonly versions: readonly string[];
}

const all = ['T1', 'T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'T8', 'T9', 'T10', 'T11', 'T12', 'T13'];
const sizes = [24_000, 277_000, 1_700_000];
const hugeSize = 11_000_000;

const options = JSON.parse(process.argv[2] ?? '{}') as Options;
const asked = options.targets ?? all;
const unknown = asked.filter((target) => !all.includes(target));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${all.join(', ')}.`);
  process.exitCode = 1;
} else {
  await measure();
}

async function measure(): Promise<void> {
  const results: Result[] = [];
  if (!options.json) console.log(`${options.versions.join(', ')}\n`);
  await bench((result) => {
    results.push(result);
    if (!options.json) console.log(lineOf(result));
  });
  const plot = latencyPlot(results);
  if (options.plot !== null && plot !== '') writeFileSync(options.plot, plot);
  if (options.json) console.log(JSON.stringify({ versions: options.versions, results }, null, 2));
}

/** Measures one target after another and tells each result at once. */
async function bench(tell: (result: Result) => void): Promise<void> {
  const wants = (...targets: readonly string[]): readonly string[] =>
    targets.filter((target) => asked.includes(target));
  const one = options.plan === null ? undefined : readFileSync(options.plan, 'utf8');
  const ofSize = (bytes: number): string =>
    repeated(Math.max(1, Math.round(bytes / Buffer.byteLength(repeated(1, one)))), one);
  const plans = sizes.map(ofSize);

  const typed = wants('T1', 'T2');
  for (const [size, plan] of typed.length > 0 ? plans.entries() : []) {
    for (const result of await measureKeystrokes(plan, size, options, typed)) tell(result);
  }
  for (const plan of wants('T4').length > 0 ? plans : []) {
    for (const result of await measureOpening(plan, options)) tell(result);
  }
  for (const target of wants('T3', 'T5', 'T6', 'T11')) {
    for (const result of inProcess(target, plans, ofSize)) tell(result);
  }
  const indexed = wants('T7', 'T8');
  if (indexed.length > 0) {
    for (const result of measureIndex(options.rounds)) if (indexed.includes(result.target)) tell(result);
  }
  if (wants('T9').length > 0) for (const result of await measureStart(options.rounds, 4)) tell(result);
  if (wants('T10').length > 0) for (const result of await measureBundle(plans[0] ?? '')) tell(result);
  if (wants('T11').length > 0) for (const result of await measureResidents(plans[2] ?? '')) tell(result);
  if (wants('T12').length > 0) measureDifferences(options.patient ? 100_000 : 3_000).forEach(tell);
  if (wants('T13').length > 0) measureCheck(Math.min(3, options.rounds)).forEach(tell);
}

function inProcess(
  target: string,
  plans: readonly string[],
  ofSize: (bytes: number) => string,
): readonly Result[] {
  const { rounds, edits, patient } = options;
  const folder = mkdtempSync(join(tmpdir(), 'planwright-bench-'));
  try {
    const write = (name: string, text: string): string => {
      const path = join(folder, name);
      writeFileSync(path, text);
      return path;
    };
    const order: Order = {
      targets: [target],
      plans: plans.map((plan, index) => write(`${index}.md`, plan)),
      huge: target === 'T3' ? write('huge.md', ofSize(hugeSize)) : '',
      rounds,
      edits,
      patient,
    };
    const program = join(root, 'out/test/bench/in-process.mjs');
    const output = execFileSync(process.execPath, ['--expose-gc', program, JSON.stringify(order)], {
      maxBuffer: 1e8,
    });
    return JSON.parse(output.toString()) as readonly Result[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
