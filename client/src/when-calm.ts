/** Puts a thing off while more of the same comes in. */
export interface Calm {
  readonly ask: () => void;
  readonly dispose: () => void;
}

/** What tells the time, in milliseconds: a test has its own. */
export interface Clock {
  readonly now: () => number;
  readonly after: (wait: number, run: () => void) => { readonly cancel: () => void };
}

const realClock: Clock = {
  now: () => Date.now(),
  after: (wait, run) => {
    const timer = setTimeout(run, wait);
    return { cancel: () => clearTimeout(timer) };
  },
};

/** So long nothing must have asked. Milliseconds. */
const quiet = 150;
/** So long it is put off at most. */
const most = 1_000;

/** Runs once nobody has asked for a moment, so that what is drawn beside the text costs nothing while one types, but at least every second. */
export function whenCalm(run: () => void, clock: Clock = realClock): Calm {
  let since: number | null = null;
  let waiting: { readonly cancel: () => void } | null = null;
  const go = () => {
    since = null;
    waiting = null;
    run();
  };
  const ask = () => {
    since ??= clock.now();
    waiting?.cancel();
    waiting = clock.after(Math.max(0, Math.min(quiet, since + most - clock.now())), go);
  };
  return { ask, dispose: () => waiting?.cancel() };
}
