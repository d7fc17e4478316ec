import assert from 'node:assert/strict';
import { wordFinder, wordHint, wordTest } from '../server/src/conventions/word-finder';
import { isLatinAt } from '../server/src/text/letter';
import { lower } from '../server/src/text/normalise';

describe('words of a table in a text', () => {
  const finder = wordFinder(
    [
      ['week', 1],
      ['Weeks', 2],
      ['lines of code', 3],
      ['天', 4],
      ['行', 6],
      ['行代码', 7],
      ['Wörter', 5],
    ],
    (text, _at, end) => !isLatinAt(text, end),
  );
  const cases: readonly (readonly [text: string, at: number, found: string | null])[] = [
    ['3 weeks', 2, '2 "weeks"'],
    ['3 week', 2, '1 "week"'],
    ['WEEKS', 0, '2 "WEEKS"'],
    ['weekly', 0, null],
    ['lines  of\u00a0code.', 0, '3 "lines  of\u00a0code"'],
    ['linesof code', 0, null],
    ['lines of', 0, null],
    ['3天内', 1, '4 "天"'],
    ['行代码', 0, '7 "行代码"'],
    ['WÖRTER', 0, '5 "WÖRTER"'],
    ['天é', 0, null],
    ['', 0, null],
  ];
  for (const [text, at, expected] of cases)
    it(`${JSON.stringify(text)} at ${at}`, () => {
      const found = finder.at(text, at);
      assert.equal(found && `${found.value} ${JSON.stringify(text.slice(at, found.end))}`, expected);
    });

  it('takes a shorter word where a longer one does not fit', () => {
    const short = wordFinder(
      new Map([
        ['每个', 'long'],
        ['每', 'short'],
      ]),
      (_text, _at, _end, word) => word !== '每个',
    );
    assert.deepEqual(short.at('每个', 0), { value: 'short', end: 1 });
  });

  it('are found anywhere, or up to an offset', () => {
    assert.equal(finder.holds('in two Weeks'), true);
    assert.equal(finder.holds('weekly'), false);
    assert.equal(finder.holds('in two weeks', 6), false);
    assert.equal(finder.holds('in two weeks', 7), true);
  });

  it('are the whole of a text, whatever its case and blanks', () => {
    const isLabel = wordTest(['Acceptance criteria']);
    assert.equal(isLabel('ACCEPTANCE  criteria'), true);
    assert.equal(isLabel('Acceptance criteria:'), false);
  });

  it('may be held by a text that holds their shortest beginning', () => {
    const mayHold = wordHint(['Prio', 'priority', '우선 순위']);
    assert.deepEqual(['priorität', '우선순위', 'importance'].map(mayHold), [true, true, false]);
  });

  it('are lowered unit by unit', () => {
    assert.equal(lower('İSTANBUL ÄB'), 'İstanbul äb');
  });
});
