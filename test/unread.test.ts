// What looks like data and was not read: listed by `model`, said in a hover.

import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { findUnread } from '../server/src/plan/unread';

describe('what was not read', () => {
  function checkUnread(text: string, expected: readonly string[]): void {
    const found = findUnread(readPlan(text)).map(({ kind, span, raw }) => {
      assert.equal(text.slice(span.start, span.end), raw);
      return `${kind} ${raw}`;
    });
    assert.deepEqual(found, expected);
  }

  it('is a field of a task or section whose value is no such thing', () =>
    checkUnread(
      '## Phase 1: a\n\n**Status**: simmering\n**Due**: Dec 5\n\n- [ ] one\n  - Estimate: M\n  - Priority: highish\n  - Progress: a good deal\n',
      ['status simmering', 'date Dec 5', 'amount M', 'priority highish', 'percent a good deal'],
    ));
  it('is not what is read, what says nothing yet, and what is a sentence', () =>
    checkUnread(
      '## 阶段1: a\n\n**状态**: 进行中\n**截止**: 待定\n**工期**: 2025年10月 - 12月\n**优先级**: 高\n\n- [ ] one\n  - Effort: 3h\n  - Estimate: TBD\n  - Due: as soon as the other team has found the time to look at it\n  - Progress: 3/5\n  - Owner: Ann\n',
      [],
    ));
  it('is a cell of a column of days, states, levels or shares', () =>
    checkUnread(
      '| Task | Status | Priority | Due |\n|---|---|---|---|\n| a | ✅ | P1 | 2026-12-01 |\n| b | simmering | loud | soon |\n| c | todo | - | n/a |\n',
      ['status simmering', 'priority loud', 'date soon'],
    ));
  it('is a day that is in no calendar, in a heading or a task', () =>
    checkUnread(
      '## 阶段1: a (2026年2月30日)\n\n- [ ] one 📅 2026-13-01\n- [ ] two `2026-02-31` 2026-02-28 [x](2026-02-31.md)\n',
      ['date 2026年2月30日', 'date 2026-13-01'],
    ));
  it('is what stands behind the sign of a day', () =>
    checkUnread(
      '## Phase 1: a\n\n- [ ] one 📅 tomorrow ⏫\n- [ ] two 📅 2026-12-01 and more\n- [ ] 📅 Plan the day\n- [ ] three 📅\n- [ ] four due:2026-12-01\n',
      ['date tomorrow'],
    ));
  it('is a box that is broken', () => checkUnread('- [ ] one\n- [x]two\n', ['box [x]']));
  it('is found within a part alone where that is asked for', () => {
    const plan = readPlan('**Due**: soon\n\n- [ ] one\n  - Due: later\n');
    const within = { start: 20, end: 40 };
    assert.deepEqual(
      findUnread(plan, within).map(({ raw }) => raw),
      ['later'],
    );
  });
});
