import type { Hover, Position } from 'vscode-languageserver-types';
import type { Plan, Section, Task } from '../plan/plan';
import { findUnread } from '../plan/unread';
import type { WorkItem } from '../plan/work-item';
import type { Span } from '../text/span';
import { touches } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { tellMentions } from './hover-mentions';
import { tellSection } from './hover-section';
import { tellTask } from './hover-task';
import { tellUnread } from './hover-unread';
import { tellLinkedPlan } from './linked-plans';
import { placesIn } from './to-lsp';

/** LSP `textDocument/hover`: what stands under the cursor adds up to, and how. Null where there is nothing to tell. */
export function hover(document: PlanDocument, position: Position, context: FeatureContext): Hover | null {
  if (!document.isPlan) return null;
  const places = placesIn(document.plan.source, context.encoding);
  const offset = places.offset(position);
  const subject = subjectAt(document.plan, offset);
  const linked = tellLinkedPlan(document, offset, context);
  const [here] = findUnread(document.plan, { start: offset, end: offset + 1 });
  const place = subject?.place ?? linked?.place ?? here?.span;
  const { section = null, task = null, item = null } = subject ?? {};
  const lines = [
    ...(section === null ? [] : tellSection(section, document, context)),
    ...(task === null ? [] : tellTask(task, document, context)),
    ...(linked?.lines ?? []),
    ...(item === null ? [] : tellMentions(item, document, context)),
    ...(place === undefined ? [] : tellUnread(findUnread(document.plan, place), context.locale)),
  ];
  if (lines.length === 0 || place === undefined) return null;
  return {
    contents: { kind: 'markdown', value: lines.join('\n\n') },
    range: places.range(place),
  };
}

/** What a place in the text is about. */
interface Subject {
  readonly place: Span;
  readonly section: Section | null;
  readonly task: Task | null;
  readonly item: WorkItem | null;
}

function subjectAt(plan: Plan, offset: number): Subject | null {
  const item = itemAt(plan, offset);
  for (const section of [plan.root, ...plan.sections]) {
    const budget = section.budgets.find(({ amount }) => touches(amount.span, offset));
    const isHeading = section.heading.end > section.heading.start && touches(section.heading, offset);
    const place = isHeading ? section.heading : budget?.amount.span;
    if (place !== undefined) return { place, section, task: null, item: item?.item ?? null };
  }
  // Of tasks that hold one another the innermost stands last.
  const task = plan.tasks.findLast(({ span, kind }) => kind === 'box' && touches(span, offset));
  if (task !== undefined) return { place: task.span, section: null, task, item: item?.item ?? null };
  return item === null ? null : { place: item.place, section: item.item.anchor, task: null, item: item.item };
}

function itemAt(plan: Plan, offset: number): { readonly item: WorkItem; readonly place: Span } | null {
  for (const item of plan.workItems) {
    const mention = item.mentions.find(({ span }) => touches(span, offset));
    if (mention !== undefined) return { item, place: mention.span };
  }
  return null;
}
