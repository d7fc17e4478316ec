import assert from 'node:assert/strict';
import { untilTomorrow } from '../server/src/hosts/shared/today';

describe('the day', () => {
  it('ends at midnight, where the program runs', () => {
    const seconds = (now: Date): number => Math.floor(untilTomorrow(now) / 1000);
    assert.equal(seconds(new Date(2026, 10, 25, 23, 59, 30)), 30);
    assert.equal(seconds(new Date(2026, 11, 31, 23, 0, 0)), 3600);
    const now = new Date(2026, 1, 28, 12, 0, 0);
    const next = new Date(now.getTime() + untilTomorrow(now));
    assert.deepEqual([next.getMonth(), next.getDate(), next.getHours()], [2, 1, 0]);
  });
});
