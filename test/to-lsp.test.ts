import assert from 'node:assert/strict';
import { placesIn } from '../server/src/features/to-lsp';
import { lineText, stringSource } from '../server/src/text/source';
import { chinesePlan } from './support/plans';

describe('places', () => {
  const text = 'a中😀z\r\nsecond\rthird\n';
  for (const [encoding, column] of [
    ['utf-16', 4],
    ['utf-8', 8],
    ['utf-32', 3],
  ] as const) {
    it(`count ${encoding} units`, () => {
      const places = placesIn(stringSource(text), encoding);
      assert.deepEqual(places.position(4), { line: 0, character: column });
      assert.equal(places.offset({ line: 0, character: column }), 4);
    });
  }

  it('know every kind of line end, and never point behind one', () => {
    const places = placesIn(stringSource(text), 'utf-16');
    assert.equal(places.offset({ line: 0, character: 99 }), 5);
    assert.equal(places.offset({ line: 99, character: 0 }), text.length);
    assert.deepEqual(places.position(text.indexOf('third')), { line: 2, character: 0 });
    assert.equal(lineText(stringSource(text), 0), 'a中😀z');
  });

  it('come back as the same offsets, in every encoding', () => {
    for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
      const places = placesIn(stringSource(chinesePlan), encoding);
      for (let offset = 0; offset < chinesePlan.length; offset += 1) {
        const code = chinesePlan.charCodeAt(offset);
        if (code >= 0xdc00 && code < 0xe000) continue;
        assert.equal(places.offset(places.position(offset)), offset);
      }
    }
  });
});
