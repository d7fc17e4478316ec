import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { modelJson } from '../server/src/reports/model-json';
import { lineNumberOf, tides } from './support/reports';

describe('the model', () => {
  it('says of a task where everything stands and why it is urgent', () => {
    const model = JSON.parse(modelJson('tide.md', readPlan(tides), new Map()));
    const task = model.tasks.find(
      (candidate: { title: { value: string } }) => candidate.title.value === 'Tile cache',
    );
    const line = lineNumberOf(tides, 'Tile cache');
    assert.equal(task.line, line);
    assert.deepEqual(task.title.range, { start: { line, column: 7 }, end: { line, column: 17 } });
    assert.deepEqual([task.priority.value, task.priority.from], ['P0', 'task']);
    assert.equal(model.workItems.length, 3);
    assert.equal(model.tables[0].rows.at(-1).isTotal, true);
  });

  it('lists what looks like data and was not read', () => {
    const { unread } = JSON.parse(modelJson('a.md', readPlan('- [ ] one\n- [x]two\n'), new Map()));
    assert.deepEqual(
      unread.map(({ line, kind, repaired }: Record<string, unknown>) => [line, kind, repaired]),
      [[2, 'box', '[x] ']],
    );
  });
});
