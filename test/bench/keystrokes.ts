import { numbersFrom } from '../support/any-plan';
import { nullServer, ours, remarkServer, vscodeMarkdown } from './contenders';
import type { Result } from './result';
import { type Figures, figuresOf } from './statistics';
import { Talk } from './talk';
import { within } from './within';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Keystrokes of each contender, over all rounds. */
  readonly edits: number;
  /** Milliseconds; a contender that has taken longer at one size types no more, one that has not opened is unfinished. */
  readonly patience: number;
}

/** T1 and T2: one plan opened and typed into, the contenders taking turns. `size`: 0, 1 or 2, which tells the bars. */
export async function measureKeystrokes(
  plan: string,
  size: number,
  effort: Effort,
  targets: readonly string[],
): Promise<readonly Result[]> {
  const first = await Talk.start(ours);
  await first.open(plan);
  const contenders = [ours, nullServer([...first.findings])];
  await first.leave();
  if (targets.includes('T1')) contenders.push(vscodeMarkdown, remarkServer);
  const measured: Measured[] = [];
  for (const contender of contenders) {
    const talk = await Talk.start(contender);
    const opened = await within(effort.patience, talk.open(plan));
    // Who has not opened the plan by now would only be in the way of the others.
    if (opened === null) await talk.end();
    const isOpen = opened !== null;
    measured.push({ name: contender.name, talk, isOpen, rounds: [], next: numbersFrom(size + 1), spent: 0 });
  }
  for (const one of measured) await typeRound(one, 10, effort.patience);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const one of measured) {
      one.rounds.push(await typeRound(one, Math.ceil(effort.edits / effort.rounds), effort.patience));
    }
  }
  for (const { talk, isOpen } of measured) if (isOpen) await talk.end();
  const bytes = Buffer.byteLength(plan);
  return resultsOf(measured, bytes, size).filter(({ target }) => targets.includes(target));
}

interface Measured {
  readonly name: string;
  readonly talk: Talk;
  readonly isOpen: boolean;
  readonly rounds: number[][];
  readonly next: () => number;
  spent: number;
}

/** One-character edits at the ends of lines that are not empty, none of them twice. */
async function typeRound(one: Measured, edits: number, patience: number): Promise<number[]> {
  const times: number[] = [];
  if (!one.isOpen) return times;
  for (let edit = 0; edit < edits && one.spent < patience; edit += 1) {
    let line = 0;
    do line = Math.floor(one.next() * one.talk.lineCount);
    while (one.talk.line(line).trim() === '');
    const time = await within(patience, one.talk.type(line, 'abcdefghijklmnopqrstuvwxyz'[edit % 26] ?? 'a'));
    if (time === null) return times;
    one.spent += time;
    times.push(time);
  }
  return times;
}

function resultsOf(measured: readonly Measured[], bytes: number, size: number): readonly Result[] {
  const figures = measured.map(({ name, rounds }) => ({ name, unit: 'ms', figures: madeOf(rounds) }));
  const [own, nothing, peer, remark] = figures;
  // Nothing but the machine makes a server slower that does nothing.
  const noisy = (nothing?.figures?.spread ?? 1) > 2;
  const p50 = (one: (typeof figures)[number] | undefined): number => one?.figures?.p50 ?? Number.NaN;
  const ratio = (value: number): number | null => (Number.isFinite(value) ? value : null);
  const keystroke = 'keystroke → findings: ';
  return [
    {
      target: 'T1',
      what: `${keystroke}VS Code's Markdown server / ours`,
      bytes,
      ratio: ratio(p50(peer) / p50(own)),
      ...(Number.isFinite(p50(peer) / p50(nothing)) && { limit: p50(peer) / p50(nothing) }),
      bar: `≥ ${[20, 200, 1000][size] ?? 1000}`,
      figures: [own, peer, remark].filter((one) => one !== undefined),
      noisy,
    },
    {
      target: 'T2',
      what: `${keystroke}ours / a server that knows nothing`,
      bytes,
      ratio: ratio(p50(own) / p50(nothing)),
      bar: `≤ ${[2, 2, 2.5][size] ?? 2.5}`,
      figures: [own, nothing].filter((one) => one !== undefined),
      noisy,
    },
  ];
}

function madeOf(rounds: readonly (readonly number[])[]): Figures | null {
  return rounds.flat().length === 0 ? null : figuresOf(rounds);
}
