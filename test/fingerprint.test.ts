import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint } from '../server/src/text/fingerprint';

describe('a fingerprint', () => {
  it('is sixteen hexadecimal digits', () => {
    // Of so many some begin with zeros.
    const numbers = Array.from({ length: 200 }, (_, at) => String(at));
    for (const text of ['', 'a', '计划 ✅', 'x'.repeat(100_000), ...numbers])
      assert.match(fingerprint(text), /^[0-9a-f]{16}$/);
  });

  it('tells every text from one with a unit changed, taken away or moved', () => {
    const text = Array.from({ length: 400 }, (_, at) => `- [ ] Task ${at}\n`).join('');
    const seen = new Set([fingerprint(text)]);
    for (let at = 0; at < text.length; at += 1) {
      seen.add(fingerprint(`${text.slice(0, at)}é${text.slice(at + 1)}`));
      seen.add(fingerprint(`${text.slice(0, at)}${text.slice(at + 1)}\n@${at}`));
    }
    assert.equal(seen.size, 2 * text.length + 1);
  });

  it('uses each of its bits', () => {
    let [some, all] = [0n, (1n << 64n) - 1n];
    for (let at = 0; at < 200; at += 1) {
      const bits = BigInt(`0x${fingerprint(String(at))}`);
      some |= bits;
      all &= bits;
    }
    assert.equal(some, (1n << 64n) - 1n);
    assert.equal(all, 0n);
  });

  it('tells where one part ends and the next begins', () => {
    fc.assert(
      fc.property(fc.string(), fc.string({ minLength: 1 }), (one, other) => {
        assert.notEqual(fingerprint(one, other), fingerprint(one + other));
        assert.notEqual(fingerprint(one, other), fingerprint(one, other, ''));
      }),
    );
  });
});
