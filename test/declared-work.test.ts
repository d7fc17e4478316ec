import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

describe('trees', () => {
  it('declare priorities', () => {
    const plan = readPlan(
      '# P\n\n```text\nP0 (最高): 必须\n  ├─ 指南 (47%剩余)\n  └─ 平台\n\nP1:\n  └─ 协议\n```\n',
    );
    assert.deepEqual(
      plan.workItems.map((item) => [item.priority?.value, item.title, item.mentions[0]?.line]),
      [
        ['P0', '指南', 4],
        ['P0', '平台', 5],
        ['P1', '协议', 8],
      ],
    );
    assert.equal(plan.trees[0]?.levels[0]?.items[0]?.remaining?.value, 47);
  });
});
