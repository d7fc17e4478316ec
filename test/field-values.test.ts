import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

describe('fields', () => {
  it('are quoted in the words of the author, marks and all', () => {
    const [phase] = readPlan('## Phase 1: Docs (约**2,000行**)\n- [ ] a\n').sections;
    assert.equal(phase?.budgets[0]?.amount.raw, '约**2,000行');
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
