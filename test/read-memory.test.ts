import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { emptyMemory } from '../server/src/plan/read-memory';
import { defaultReadOptions } from '../server/src/plan/read-options';
import { outline } from './support/outline';

describe('memory', () => {
  it('gives the same plan as a fresh reading, and reads a changed legend anew', () => {
    const memory = emptyMemory();
    const first = '# T\n## Phase 1 🟢\n- [ ] a\n## Phase 2\n- [x] b\n';
    readPlan(first, undefined, memory);
    const edited = first.replace('[ ] a', '[x] a');
    assert.deepEqual(outline(readPlan(edited, undefined, memory)), outline(readPlan(edited)));
    const options = { ...defaultReadOptions, legend: new Map([['🟢', 'done' as const]]) };
    assert.equal(readPlan(edited, options, memory).sections[0]?.status?.value, 'done');
  });
});
