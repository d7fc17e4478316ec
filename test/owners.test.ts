// Who has a task to do, and which tasks are mine.

import * as assert from 'node:assert/strict';
import { tree } from '../server/src/features/tree';
import { groupings } from '../server/src/groupings/index';
import { readPlan } from '../server/src/plan/build';
import { ownersOf, sameName } from '../server/src/plan/owners';
import type { TreeNode } from '../server/src/protocol';
import { contextFor, read } from './support/documents';

describe('the owners of a task', () => {
  const owners = (text: string, title: string): readonly string[] => {
    const plan = readPlan(text);
    const task = plan.tasks.find((candidate) => candidate.title.value.startsWith(title));
    assert.ok(task, plan.tasks.map((candidate) => candidate.title.value).join());
    return ownersOf(task, plan.source);
  };

  it('are all that its title names', () => {
    assert.deepEqual(owners('## Phase 1\n\n- [ ] Keel @ann @ben\n', 'Keel'), ['ann', 'ben']);
    assert.deepEqual(owners('## Phase 1\n\n- [ ] Keel (@ann, @ben) ✅\n', 'Keel'), ['ann', 'ben']);
    assert.deepEqual(owners('## 阶段1\n\n- [ ] 龙骨 @张三\n', '龙骨'), ['张三']);
  });

  it('are all that its field names', () => {
    const text = '## 阶段1\n\n- [ ] 龙骨\n  - 负责人: 张三、@李四\n- [ ] 肋骨\n';
    assert.deepEqual(owners(text, '龙骨'), ['张三', '李四']);
    assert.deepEqual(owners(text, '肋骨'), []);
  });

  it('are all that its row names', () => {
    const table = '| ID | Task | Owner | Status |\n|---|---|---|---|\n| T1 | Keel | Ann, Ben | open |\n';
    assert.deepEqual(owners(`## Phase 1\n\n${table}`, 'Keel'), ['Ann', 'Ben']);
  });

  it('are those of what it stands in, the nearest first', () => {
    const text =
      '# Boats\n\n**Owner**: Ann\n\n## Phase 1\n\n- [ ] Keel\n\n## Phase 2\n\n**Owner**: Ben\n\n' +
      '- [ ] Mast @cid\n  - [ ] Step\n- [ ] Sails\n';
    assert.deepEqual(owners(text, 'Keel'), ['Ann']);
    assert.deepEqual(owners(text, 'Step'), ['cid']);
    assert.deepEqual(owners(text, 'Sails'), ['Ben']);
  });

  it('are those of the row that speaks of the work', () => {
    const text =
      '# Boats\n\n| Phase | Owner | Status |\n|---|---|---|\n| Phase 1: Hull | Ann, Ben | open |\n' +
      '| Phase 2: Mast | TBD | open |\n\n' +
      '## Phase 1: Hull\n\n- [ ] Keel\n\n## Phase 2: Mast\n\n- [ ] Spars\n';
    assert.deepEqual(owners(text, 'Keel'), ['Ann', 'Ben']);
    assert.deepEqual(owners(text, 'Spars'), []);
  });

  it('are nobody where it is open', () => {
    assert.deepEqual(owners('## Phase 1\n\n- [ ] Keel\n  - Owner: TBD\n', 'Keel'), []);
  });

  it('are the same person with and without an @, in small letters and in full width', () => {
    assert.equal(sameName('@Ada'), sameName('ada '));
    assert.equal(sameName('Ａda'), sameName('ada'));
  });
});

describe('my tasks', () => {
  const text =
    '# Boats\n\n## Phase 1: Hull (P0)\n\n- [ ] Keel @ann\n- [ ] Ribs of Ann @ben\n\n## Phase 2: Mast\n\n' +
    '| ID | Task | Owner | Status |\n|---|---|---|---|\n| T1 | Spars | Ann Lee | open |\n';
  const byPriority = groupings.find(({ id }) => id === 'priority');
  const asked = (params: object, settings: object) => {
    assert.ok(byPriority);
    return tree([read(text)], byPriority, { view: 'tasks', ...params }, contextFor(settings));
  };
  const leaves = (nodes: readonly TreeNode[]): readonly string[] =>
    nodes.flatMap(({ children, label }) => (children.length > 0 ? leaves(children) : [label]));

  it('are those of an owner whom the setting names', () => {
    assert.deepEqual(leaves(asked({ mineOnly: true }, { me: ['@Ann', 'Ann Lee'] }).nodes), ['Keel', 'Spars']);
    assert.deepEqual(leaves(asked({ mineOnly: true }, { me: ['cid'] }).nodes), []);
    assert.deepEqual(leaves(asked({}, { me: ['cid'] }).nodes), ['Keel', 'Ribs of Ann', 'Spars']);
  });

  it('are what @me means in a filter, together with its other words', () => {
    assert.deepEqual(leaves(asked({ filter: '@me' }, { me: ['ben'] }).nodes), ['Ribs of Ann']);
    assert.deepEqual(leaves(asked({ filter: '@me mast' }, { me: ['Ann Lee', 'ann'] }).nodes), ['Spars']);
  });

  it('are found by the owner’s name too', () => {
    assert.deepEqual(leaves(asked({ filter: 'lee' }, {}).nodes), ['Spars']);
  });

  it('are none, and the reason is told, where nobody said who that is', () => {
    const { nodes, isMeUnknown } = asked({ mineOnly: true }, {});
    assert.deepEqual([nodes, isMeUnknown], [[], true]);
    assert.equal(asked({ mineOnly: true }, { me: ['ann'] }).isMeUnknown, undefined);
  });
});
