import assert from 'node:assert/strict';
import { readBlocks } from '../server/src/markdown/blocks';
import { chunkedText } from '../server/src/markdown/chunks';
import { maskInline, plainInline } from '../server/src/markdown/inline';
import type { Node } from '../server/src/markdown/node';
import { parse } from '../server/src/markdown/parse';
import { readPlan } from '../server/src/plan/build';
import type { Plan, Section } from '../server/src/plan/plan';
import { emptyMemory } from '../server/src/plan/read-memory';
import { defaultReadOptions } from '../server/src/plan/read-options';
import { progress } from '../server/src/plan/rollup';

/** A plan's sections as lines: indentation, kind, label, title, done of all tasks. */
function outline(plan: Plan): string[] {
  const lines: string[] = [];
  const visit = (section: Section, depth: number): void => {
    const { tasks, mirrored } = progress(section);
    const copies = mirrored.total > 0 ? ` copies ${mirrored.done}/${mirrored.total}` : '';
    const name = [section.label, section.title.value].filter((part) => part !== null).join(' | ');
    lines.push(`${'  '.repeat(depth)}${section.kind}: ${name} ${tasks.done}/${tasks.total}${copies}`);
    for (const child of section.sections) visit(child, depth + 1);
  };
  for (const section of plan.root.sections) visit(section, 0);
  return lines;
}

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

describe('fields', () => {
  it('are quoted in the words of the author, marks and all', () => {
    const [phase] = readPlan('## Phase 1: Docs (约**2,000行**)\n- [ ] a\n').sections;
    assert.equal(phase?.budgets[0]?.amount.raw, '约**2,000行');
  });
});

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

describe('what is a plan', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a phase with a box', '# T\n## Phase 1\n- [ ] a\n', true],
    ['a phase with a status', '# T\n## 阶段1: 甲 ✅\ntext\n', true],
    ['a bare step with prose', '# Install\n## Step 1: Get it\ntext\n', false],
    ['a bare step with a box', '# Install\n## Step 1: Get it\n- [ ] a\n', true],
    ['three open boxes', '- [ ] a\n- [ ] b\n- [x] c\n', true],
    ['two boxes', '- [ ] a\n- [ ] b\n', false],
    ['a feature list', '# Lib\n## Features\n- [x] a\n- [x] b\n- [ ] c\n', false],
    ['a status table', '| Task | Status |\n|---|---|\n| a | ✅ |\n| b | 🔄 |\n| c | Done |\n', true],
    ['a directive against boxes', '<!-- planwright: off -->\n- [ ] a\n- [ ] b\n- [ ] c\n', false],
    ['front matter for an empty file', '---\nplanwright: true\n---\n# T\n', true],
    ['nothing', '', false],
    ['boxes in a fence', '```\n- [ ] a\n- [ ] b\n- [ ] c\n```\n', false],
  ];
  for (const [name, markdown, expected] of cases) {
    it(`${expected ? 'yes' : 'no'}: ${name}`, () => assert.equal(readPlan(markdown).isPlan, expected));
  }
});

describe('comments', () => {
  it('switch rules off for a stretch, a line and the next line', () => {
    const markdown =
      'a\n<!-- planwright-disable over-budget -->\nb\n<!-- planwright-enable -->\nc <!-- planwright-disable-line -->\n<!-- planwright-disable-next-line x y -->\nd\n';
    const plan = readPlan(markdown);
    assert.deepEqual(
      plan.suppressions.map(({ span, rules }) => [
        markdown.slice(span.start, span.end).trim().split('\n').at(-1),
        rules,
      ]),
      [
        ['b', ['over-budget']],
        ['c <!-- planwright-disable-line -->', null],
        ['d', ['x', 'y']],
      ],
    );
  });
});

describe('blocks', () => {
  const hostile = [
    '# a\n```\n# no heading\n```\n# b\n',
    '# a\n<!--\n# no heading\n-->\n# b\n',
    '# a\n~~~~\n# x\n~~~\n# y\n~~~~\n# b\n',
    '# a\r\n# b\r\n\r\ntext\r# c\r',
    '# a\n```\n# unclosed\n',
    '# a\n<div>\n# in html\n\n# b\n',
    '\ufeff# a\n# b',
    '- item\n# heading\n  - nested?\n',
  ];
  for (const text of hostile) {
    it(`are the text, and cut only where Markdown does: ${JSON.stringify(text)}`, () => {
      const blocks = readBlocks(chunkedText(text).chunks, (block) => block)
        .all()
        .flatMap((one) => one?.read ?? []);
      assert.equal(blocks.map((block) => block.text).join(''), text);
      const headings = (nodes: readonly Node[]): number =>
        nodes.filter((node) => node.type === 'heading').length;
      assert.equal(headings(blocks.flatMap(({ tree }) => tree.children)), headings(parse(text).children));
    });
  }
});

describe('inline text', () => {
  it('is masked at equal length', () => {
    const text = '**a** `x 500行` [l](u) ~~k~~ _em_ snake_case ![i](u) <!-- c -->';
    const masked = maskInline(text);
    assert.equal(masked.length, text.length);
    assert.equal(masked.replace(/ +/g, ' ').trim(), 'a xxxxxxxx l ~~k~~ em snake_case');
  });
  it('is read plain', () => {
    assert.equal(plainInline('**a** `x` [l](u) ~~k~~ _em_ snake_case \\*'), 'a x l k em snake_case *');
    assert.deepEqual(['a  b', ' a', 'a\t', 'a\u3000b'].map(plainInline), ['a b', 'a', 'a', 'a b']);
  });
});

describe('memory', () => {
  it('gives the same plan as a fresh reading, and reads a changed legend anew', () => {
    const memory = emptyMemory();
    const first = '# T\n## Phase 1 🟢\n- [ ] a\n## Phase 2\n- [x] b\n';
    readPlan(first, undefined, memory);
    const edited = first.replace('[ ] a', '[x] a');
    assert.deepEqual(outline(readPlan(edited, undefined, memory)), outline(readPlan(edited)));
    const options = { ...defaultReadOptions, legend: new Map([['🟢', 'done' as const]]) };
    assert.equal(readPlan(edited, options, memory).sections[0]?.status?.value, 'done');
  });
});

describe('hostile text', () => {
  for (const unit of ['> ', '- ', '1. ', '- [ ] ', '[', '**a', '|a', 'a ', '✅', '(', '800行']) {
    it(`is read past a line of a megabyte of ${JSON.stringify(unit)}`, () => {
      const plan = readPlan(`${unit.repeat(1_000_000 / unit.length)}\n\n# After\n\n- [ ] read\n`);
      assert.equal(plan.tasks.at(-1)?.title.value, 'read');
      assert.equal(plan.sections.at(-1)?.title.value ?? plan.root.title.value, 'After');
    });
  }

  for (const unit of [
    ' ',
    '*',
    '<!--',
    '`',
    ':',
    '(',
    '_',
    '#',
    '[x',
    '~',
    '|',
    '-',
    '1.',
    '%',
    '：',
    '✅',
  ]) {
    it(`is read where a title goes on with many ${JSON.stringify(unit)}`, () => {
      const run = unit.repeat(4000);
      for (const title of [
        `**Title**${run}✅`,
        `# Title ${run} a`,
        `- [ ] task ${run} a`,
        `Name: ${run} a`,
      ]) {
        assert.equal(readPlan(`${title}\n\n- [ ] after\n`).tasks.at(-1)?.title.value, 'after');
      }
    });
  }

  it('gives the same plan in LF, CRLF and CR', () => {
    const text =
      '# T\n## Phase 1 ✅\n- [x] a\n  - **产出**: b (800行)\n- [ ] c\n\n| 任务 | 状态 |\n|---|---|\n| a | ✅ |\n';
    const expected = outline(readPlan(text));
    assert.deepEqual(outline(readPlan(text.replaceAll('\n', '\r\n'))), expected);
    assert.deepEqual(outline(readPlan(text.replaceAll('\n', '\r'))), expected);
  });
});

describe('values', () => {
  const rowStates = (markdown: string) =>
    readPlan(markdown).tables[0]?.rows.map((row) => [row.name?.value, row.status?.value ?? null]);

  it('are read where a whole cell or field stands in code', () => {
    assert.deepEqual(
      rowStates(
        '| Task | Status |\n|---|---|\n| Parse rows | `DONE` |\n| Link rows | **`TODO`** |\n| Say `DONE` | see `DONE` |\n',
      ),
      [
        ['Parse rows', 'done'],
        ['Link rows', 'todo'],
        ['Say DONE', null],
      ],
    );
    assert.equal(
      readPlan('## Phase 1: A\n\n**Status**: `done`\n\n- [x] a\n').sections[0]?.status?.value,
      'done',
    );
  });

  it('are the state of a row where a box stands in a cell', () => {
    const expected = [
      ['Parse rows', 'done'],
      ['Link rows', 'todo'],
    ];
    assert.deepEqual(
      rowStates('| Task | Done |\n|---|---|\n| Parse rows | [x] |\n| Link rows | [ ] |\n'),
      expected,
    );
    assert.deepEqual(
      rowStates('| # | Task |\n|---|---|\n| - [x] | Parse rows |\n| - [ ] | Link rows |\n'),
      expected,
    );
    assert.deepEqual(
      rowStates('| Task | Owner |\n|---|---|\n| [x] Parse rows | Ann |\n| [ ] Link rows | Ben |\n'),
      expected,
    );
  });

  it('of priority are read from a trailing bold or code tag', () => {
    const plan = readPlan(
      '# P\n- [ ] Mend the fence **P1**\n- [ ] Paint the gate `P2`\n- [ ] Oil the hinges #P0\n- [ ] Apply Patch P1\n',
    );
    assert.deepEqual(
      plan.tasks.map((task) => [task.title.value, task.priority?.value ?? null]),
      [
        ['Mend the fence', 'P1'],
        ['Paint the gate', 'P2'],
        ['Oil the hinges', 'P0'],
        ['Apply Patch P1', null],
      ],
    );
  });

  it('of effort behind the bullets of a bold remark speak of the work around it', () => {
    const plan = readPlan(
      '## 1. 回测系统\n\n**当前状态**：\n- ✅ 引擎存在\n- ❌ 缺少统计\n\n**工作量**：3-4 天\n',
    );
    assert.deepEqual(
      plan.sections.map((section) => [section.title.value, section.budgets.map(({ amount }) => amount.raw)]),
      [
        ['回测系统', ['3-4 天']],
        ['当前状态', []],
      ],
    );
  });

  it('that name two ids are no id', () => {
    const plan = readPlan('# P\n- [ ] Day 1: M2 and S2\n- [ ] T1, T2 review\n- [ ] M2 review\n');
    assert.deepEqual(
      plan.tasks.map((task) => task.id?.value ?? null),
      [null, null, 'M2'],
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
