/** The calendar's day where the program runs, ISO. */
export function localToday(): string {
  const now = new Date();
  const month = String(now.getMonth() + 1).padStart(2, '0');
  return `${now.getFullYear()}-${month}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Tells, each time midnight has passed; a machine that slept over it is told when it wakes. */
export function onNewDay(tell: () => void): void {
  const timer: unknown = setTimeout(() => {
    onNewDay(tell);
    tell();
  }, untilTomorrow(new Date()));
  // Where a timer can hold a program back from its end, this one doesn't.
  (timer as { readonly unref?: () => void }).unref?.();
}

/** Milliseconds until the next day has begun, where the program runs. */
export function untilTomorrow(now: Date): number {
  const next = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1);
  return next.getTime() - now.getTime() + 1;
}
