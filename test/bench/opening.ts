import { ours, remarkServer, vscodeMarkdown } from './contenders';
import type { Effort } from './keystrokes';
import type { Result } from './result';
import { type Figures, figuresOf } from './statistics';
import { type Opened, Talk } from './talk';
import { within } from './within';

/** T4: a plan is opened in a server that has just answered `initialize`, the contenders taking turns. Each was started once before. */
export async function measureOpening(plan: string, { rounds, patience }: Effort): Promise<readonly Result[]> {
  const contenders = [ours, vscodeMarkdown, remarkServer];
  const times = contenders.map((): Opened[] => []);
  const isLost = contenders.map(() => false);
  for (let round = -1; round < rounds; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      if (isLost[index] === true) continue;
      const talk = await Talk.start(contender);
      const opened = await within(patience, talk.open(plan));
      // What was compiled is kept by who keeps it when it is left in order.
      if (opened === null) await talk.end();
      else await talk.leave();
      isLost[index] = opened === null;
      if (opened !== null && round >= 0) times[index]?.push(opened);
    }
  }
  const figures = (which: keyof Opened) =>
    contenders.map(({ name }, index) => {
      const measured = times[index]?.map((one) => [one[which]]) ?? [];
      return { name, unit: 'ms', figures: measured.length === 0 ? null : figuresOf(measured) };
    });
  const result = (what: string, bar: string, all: readonly { figures: Figures | null }[]): Result => {
    const [own, peer] = all.map((one) => one.figures?.p50 ?? Number.NaN);
    const ratio = (own ?? Number.NaN) / (peer ?? Number.NaN);
    return {
      target: 'T4',
      what,
      bytes: Buffer.byteLength(plan),
      ratio: Number.isFinite(ratio) ? ratio : null,
      bar,
      figures: all as Result['figures'],
    };
  };
  return [
    result("open → first findings: ours / VS Code's Markdown server", '≤ 0.5', figures('first')),
    result("open → all findings: ours / VS Code's Markdown server", '≤ 1', figures('whole')),
  ];
}
