import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { whenOf, whenOfTask } from '../server/src/plan/schedule';

/** When each section and task of a plan happens, by its title; what has no date is left out. */
function scheduleOf(text: string): Readonly<Record<string, string>> {
  const plan = readPlan(text);
  const all = [
    ...plan.sections.map((section) => [section.text, whenOf(section)] as const),
    ...plan.tasks.map((task) => [task.title.value, whenOfTask(task)] as const),
  ];
  return Object.fromEntries(
    all.flatMap(([name, when]) => (when === null ? [] : [[name, `${when.start} ${when.end}`] as const])),
  );
}

describe('when something happens', () => {
  it('is what its position says in the phase that numbers it', () => {
    const text = `## 阶段1 (2025年12月 - 2026年2月)
### Week 1-2: 甲
- [ ] Day 1-3: 乙
- [ ] Day 4: 丙
### Week 3-5: 丁
- [ ] Week 4: 戊
- [ ] Week 5 Day 2: 己
`;
    assert.deepEqual(scheduleOf(text), {
      '阶段1 (2025年12月 - 2026年2月)': '2025-12-01 2026-02-28',
      'Week 1-2: 甲': '2025-12-01 2025-12-14',
      'Week 3-5: 丁': '2025-12-15 2026-01-04',
      乙: '2025-12-01 2025-12-03',
      丙: '2025-12-04 2025-12-04',
      戊: '2025-12-22 2025-12-28',
      己: '2025-12-30 2025-12-30',
    });
  });

  it('begins anew in a larger unit and goes on over phases that do not begin with 1', () => {
    const text = `# Plan

**Timeline**: 2026-01-01 - 2026-12-31

## Phase 1
### Week 1-2: A
## Phase 2
### Week 3: B
## Phase 3 (2026-03-01 - 2026-06-30)
### Month 1: B2
### Month 2: C
**Week 1: D**

- [ ] x
`;
    assert.deepEqual(scheduleOf(text), {
      'Week 3: B': '2026-01-15 2026-01-21',
      'Phase 3 (2026-03-01 - 2026-06-30)': '2026-03-01 2026-06-30',
      'Month 1: B2': '2026-03-01 2026-03-31',
      'Month 2: C': '2026-04-01 2026-04-30',
      'Week 1: D': '2026-04-01 2026-04-07',
    });
  });

  it('is the day when it is due; nobody knows where no scope has dates', () => {
    assert.deepEqual(
      scheduleOf('## Phase 1\n### Week 1: A\n- [ ] Ask 📅 2026-03-04\n- [ ] Day 2: Answer\n'),
      {
        Ask: '2026-03-04 2026-03-04',
      },
    );
  });
});
