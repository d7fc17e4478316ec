// What is remembered of a document holds on to no earlier version of it: typing takes no memory.

import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { chunkedText, replaceIn } from '../server/src/markdown/chunks';
import { readPlan } from '../server/src/plan/build';
import type { Plan } from '../server/src/plan/plan';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';
import { nothingRead } from '../server/src/workspace/document-memory';

/** Phases that each say in a table, in an open scope and in their own, what is done, and in a copy what there is to do. */
const phases = Array.from({ length: 24 }, (_, at) =>
  [
    `## Phase ${at + 1}: Part ${at}`,
    'Prose of it.',
    `- [ ] Names of ${at} (depends on T${at})\n- [x] T${at} Numbers of ${at}\n- [ ] Dates ${at}`,
    `| Task | Status |\n|---|---|\n| Names of ${at} | ✅ |\n| Numbers of ${at} | ⏳ |`,
    `## Report ${at}`,
    'Prose of that.',
    `| Task | Status |\n|---|---|\n| Part ${at} | ✅ |\n| Part ${(at + 5) % 24} | ⏳ |`,
    `## Task list ${at}\n\n- [ ] Names of ${at}\n- [x] T${at} Numbers of ${at}\n- [ ] Dates ${at}`,
  ].join('\n\n'),
).join('\n\n');

describe('versions of a document', () => {
  it('are let go, but for the last', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const memory = nothingRead();
    const text = `# Plan\n\n${phases}\n`;
    let source = chunkedText(text);
    const context = { ...defaultContext, today: '2026-11-23' };
    const versions: WeakRef<Plan['source']>[] = [];
    // In prose, so that no other part is linked anew: each remembers the version in which it was.
    const places = [...text.matchAll(/^Prose/gm)].map(({ index }, edit) => index + edit);
    for (const at of places) {
      source = replaceIn(source, { start: at, end: at }, 'x');
      const plan = readPlan(source, undefined, memory.read);
      check(plan, rules, context, {}, undefined, memory.checked);
      versions.push(new WeakRef(plan.source));
      // What a turn has looked at lives as long as it.
      await turn();
    }
    collect();
    const left = versions.filter((version) => version.deref() !== undefined);
    assert.ok(left.length <= 3, `${left.length} of ${versions.length} versions are still held`);
  });
});
