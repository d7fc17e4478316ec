/** How far `~4000` may be exceeded. */
const about = 0.1;

/** Whether a figure is beyond a bound, of which a share (0 to 1) may be exceeded; nothing is beyond an open one, null. */
export function isBeyond(
  found: number,
  high: number | null,
  isApproximate: boolean,
  tolerance: number,
): boolean {
  if (high === null) return false;
  const share = isApproximate ? Math.max(about, tolerance) : tolerance;
  return found > high * (1 + share) + 1e-6;
}
