import { numbersFrom } from '../support/any-plan';
import { nullServer, ours, remarkServer, vscodeMarkdown } from './contenders';
import type { Result } from './result';
import { type Figures, figuresOf } from './statistics';
import { Talk } from './talk';

/** How much is measured. */
export interface Effort {
  readonly rounds: number;
  /** Keystrokes of each contender, over all rounds. */
  readonly edits: number;
  /** Milliseconds; a contender that has taken longer at one size types no more, one that has not opened is unfinished. */
  readonly patience: number;
}

/** T1, T2 and T4: one plan opened and typed into, the contenders taking turns. `size`: 0, 1 or 2, which tells the bars. */
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
  if (targets.some((target) => target !== 'T2')) contenders.push(vscodeMarkdown);
  if (targets.includes('T1')) contenders.push(remarkServer);
  const measured: Measured[] = [];
  for (const contender of contenders) {
    const talk = await Talk.start(contender);
    const opened = await within(effort.patience, talk.open(plan));
    // Who has not opened the plan by now would only be in the way of the others.
    if (opened === null) await talk.end();
    measured.push({ name: contender.name, talk, opened, rounds: [], next: numbersFrom(size + 1), spent: 0 });
  }
  for (const one of measured) await typeRound(one, 10, effort.patience);
  for (let round = 0; round < effort.rounds; round += 1) {
    for (const one of measured) {
      one.rounds.push(await typeRound(one, Math.ceil(effort.edits / effort.rounds), effort.patience));
    }
  }
  for (const { talk, opened } of measured) if (opened !== null) await talk.end();
  const bytes = Buffer.byteLength(plan);
  return resultsOf(measured, bytes, size).filter(({ target }) => targets.includes(target));
}

interface Measured {
  readonly name: string;
  readonly talk: Talk;
  readonly opened: number | null;
  readonly rounds: number[][];
  readonly next: () => number;
  spent: number;
}

/** One-character edits at the ends of lines that are not empty, none of them twice. */
async function typeRound(one: Measured, edits: number, patience: number): Promise<number[]> {
  const times: number[] = [];
  if (one.opened === null) return times;
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
  const opened = measured.map(({ name, opened: time }) => ({
    name,
    unit: 'ms',
    figures: time === null ? null : figuresOf([[time]]),
  }));
  return [
    {
      target: 'T1',
      what: `${keystroke}VS Code's Markdown server / ours`,
      bytes,
      ratio: ratio(p50(peer) / p50(own)),
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
    {
      target: 'T4',
      what: "open → first findings: ours / VS Code's Markdown server",
      bytes,
      ratio: ratio((opened[0]?.figures?.p50 ?? Number.NaN) / (opened[2]?.figures?.p50 ?? Number.NaN)),
      bar: '≤ 0.5',
      figures: [opened[0], opened[2], opened[3]].filter((one) => one !== undefined),
      noisy,
    },
  ];
}

function madeOf(rounds: readonly (readonly number[])[]): Figures | null {
  return rounds.flat().length === 0 ? null : figuresOf(rounds);
}

/** The value, or null where it takes longer. */
async function within<T>(milliseconds: number, value: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), milliseconds);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}
