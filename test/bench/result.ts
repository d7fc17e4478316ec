import type { Figures } from './statistics';

/** One target at one size: what was measured, and how far the bar was met. */
export interface Result {
  /** `T1` … */
  readonly target: string;
  readonly what: string;
  /** Of the plan, UTF-8 bytes; null where it does not matter. */
  readonly bytes: number | null;
  /** Null where a contender did not answer in time. */
  readonly ratio: number | null;
  /** `≥ 20`, `≤ 0.5` */
  readonly bar: string;
  /** The ratio with what nobody can do without, and nothing else, in place of ours. */
  readonly limit?: number;
  readonly figures: readonly {
    readonly name: string;
    readonly unit: string;
    readonly figures: Figures | null;
  }[];
  /** The machine was too busy with other things: measure again. */
  readonly noisy?: boolean;
}

/** Whether the ratio is on the right side of its bar. */
export function meetsBar({ ratio, bar }: Result): boolean {
  const [side, limit] = bar.split(' ');
  return ratio !== null && (side === '≥' ? ratio >= Number(limit) : ratio <= Number(limit));
}

/** A line of the table that people read. */
export function lineOf(result: Result): string {
  const { target, what, bytes, ratio, bar, limit, figures } = result;
  const size = bytes === null ? '' : ` at ${sizeName(bytes)}`;
  const measured = figures.map(({ name, unit, figures: one }) =>
    one === null
      ? `${name}: unfinished`
      : `${name}: p50 ${short(one.p50)} ${unit}, p95 ${short(one.p95)}, spread ${short(one.spread)}, n ${one.count}`,
  );
  const verdict = meetsBar(result) ? 'met' : 'MISSED';
  const notes = [
    bar,
    verdict,
    ...(limit === undefined ? [] : [`the unavoidable alone: ${short(limit)}`]),
    ...(result.noisy === true ? ['too noisy'] : []),
  ];
  return [
    `${target}  ${what}${size}: ${ratio === null ? '–' : short(ratio)} (${notes.join(', ')})`,
    ...measured,
  ].join('\n      ');
}

/** `24 KB`, `1.7 MB` */
export function sizeName(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.round(bytes / 1_000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function short(value: number): string {
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
