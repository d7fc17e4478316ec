import assert from 'node:assert/strict';
import { addDays, daysInclusive, findDates, monthsInclusive } from '../server/src/conventions/date';

function datesOf(text: string): string {
  return findDates(text)
    .map(({ span, raw, value }) => {
      assert.equal(text.slice(span.start, span.end), raw, text);
      return `${value.start}..${value.end} ${value.range ? 'range' : 'one'} ${value.precision}`;
    })
    .join(', ');
}

describe('dates', () => {
  const cases: readonly (readonly [text: string, dates: string])[] = [
    ['2025-12-01', '2025-12-01..2025-12-01 one day'],
    ['2025/10/17', '2025-10-17..2025-10-17 one day'],
    ['14.03.2026', '2026-03-14..2026-03-14 one day'],
    ['3/18/2026', '2026-03-18..2026-03-18 one day'],
    ['2025年10月9日', '2025-10-09..2025-10-09 one day'],
    ['2025년 12월 1일', '2025-12-01..2025-12-01 one day'],
    ['October 9th, 2025', '2025-10-09..2025-10-09 one day'],
    ['9 October 2025', '2025-10-09..2025-10-09 one day'],
    ['5. März 2026', '2026-03-05..2026-03-05 one day'],
    ['15 de março de 2026', '2026-03-15..2026-03-15 one day'],
    ['2025-12', '2025-12-01..2025-12-31 one month'],
    ['2026.5—2026.6', '2026-05-01..2026-06-30 range month'],
    ['Home 2026.5', ''],
    ['2024年2月', '2024-02-01..2024-02-29 one month'],
    ['２０２５年１２月', '2025-12-01..2025-12-31 one month'],
    ['Dec 2025', '2025-12-01..2025-12-31 one month'],
    ['Dezember 2025', '2025-12-01..2025-12-31 one month'],
    ['diciembre de 2025', '2025-12-01..2025-12-31 one month'],
    ['Q4 2025', '2025-10-01..2025-12-31 one quarter'],
    ['2025年第四季度', '2025-10-01..2025-12-31 one quarter'],
    ['2026년 1분기', '2026-01-01..2026-03-31 one quarter'],
    ['2026年上半年', '2026-01-01..2026-06-30 one quarter'],
    ['2026年', '2026-01-01..2026-12-31 one year'],
    ['2025年12月 - 2026年2月', '2025-12-01..2026-02-28 range month'],
    ['2026年3月-5月', '2026-03-01..2026-05-31 range month'],
    ['2026年3-5月', '2026-03-01..2026-05-31 range month'],
    ['2025.10-2025.12', '2025-10-01..2025-12-31 range month'],
    ['2026-Q1: 1月1日 - 2月28日', '2026-01-01..2026-02-28 range day'],
    ['Q1 2026 (Jan 5 - Feb 20)', '2026-01-05..2026-02-20 range day'],
    ['2026年（3月 - 5月）', '2026-03-01..2026-05-31 range month'],
    ['Q1 2026 (3-5 days)', '2026-01-01..2026-03-31 one quarter'],
    ['2025-12-01 ~ 12-15', '2025-12-01..2025-12-15 range day'],
    ['2025-10-18~19', '2025-10-18..2025-10-19 range day'],
    ['2025-10-09 至 2025-10-10', '2025-10-09..2025-10-10 range day'],
    ['2026-05-07 → 2026-05-08', '2026-05-07..2026-05-08 range day'],
    ['2025年10月17-23日', '2025-10-17..2025-10-23 range day'],
    ['2025年12月20日 - 1月5日', '2025-12-20..2026-01-05 range day'],
    ['12月20日 - 2026年1月5日', '2025-12-20..2026-01-05 range day'],
    ['Dec 1-15, 2025', '2025-12-01..2025-12-15 range day'],
    ['Dec 20 - Jan 5, 2026', '2025-12-20..2026-01-05 range day'],
    ['Jan - Mar 2026', '2026-01-01..2026-03-31 range month'],
    ['Q1-Q2 2026', '2026-01-01..2026-06-30 range quarter'],
    ['2025 Q4 - 2026 Q4', '2025-10-01..2026-12-31 range quarter'],
    ['1. bis 14. März 2026', '2026-03-01..2026-03-14 range day'],
    ['01.03.-14.03.2026', '2026-03-01..2026-03-14 range day'],
    ['del 1 al 15 de marzo de 2026', '2026-03-01..2026-03-15 range day'],
    ['von 2026-01-01 bis 2026-03-31', '2026-01-01..2026-03-31 range day'],
    ['Start 2025-10-01, end 2025-11-01', '2025-10-01..2025-10-01 one day, 2025-11-01..2025-11-01 one day'],
    ['2025-10-11 - 5 tasks', '2025-10-11..2025-10-11 one day'],
    ['2026年3月 - 5个案例', '2026-03-01..2026-03-31 one month'],
  ];
  for (const [text, expected] of cases) it(`reads “${text}”`, () => assert.equal(datesOf(text), expected));

  const none = [
    '11/15 - 11/21',
    '10月17-23日',
    'Oct 18-21',
    '2025-13-01',
    '2025-02-30',
    'report_2025-10-09.md',
    '2025-10-09.md',
    'Session-2025-10-08',
    '`2025-10-09`',
    '[log](2025-10-09.md)',
    '2025-01-XX',
    'v2025.10',
    '2024-2026',
    'ICSE 2026',
    '0/3',
    '6/23',
    '04/05/2026',
  ];
  for (const text of none) it(`reads no date in “${text}”`, () => assert.equal(datesOf(text), ''));

  it('counts days and months, both ends included', () => {
    assert.equal(daysInclusive('2025-12-01', '2026-02-28'), 90);
    assert.equal(daysInclusive('2026-01-01', '2026-01-01'), 1);
    assert.equal(monthsInclusive('2025-12-01', '2026-12-31'), 13);
    assert.equal(addDays('2024-02-28', 2), '2024-03-01');
    assert.equal(addDays('2026-01-01', -1), '2025-12-31');
  });
});
