import { daysInclusive } from '../conventions/date';
import type { Plan, Section } from '../plan/plan';
import { countOf, type When, whenOf, whenOfTask } from '../plan/schedule';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { countedWithin } from './shared/siblings';

/** A child lies within its parent's dates; a day within its week range. */
export const outsideParent: Rule = {
  id: 'outside-parent',
  defaultSeverity: 'warning',
  early: true,
  manual: {
    should: wording(
      'What stands in a section lies within its dates, and a day within the weeks that it stands in.',
      '章节中的内容落在该章节的起止日期之内，某天落在其所在的周之内。',
    ),
    about: wording(
      'Dates are compared with those of the nearest section around them that states a range; “Day 8” in a week of its own, “Week 6” in a month and “Week 2” in “Week 3-5” lie outside. Weeks may go a few days beyond the dates of a phase.',
      '日期与外层最近一个写有起止日期的章节比较；单独一周中的“Day 8”、一个月中的“Week 6”、“Week 3-5”中的“Week 2”都在范围之外。按周排的内容允许超出阶段日期几天。',
    ),
    wrong:
      '## Phase 1 (2026-01-01 - 2026-02-28)\n\n### Beta (2026-02-16 - 2026-03-13)\n\n- [ ] Invite testers\n',
    right:
      '## Phase 1 (2026-01-01 - 2026-03-31)\n\n### Beta (2026-02-16 - 2026-03-13)\n\n- [ ] Invite testers\n',
  },
  *check(plan) {
    for (const section of plan.sections) {
      const when = whenOf(section);
      if (when !== null) {
        const finding = byDates(section.parent, when);
        if (finding !== null) yield finding;
      }
      yield* byCount(plan, section);
    }
    for (const task of plan.tasks) {
      const when = whenOfTask(task);
      const finding = when === null ? null : byDates(task.section, when);
      if (finding !== null) yield finding;
    }
  },
};

/** How many days a position may go beyond the dates around it: nobody's months are of whole weeks. */
const slack: Readonly<Record<string, number>> = { month: 15, week: 6 };

function byDates(place: Section | null, when: When): RuleFinding | null {
  for (let outer = place; outer !== null; outer = outer.parent) {
    const around = whenOf(outer);
    if (around === null || outer.dates?.value.range !== true) continue;
    const days = when.isWritten ? 0 : (slack[when.precision] ?? 0);
    const isBefore = when.start < around.start;
    if (!isBefore && daysInclusive(around.end, when.end) - 1 <= days) return null;
    return {
      span: when.span,
      message: isBefore
        ? wording(
            `Begins on ${when.start}, but the section around it begins on ${around.start}.`,
            `开始于 ${when.start}，但所在章节开始于 ${around.start}。`,
          )
        : wording(
            `Ends on ${when.end}, but the section around it ends on ${around.end}.`,
            `结束于 ${when.end}，但所在章节结束于 ${around.end}。`,
          ),
      related: [
        {
          span: around.span,
          message: wording(
            `${around.start} to ${around.end} by these dates.`,
            `按此日期为 ${around.start} 至 ${around.end}。`,
          ),
        },
      ],
      data: { start: when.start, end: when.end, outerStart: around.start, outerEnd: around.end },
    };
  }
  return null;
}

/** How many of the smaller unit a larger one has at most. */
const most: Readonly<Record<string, (count: number) => number>> = {
  'day week': (weeks) => weeks * 7,
  'day month': (months) => months * 31,
  'week month': (months) => Math.ceil((months * 31) / 7),
};

/** Positions against the position of the section that they stand in. */
function* byCount(plan: Plan, section: Section): Iterable<RuleFinding> {
  const own = countOf(section);
  if (own === null || section.stage === null) return;
  const length = own.last - own.first + 1;
  const within = countedWithin(plan, section).filter((one) => one.within === '');
  for (const unit of ['month', 'week', 'day'] as const) {
    const children = within.filter((child) => child.unit === unit);
    // Counted anew in here, or on from what comes before.
    const isAnew = children.some((child) => child.first <= 1);
    const units = isAnew ? length : own.last;
    const last = unit === own.unit ? units : most[`${unit} ${own.unit}`]?.(units);
    if (last === undefined) continue;
    for (const child of children) {
      const isOutside = child.last > last || (!isAnew && unit === own.unit && child.first < own.first);
      if (!isOutside) continue;
      yield {
        span: child.span,
        message: wording(
          `${child.label} lies outside ${section.label}.`,
          `${child.label} 超出了 ${section.label} 的范围。`,
        ),
        related: [
          { span: section.stage.span, message: wording('It stands in this section.', '它所在的章节。') },
        ],
        data: { first: child.first, last: child.last, unit },
      };
    }
  }
}
