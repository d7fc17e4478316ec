// What is drawn beside the text waits while one types.

import assert from 'node:assert/strict';
import { type Clock, whenCalm } from '../client/src/when-calm';

describe('what waits until it is calm', () => {
  /** A clock that goes on when it is told to. */
  function clock() {
    let time = 0;
    let waiting: { readonly at: number; readonly run: () => void }[] = [];
    const own: Clock = {
      now: () => time,
      after: (wait, run) => {
        const one = { at: time + wait, run };
        waiting.push(one);
        const cancel = () => {
          waiting = waiting.filter((other) => other !== one);
        };
        return { cancel };
      },
    };
    const pass = (milliseconds: number) => {
      time += milliseconds;
      const due = waiting.filter(({ at }) => at <= time);
      waiting = waiting.filter(({ at }) => at > time);
      for (const { run } of due) run();
    };
    return { own, pass };
  }

  it('runs once for many that ask, when none has asked for a moment', () => {
    const { own, pass } = clock();
    let runs = 0;
    const run = () => {
      runs += 1;
    };
    const calm = whenCalm(run, own);
    for (let key = 0; key < 5; key += 1) {
      calm.ask();
      pass(100);
    }
    assert.equal(runs, 0);
    pass(50);
    assert.equal(runs, 1);
    pass(5_000);
    assert.equal(runs, 1);
  });

  it('is not put off for ever', () => {
    const { own, pass } = clock();
    let runs = 0;
    const run = () => {
      runs += 1;
    };
    const calm = whenCalm(run, own);
    for (let key = 0; key < 30; key += 1) {
      calm.ask();
      pass(100);
    }
    assert.equal(runs, 3);
  });

  it('does not run once it is disposed of', () => {
    const { own, pass } = clock();
    let runs = 0;
    const run = () => {
      runs += 1;
    };
    const calm = whenCalm(run, own);
    calm.ask();
    calm.dispose();
    pass(5_000);
    assert.equal(runs, 0);
  });
});
