import { progress } from '../plan/rollup';
import type { WorkItem } from '../plan/work-item';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { linkToLine, quoteLine } from './markdown';
import { sayTasks } from './words';

/** Every place where a piece of work stands, one beside the other, as a list of Markdown. */
export function tellMentions(
  item: WorkItem,
  { plan, uri }: PlanDocument,
  { locale }: FeatureContext,
): readonly string[] {
  if (item.mentions.length < 2) return [];
  const lines = item.mentions.map(({ line }) => {
    const counts = item.anchor !== null && item.anchor.line === line ? progress(item.anchor).tasks : null;
    const count = counts === null ? '' : ` · ${sayTasks(counts.done, counts.total, locale)}`;
    return `- ${linkToLine(uri, line, locale)}: ${quoteLine(plan.source, line)}${count}`;
  });
  return [lines.join('\n')];
}
