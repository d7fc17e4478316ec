import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { progress } from '../server/src/plan/rollup';

describe('tasks', () => {
  it('are titled without box, bold marks, position, marks and amounts', () => {
    const plan = readPlan(`## Week 1
- [x] **Day 1-3: eBPF基础理论补充** ✅
  - 架构
  - **产出**: 基础理论章节 (800行)
- [ ] T012 [P] Write the parser (16 h)
`);
    const [first, second] = plan.tasks;
    assert.equal(first?.title.value, 'eBPF基础理论补充');
    assert.equal(first?.written?.value, 'done');
    assert.deepEqual(first?.position?.parts, [{ unit: 'day', first: 1, last: 3 }]);
    assert.deepEqual(
      first?.estimates.map((estimate) => [estimate.value.low, estimate.value.unit]),
      [[800, 'lines']],
    );
    assert.equal(second?.id?.value, 'T012');
    assert.equal(second?.title.value, 'Write the parser');
    assert.deepEqual(
      second?.estimates.map((estimate) => [estimate.value.low, estimate.value.unit]),
      [[16, 'hour']],
    );
  });

  it('are counted by their leaves; cancelled ones leave the total, unknown ones count as neither', () => {
    const plan = readPlan(`# P
- [ ] parent
  - [x] child
  - plain
    - [ ] grandchild
- [-] cancelled
- [?] unknown
- [/] doing
- [ ]
`);
    const { boxes, tasks } = progress(plan.root);
    assert.deepEqual(boxes, { total: 6, done: 1 });
    assert.deepEqual(
      {
        total: tasks.total,
        done: tasks.done,
        todo: tasks.todo,
        doing: tasks.doing,
        cancelled: tasks.cancelled,
        other: tasks.other,
      },
      { total: 4, done: 1, todo: 1, doing: 1, cancelled: 1, other: 1 },
    );
  });

  it('stand in quotes and aims, but not in code, comments or the second side of a conflict', () => {
    const plan = readPlan(`# P
> - [ ] quoted

**Success criteria**:

- [x] aimed

\`\`\`md
- [ ] code
\`\`\`
<!--
- [ ] comment
-->
<<<<<<< ours
- [ ] ours
=======
- [x] theirs
>>>>>>> theirs
`);
    assert.deepEqual(
      plan.tasks.map((task) => task.title.value),
      ['quoted', 'aimed', 'ours'],
    );
  });

  it('count a task heading without boxes by its own status', () => {
    const plan = readPlan('# P\n## Task 1: Draw (3h) ✅\ntext\n## Task 2: Build (4h)\ntext\n');
    const { boxes, tasks } = progress(plan.root);
    assert.deepEqual(boxes, { total: 0, done: 0 });
    assert.deepEqual([tasks.total, tasks.done], [2, 1]);
  });

  it('recur where their section says so', () => {
    const plan = readPlan('## 阶段4\n**标准跟踪** (每月)\n\n- [ ] 检查更新\n\n**其他**\n\n- [ ] 一次\n');
    assert.equal(progress(plan.root).tasks.recurring, 1);
  });

  it('weigh by what the task above them states, in equal parts, where they state nothing', () => {
    const weighted = (text: string) => progress(readPlan(`## Phase 1\n${text}`).root).weighted;
    assert.deepEqual(weighted('- [ ] a (6 days)\n  - [x] b\n  - [ ] c\n  - [-] d\n- [x] e (2 days)\n'), {
      unit: 'day',
      done: 5,
      total: 8,
      percent: 63,
      complete: true,
    });
    assert.deepEqual(weighted('- [ ] a (100 lines)\n  - [x] b\n  - [x] c\n  - [ ] d\n'), {
      unit: 'lines',
      done: 66.67,
      total: 100,
      percent: 67,
      complete: true,
    });
    // What the parts state themselves outranks it.
    assert.deepEqual(weighted('- [ ] a (9 days)\n  - [x] b (2 days)\n  - [ ] c (1 day)\n'), {
      unit: 'day',
      done: 2,
      total: 3,
      percent: 67,
      complete: true,
    });
    assert.equal(weighted('- [ ] a (9 days)\n  - [x] b (2 days)\n  - [ ] c\n')?.complete, false);
  });

  it('weigh by their estimates where at least half state one', () => {
    const plan = readPlan('## Phase 1\n- [x] a (100 lines)\n- [ ] b (300 lines)\n- [ ] c\n');
    assert.deepEqual(progress(plan.root).weighted, {
      unit: 'lines',
      done: 100,
      total: 400,
      percent: 25,
      complete: false,
    });
    assert.equal(
      progress(readPlan('## Phase 1\n- [x] a (100 lines)\n- [ ] b\n- [ ] c\n').root).weighted,
      null,
    );
  });

  it('name a broken box and are none', () => {
    const plan = readPlan('# P\n- [x骨架\n- [ ] fine\n');
    assert.deepEqual(
      plan.malformedBoxes.map((box) => box.line),
      [1],
    );
    assert.equal(plan.tasks.length, 1);
  });
});
