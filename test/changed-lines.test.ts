import assert from 'node:assert/strict';
import { changedLines } from '../server/src/text/changed-lines';
import { numbersFrom } from './support/any-plan';

describe('the lines in which a text differs from another', () => {
  it('are whole ones, with the next on either side that is not blank', () => {
    const before = 'one\ntwo\n\nthree\n \nfour\nfive\n';
    assert.equal(changedLines(before, before.replace('three', 'tree')), 'two\n\ntree\n \nfour');
    assert.equal(changedLines(before, before.replace('one', 'One')), 'One\ntwo');
    assert.equal(changedLines(before, `${before}six`), 'five\nsix');
    assert.equal(changedLines(before, before.replace('three\n', '')), 'two\n\n \nfour');
    assert.equal(changedLines('', 'a\r\nb\r\n'), 'a\r\nb\r\n');
    assert.equal(changedLines('a\r\nb\r\nc', 'a\rb\r\nc'), 'a\rb\r\nc');
  });

  it('hold whatever a line or a pair of lines has come to say', () => {
    const next = numbersFrom(5);
    const any = (): string =>
      Array.from(
        { length: 8 },
        () => ['key', 'status', 'word', '\n', '\r\n', ' '][Math.floor(next() * 6)],
      ).join('');
    const says = (text: string): boolean => /status\s+key|word[^\r\n]{1,9}word/.test(text);
    let found = 0;
    for (let run = 0; run < 20_000; run += 1) {
      const before = any();
      const at = Math.floor(next() * before.length);
      const now = before.slice(0, at) + any().slice(0, 6) + before.slice(at + Math.floor(next() * 4));
      if (says(before)) continue;
      assert.equal(says(changedLines(before, now)), says(now), JSON.stringify([before, now]));
      if (says(now)) found += 1;
    }
    assert.ok(found > 1_000, `${found} of 20,000`);
  });
});
