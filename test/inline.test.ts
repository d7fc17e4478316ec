import assert from 'node:assert/strict';
import { maskInline, plainInline } from '../server/src/markdown/inline';

describe('inline text', () => {
  it('is masked at equal length', () => {
    const text = '**a** `x 500行` [l](u) ~~k~~ _em_ snake_case ![i](u) <!-- c -->';
    const masked = maskInline(text);
    assert.equal(masked.length, text.length);
    assert.equal(masked.replace(/ +/g, ' ').trim(), 'a xxxxxxxx l ~~k~~ em snake_case');
  });
  it('has a comment only where one is closed', () => {
    assert.equal(maskInline('a <!-- b <!-- c --> d --> <!-- e'), 'a                   d --> <!-- e');
    assert.equal(plainInline('a<!-- b --><!---->c <!-- e'), 'ac <!-- e');
  });
  it('is read plain', () => {
    assert.equal(plainInline('**a** `x` [l](u) ~~k~~ _em_ snake_case \\*'), 'a x l k em snake_case *');
    assert.deepEqual(['a  b', ' a', 'a\t', 'a\u3000b'].map(plainInline), ['a b', 'a', 'a', 'a b']);
  });
});
