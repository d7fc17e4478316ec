import assert from 'node:assert/strict';
import { actions } from '../server/src/actions/index';
import { editTask } from '../server/src/features/edit-task';
import { taskAt } from '../server/src/features/task-handle';
import { contextFor, lineOf, read } from './support/documents';
import { englishPlan } from './support/plans';

describe('editing a task', () => {
  const document = read(englishPlan);
  const handle = taskAt(document, lineOf(englishPlan, 'Lay gravel'));
  assert.ok(handle);
  const edit = (task: typeof handle, action = 'toggle-task') =>
    editTask(document, { action, task }, actions, contextFor());

  it('answers with edits and the lines they are meant for', () => {
    const result = edit(handle);
    assert.ok(result.ok);
    assert.equal(result.version, 1);
    assert.deepEqual(result.guard, [{ line: 10, text: '- [ ] Lay gravel' }]);
  });

  it('is refused when the version or the text has moved', () => {
    assert.equal(edit({ ...handle, version: 7 }).ok, false);
    assert.equal(edit({ ...handle, text: '- [ ] Lay  gravel' }).ok, false);
    assert.equal(edit({ ...handle, id: `${handle.id}?` }).ok, false);
    assert.equal(edit(handle, 'no-such-action').ok, false);
  });

  it('accepts a task that was seen before its file was opened', () => {
    assert.equal(edit({ ...handle, version: null }).ok, true);
  });

  it('knows no task where there is none', () => {
    assert.equal(taskAt(document, 0), null);
    assert.equal(taskAt(document, 999), null);
  });
});
