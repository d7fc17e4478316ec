import { countTasks, leavesOf, progress } from '../plan/rollup';
import { rankOf } from '../plan/urgency';
import type { StatusResult } from '../protocol';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { nameOfPlan } from './plan-name';
import { sayProgress } from './section-line';
import { sayProblems } from './words';

/** `planwright/status`: `Plan 3/80 · P0 3/10`; null where the document is no plan. */
export function status(document: PlanDocument, context: FeatureContext): StatusResult {
  if (!document.isPlan) return null;
  const { root } = document.plan;
  const { tasks } = progress(root);
  const urgent = countTasks(leavesOf(root).filter((task) => rankOf(task) === 0));
  const word = context.locale === 'zh' ? '计划' : 'Plan';
  const told = [`${word} ${tasks.done}/${tasks.total}`];
  if (urgent.total > 0) told.push(`P0 ${urgent.done}/${urgent.total}`);
  const tooltip = [nameOfPlan(document), sayProgress(root, context, ['tasks', 'weight', 'dates'])];
  if (document.findings.length > 0) tooltip.push(sayProblems(document.findings.length, context.locale));
  return { text: told.join(' · '), tooltip: tooltip.join('\n') };
}
