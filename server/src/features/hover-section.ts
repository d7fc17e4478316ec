import type { Sum } from '../plan/budget';
import { budgetsOf, sumParts } from '../plan/budget';
import type { Section } from '../plan/plan';
import { progress } from '../plan/rollup';
import { sayAmount, sayNumber, sayShare } from '../plan/say';
import { sectionUrgency } from '../plan/urgency';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { escapeMarkdown, linkToLine } from './markdown';
import { sayUrgency } from './say-urgency';
import { isCopy, sayProgress } from './section-line';
import { sayDates, sayTasks, sayTimeLeft, statusWords } from './words';

/** What a section's heading claims and what adds up below it, a paragraph of Markdown each. */
export function tellSection(
  section: Section,
  document: PlanDocument,
  context: FeatureContext,
): readonly string[] {
  const name = [section.label, section.title.value].filter(Boolean).join(' ');
  return [
    `**${escapeMarkdown(name || section.text)}**`,
    tellProgress(section, context),
    ...tellBudgets(section, document, context),
    ...tellTime(section, context),
    ...tellPriority(section, document, context),
  ].filter((line) => line !== '');
}

function tellProgress(section: Section, context: FeatureContext): string {
  const { locale } = context;
  const sum = progress(section);
  if (isCopy(sum)) return escapeMarkdown(sayProgress(section, context, ['tasks']));
  if (sum.tasks.total === 0) return '';
  const zh = locale === 'zh';
  const told = [`${sayTasks(sum.tasks.done, sum.tasks.total, locale)} (${sum.percent}%)`];
  for (const status of ['doing', 'blocked', 'deferred', 'cancelled', 'other'] as const) {
    if (sum.tasks[status] > 0) told.push(`${sum.tasks[status]} ${statusWords[status][locale]}`);
  }
  if (sum.tasks.recurring > 0)
    told.push(zh ? `${sum.tasks.recurring} 个周期性任务` : `${sum.tasks.recurring} recurring`);
  if (sum.weighted !== null) {
    const { done, total, unit, percent, complete } = sum.weighted;
    told.push(`${sayShare(done, total, unit, locale)} (${percent}%)`);
    if (!complete) told.push(zh ? '部分任务未写数量' : 'some tasks state no amount');
  }
  return told.join(' · ');
}

/** `800 + 1200 + 800 + 1200 = 4000 lines`, and the budget beside it. */
function tellBudgets(
  section: Section,
  document: PlanDocument,
  { settings, locale }: FeatureContext,
): readonly string[] {
  const zh = locale === 'zh';
  const budgets = budgetsOf(section, settings.rules);
  const lines = budgets.map(({ budget, measure }) => {
    const sum = sumParts(section, measure, settings.rules);
    const { low, high, unit } = budget.amount.value;
    const stated = sayAmount(low, high, unit, locale);
    const where = linkToLine(document.uri, document.plan.source.lineAt(budget.amount.span.start), locale);
    const claim = zh ? `预算 ${stated}（${where}）` : `Budget ${stated} (${where})`;
    return sum === null ? claim : `${claim}; ${saySum(sum, locale)}`;
  });
  if (lines.length > 0) return lines;
  const unit = progress(section).weighted?.unit;
  const measured = section.tasks
    .flatMap((task) => task.estimates)
    .find((estimate) => estimate.value.unit === unit);
  if (measured === undefined) return [];
  const sum = sumParts(
    section,
    { dimension: measured.value.dimension, unit: measured.value.unit },
    settings.rules,
  );
  return sum === null ? [] : [saySum(sum, locale)];
}

/** How many parts are written out before the rest is only counted. */
const mostParts = 12;

function saySum(sum: Sum, locale: FeatureContext['locale']): string {
  const total = sayAmount(sum.low, sum.high, sum.measure.unit, locale);
  if (sum.parts.length < 2) return total;
  const shown = sum.parts.slice(0, mostParts).map(({ low, high }) => sayTerm(low, high));
  if (sum.parts.length > mostParts) shown.push('…');
  return `${shown.join(' + ')} = ${total}`;
}

function sayTerm(low: number, high: number | null): string {
  if (high === null) return `${sayNumber(low)}+`;
  return low === high ? sayNumber(low) : `${sayNumber(low)}-${sayNumber(high)}`;
}

function tellTime(section: Section, { today, locale }: FeatureContext): readonly string[] {
  if (section.dates === null) return [];
  const { value } = section.dates;
  return [`${sayDates(value, locale)}, ${sayTimeLeft(value, today, locale)}`];
}

function tellPriority(
  section: Section,
  document: PlanDocument,
  { locale }: FeatureContext,
): readonly string[] {
  const urgency = sectionUrgency(section);
  if (urgency === null) return [];
  return [sayUrgency(urgency, document, locale)];
}
