import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

describe('milestones', () => {
  it('are called by all they say but their mark', () => {
    const plan = readPlan(
      '## Phase 1\n- [ ] a\n\n**里程碑**:\n\n- ✅ 架构 100%完成\n- **M2**: Beta out (10 users)\n- Docs online ✅\n',
    );
    assert.deepEqual(
      plan.milestones.map((milestone) => [milestone.title.value, milestone.status?.value ?? null]),
      [
        ['架构 100%完成', 'done'],
        ['M2: Beta out (10 users)', null],
        ['Docs online', 'done'],
      ],
    );
  });
});
