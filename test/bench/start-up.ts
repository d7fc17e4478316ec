import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { echo, ours, vscodeMarkdown } from './contenders';
import type { Result } from './result';
import { figuresOf } from './statistics';
import { Talk } from './talk';

/** T9: from starting the process to the answer to `initialize`, the contenders taking turns. */
export async function measureStart(rounds: number, starts: number): Promise<readonly Result[]> {
  const contenders = [ours, echo, vscodeMarkdown];
  const times = contenders.map((): number[][] => []);
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const measured: number[] = [];
      for (let start = 0; start < starts; start += 1) {
        const talk = await Talk.start(contender);
        measured.push(talk.started);
        await talk.end();
      }
      times[index]?.push(measured);
    }
  }
  const figures = contenders.map(({ name }, index) => {
    return { name, unit: 'ms', figures: figuresOf(times[index] ?? []) };
  });
  const ratio = (other: number): number =>
    (figures[0]?.figures.p50 ?? Number.NaN) / (figures[other]?.figures.p50 ?? Number.NaN);
  const result = (other: number, what: string, bar: string): Result => ({
    target: 'T9',
    what: `start → initialize answered: ours / ${what}`,
    bytes: null,
    ratio: ratio(other),
    bar,
    figures: [figures[0], figures[other]].filter((one) => one !== undefined),
  });
  return [result(1, 'an echo', '≤ 1.6'), result(2, "VS Code's Markdown server", '≤ 0.5')];
}

/** T10: bytes of the bundle. */
export function measureBundle(): readonly Result[] {
  const figures = [ours, vscodeMarkdown].map(({ name, program }) => {
    return { name, unit: 'bytes', figures: figuresOf([[bytesOf(program)]]) };
  });
  const [own, peer] = figures.map((one) => one.figures.p50);
  const what = "the server's bundle: ours / VS Code's Markdown server";
  const ratio = (own ?? Number.NaN) / (peer ?? Number.NaN);
  return [{ target: 'T10', what, bytes: null, ratio, bar: '≤ 0.35', figures }];
}

/** A program and the parts beside it that it loads on demand. */
function bytesOf(program: string): number {
  const parts = join(dirname(program), 'node');
  const files = existsSync(parts) ? readdirSync(parts).map((name) => join(parts, name)) : [];
  return [program, ...files].reduce((sum, file) => sum + statSync(file).size, 0);
}

/** T11's second half: what the processes hold with the plan open, after some typing. */
export async function measureResidents(plan: string): Promise<readonly Result[]> {
  const sizes: number[] = [];
  for (const contender of [ours, vscodeMarkdown]) {
    const talk = await Talk.start(contender);
    await talk.open(plan);
    for (let edit = 0; edit < 5; edit += 1) await talk.type(edit, 'x');
    sizes.push(talk.residentSize());
    await talk.end();
  }
  const figures = [ours, vscodeMarkdown].map(({ name }, index) => {
    return { name, unit: 'bytes', figures: figuresOf([[sizes[index] ?? Number.NaN]]) };
  });
  return [
    {
      target: 'T11',
      what: "resident memory: ours / VS Code's Markdown server",
      bytes: Buffer.byteLength(plan),
      ratio: (sizes[0] ?? Number.NaN) / (sizes[1] ?? Number.NaN),
      bar: '≤ 0.35',
      figures,
    },
  ];
}
