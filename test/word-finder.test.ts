import assert from 'node:assert/strict';
import { isWhole, wordEnding, wordFinder, wordHint, wordTest } from '../server/src/conventions/word-finder';
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
    assert.deepEqual(short.at('每个', 0), { value: 'short', start: 0, end: 1 });
  });

  it('are found anywhere, or up to an offset', () => {
    assert.equal(finder.holds('in two Weeks'), true);
    assert.equal(finder.holds('weekly'), false);
    assert.equal(finder.holds('in two weeks', 6), false);
    assert.equal(finder.holds('in two weeks', 7), true);
  });

  const ending = wordEnding([
    ['max', 1],
    ['no more than', 2],
    ['than', 3],
    ['约', 4],
    ['约约', 5],
  ]);
  const endings: readonly (readonly [text: string, found: string | null])[] = [
    ['takes MAX', '1 at 6'],
    ['climax', null],
    ['2max', '1 at 1'],
    ['no  more\u00a0than', '2 at 0'],
    ['more than', '3 at 5'],
    ['morethan', null],
    ['总共约', '4 at 2'],
    ['a约约', '5 at 1'],
    ['', null],
  ];
  for (const [text, expected] of endings)
    it(`that end ${JSON.stringify(text)}`, () => {
      const found = ending(text, text.length);
      assert.equal(found && `${found.value} at ${found.start}`, expected);
    });

  it('that end a text where they may begin, and before an offset', () => {
    assert.deepEqual(
      ending('no more than', 12, (start) => start > 0),
      { value: 3, start: 8 },
    );
    assert.deepEqual(ending('max weeks', 3), { value: 1, start: 0 });
  });

  it('are whole where no Latin letter goes on', () => {
    assert.deepEqual(
      [isWhole('days', 0, 3), isWhole('day1', 0, 3), isWhole('天d', 0, 1)],
      [false, true, true],
    );
  });

  it('tell where the first of them stands, and what is left without them', () => {
    assert.deepEqual(finder.first('in two Weeks, not 3 weeks'), { value: 2, start: 7, end: 12 });
    assert.equal(finder.first('in two weeks', 6), null);
    assert.equal(finder.without('two weeks, 3天'), 'two  , 3 ');
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
