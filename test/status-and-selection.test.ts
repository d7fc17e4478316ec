import assert from 'node:assert/strict';
import { selectionRanges } from '../server/src/features/selection-ranges';
import { status } from '../server/src/features/status';
import { contextFor, lineOf, read } from './support/documents';
import { englishPlan } from './support/plans';

describe('status and selection', () => {
  it('tell the plan in one line', () => {
    assert.equal(status(read(englishPlan), contextFor())?.text, 'Plan 1/3 · P0 1/1');
    assert.equal(status(read(englishPlan), contextFor({}, 'zh'))?.text, '计划 1/3 · P0 1/1');
    assert.equal(status(read('# Notes\n'), contextFor()), null);
  });

  it('widen from a title to the whole document', () => {
    const line = lineOf(englishPlan, 'Move the stones');
    const [chain] = selectionRanges(read(englishPlan), [{ line, character: 12 }], contextFor());
    const lines: string[] = [];
    for (let at = chain; at !== undefined; at = at.parent)
      lines.push(`${at.range.start.line}-${at.range.end.line}`);
    assert.ok(lines.length >= 4, lines.join(' '));
    assert.equal(lines[0], `${line}-${line}`);
    assert.equal(lines.at(-1), `0-${englishPlan.split('\n').length - 1}`);
  });
});
