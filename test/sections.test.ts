import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { progress } from '../server/src/plan/rollup';
import { outline } from './support/outline';

function checkOutline(markdown: string, expected: readonly string[]): void {
  assert.deepEqual(outline(readPlan(markdown)), expected);
}

describe('what stands directly under a heading', () => {
  it('tells dates and the length beside them in one field', () => {
    const [phase] = readPlan(
      '## 阶段1: 准备\n\n**时间**: 2025年12月-2026年2月 (3个月)\n\n- [ ] 甲\n',
    ).sections;
    assert.deepEqual([phase?.dates?.value.start, phase?.dates?.value.end], ['2025-12-01', '2026-02-28']);
    assert.deepEqual(
      phase?.lengths.map(({ raw }) => raw),
      ['3个月'],
    );
  });
});

describe('sections', () => {
  it('nest bold weeks in months, let labels through and close at the next heading', () => {
    checkOutline(
      `# Plan
### Phase 2: Reach
#### Month 1: Base
**Week 1: Parser**

**Tasks**:

- [x] one
- [ ] two

**Milestones**:

- ✅ parser runs

**Tasks**

- [ ] three

**Week 2: Printer**

- [x] four

#### Month 2: More

- [ ] five
`,
      [
        'phase: Phase 2 | Reach 2/5',
        '  phase: Month 1 | Base 2/4',
        '    phase: Week 1 | Parser 1/3',
        '      milestones: Milestones 0/0',
        '    phase: Week 2 | Printer 1/1',
        '  phase: Month 2 | More 0/1',
      ],
    );
  });

  it('give a summary to the phase it names, not to the week above it', () => {
    const plan = readPlan(`## 阶段1: 基础
### Week 1: 设计
- [ ] 甲

**阶段1总结**:

| 任务 | 状态 |
|---|---|
| 设计 | ✅ |

## 阶段2: 扩展
- [ ] 乙
`);
    const summary = plan.sections.find((section) => section.kind === 'summary');
    assert.equal(summary?.parent?.label, '阶段1');
    assert.equal(summary?.names?.label, '阶段1');
    assert.equal(summary?.tables.length, 1);
  });

  it('count the boxes of an appendix section that names a phase apart', () => {
    const plan = readPlan(`## 阶段1: 基础
- [x] 甲
- [ ] 乙
## 附录
### A.1 阶段1详细任务 (P0)
- [ ] 甲一
- [x] 甲二
- [ ] 甲三
`);
    const { boxes, tasks, mirrored } = progress(plan.root);
    assert.deepEqual(boxes, { total: 5, done: 2 });
    assert.deepEqual([tasks.total, tasks.done], [2, 1]);
    assert.deepEqual(mirrored, { total: 3, done: 1 });
    assert.equal(
      plan.sections.find((section) => section.kind === 'appendix' && section.names)?.priority?.value,
      'P0',
    );
  });

  it('take an only H1 as the title even if it opens with a stage, but several phases as sections', () => {
    assert.deepEqual(outline(readPlan('# Phase 3: Ship\n- [ ] a\n## Notes\n')), ['section: Notes 0/0']);
    assert.equal(readPlan('# Phase 3: Ship\n').root.title.value, 'Ship');
    checkOutline('# Phase 1\n- [ ] a\n# Phase 2\n- [x] b\n', [
      'phase: Phase 1 | Phase 1 0/1',
      'phase: Phase 2 | Phase 2 1/1',
    ]);
  });

  it('end an open task heading at the next phase, whatever its level', () => {
    checkOutline('# P\n## Task 1: Draw\n- [ ] a\n### Phase 2: Build\n- [ ] b\n', [
      'task: Draw 0/1',
      'phase: Phase 2 | Build 0/1',
    ]);
  });

  it('make a month or half of a year that opens the title a phase where it owns tasks', () => {
    const kinds = (titles: readonly string[], below: string) =>
      titles.map((title) => readPlan(`# P\n\n## ${title}\n\n${below}\n`).sections[0]?.kind);
    const periods = [
      'März 2026',
      '2026年3月',
      '2026年3月：准备',
      'March 2026 – Prepare',
      '2026 H2',
      '2026년 3월',
    ];
    const months = [
      '4月',
      '5月：面接',
      '3-4月',
      '3月～4月（准备）',
      'April',
      'May – June',
      '6월: 발표',
      'März: Umbau',
    ];
    const halves = ['上半年', '下半年计划', '2026年上半年', '上期', '하반기', '1. Halbjahr: Umbau'];
    for (const titles of [periods, months, halves]) {
      assert.deepEqual(
        kinds(titles, '- [ ] a'),
        titles.map(() => 'phase'),
      );
      assert.deepEqual(
        kinds(titles, '- a'),
        titles.map(() => 'section'),
      );
    }
    const others = [
      'March 2026 release notes',
      '4月5日',
      '3月のふりかえり',
      'Marching orders',
      'May I ask',
      'Notes (March 2026)',
      '2026-03-05',
      '2026',
      '上半年总结',
    ];
    assert.deepEqual(
      kinds(others, '- [ ] a'),
      others.map(() => 'section'),
    );
  });

  it('leave no bracket of a label to the name', () => {
    const names = ['【フェーズ1】準備', '【阶段2】准备 ✅', '[Phase 3] Setup', '（第4周）收尾'].map(
      (title) => {
        const section = readPlan(`# P\n\n## ${title}\n\n- [ ] a\n`).sections[0];
        return `${section?.label}|${section?.title.value}`;
      },
    );
    assert.deepEqual(names, ['フェーズ1|準備', '阶段2|准备', 'Phase 3|Setup', '第4周|收尾']);
  });

  it('make a horizon or version a phase only where it owns tasks', () => {
    checkOutline('# P\n## Short term\n- [ ] a\n## Long term\nprose\n## v1.2\n- [x] b\n## v1.3\nprose\n', [
      'phase: Short term | Short term 0/1',
      'section: Long term 0/0',
      'phase: v1.2 | v1.2 1/1',
      'section: v1.3 0/0',
    ]);
  });

  it('take P1 in a heading for a priority, but not where parts are numbered P1 to P9', () => {
    const priorities = (markdown: string) =>
      readPlan(markdown).sections.map((section) => section.priority?.value ?? null);
    assert.deepEqual(priorities('# T\n## P0: Must\n- [ ] a\n## P1: Should\n- [ ] b\n'), ['P0', 'P1']);
    assert.deepEqual(priorities('# T\n## P1: Setup\n- [ ] a\n## P9: Ship\n- [ ] b\n'), [null, null]);
  });

  it('read amounts, lengths and dates of the heading and of the lines under it', () => {
    const plan = readPlan(`## 阶段1: 补强 (2025年12月 - 2026年2月)

**目标**: 写完指南 (4000+行)

**持续时间**: 2个月 (8周)

- [ ] 甲 (800行)
`);
    const [phase] = plan.sections;
    assert.equal(phase?.title.value, '补强');
    assert.deepEqual(phase?.dates?.value.start, '2025-12-01');
    assert.deepEqual(phase?.dates?.value.end, '2026-02-28');
    assert.deepEqual(
      phase?.lengths.map((length) => length.raw),
      ['2个月', '8周'],
    );
    assert.deepEqual(
      phase?.budgets.map(({ amount }) => [amount.value.low, amount.value.high]),
      [[4000, null]],
    );
  });
});

describe('titles', () => {
  const titles: readonly (readonly [heading: string, label: string | null, title: string])[] = [
    ['Phase 2: Core Logging ✅ COMPLETE', 'Phase 2', 'Core Logging'],
    ['Phase 2: Core Logging (✅ complete)', 'Phase 2', 'Core Logging'],
    ['Phase 0: 当前架构（已完成 ✅）', 'Phase 0', '当前架构'],
    ['Week 3-5: Wiring (70% complete)', 'Week 3-5', 'Wiring'],
    ['Week 4（1/26 - 2/1）: 撮影（進捗 50%）', 'Week 4', '撮影'],
    ['Day 2 (10月9日) - 创建示例', 'Day 2', '创建示例'],
    ['Week 1 (4/1 - 4/7)', 'Week 1', 'Week 1'],
    ['T3. Tea shop 🔄 进行中', null, 'Tea shop'],
  ];
  for (const [heading, label, title] of titles) {
    it(`leave out marks, words of status, percentages and days: ${heading}`, () => {
      const section = readPlan(`# Plan\n\n## ${heading}\n\n- [x] a\n`).sections[0];
      assert.deepEqual([section?.label, section?.title.value], [label, title]);
    });
  }
});
