// Words of priority and units that settings add: read wherever those of the tables are.

import * as assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { emptyMemory } from '../server/src/plan/read-memory';
import { urgencyOf } from '../server/src/plan/urgency';
import { defaultSettings, readSettings, settingsKey } from '../server/src/workspace/settings';

const settings = readSettings({
  priority: { Sev1: 'P0', 紧急: 'P0', 'nach Vorrang': 'P2', '‼': 'P1' },
  units: { Zln: 'lines', 工日: 'day', Folien: 'count', Szenen: 'count', 'Man-Tage': 'day' },
});

const plan = (text: string) => readPlan(text, settings.read);
const without = (text: string) => readPlan(text);

/** The priority of every task, and what of the text states it. */
const urgent = (text: string) =>
  plan(text).tasks.map((task) => {
    const urgency = urgencyOf(task);
    return [urgency?.priority, task.priority?.raw];
  });

describe('own words of priority', () => {
  it('are read on a task: in front, in a bracket, at the end, in a field', () => {
    const text = [
      '# Plan',
      '## Phase 1',
      '- [ ] Sev1: restart the pump',
      '- [ ] [sev1] restart the fan',
      '- [ ] 修复支付 (紧急)',
      '- [ ] 【紧急】修复登录',
      '- [ ] restart the lamp - Sev1',
      '- [ ] Archiv ordnen `nach Vorrang`',
      '',
    ].join('\n');
    assert.deepEqual(urgent(text), [
      ['P0', 'Sev1'],
      ['P0', 'sev1'],
      ['P0', '紧急'],
      ['P0', '紧急'],
      ['P0', 'Sev1'],
      ['P2', 'nach Vorrang'],
    ]);
    assert.equal(plan(text).tasks[0]?.title.value, 'restart the pump');
    assert.equal(plan(text).tasks[2]?.title.value, '修复支付');
    assert.deepEqual(
      without(text).tasks.map((task) => task.priority?.value),
      [undefined, undefined, undefined, undefined, undefined, undefined],
    );
  });

  it('are read in a heading, a field, a cell and a tree', () => {
    const heading = (title: string) => plan(`# P\n\n## ${title}\n\n- [ ] a\n`).sections[0];
    assert.equal(heading('Pumps (Sev1)')?.priority?.value, 'P0');
    assert.equal(heading('Pumps (Sev1)')?.title.value, 'Pumps');
    assert.equal(heading('紧急：水泵')?.priority?.value, 'P0');
    const field = plan('# P\n\n## Pumps\n\n**Priority**: Sev1\n\n- [ ] a\n');
    assert.equal(field.sections[0]?.priority?.value, 'P0');
    const table = plan(
      '# P\n\n| Task | Priority | Status |\n|---|---|---|\n| Pump | Sev1 | todo |\n| Fan | ‼️ | todo |\n| Lamp | low | todo |\n',
    );
    assert.deepEqual(
      table.tables[0]?.rows.map(({ priority }) => priority?.value),
      ['P0', 'P1', 'P3'],
    );
    const tree = plan(
      '# P\n\n```\nSev1: first\n├─ Pump station\n└─ Fans\n```\n\n## Pump station\n\n- [ ] a\n',
    );
    assert.equal(tree.trees[0]?.levels[0]?.priority?.value, 'P0');
    assert.equal(tree.tasks[0] === undefined ? null : urgencyOf(tree.tasks[0])?.priority, 'P0');
  });

  it('outrank the tables where both have a word', () => {
    const other = readSettings({ priority: { 高: 'P0', Must: 'P3' } });
    const of = (title: string) =>
      readPlan(`# P\n\n## ${title}\n\n- [ ] a\n`, other.read).sections[0]?.priority?.value;
    assert.deepEqual(['高优先级', '🔴 高优先级任务', '水泵（高）', 'Must have', '高可用'].map(of), [
      'P0',
      'P0',
      'P0',
      'P3',
      undefined,
    ]);
  });

  it('are none within other words, and the tables hold beside them', () => {
    assert.deepEqual(urgent('# P\n\n- [ ] Sev10 rules\n- [ ] 非紧急任务清理\n- [ ] Fans (P1)\n'), [
      [undefined, undefined],
      [undefined, undefined],
      ['P1', 'P1'],
    ]);
  });
});

describe('own words of units', () => {
  const amounts = (text: string) =>
    plan(text).sections[0]?.budgets.map(({ amount }) => [amount.raw, amount.value.unit]) ?? [];

  it('are read in a heading, a task, a field and a cell', () => {
    assert.deepEqual(amounts('# P\n\n## Parser (~800 Zln)\n\n- [ ] a\n'), [['~800 Zln', 'lines']]);
    const text = '# P\n\n## Parser\n\n**Effort**: 12工日\n\n- [ ] Lexer (300 Zln)\n- [ ] Deck (20 Folien)\n';
    const read = plan(text);
    assert.deepEqual(
      read.tasks.map(({ estimates }) =>
        estimates.map(({ raw, value }) => [raw, value.unit, value.dimension]),
      ),
      [[['300 Zln', 'lines', 'lines']], [['20 Folien', 'Folien', 'count']]],
    );
    assert.deepEqual(
      read.sections[0]?.budgets.map(({ amount }) => [amount.raw, amount.value.unit, amount.value.dimension]),
      [['12工日', 'day', 'effort']],
    );
    const table = plan(
      '# P\n\n| Task | Size | Status |\n|---|---|---|\n| Lexer | 300 Zln | todo |\n| Deck | 3 Szenen | todo |\n',
    );
    assert.deepEqual(
      table.tables[0]?.rows.map(({ cells }) => cells[1]?.amounts.map(({ value }) => value.unit)),
      [['lines'], ['Szenen']],
    );
    assert.deepEqual(without('# P\n\n## Parser (800 Zln)\n\n- [ ] a\n').sections[0]?.budgets, []);
  });

  it('are read in a comment that sets a budget, and leave the place of what stands behind them', () => {
    const read = plan(
      '# P\n\n## Parser 800 Zln (Sev1)\n<!-- plan:budget 900 Zln -->\n\n- [ ] a (3 Man-Tage, P1)\n',
    );
    assert.equal(read.sections[0]?.budgets.find(({ from }) => from === 'comment')?.amount.raw, '900 Zln');
    assert.equal(read.sections[0]?.priority?.raw, 'Sev1');
    assert.deepEqual([read.tasks[0]?.estimates[0]?.raw, read.tasks[0]?.priority?.raw], ['3 Man-Tage', 'P1']);
  });
});

describe('a change of own words', () => {
  it('reads again what was remembered', () => {
    const memory = emptyMemory('dense');
    const text = '# P\n\n## Pumps\n\n- [ ] Sev1: restart (300 Zln)\n';
    const read = (options: typeof settings.read) => readPlan(text, options, memory).tasks[0];
    assert.equal(read(defaultSettings.read)?.priority, null);
    assert.equal(read(settings.read)?.priority?.value, 'P0');
    assert.equal(read(settings.read)?.estimates.length, 1);
    assert.equal(read(defaultSettings.read)?.estimates.length, 0);
  });

  it('is another key of what is kept', () => {
    assert.notEqual(settingsKey(settings), settingsKey(defaultSettings));
    const other = readSettings({ units: { Zln: 'words' } });
    assert.notEqual(settingsKey(readSettings({ units: { Zln: 'lines' } })), settingsKey(other));
  });
});
