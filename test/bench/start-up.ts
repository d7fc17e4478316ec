import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Contender, echo, library, ours, vscodeMarkdown } from './contenders';
import type { Result } from './result';
import { figuresOf } from './statistics';
import { Talk } from './talk';

/**
 * T9: from starting the process to the answer to `initialize`, the contenders taking turns. Each server was started once before, and
 * ended as the protocol asks: Node keeps what it compiled for who wants it to.
 */
export async function measureStart(rounds: number, starts: number): Promise<readonly Result[]> {
  const contenders = [ours, echo, vscodeMarkdown, library];
  for (const contender of [ours, vscodeMarkdown, library]) await (await Talk.start(contender)).leave();
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
  const ratio = (own: number, other: number): number =>
    (figures[own]?.figures.p50 ?? Number.NaN) / (figures[other]?.figures.p50 ?? Number.NaN);
  const result = (other: number, what: string, bar: string): Result => ({
    target: 'T9',
    what: `start → initialize answered: ours / ${what}`,
    bytes: null,
    ratio: ratio(0, other),
    bar,
    limit: ratio(3, other),
    figures: [figures[0], figures[other], figures[3]].filter((one) => one !== undefined),
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
  const sizes = [await loadedBytes(plan), statSync(vscodeMarkdown.program).size, bundleSize(library)];
  return [compared('T10', "the server's bundle", null, sizes)];
}

/** What the launcher starts is one file beside it. */
function bundleSize({ program }: Contender): number {
  return statSync(program).size + statSync(join(dirname(program), 'node/planwright.js')).size;
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
  for (const contender of sized) {
    const talk = await Talk.start(contender);
    await talk.open(plan);
    for (let edit = 0; edit < 5; edit += 1) await talk.type(edit, 'x');
    sizes.push(talk.residentSize());
    await talk.end();
  }
  return [compared('T11', 'resident memory', Buffer.byteLength(plan), sizes)];
}

/** Of whom sizes are told. */
const sized = [ours, vscodeMarkdown, library];

/** `sizes`: bytes, in the order of `sized`. */
function compared(target: string, what: string, bytes: number | null, sizes: readonly number[]): Result {
  const [own = Number.NaN, other = Number.NaN, least = Number.NaN] = sizes;
  return {
    target,
    what: `${what}: ours / VS Code's Markdown server`,
    bytes,
    ratio: own / other,
    bar: '≤ 0.35',
    limit: least / other,
    figures: sized.map(({ name }, index) => {
      return { name, unit: 'bytes', figures: figuresOf([[sizes[index] ?? Number.NaN]]) };
    }),
  };
}
