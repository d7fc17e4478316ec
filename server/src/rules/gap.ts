import type { Section } from '../plan/plan';
import { type Count, countOf } from '../plan/schedule';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';
import { type Counted, countedSiblings, countedWithin } from './shared/siblings';

/** Siblings labelled by positions follow on one another, and days fill their weeks. */
export const gap: Rule = {
  id: 'gap',
  defaultSeverity: 'hint',
  manual: {
    should: wording(
      'Positions beside one another follow on one another, and days fill the weeks that they stand in.',
      '同级的位置前后相接，天数填满所在的周。',
    ),
    about: wording(
      'Week 2 is missing between week 1 and week 3; “Week 6-7” has 14 days, or 10 working days, but its tasks end with day 7. A list in another order than time is left alone.',
      '第 1 周与第 3 周之间缺少第 2 周；“Week 6-7”有 14 天（10 个工作日），而其任务只排到第 7 天。不按时间顺序排列的列表不检查。',
    ),
    wrong: '## Week 1: Parser\n\n- [ ] Grammar\n\n## Week 3: Writer\n\n- [ ] Escapes\n',
    right: '## Week 1: Parser\n\n- [ ] Grammar\n\n## Week 2: Writer\n\n- [ ] Escapes\n',
  },
  *check(plan, { daysPerWeek }) {
    for (const siblings of countedSiblings(plan)) yield* between(siblings);
    for (const section of plan.sections) {
      const count = countOf(section);
      if (count === null) continue;
      const found = unfilled(section, count, countedWithin(plan, section), daysPerWeek);
      if (found !== null) yield found;
    }
  },
};

/** What is missing between two that stand side by side. */
function* between(siblings: readonly Counted[]): Iterable<RuleFinding> {
  if (!isInOrder(siblings) || isListOfDates(siblings)) return;
  let before = siblings[0];
  for (const one of siblings.slice(1)) {
    const latest = before;
    if (latest === undefined || one.last > latest.last) before = one;
    if (latest === undefined || one.first <= latest.last + 1) continue;
    const missing = say({ unit: one.unit, first: latest.last + 1, last: one.first - 1 });
    yield {
      span: one.span,
      message: wording(
        `${missing.en} is missing between ${latest.label} and ${one.label}.`,
        `${latest.label} 与 ${one.label} 之间缺少${missing.zh}。`,
      ),
      related: [{ span: latest.span, message: wording('This comes before it.', '前一项。') }],
      data: { first: latest.last + 1, last: one.first - 1, unit: one.unit },
    };
  }
}

/** Reviews in weeks 4, 8 and 12 are points in time, with nothing missing between them. */
function isListOfDates(siblings: readonly Counted[]): boolean {
  const apart = siblings.filter((one, place) => one.first > (siblings[place - 1]?.last ?? one.first) + 1);
  return apart.length > 1 && apart.length * 2 >= siblings.length;
}

function isInOrder(siblings: readonly Counted[]): boolean {
  return siblings.every((one, place) => one.first >= (siblings[place - 1]?.first ?? one.first));
}

const names: Readonly<Record<Count['unit'], readonly [en: string, zh: string]>> = {
  month: ['month', '个月'],
  week: ['week', '周'],
  day: ['day', '天'],
};

function say({ unit, first, last }: Count): { readonly en: string; readonly zh: string } {
  const [en, zh] = names[unit];
  const figure = first === last ? String(first) : `${first}-${last}`;
  const name = `${en.slice(0, 1).toUpperCase()}${en.slice(1)}`;
  return { en: `${name} ${figure}`, zh: `第 ${figure} ${zh}` };
}

/** Days that end before their weeks do, where each of two or more is told. */
function unfilled(
  section: Section,
  count: Count,
  within: readonly Counted[],
  daysPerWeek: number,
): RuleFinding | null {
  if (count.unit !== 'week' || section.stage === null) return null;
  const days = within.filter((one) => one.unit === 'day' && one.within === '');
  const [first] = days;
  if (first === undefined || days.length < 2 || first.first !== 1 || !isInOrder(days)) return null;
  const weeks = count.last - count.first + 1;
  const last = Math.max(...days.map((day) => day.last));
  if (last >= Math.min(daysPerWeek, 5) * weeks) return null;
  return {
    span: section.stage.span,
    message: wording(
      `${section.label} has ${weeks * 7} days, but what stands in it ends with day ${last}.`,
      `${section.label} 共 ${weeks * 7} 天，但其中的内容只排到第 ${last} 天。`,
    ),
    related: days.map((day) => ({ span: day.span, message: wording('One of the parts.', '其中一项。') })),
    data: { claimed: weeks * 7, found: last, unit: 'day' },
  };
}
