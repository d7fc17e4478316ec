import type { DateRange } from '../conventions/date';
import { daysInclusive } from '../conventions/date';
import type { Status } from '../conventions/work-status';
import type { Locale, Wording } from '../text/wording';
import { plural, wording } from '../text/wording';

/** The states of a task as a person reads them. */
export const statusWords: Readonly<Record<Status | 'other', Wording>> = {
  todo: wording('to do', '待办'),
  doing: wording('in progress', '进行中'),
  done: wording('done', '已完成'),
  blocked: wording('blocked', '受阻'),
  deferred: wording('deferred', '已推迟'),
  cancelled: wording('cancelled', '已取消'),
  other: wording('of unknown state', '状态未知'),
};

/** `3/13 tasks` */
export function sayTasks(done: number, total: number, locale: Locale): string {
  if (total === 0) return locale === 'zh' ? '没有任务' : 'no tasks';
  return locale === 'zh' ? `${done}/${total} 个任务` : `${done}/${plural(total, 'task')}`;
}

/** `4 problems` */
export function sayProblems(count: number, locale: Locale): string {
  return locale === 'zh' ? `${count} 个问题` : plural(count, 'problem');
}

/** How far away a stretch of days is, seen from today: `ends in 12 days`, `ended 3 days ago`, `starts in 5 days`. ISO days. */
export function sayTimeLeft(dates: DateRange, today: string, locale: Locale): string {
  const zh = locale === 'zh';
  if (today < dates.start) {
    const days = daysBetween(today, dates.start);
    return zh ? `${days} 天后开始` : `starts in ${plural(days, 'day')}`;
  }
  if (today > dates.end) {
    const days = daysBetween(dates.end, today);
    return zh ? `已于 ${days} 天前结束` : `ended ${plural(days, 'day')} ago`;
  }
  const days = daysBetween(today, dates.end);
  if (days === 0) return zh ? '今天结束' : 'ends today';
  return zh ? `${days} 天后结束` : `ends in ${plural(days, 'day')}`;
}

/** `2025-12-01 – 2026-02-28 (90 days)`, one day alone as itself. */
export function sayDates({ start, end }: DateRange, locale: Locale): string {
  if (start === end) return start;
  const days = daysInclusive(start, end);
  return `${start} – ${end} (${locale === 'zh' ? `${days} 天` : plural(days, 'day')})`;
}

/** Days from one day to a later one, the first left out. */
function daysBetween(from: string, to: string): number {
  return daysInclusive(from, to) - 1;
}
