import assert from 'node:assert/strict';
import { diagnostics } from '../server/src/features/diagnostics';
import { contextFor, read, uri } from './support/documents';
import { englishPlan } from './support/plans';

describe('diagnostics', () => {
  it('carry rule, manual page, source and evidence', () => {
    const [first] = diagnostics(read(englishPlan), contextFor());
    assert.equal(first?.code, 'heading-status');
    assert.equal(first?.source, 'planwright');
    assert.match(first?.codeDescription?.href ?? '', /^https:.*\/docs\/rules\.md#heading-status$/);
    assert.equal(first?.message, 'Heading says done, but 1 of 2 tasks is open.');
    assert.equal(first?.relatedInformation?.[0]?.location.uri, uri);
    assert.equal(first?.data, undefined);
  });

  it('come in the language of the reader', () => {
    const [first] = diagnostics(read(englishPlan), contextFor({}, 'zh'));
    assert.match(String(first?.message), /[\u4e00-\u9fff]/);
  });

  it('stop at the most that is wanted, and say how many more there are', () => {
    const lies = Array.from({ length: 5 }, (_, index) => `## Phase ${index + 1} ✅\n\n- [ ] a\n`).join('\n');
    const found = diagnostics(read(lies), contextFor({ maxProblems: 2 }));
    assert.equal(found.length, 2);
    assert.match(String(found[1]?.message), /\(3 more not shown\.\)$/);
  });
});
