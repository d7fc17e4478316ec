import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readStatusSuffix } from '../server/src/conventions/status';
import { endsInText, endsWithoutStatus } from '../server/src/conventions/status-ending';
import { opensWithMark, scanStatus } from '../server/src/conventions/status-scan';
import { statusEmojis, statusFillers, statusWords } from '../server/src/conventions/status-words';
import { fold } from '../server/src/text/normalise';

const pieces = fc.oneof(
  fc.constantFrom(...statusWords.map((row) => row.word)),
  fc.constantFrom(...statusFillers),
  fc.constantFrom(...statusEmojis.map((row) => row.mark)),
  fc.constantFrom(...'- – : . , ( ) [ ] [x] / # % ⚠️ ✨ ~ * `'.split(' ')),
  fc.constantFrom('12 March', '3月5日', '2026 年 3 月', 'May 2026', 'Q3', 'v2', '#12', '80%', '3/5', '约 5%'),
  fc.constantFrom('Keel', 'Ribs-done', '船体', 'für', 'é', 'ⅷ', '完', '한', 'カ', 's', 'abandone'),
);
const texts = fc
  .array(fc.tuple(pieces, fc.constantFrom(' ', '', '  ', '\u3000')), { minLength: 1, maxLength: 4 })
  .map((list) => fold(list.flat().join('')));
const own = new Map([['keel', 'done' as const]]);

describe('what a title begins with and ends in', () => {
  it('is told without the rest as with it', () => {
    let told = 0;
    fc.assert(
      fc.property(texts, fc.constantFrom(undefined, own), (text, legend) => {
        const tokens = scanStatus(text, legend, false);
        const first = tokens[0]?.kind;
        assert.equal(opensWithMark(text, legend), first === 'mark' || first === 'open', text);
        if (!endsInText(text, legend)) return;
        told += 1;
        assert.equal(tokens.at(-1)?.kind, 'text', text);
      }),
      { numRuns: 4000 },
    );
    assert.ok(told > 30, `${told} texts were told to end in text.`);
  });

  it('is no status where a glance at the end says so', () => {
    // With a legend, even one that speaks of nothing in the text, all of it is scanned.
    const beside = new Map([['sternpost', 'done' as const]]);
    let told = 0;
    fc.assert(
      fc.property(texts, texts, fc.constantFrom('', ':', ' '), (name, inner, behind) => {
        const text = `${name} (${inner})${behind}`;
        if (!endsWithoutStatus(text, undefined)) return;
        told += 1;
        assert.equal(readStatusSuffix(text, beside), null, text);
      }),
      { numRuns: 4000 },
    );
    assert.ok(told > 30, `${told} texts were told to end without a status.`);
  });
});
