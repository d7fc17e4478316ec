/** What a row of measurements tells; milliseconds, or whatever was measured. */
export interface Figures {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  /** The largest of the rounds' medians divided by the smallest: 1 where the machine was quiet. */
  readonly spread: number;
}

/** Sums rounds of measurements up. */
export function figuresOf(rounds: readonly (readonly number[])[]): Figures {
  const all = rounds.flat().sort((a, b) => a - b);
  const medians = rounds
    .filter((round) => round.length > 0)
    .map((round) =>
      quantile(
        [...round].sort((a, b) => a - b),
        0.5,
      ),
    );
  return {
    count: all.length,
    p50: quantile(all, 0.5),
    p95: quantile(all, 0.95),
    spread: Math.max(...medians) / Math.min(...medians),
  };
}

/** The middle one. */
export function median(values: readonly number[]): number {
  return quantile(
    [...values].sort((a, b) => a - b),
    0.5,
  );
}

/** How the time grows with the size: 1 where it is in proportion. Least squares over logarithms. */
export function exponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const mean = (of: (log: readonly [number, number]) => number): number =>
    logs.reduce((sum, log) => sum + of(log), 0) / logs.length;
  const [x, y] = [mean(([size]) => size), mean(([, time]) => time)];
  return mean(([size, time]) => (size - x) * (time - y)) / mean(([size]) => (size - x) ** 2);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
