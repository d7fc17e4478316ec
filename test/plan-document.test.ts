import assert from 'node:assert/strict';
import { planDocument } from '../server/src/workspace/plan-document';
import { readSettings } from '../server/src/workspace/settings';

const long = '# Guide\n\n## Names (≤ 3 lines)\n\nOne.\n\nTwo.\n';
const rulesIn = (text: string, settings: unknown = {}) => {
  const document = planDocument('file:///a/guide.md', null, text, readSettings(settings), '2026-11-23');
  return [document.isPlan, ...document.findings.map(({ rule }) => rule)];
};

describe('a document that is no plan', () => {
  it('is told of sections that are over a budget of their own, and of nothing else', () => {
    assert.deepEqual(rulesIn(long), [false, 'section-over-budget']);
    assert.deepEqual(rulesIn(`${long}\nReviewed: 87/93 (94.6%)\n`), [false, 'section-over-budget']);
    assert.deepEqual(rulesIn('# Guide\n\nReviewed: 87/93 (94.6%)\n'), [false]);
  });

  it('is told of nothing where somebody said so', () => {
    assert.deepEqual(rulesIn(`<!-- planwright: off -->\n\n${long}`), [false]);
    assert.deepEqual(rulesIn(long, { exclude: ['**/guide.md'] }), [false]);
    assert.deepEqual(rulesIn(long, { rules: { 'section-over-budget': 'off' } }), [false]);
  });
});
