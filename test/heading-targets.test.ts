import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { headingTargets, noAnchors } from '../server/src/plan/linking/targets';

/** 0-based lines of the headings that anchors lead to; null where they lead nowhere. */
function linesOf(text: string, anchors: readonly string[], known = noAnchors()): readonly (number | null)[] {
  const find = headingTargets(readPlan(text), known);
  return anchors.map((anchor) => find(anchor)?.line ?? null);
}

describe('a link to a heading', () => {
  it('is made of its text as GitHub does', () => {
    const text = '# Plan\n\n## Phase 1: Core & API ✅\n\n## 第二阶段：测试\n';
    assert.deepEqual(
      linesOf(text, ['phase-1-core--api', '%E7%AC%AC%E4%BA%8C%E9%98%B6%E6%AE%B5%E6%B5%8B%E8%AF%95', 'none']),
      [2, 4, null],
    );
  });

  it('counts headings of one title', () => {
    const text = '# Plan\n\n## Tests\n\n## Other\n\n## Tests\n\n## Tests\n';
    assert.deepEqual(linesOf(text, ['tests', 'tests-1', 'tests-2', 'tests-3', 'tests-01']), [
      2,
      6,
      8,
      null,
      null,
    ]);
  });

  it('leads to the later one where a title and a counted one are alike', () => {
    assert.deepEqual(linesOf('# Plan\n\n## A\n\n## A\n\n## A-1\n', ['a-1']), [6]);
    assert.deepEqual(linesOf('# Plan\n\n## A-1\n\n## A\n\n## A\n', ['a-1']), [6]);
  });

  it('follows a text that changes', () => {
    const known = noAnchors();
    for (const [text, lines] of [
      ['# Plan\n\n## A\n\n## B\n', [2, null]],
      ['# Plan\n\n## A\n\n## A\n', [2, 4]],
      ['# Plan\n\n## B\n\n## A\n', [4, null]],
    ] as const)
      assert.deepEqual(linesOf(text, ['a', 'a-1'], known), lines);
  });
});
