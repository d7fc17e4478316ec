import type { Locale, Wording } from '../text/wording';
import { wording } from '../text/wording';

/** Units of amounts as a person reads them: one, several, Chinese. Counts carry their own noun and are said as written. */
const unitWords: Readonly<Record<string, Wording & { readonly one?: string }>> = {
  lines: { ...wording('lines', '行'), one: 'line' },
  words: { ...wording('words', '字'), one: 'word' },
  pages: { ...wording('pages', '页'), one: 'page' },
  points: { ...wording('points', '点'), one: 'point' },
  minute: { ...wording('minutes', '分钟'), one: 'minute' },
  hour: { ...wording('hours', '小时'), one: 'hour' },
  day: { ...wording('days', '天'), one: 'day' },
  week: { ...wording('weeks', '周'), one: 'week' },
  month: { ...wording('months', '个月'), one: 'month' },
  year: { ...wording('years', '年'), one: 'year' },
};

const signs: Readonly<Record<string, string>> = {
  CNY: '¥',
  USD: '$',
  EUR: '€',
  GBP: '£',
  KRW: '₩',
  JPY: 'JP¥',
};

/** An amount in words: `4000+ lines`, `5-8 days`, `at most 24 hours`, `¥500000`. `high` null: no upper end. */
export function sayAmount(low: number, high: number | null, unit: string, locale: Locale): string {
  return withUnit(sayRange(low, high, locale), unit, locale, low === 1 && high === 1);
}

/** What is done of what is stated: `800/4000 lines`. */
export function sayShare(done: number, total: number, unit: string, locale: Locale): string {
  return withUnit(`${sayNumber(done)}/${sayNumber(total)}`, unit, locale, false);
}

/** A bar of ten parts, `percent` 0-100: full only where all is done, empty only where nothing is. */
export function sayBar(percent: number): string {
  const rounded = Math.min(9, Math.max(1, Math.round(percent / 10)));
  const full = percent >= 100 ? 10 : percent <= 0 ? 0 : rounded;
  return '▰'.repeat(full) + '▱'.repeat(10 - full);
}

/** A number without a float's tail: at most two decimals. */
export function sayNumber(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function sayRange(low: number, high: number | null, locale: Locale): string {
  if (high === null) return `${sayNumber(low)}+`;
  if (low === high) return sayNumber(low);
  if (low === 0) return locale === 'zh' ? `至多 ${sayNumber(high)}` : `at most ${sayNumber(high)}`;
  return `${sayNumber(low)}-${sayNumber(high)}`;
}

function withUnit(figure: string, unit: string, locale: Locale, one: boolean): string {
  const sign = signs[unit];
  if (sign !== undefined) return `${sign}${figure}`;
  const words = unitWords[unit];
  if (locale === 'zh') return `${figure} ${words?.zh ?? unit}`;
  return `${figure} ${words === undefined ? unit : one ? (words.one ?? words.en) : words.en}`;
}
