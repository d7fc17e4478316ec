// What a tree of tasks or plans shows of them: which nodes, what each carries, and how far it is open.

import assert from 'node:assert/strict';
import { tree } from '../server/src/features/tree';
import { byDocument } from '../server/src/groupings/by-document';
import { byStatus } from '../server/src/groupings/by-status';
import { type Group, type Grouping, group } from '../server/src/groupings/grouping';
import { groupings } from '../server/src/groupings/index';
import { plansView } from '../server/src/groupings/plans';
import { tasksOf } from '../server/src/plan/rollup';
import type { TreeNode, TreeParams } from '../server/src/protocol';
import { contextFor, lineOf, read, uri } from './support/documents';
import { englishPlan } from './support/plans';

describe('the tree', () => {
  const flat: Grouping = {
    id: 'flat',
    label: { en: 'Flat', zh: '平铺' },
    arrange: (plans) =>
      plans.map(
        ({ uri: planUri, name, outline }): Group => ({
          ...leaf(name),
          kind: 'plan',
          isLeaf: false,
          children: tasksOf(outline.root).map((task) => ({
            ...leaf(task.title),
            status: task.status,
            task,
            place: { uri: planUri, spot: task.spot },
          })),
        }),
      ),
  };
  const leaf = (label: string): Group => ({
    id: label,
    label,
    description: '',
    tooltip: '',
    kind: 'task',
    status: 'none',
    place: null,
    task: null,
    isLeaf: true,
    children: [],
  });
  const labels = (params: object, settings: object = {}) => {
    const document = read(englishPlan, settings);
    const { nodes } = tree([document], flat, { view: 'tasks', ...params }, contextFor(settings));
    return nodes.flatMap((node) => node.children.map(({ label }) => label));
  };

  it('leaves out what is not asked for', () => {
    assert.equal(labels({}).length, 4);
    assert.deepEqual(labels({ filter: 'GRAVEL' }), ['Lay gravel']);
    assert.deepEqual(labels({ filter: 'garden dig' }), ['Dig the north bed', 'Dig the south bed']);
    assert.ok(!labels({ openOnly: true }).includes('Dig the north bed'));
    assert.deepEqual(labels({ filter: 'nothing like it' }), []);
  });

  it('gives every task with a box what is needed to change it', () => {
    const { nodes, plans } = tree([read(englishPlan)], flat, { view: 'tasks' }, contextFor());
    const node = nodes[0]?.children.at(-1);
    assert.equal(plans, 1);
    assert.equal(node?.task?.text, '- [ ] Lay gravel');
    assert.equal(node?.location?.range.start.line, 10);
  });

  it('says what becomes of a task that is dropped on a priority or a status', () => {
    const taken = (id: string) => {
      const grouping = groupings.find((candidate) => candidate.id === id);
      assert.ok(grouping);
      const { nodes } = tree([read(englishPlan)], grouping, { view: 'tasks' }, contextFor());
      return nodes.map(({ label, takes }) => [label, takes?.action, takes?.argument]);
    };
    assert.deepEqual(taken('priority'), [
      ['P0', 'set-priority', 'P0'],
      ['P1', 'set-priority', 'P1'],
      ['No priority', undefined, undefined],
    ]);
    assert.deepEqual(taken('status'), [
      ['To do', 'set-status', 'todo'],
      ['Done', 'set-status', 'done'],
    ]);
    assert.deepEqual(taken('document')[0]?.slice(1), [undefined, undefined]);
  });

  it('of plans has every plan with its phases, whatever tasks are shown', () => {
    const shown = (params: object) =>
      tree([read(englishPlan)], plansView, { view: 'plans', ...params }, contextFor()).nodes;
    assert.equal(shown({})[0]?.children.length, 2);
    const all = { filter: 'gravel', openOnly: true, hideMirrored: true, mineOnly: true };
    assert.deepEqual(shown(all), shown({}));
  });

  it('gives no handle for what has no box', () => {
    const text =
      '# Boats\n\n## Phase 1\n\n- [ ] Ribs\n\n## Phase 2\n\n' +
      '| ID | Task | Owner | Status |\n|---|---|---|---|\n| T1 | Keel | Ann | open |\n';
    const { nodes } = tree([read(text)], byStatus, { view: 'tasks' }, contextFor());
    const tasks = nodes.flatMap((node) => node.children).flatMap((node) => node.children);
    assert.deepEqual(
      tasks.map(({ label, task }) => [label, task === null]),
      [
        ['Ribs', false],
        ['Keel', true],
      ],
    );
  });

  it('counts open P0 tasks without being shown', () => {
    const text = englishPlan.replace('- [x] Dig the north bed (P0)', '- [ ] Dig the north bed (P0)');
    const counted = tree([read(text)], flat, { view: 'tasks', countsOnly: true }, contextFor());
    assert.deepEqual(counted, { openP0: 1, plans: 1, nodes: [] });
    assert.equal(tree([read('# Notes\n')], flat, { view: 'tasks' }, contextFor()).plans, 0);
    const several = read('# Plan\n\n## A (P0)\n\n- [x] a\n- [ ] b\n- [-] c\n- [/] d\n- [ ] e (P1)\n');
    assert.equal(tree([several], flat, { view: 'tasks', countsOnly: true }, contextFor()).openP0, 2);
  });

  describe('as far as it is open', () => {
    const asked = (params: Omit<TreeParams, 'view'>) =>
      tree([read(englishPlan)], byDocument, { view: 'tasks', ...params }, contextFor());
    const whole = asked({}).nodes;

    it('says where there is more', () => {
      const [plan] = asked({ open: [] }).nodes;
      assert.deepEqual(plan, { ...whole[0], children: [], more: true });
    });

    it('has the children of the nodes that are named, and arranges no others', () => {
      const [plan] = asked({ open: [whole[0]?.id ?? ''] }).nodes;
      const below = whole[0]?.children.map((node) =>
        node.children.length === 0 ? node : { ...node, children: [], more: true },
      );
      assert.deepEqual(plan, { ...whole[0], children: below });
      let arranged = 0;
      const lazy: Grouping = {
        ...flat,
        arrange: () => [
          group({ ...leaf('closed'), isLeaf: false }, () => {
            arranged += 1;
            return [];
          }),
        ],
      };
      tree([read(englishPlan)], lazy, { view: 'tasks', open: [] }, contextFor());
      assert.equal(arranged, 0);
    });

    it('leads to the narrowest node of a line', () => {
      const line = lineOf(englishPlan, 'Lay gravel');
      const { nodes, revealed } = asked({ open: [], reveal: { uri, line } });
      const every = (all: readonly TreeNode[]): readonly TreeNode[] =>
        all.flatMap((node) => [node, ...every(node.children)]);
      const found = every(nodes).find(({ id }) => id === revealed);
      assert.equal(found?.label, 'Lay gravel');
      assert.equal(asked({ open: [], reveal: { uri: 'file:///other.md', line } }).revealed, undefined);
    });
  });
});
