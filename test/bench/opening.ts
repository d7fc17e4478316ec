import { ours, remarkServer, vscodeMarkdown } from './contenders';
import type { Effort } from './keystrokes';
import type { Result } from './result';
import { figuresOf } from './statistics';
import { type Opened, Talk } from './talk';
import { within } from './within';

/**
 * T4: a plan is opened in a server that has just answered `initialize`, the contenders taking turns; first one that nobody has seen,
 * another in every round, then one that was open before, in a server that was ended in order. Each server was started once before.
 */
export async function measureOpening(plan: string, effort: Effort): Promise<readonly Result[]> {
  const unseen = await openings((round) => `${plan}\n<!-- ${round} -->\n`, effort);
  const seen = await openings(() => plan, effort);
  return [
    ratio('a plan never seen, open → first findings', '≤ 0.5', 'first', plan, unseen),
    ratio('the same → all findings', '≤ 1', 'whole', plan, unseen),
    ratio('a plan open before, open → all findings that it had', '≤ 0.5', 'first', plan, seen),
  ];
}

interface Openings {
  readonly name: string;
  readonly times: readonly Opened[];
}

async function openings(
  textOf: (round: number) => string,
  { rounds, patience }: Effort,
): Promise<readonly Openings[]> {
  const contenders = [ours, vscodeMarkdown, remarkServer];
  const times = contenders.map((): Opened[] => []);
  const isLost = contenders.map(() => false);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      if (isLost[index] === true) continue;
      const talk = await Talk.start(contender);
      const opened = await within(patience, talk.open(textOf(round)));
      // What was compiled, or found, is kept by who keeps it when it is left in order.
      if (opened === null) await talk.end();
      else await talk.leave();
      isLost[index] = opened === null;
      if (opened !== null && round >= 0) times[index]?.push(opened);
    }
  }
  return contenders.map(({ name }, index) => ({ name, times: times[index] ?? [] }));
}

function ratio(
  what: string,
  bar: string,
  which: keyof Opened,
  plan: string,
  all: readonly Openings[],
): Result {
  const figures = all.map(({ name, times }) => {
    const measured = times.map((one) => [one[which]]);
    return { name, unit: 'ms', figures: measured.length === 0 ? null : figuresOf(measured) };
  });
  const [own = Number.NaN, peer = Number.NaN] = figures.map((one) => one.figures?.p50);
  return {
    target: 'T4',
    what: `${what}: ours / VS Code's Markdown server`,
    bytes: Buffer.byteLength(plan),
    ratio: Number.isFinite(own / peer) ? own / peer : null,
    bar,
    figures,
  };
}
