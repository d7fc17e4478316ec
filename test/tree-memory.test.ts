// What VS Code is told of a tree that has changed: enough, and no more, since it loses the clicks on what it asks for.

import * as assert from 'node:assert/strict';
import { treeMemory } from '../client/src/tree-memory';
import type { TreeNode } from '../server/src/protocol';

function node(id: string, children: readonly TreeNode[] = [], description = ''): TreeNode {
  const looks = { label: id, description, tooltip: '', status: 'todo', kind: 'group' } as const;
  return { id, ...looks, location: null, task: null, children };
}

function task(id: string, version: number, checked = false): TreeNode {
  const text = `- [${checked ? 'x' : ' '}] ${id}`;
  return { ...node(id), kind: 'task', task: { id, uri: 'file:///a.md', version, text, checked } };
}

describe('the memory of a tree', () => {
  /** A memory of which VS Code has asked for all that is open. */
  function handedOut(...nodes: readonly TreeNode[]) {
    const memory = treeMemory();
    memory.take(nodes);
    const open = (each: TreeNode): void => memory.handOut(each).forEach(open);
    memory.handOut(undefined).forEach(open);
    return memory;
  }

  it('tells of nothing where only the version has moved', () => {
    const memory = handedOut(node('P0', [task('a', 1)]));
    assert.deepEqual(memory.take([node('P0', [task('a', 2)])]), []);
    assert.equal(memory.newest(task('a', 1)).task?.version, 2);
  });

  it('tells of a node that looks different, by the object that was handed out', () => {
    const before = task('a', 1);
    const memory = handedOut(node('P0', [before, task('b', 1)]));
    const told = memory.take([node('P0', [task('a', 2, true), task('b', 2)])]);
    assert.equal(told?.length, 1);
    assert.equal(told[0], before);
  });

  it('tells of a node above, which brings what stands below along', () => {
    const memory = handedOut(node('P0', [task('a', 1)], '0/1'), node('P1', [task('b', 1)]));
    const told = memory.take([node('P0', [task('a', 2, true)], '1/1'), node('P1', [task('b', 1)])]);
    assert.deepEqual(
      told?.map(({ id }) => id),
      ['P0'],
    );
  });

  it('tells of the node whose children are others', () => {
    const memory = handedOut(node('P0', [node('Hull', [task('a', 1)])]));
    const told = memory.take([node('P0', [node('Hull', [task('a', 2), task('b', 2)])])]);
    assert.deepEqual(
      told?.map(({ id }) => id),
      ['Hull'],
    );
  });

  it('tells of all where the topmost nodes are others', () => {
    const memory = handedOut(node('P0'), node('P1'));
    assert.equal(memory.take([node('P1')]), null);
    assert.equal(memory.take([]), null);
  });

  it('tells of nothing that VS Code never saw', () => {
    const memory = treeMemory();
    assert.deepEqual(memory.take([node('P0', [node('Hull', [task('a', 1)])])]), []);
    memory.handOut(undefined);
    assert.deepEqual(memory.take([node('P0', [node('Hull', [task('a', 2, true)])])]), []);
    assert.deepEqual(
      memory.handOut(node('Hull')).map(({ task }) => task?.checked),
      [true],
    );
  });

  it('knows what is open, and what is still to be asked for', () => {
    const closed = { ...node('P0'), more: true };
    const memory = handedOut(closed, node('P1', [task('b', 1)]));
    assert.deepEqual(memory.open(), ['P1']);
    assert.equal(memory.lacks(closed), true);
    assert.deepEqual(memory.open(), ['P1', 'P0']);
    const told = memory.take([node('P0', [task('a', 1)]), node('P1', [task('b', 1)])]);
    assert.deepEqual(told, [], 'what was asked for just now need not be asked for again');
    assert.equal(memory.lacks(closed), false);
    assert.deepEqual(
      memory.handOut(closed).map(({ id }) => id),
      ['a'],
    );
    memory.take([node('P1')]);
    assert.deepEqual(memory.open(), ['P1']);
  });

  it('tells of a node that has lost what it did not tell', () => {
    const memory = handedOut({ ...node('P0'), more: true });
    const told = memory.take([node('P0')]);
    assert.deepEqual(
      told?.map(({ id }) => id),
      ['P0'],
    );
  });

  it('knows the parents, as they were handed out', () => {
    const hull = node('Hull', [task('a', 1)]);
    const memory = handedOut(node('P0', [hull]));
    memory.take([node('P0', [node('Hull', [task('a', 2)])])]);
    assert.equal(memory.parentOf(task('a', 2)), hull);
    assert.equal(memory.parentOf(node('P0')), undefined);
  });
});
