import assert from 'node:assert/strict';
import { actions } from '../server/src/actions/index';
import { readPlan } from '../server/src/plan/build';
import { firstLine } from '../server/src/plan/marks';
import { applyEdits } from '../server/src/text/edit';
import { touches } from '../server/src/text/span';
import {
  type Case,
  fixtureNames,
  parseCursor,
  parseFixture,
  readFixture,
  updateFixture,
} from './support/fixture';

/** The case's text after the action on the task at the cursor; `nothing` where the action makes no sense there. */
function act(name: string, one: Case): string {
  const action = actions.find((candidate) => candidate.id === name);
  const { text, cursor } = parseCursor(one.text);
  const plan = readPlan(text);
  const task = plan.tasks.find((candidate) => touches(firstLine(plan, candidate), cursor));
  assert.ok(action !== undefined && task !== undefined, one.title);
  const edits = action.run(plan, task, one.settings.get('argument'));
  return edits === null ? 'nothing\n' : applyEdits(text, edits);
}

describe('actions', () => {
  for (const name of fixtureNames('actions')) {
    it(`${name} does what its fixture shows`, () => {
      const fixture = readFixture('actions', name);
      const actual = parseFixture(fixture)
        .map((one) => `${one.head}\n${one.text}<!-- fixed -->\n${act(name, one)}`)
        .join('\n');
      if (!updateFixture('actions', name, actual)) assert.equal(actual, fixture);
    });
  }

  it('have one fixture each', () => {
    assert.deepEqual(
      fixtureNames('actions'),
      actions.map((action) => action.id),
    );
  });

  it('leave the document as it was when a task is toggled twice', () => {
    const toggle = actions.find((action) => action.id === 'toggle-task') ?? assert.fail();
    const text = '- [x] one ✅\n- [x] two ✅\n- [ ] three\n';
    for (const index of [0, 1, 2]) {
      const twice = [0, 1].reduce((before) => {
        const plan = readPlan(before);
        return applyEdits(before, toggle.run(plan, plan.tasks[index] ?? assert.fail()) ?? []);
      }, text);
      assert.equal(twice, text);
    }
  });
});
