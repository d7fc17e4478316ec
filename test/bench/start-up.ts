import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { echo, ours, vscodeMarkdown } from './contenders';
import type { Result } from './result';
import { figuresOf } from './statistics';
import { Talk } from './talk';

/**
 * T9: from starting the process to the answer to `initialize`, the contenders taking turns. Each server was started once before, and
 * ended as the protocol asks: Node keeps what it compiled for who wants it to.
 */
export async function measureStart(rounds: number, starts: number): Promise<readonly Result[]> {
  const contenders = [ours, echo, vscodeMarkdown];
  for (const contender of [ours, vscodeMarkdown]) await (await Talk.start(contender)).leave();
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

/** What editors ask of an open plan. */
const requests = [
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/hover',
  'textDocument/inlayHint',
  'textDocument/selectionRange',
  'textDocument/semanticTokens/full',
  'planwright/status',
];

/** T10: bytes of everything that our server loads for its work on an open plan; of the other, which is one file, that file's. */
export async function measureBundle(plan: string): Promise<readonly Result[]> {
  const sizes = [await loadedBytes(plan), statSync(vscodeMarkdown.program).size];
  const figures = [ours, vscodeMarkdown].map(({ name }, index) => {
    return { name, unit: 'bytes', figures: figuresOf([[sizes[index] ?? Number.NaN]]) };
  });
  const what = "the server's bundle: ours / VS Code's Markdown server";
  const ratio = (sizes[0] ?? Number.NaN) / (sizes[1] ?? Number.NaN);
  return [{ target: 'T10', what, bytes: null, ratio, bar: '≤ 0.35', figures }];
}

async function loadedBytes(plan: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-coverage-'));
  try {
    const talk = await Talk.start(ours, folder);
    await talk.open(plan);
    for (const method of requests) await talk.ask(method);
    await talk.leave();
    const loaded = readdirSync(folder).flatMap((name) => scriptsIn(join(folder, name)));
    return [...new Set(loaded)].reduce((sum, path) => sum + statSync(path).size, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function scriptsIn(coverage: string): readonly string[] {
  const { result } = JSON.parse(readFileSync(coverage, 'utf8')) as { result: { url: string }[] };
  return result.filter(({ url }) => url.startsWith('file:')).map(({ url }) => fileURLToPath(url));
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
