// Which node of a tree stands for a line: what the tree shows when it follows the cursor.

import * as assert from 'node:assert/strict';
import { tree } from '../server/src/features/tree';
import { groupings } from '../server/src/groupings/index';
import { plansView } from '../server/src/groupings/plans';
import type { TreeNode } from '../server/src/protocol';
import { contextFor, read, uri } from './support/documents';

const text = `# Boats

## Phase 1: Hull (P0)

Some words.

- [ ] Keel
  of oak
- [x] Ribs

## Phase 2: Mast (P1)

- [ ] Rigging

### Sails

No tasks yet.
`;

describe('the node of a line', () => {
  const labelAt = (grouping: string, line: number, filter = ''): string | undefined => {
    const arranged = groupings.find(({ id }) => id === grouping);
    const params = { view: arranged ? 'tasks' : 'plans', filter, reveal: { uri, line } } as const;
    const { nodes, revealed } = tree([read(text)], arranged ?? plansView, params, contextFor());
    return every(nodes).find(({ id }) => id === revealed)?.label;
  };
  const every = (nodes: readonly TreeNode[]): readonly TreeNode[] =>
    nodes.flatMap((node) => [node, ...every(node.children)]);

  it('is the task that the line belongs to', () => {
    assert.equal(labelAt('priority', 6), 'Keel');
    assert.equal(labelAt('priority', 7), 'Keel');
    assert.equal(labelAt('phase', 8), 'Ribs');
  });

  it('is the section where the line belongs to no task', () => {
    assert.equal(labelAt('phase', 2), 'Phase 1 Hull');
    assert.equal(labelAt('priority', 4), 'Phase 1 Hull');
    assert.equal(labelAt('phase', 16), 'Phase 2 Mast');
    assert.equal(labelAt('plans', 4), 'Phase 1 Hull');
  });

  it('is never one that ends where the line begins', () => {
    assert.equal(labelAt('phase', 10, 'Keel'), undefined);
    assert.equal(labelAt('document', 0), 'Boats');
  });
});
