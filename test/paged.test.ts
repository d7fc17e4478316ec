// A list in pages is the list that an array would be, however it is changed, and shares its pages.

import assert from 'node:assert/strict';
import { Paged, pagedEnds } from '../server/src/text/paged';
import { inPage, PagedSums } from '../server/src/text/paged-sums';
import { sharedEnds } from '../server/src/text/shared-ends';
import { numbersFrom } from './support/any-plan';

describe('a list in pages', () => {
  const next = numbersFrom(11);
  const upTo = (count: number): number => Math.floor(next() * (count + 1));
  /** Other members than any before. */
  const some = (count: number): { readonly worth: number }[] =>
    Array.from({ length: count }, (_, at) => ({ worth: at % 4 }));

  it('holds what an array would, and knows what it shares with another', () => {
    let plain: readonly { readonly worth: number }[] = some(3_000);
    let paged = Paged.of(plain);
    for (let step = 0; step < 600; step += 1) {
      const from = upTo(plain.length);
      const to = from + upTo(Math.min(plain.length - from, step % 40 === 0 ? 3_000 : 5));
      const own = some(step % 50 === 0 ? 2_500 : upTo(4));
      const now = plain.slice(0, from).concat(own, plain.slice(to));
      const after = paged.spliced(from, to, own);
      assert.deepEqual(after.all(), now);
      assert.equal(after.length, now.length);
      assert.deepEqual(pagedEnds(paged, after), sharedEnds(plain, now, Object.is));
      const [a, b] = [upTo(now.length), upTo(now.length)].sort((one, other) => one - other);
      assert.deepEqual(after.slice(a ?? 0, b), now.slice(a, b));
      for (const at of [-1, 0, a ?? 0, now.length - 1, now.length]) assert.equal(after.at(at), now[at]);
      [plain, paged] = [now, after];
    }
  });

  it('shares all but a page or two with one that has another member', () => {
    const paged = Paged.of(some(50_000));
    const other = paged.spliced(20_000, 20_001, some(1));
    const own = other.pages.filter((page) => !paged.pages.includes(page));
    assert.ok(own.length <= 2, `${own.length} pages are new`);
    assert.ok(own.flat().length < 3_000, `${own.flat().length} members were copied`);
  });

  it('keeps its pages long, however much is taken out', () => {
    let paged = Paged.of(some(20_480));
    for (let at = 0; at < paged.length; at += 2)
      paged = paged.spliced(at, Math.min(paged.length, at + 510), []);
    assert.ok(paged.length < 200 && paged.pages.length < 4, `${paged.length} in ${paged.pages.length} pages`);
  });

  it('is added up page by page', () => {
    const worth = inPage(({ worth: own }: { readonly worth: number }) => own);
    let paged = Paged.of(some(2_500));
    for (let step = 0; step < 60; step += 1) {
      const from = upTo(paged.length);
      paged = paged.spliced(from, Math.min(paged.length, from + upTo(40)), some(upTo(60)));
      const sums = new PagedSums(paged, worth);
      const all = paged.all();
      const aheadOf = (index: number): number => all.slice(0, index).reduce((sum, own) => sum + own.worth, 0);
      assert.equal(sums.total, aheadOf(all.length));
      const index = upTo(all.length - 1);
      assert.equal(sums.before(index), aheadOf(index));
      const found = sums.find(aheadOf(index));
      assert.equal(found.before, aheadOf(index));
      // Of several before which as much is counted, the last.
      assert.ok(found.index >= index && aheadOf(found.index) === aheadOf(index));
      assert.ok(found.index + 1 >= all.length || aheadOf(found.index + 1) > aheadOf(index));
    }
  });
});
