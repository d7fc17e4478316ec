import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { actions } from '../server/src/actions/index';
import { readPlan } from '../server/src/plan/build';
import type { Finding } from '../server/src/plan/finding';
import { firstLine } from '../server/src/plan/marks';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';
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

/** What each finding is about, so that it is known again in the changed text: rule, line and what it claims. */
function findingsIn(text: string): readonly string[] {
  const { source } = readPlan(text);
  const keyOf = ({ rule, span, data }: Finding) =>
    `${rule} in line ${source.lineAt(span.start) + 1}: ${data.claimed ?? ''}`;
  return check(readPlan(text), rules, defaultContext, {}, throwIt).map(keyOf);
}

function throwIt(_rule: unknown, fault: unknown): never {
  throw fault;
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

  it('say nothing false when a task is marked done, wherever that is also spoken of', () => {
    for (const one of parseFixture(readFixture('actions', 'mark-done'))) {
      const after = act('mark-done', one);
      if (after === 'nothing\n') continue;
      const before = findingsIn(parseCursor(one.text).text);
      const added = findingsIn(after).filter((found) => !before.includes(found));
      assert.deepEqual(added, [], one.title);
    }
  });

  it('mark any open task of the sample plans done without a new finding, in edits that do not overlap', function () {
    this.timeout(60_000);
    const action = actions.find(({ id }) => id === 'mark-done') ?? assert.fail();
    for (const name of ['sample-plan.md', 'sample-plan.zh-cn.md']) {
      const text = readFileSync(`examples/${name}`, 'utf8');
      const plan = readPlan(text);
      const before = findingsIn(text);
      for (const task of plan.tasks) {
        const edits = action.run(plan, task);
        if (edits === null) continue;
        edits.forEach((edit, at) => {
          assert.ok((edits[at - 1]?.span.end ?? -1) <= edit.span.start, `${name}: ${task.title.value}`);
        });
        const added = findingsIn(applyEdits(text, edits)).filter((found) => !before.includes(found));
        assert.deepEqual(added, [], `${name}: ${task.title.value}`);
      }
    }
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
