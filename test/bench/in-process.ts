// T3, T5, T6 and the first half of T11, in a process of their own, started with --expose-gc. Prints its results as JSON.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Plugin, unified } from 'unified';
import { root } from '../../scripts/lib/paths.mjs';
import { numbersFrom } from '../support/any-plan';
import { Edited, type Step } from './edited';
import type { Result } from './result';
import { exponent, figuresOf, median } from './statistics';
import { markdownIt } from './talk';

/** What the process is told, as its one argument. */
export interface Order {
  readonly targets: readonly string[];
  /** Files, the smallest plan first. */
  readonly plans: readonly string[];
  /** For T3, where only blocks are read: a plan of 11 MB. */
  readonly huge: string;
  readonly rounds: number;
  readonly edits: number;
  /** Whether whole-document remark is waited for at the largest size too; else only at the one before. */
  readonly patient: boolean;
}

const order = JSON.parse(process.argv[2] ?? '{}') as Order;
const plans = order.plans.map((path) => readFileSync(path, 'utf8'));
const measures: Readonly<Record<string, () => readonly Result[] | Promise<readonly Result[]>>> = {
  T3: flatness,
  T5: opening,
  T6: singleBlocks,
  T11: retained,
};
const results: Result[] = [];
for (const target of order.targets) results.push(...((await measures[target]?.()) ?? []));
console.log(JSON.stringify(results));

/** Times of one-character edits in random lines: one round. */
function typeInto(edited: Edited, seed: number): number[] {
  const next = numbersFrom(seed);
  const count = Math.ceil(order.edits / order.rounds);
  return Array.from({ length: count }, (_, edit) => edited.type(next(), 'abcdefghij'[edit % 10] ?? 'a'));
}

function flatness(): readonly Result[] {
  const [small = '', large = ''] = [plans[0], plans.at(-1)];
  const huge = readFileSync(order.huge, 'utf8');
  const steps: readonly { step: Step; what: string; text: string }[] = [
    { step: 'blocks', what: 'the text, its blocks and their facts', text: huge },
    { step: 'all', what: 'the plan and its findings too', text: large },
  ];
  return steps.map(({ step, what, text }) => {
    const edited = [text, small].map((one) => new Edited(one, step));
    const rounds = edited.map((one): number[][] => [typeInto(one, 1)].slice(1));
    for (let round = 0; round < order.rounds; round += 1) {
      for (const [index, one] of edited.entries()) rounds[index]?.push(typeInto(one, round + 2));
    }
    const [own, other] = rounds.map(figuresOf);
    return {
      target: 'T3',
      what: `one edit in a large plan / in one of 24 KB: ${what}`,
      bytes: Buffer.byteLength(text),
      ratio: (own?.p50 ?? Number.NaN) / (other?.p50 ?? Number.NaN),
      bar: '≤ 1.25',
      figures: [
        { name: 'large', unit: 'ms', figures: own ?? null },
        { name: 'small', unit: 'ms', figures: other ?? null },
      ],
    };
  });
}

async function opening(): Promise<readonly Result[]> {
  const tables = unified().use(remarkParse);
  const data = tables.data();
  data.micromarkExtensions = [gfmTable()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown()];
  // What reads the boxes too: GitHub's Markdown.
  const { default: gfm } = (await import(join(root, '.bench/node_modules/remark-gfm/index.js'))) as {
    default: Plugin;
  };
  const remark = unified().use(remarkParse).use(gfm);
  const time = (run: () => unknown): number => {
    const from = performance.now();
    run();
    return performance.now() - from;
  };
  new Edited(plans[0] ?? '');
  const compared = order.patient ? plans.length - 1 : Math.max(0, plans.length - 2);
  const plan = plans[compared] ?? '';
  const own = plans.map((): number[] => []);
  const openAll = (): void => {
    for (const [index, one] of plans.entries()) own[index]?.push(time(() => new Edited(one)));
  };
  // In turns.
  openAll();
  const whole = time(() => remark.parse(plan));
  openAll();
  const least = time(() => tables.parse(plan));
  openAll();
  const ownFigures = figuresOf([own[compared] ?? []]);
  const grows = exponent(plans.map((one, index) => [one.length, median(own[index] ?? [])] as const));
  const ours = { name: 'ours', unit: 'ms', figures: ownFigures };
  return [
    {
      target: 'T5',
      what: 'open → all findings: whole-document remark with GFM, parsing alone / ours',
      bytes: Buffer.byteLength(plan),
      ratio: whole / ownFigures.p50,
      bar: '≥ 10',
      figures: [
        ours,
        { name: 'remark and remark-gfm', unit: 'ms', figures: figuresOf([[whole]]) },
        { name: 'remark with tables alone', unit: 'ms', figures: figuresOf([[least]]) },
      ],
    },
    {
      target: 'T5',
      what: 'open → all findings: exponent of the size',
      bytes: null,
      ratio: grows,
      bar: '≤ 1.05',
      figures: plans.map((one, index) => {
        return {
          name: `${Buffer.byteLength(one)} bytes`,
          unit: 'ms',
          figures: figuresOf([own[index] ?? []]),
        };
      }),
    },
  ];
}

function singleBlocks(): readonly Result[] {
  const many = (line: (at: number) => string): string =>
    Array.from({ length: 2_000 }, (_, at) => line(at)).join('');
  const blocks: Readonly<Record<string, string>> = {
    'a table of 2,000 rows': `| Task | Status | Lines |\n|---|---|---|\n${many((at) => `| Task ${at} | ✅ | ${at} |\n`)}`,
    'an ordered list of 2,000 items': many((at) => `${at + 1}. [ ] Task ${at}\n`),
    'a list of 2,000 nested items': many(
      (at) => `${'  '.repeat(Math.min(at, 1 + (at % 5)))}- [ ] Task ${at}\n`,
    ),
    'a table without pipes in front, 2,000 rows': `Task | Status | Lines\n---|---|---\n${many((at) => `Task ${at} | ✅ | ${at}\n`)}`,
    'definitions, 2,000 of them': many((at) => `[d${at}]: /target/${at}\n`),
    'a quote of 2,000 items': many((at) => `> - [ ] Task ${at}\n`),
    'a paragraph of 2,000 lines': many((at) => `Line ${at} of what is said about the tasks.\n`),
  };
  return Object.entries(blocks).map(([name, block]) => {
    const edited = new Edited(`## Phase 1\n\n${block}`, 'blocks');
    const own: number[][] = [];
    const peer: number[][] = [];
    const lezer: number[][] = [];
    for (let round = 0; round < order.rounds; round += 1) {
      own.push(typeInto(edited, round));
      peer.push(
        own[0]?.map(() => {
          const from = performance.now();
          markdownIt().parse(edited.text, {});
          return performance.now() - from;
        }) ?? [],
      );
      lezer.push(typeIntoLezer(edited.text, round));
    }
    const figures = [figuresOf(own), figuresOf(peer), figuresOf(lezer)];
    return {
      target: 'T6',
      what: `one edit in ${name}, blocks and facts: ours / markdown-it, the whole again`,
      bytes: Buffer.byteLength(block),
      ratio: (figures[0]?.p50 ?? Number.NaN) / (figures[1]?.p50 ?? Number.NaN),
      bar: '≤ 0.5',
      figures: ['ours', 'markdown-it', '@lezer/markdown, incrementally'].map((one, index) => {
        return { name: one, unit: 'ms', figures: figures[index] ?? null };
      }),
    };
  });
}

interface Lezer {
  readonly parser: {
    configure(extensions: unknown): Lezer['parser'];
    parse(text: string, fragments?: unknown): object;
  };
  readonly GFM: unknown;
}
interface Fragments {
  addTree(tree: object): unknown;
  applyChanges(fragments: unknown, changes: readonly object[]): unknown;
}

/** The same edits to the parser of CodeMirror, which keeps what it can of its last tree. */
function typeIntoLezer(start: string, seed: number): number[] {
  const required = createRequire(join(root, '.bench/package.json'));
  const { parser, GFM } = required('@lezer/markdown') as Lezer;
  const { TreeFragment } = required('@lezer/common') as { TreeFragment: Fragments };
  const gfm = parser.configure(GFM);
  let text = start;
  let fragments = TreeFragment.addTree(gfm.parse(text));
  const next = numbersFrom(seed);
  return Array.from({ length: Math.ceil(order.edits / order.rounds) }, () => {
    const end = text.indexOf('\n', Math.floor(next() * text.length));
    const at = end < 0 ? text.length : end;
    const from = performance.now();
    text = `${text.slice(0, at)}x${text.slice(at)}`;
    fragments = TreeFragment.applyChanges(fragments, [{ fromA: at, toA: at, fromB: at, toB: at + 1 }]);
    fragments = TreeFragment.addTree(gfm.parse(text, fragments));
    return performance.now() - from;
  });
}

function retained(): readonly Result[] {
  const path = order.plans.at(-1) ?? '';
  const used = (): number => {
    globalThis.gc?.();
    return process.memoryUsage().heapUsed;
  };
  new Edited(plans[0] ?? '');
  const before = used();
  const held = [new Edited(readFileSync(path, 'utf8'))];
  held[0]?.type(0.5, 'x');
  const heap = used() - before;
  const bytes = Buffer.byteLength(held[0]?.text ?? '');
  return [
    {
      target: 'T11',
      what: 'retained heap / bytes of the text',
      bytes,
      ratio: heap / bytes,
      bar: '≤ 6',
      figures: [{ name: 'heap', unit: 'bytes', figures: figuresOf([[heap]]) }],
    },
  ];
}
