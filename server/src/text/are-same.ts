/** Whether two lists hold the very same things. */
export function areSame<T>(before: readonly T[], now: readonly T[]): boolean {
  return before === now || (before.length === now.length && before.every((one, at) => one === now[at]));
}
