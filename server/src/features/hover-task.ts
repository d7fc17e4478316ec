import { deliverablesOf } from '../plan/deliverables';
import type { Task } from '../plan/plan';
import { countTasks } from '../plan/rollup';
import { sayAmount } from '../plan/say';
import { urgencyOf } from '../plan/urgency';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { escapeMarkdown } from './markdown';
import { sayOutput } from './output-lenses';
import { sayUrgency } from './say-urgency';
import { sayDates, sayTasks, sayTimeLeft, statusWords } from './words';

/** What is known of a task: its state, what it is thought to take, when it is due, how urgent it is and why. */
export function tellTask(task: Task, document: PlanDocument, context: FeatureContext): readonly string[] {
  const { locale } = context;
  const zh = locale === 'zh';
  const facts = [statusWords[task.status][locale]];
  if (task.optional) facts.push(zh ? '可选' : 'optional');
  if (task.recurring) facts.push(zh ? '周期性' : 'recurring');
  if (task.mirrored) facts.push(zh ? '副本，不计入总数' : 'a copy, not counted in the totals');
  for (const { value } of task.estimates) facts.push(sayAmount(value.low, value.high, value.unit, locale));
  if (task.owner !== null) facts.push(escapeMarkdown(task.owner.value));
  return [
    `**${escapeMarkdown(task.title.value)}**: ${facts.join(' · ')}`,
    ...tellBelow(task, context),
    ...tellOutputs(task, document, context),
    ...tellDue(task, context),
    ...tellUrgency(task, document, context),
  ];
}

function tellBelow(task: Task, { locale }: FeatureContext): readonly string[] {
  const leaves = leavesBelow(task);
  if (leaves.length === 0) return [];
  const counts = countTasks(leaves);
  return [sayTasks(counts.done, counts.total, locale)];
}

function leavesBelow(task: Task): readonly Task[] {
  return task.tasks.flatMap((child) => (child.tasks.length === 0 ? [child] : leavesBelow(child)));
}

function tellOutputs(
  task: Task,
  { measures, plan }: PlanDocument,
  { locale }: FeatureContext,
): readonly string[] {
  if (measures.size === 0) return [];
  return deliverablesOf(task, plan.words.units).flatMap((output) => {
    const measured = measures.get(output.target);
    return measured === undefined ? [] : [escapeMarkdown(sayOutput(output, measured, locale))];
  });
}

function tellDue(task: Task, { today, locale }: FeatureContext): readonly string[] {
  if (task.due === null) return [];
  const { value } = task.due;
  return [`${sayDates(value, locale)}, ${sayTimeLeft(value, today, locale)}`];
}

function tellUrgency(task: Task, document: PlanDocument, { locale }: FeatureContext): readonly string[] {
  const urgency = urgencyOf(task);
  if (urgency === null) return [];
  if (urgency.from === 'task') return [urgency.priority];
  return [sayUrgency(urgency, document, locale)];
}
