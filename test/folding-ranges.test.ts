import assert from 'node:assert/strict';
import { foldingRanges } from '../server/src/features/folding-ranges';
import { lineOf, read } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

describe('folding', () => {
  const folded = (text: string) =>
    foldingRanges(read(text)).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);

  it('takes sections, tasks with what hangs below them, and tables, without the blank lines behind', () => {
    assert.deepEqual(folded(englishPlan), ['3-7', '6-7', '9-11']);
    const start = lineOf(chinesePlan, '| 任务 |') + 1;
    assert.ok(folded(chinesePlan).includes(`${start}-${start + 3}`));
    const bold = lineOf(chinesePlan, '**Week 1: 循环盘点**') + 1;
    assert.ok(folded(chinesePlan).includes(`${bold}-${bold + 3}`));
  });
});
