import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

describe('comments', () => {
  it('switch rules off for a stretch, a line and the next line', () => {
    const markdown =
      'a\n<!-- planwright-disable over-budget -->\nb\n<!-- planwright-enable -->\nc <!-- planwright-disable-line -->\n<!-- planwright-disable-next-line x y -->\nd\n';
    const plan = readPlan(markdown);
    assert.deepEqual(
      plan.suppressions.map(({ span, rules }) => [
        markdown.slice(span.start, span.end).trim().split('\n').at(-1),
        rules,
      ]),
      [
        ['b', ['over-budget']],
        ['c <!-- planwright-disable-line -->', null],
        ['d', ['x', 'y']],
      ],
    );
  });
});
