import assert from 'node:assert/strict';
import {
  holdsLetter,
  holdsWord,
  isCjkAt,
  isLetterAt,
  isWordAt,
  isWordBefore,
  pastPictures,
  pastSigns,
} from '../server/src/text/letter';
import { bare } from '../server/src/text/normalise';

describe('letters, told by their codes', () => {
  /** One of each kind there is: ASCII, Latin beyond it, Greek, Kana, Hangul, ideographs of one unit and of two, figures, signs. */
  const signs = [...'aZ0_-éßªÿ×λЖ½٣①あアー한中〇𠀀𝒜。·✅🚧©\u0301\u3000 '];

  it('are what their properties say', () => {
    for (const sign of signs) {
      assert.equal(isLetterAt(sign, 0), /\p{L}/u.test(sign), sign);
      assert.equal(isWordAt(sign, 0), /[\p{L}\p{N}]/u.test(sign), sign);
      assert.equal(isWordBefore(`.${sign}`, sign.length + 1), /[\p{L}\p{N}]/u.test(sign), sign);
      assert.equal(holdsLetter(`. ${sign}`), /\p{L}/u.test(sign), sign);
      assert.equal(holdsWord(`. ${sign}`), /[\p{L}\p{N}]/u.test(sign), sign);
    }
    assert.deepEqual(
      ['a', 'あ', '한', '中', '。'].map((sign) => isCjkAt(sign, 0)),
      [false, true, true, true, false],
    );
  });

  it('are none before a text and behind it', () => {
    for (const at of [-1, 1, 9]) assert.equal(isWordAt('a', at), false);
    assert.equal(isWordBefore('a', 0), false);
  });

  it('end a run of signs, which keycaps belong to, or of pictures', () => {
    assert.equal(pastSigns('** 1️⃣ → 12', 0), 9);
    assert.equal(pastPictures('👩‍💻 🇩🇪 ⚠️ 1. x', 0), 14);
  });

  it('keep an underscore between them from being a mark', () => {
    assert.equal(bare('a_b _c_ __d__ x__y _ 中_文 _'), 'a_b  c    d   x  y _ 中_文 _');
  });
});
