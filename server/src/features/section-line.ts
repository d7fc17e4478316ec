import type { Plan, Section } from '../plan/plan';
import type { Progress } from '../plan/rollup';
import { progress } from '../plan/rollup';
import { sayAmount, sayBar } from '../plan/say';
import type { LensPart } from '../workspace/settings';
import type { FeatureContext } from './context';
import { sayTasks, sayTimeLeft } from './words';

/**
 * The sections whose progress is told in the text: the document itself, every phase, every task heading, what else
 * holds boxes or rows of tasks. Always the same ones, whatever the boxes say, so that the text never jumps.
 */
export function toldSections(plan: Plan): readonly Section[] {
  return [plan.root, ...plan.sections.filter(isTold)];
}

function isTold(section: Section): boolean {
  return (
    section.kind === 'phase' ||
    section.kind === 'task' ||
    section.tasks.some((task) => task.kind !== 'heading')
  );
}

/** A section's progress in one line: `▰▰▰▱▱▱▱▱▱▱ 3/13 tasks · 29% of 13000 lines · ends in 12 days`. */
export function sayProgress(section: Section, context: FeatureContext, parts: readonly LensPart[]): string {
  const sum = progress(section);
  if (isCopy(sum)) return sayCopy(section, sum, context);
  const { locale } = context;
  const told: string[] = [];
  if (parts.includes('tasks') || parts.includes('bar')) {
    const bar = parts.includes('bar') && sum.tasks.total > 0 ? `${sayBar(shareOf(sum))} ` : '';
    told.push(
      bar +
        (parts.includes('tasks') ? sayTasks(sum.tasks.done, sum.tasks.total, locale) : `${shareOf(sum)}%`),
    );
  }
  if (parts.includes('weight') && sum.weighted !== null) told.push(sayWeight(sum.weighted, locale));
  const isOver = sum.tasks.total > 0 && sum.tasks.done === sum.tasks.total;
  if (parts.includes('dates') && section.dates !== null && !isOver) {
    told.push(sayTimeLeft(section.dates.value, context.today, locale));
  }
  return told.join(' · ');
}

/** Whether all boxes below are copies of work that stands elsewhere. */
export function isCopy(sum: Progress): boolean {
  return sum.tasks.total === 0 && sum.mirrored.total > 0;
}

/** The share that the bar shows: by weight where the tasks are weighed, else by number. */
function shareOf(sum: Progress): number {
  return sum.weighted?.percent ?? sum.percent;
}

function sayWeight(weighted: NonNullable<Progress['weighted']>, locale: FeatureContext['locale']): string {
  const total = sayAmount(weighted.total, weighted.total, weighted.unit, locale);
  return locale === 'zh' ? `${total}的 ${weighted.percent}%` : `${weighted.percent}% of ${total}`;
}

function sayCopy(section: Section, sum: Progress, { locale }: FeatureContext): string {
  const { done, total } = sum.mirrored;
  const origin = originOf(section);
  const name = origin === null ? null : [origin.label, origin.title.value].filter(Boolean).join(' ');
  if (locale === 'zh') return `${name === null ? '副本' : `“${name}”的副本`} · ${done}/${total} 个复选框`;
  return `${name === null ? 'A copy' : `A copy of ${name}`} · ${done}/${total} boxes`;
}

/** The section whose work a list repeats: the phase that it, or a section above it, names. */
function originOf(section: Section): Section | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.names !== null) return at.names;
  }
  return null;
}
