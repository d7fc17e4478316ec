import { lineOfUrgency, nameOfWork, type Urgency } from '../plan/urgency';
import type { Locale } from '../text/wording';
import type { PlanDocument } from '../workspace/plan-document';
import { escapeMarkdown, linkToLine, quoteLine } from './markdown';

/** A priority and the place that says it, as Markdown: `P0 because line 54 names Week 1-2 eBPF指南: …`. */
export function sayUrgency(urgency: Urgency, { plan, uri }: PlanDocument, locale: Locale): string {
  const line = lineOfUrgency(urgency, plan.source);
  const where = linkToLine(uri, line, locale);
  const name = nameOfWork(urgency);
  const quote = quoteLine(plan.source, line);
  if (name === null)
    return `${urgency.priority} ${locale === 'zh' ? `依据${where}` : `because of ${where}`}: ${quote}`;
  const work = escapeMarkdown(name);
  return locale === 'zh'
    ? `${urgency.priority}，因为${where}指的是“${work}”：${quote}`
    : `${urgency.priority} because ${where} names ${work}: ${quote}`;
}
