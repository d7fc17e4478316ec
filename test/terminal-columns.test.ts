import assert from 'node:assert/strict';
import { columnsOf, padColumns } from '../server/src/reports/columns';

describe('columns of a terminal', () => {
  for (const [text, columns] of [
    ['abc', 3],
    ['潮汐', 4],
    ['✅', 2],
    ['⚠️', 1],
    ['e\u0301', 1],
    ['😀', 2],
    ['（', 2],
    ['', 0],
  ] as const) {
    it(`${JSON.stringify(text)} fills ${columns}`, () => assert.equal(columnsOf(text), columns));
  }

  it('are padded on either side', () => {
    assert.equal(padColumns('潮', 4), '潮  ');
    assert.equal(padColumns('潮', 4, 'start'), '  潮');
  });
});
