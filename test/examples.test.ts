// The plans in examples/ are what a person sees first: the honest ones are without a finding, the samples hold one of
// each lie, in English and in Chinese alike.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import { progress } from '../server/src/plan/rollup';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';

/** A day within the plans' second phase. */
const today = '2026-11-23';

/** What was changed in an honest plan to make the sample of it. */
const lies = [
  'box-status',
  'claimed-count',
  'claimed-remaining',
  'duration',
  'gap',
  'heading-status',
  'malformed-box',
  'over-budget',
  'parent-box',
  'ratio-percent',
  'row-percent',
  'row-status',
  'stale-heading',
  'total-row',
  'under-budget',
  'unknown-dependency',
];

const read = (name: string) => readPlan(readFileSync(join(root, 'examples', name), 'utf8'));
const findingsIn = (name: string) => {
  const plan = read(name);
  return check(plan, rules, { ...defaultContext, today }).map(
    ({ rule, span, message }) => `${plan.source.lineAt(span.start) + 1} ${rule}: ${message.en}`,
  );
};

describe('the examples', () => {
  for (const ending of ['md', 'zh-cn.md']) {
    it(`honest-plan.${ending} has no finding`, () => {
      assert.deepEqual(findingsIn(`honest-plan.${ending}`), []);
    });

    it(`sample-plan.${ending} has one finding of each rule that it was made for`, () => {
      const found = findingsIn(`sample-plan.${ending}`);
      const names = found.map((finding) => /^\d+ ([a-z-]+):/.exec(finding)?.[1] ?? '').sort();
      assert.deepEqual(names, lies, found.join('\n'));
    });

    it(`the plans in ${ending} are read as they are meant`, () => {
      const plan = read(`honest-plan.${ending}`);
      assert.equal(plan.isPlan, true);
      const phases = plan.sections.filter(({ kind, stage }) => kind === 'phase' && stage?.unit === 'phase');
      assert.deepEqual(
        phases.map((phase) => {
          const { tasks } = progress(phase);
          return `${tasks.done}/${tasks.total}`;
        }),
        ['8/8', '4/9', '0/5'],
      );
      const { mirrored } = progress(plan.root);
      assert.deepEqual(mirrored, { total: 8, done: 3 });
      // Every item of the priority tree is one of the weeks.
      const declared = plan.workItems.filter(({ mentions }) => mentions.some(({ kind }) => kind === 'tree'));
      assert.deepEqual(
        declared.map(({ priority }) => priority?.value),
        ['P0', 'P0', 'P0', 'P1', 'P1', 'P1', 'P2'],
      );
      for (const { title, anchor } of declared) assert.equal(anchor?.title.value, title);
    });
  }
});
