import { lazily } from '../text/lazily';
import { holdsWord } from '../text/letter';
import { lower } from '../text/normalise';
import type { Span } from '../text/span';
import type { DateRange } from './date';
import type { Field } from './field';
import { monthOf } from './month-names';
import { wordHint } from './word-finder';
import { anyWord } from './word-pattern';

/**
 * Whether a title says of itself when its work is to be done, without a stage word: a month, quarter or half of a year opens it
 * (`March 2026: Prepare`, `3月`, `April–May`), or a bracket holds days without a year (`(4月10日 - 4月12日)`).
 */
export function namesPeriod(title: string, dates: readonly Field<DateRange>[]): boolean {
  return (
    opensMonth(lower(title)) ||
    daysOnly.test(title) ||
    dates.some(({ span, value }) => isPeriod(value) && isOpening(title, span))
  );
}

const nameList = [...monthOf.keys()].filter((name) => name.length > 3 || name === 'may' || name === 'mai');
const mayNameMonth = wordHint([...nameList, '月', '월']);
const to = String.raw`\s?[-–—~〜～至到/&]\s?`;
const closes = String.raw`\s*(?:$|[:：(（[【|·、,，–—]|-\s|\p{Extended_Pictographic})`;
const opensWithMonth = lazily(() => {
  const month = String.raw`(?:\d{1,2}\s?[月월](?:份|分)?(?:[上中下]旬)?|${anyWord(nameList)})`;
  return new RegExp(
    String.raw`^[^\p{L}\p{N}]*(?:\d{1,2}${to}(?=\d{1,2}\s?[月월]))?${month}(?:${to}${month})?${closes}`,
    'u',
  );
});

function opensMonth(said: string): boolean {
  return mayNameMonth(said) && opensWithMonth().test(said);
}

/** From day to day in a bracket, without a year. */
const daysOnly =
  /[(（]\s*(?:\d{1,2}月\d{1,2}日?\s*[-–—~〜～至]\s*(?:\d{1,2}月)?\d{1,2}日?|\d{1,2}\/\d{1,2}\s*[-–—~〜～至]\s*\d{1,2}\/\d{1,2})\s*[)）]/;

function isPeriod({ range, precision }: DateRange): boolean {
  return !range && (precision === 'month' || precision === 'quarter');
}

const closed = new RegExp(`^${closes}`, 'u');

/** Whether a place opens the title and is parted from what follows. */
function isOpening(title: string, { start, end }: Span): boolean {
  return !holdsWord(title.slice(0, start)) && closed.test(title.slice(end));
}
