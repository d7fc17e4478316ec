import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placesIn } from '../server/src/features/to-lsp';
import { bytesAbove, chunkedText, replaceIn, wholeText } from '../server/src/markdown/chunks';
import { applyEdits } from '../server/src/text/edit';
import { stringSource } from '../server/src/text/source';

const piece = fc.constantFrom('a', 'é', '中', '😀', '\n', '\r\n', '\r', '- [ ] x', '\u00A0', '');
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const position = fc.record({ line: fc.nat({ max: 12 }), character: fc.nat({ max: 12 }) });

describe('an open text', () => {
  for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
    it(`holds after any changes what a plain string would, in ${encoding}`, () => {
      const changes = fc.array(fc.tuple(position, position, text), { maxLength: 8 });
      fc.assert(
        fc.property(text, changes, (start, made) => {
          let source = chunkedText(start);
          let plain = start;
          for (const [a, b, inserted] of made) {
            const { start: from, end: to } = placesIn(source, encoding).span({ start: a, end: b });
            const place = { start: Math.min(from, to), end: Math.max(from, to) };
            source = replaceIn(source, place, inserted);
            plain = applyEdits(plain, [{ span: place, text: inserted }]);
          }
          assert.equal(wholeText(source), plain);
          assert.equal(bytesAbove(source, -1), Buffer.byteLength(plain));
          const whole = stringSource(plain);
          assert.equal(source.lineCount, whole.lineCount);
          for (let line = 0; line <= whole.lineCount; line += 1) {
            assert.equal(source.lineStart(line), whole.lineStart(line));
          }
        }),
        { numRuns: 400 },
      );
    });
  }
});
