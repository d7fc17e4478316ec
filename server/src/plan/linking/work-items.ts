import type { Field } from '../../conventions/field';
import type { Priority } from '../../conventions/priority';
import type { Section, Task } from '../plan';
import type { Mention, WorkItem } from '../work-item';

/** A mention, and the section or task that it was found to mean. */
export interface Link {
  readonly mention: Mention;
  readonly target: Section | Task;
  readonly score: number;
  readonly by: 'id' | 'label' | 'name';
}

/** The work items of a plan, in the order of their first mentions: links gathered by what they mean, and what is declared but not found. */
export function gather(links: readonly Link[], alone: readonly Mention[]): readonly WorkItem[] {
  const byTarget = new Map<Section | Task, Mention[]>();
  for (const { mention, target, score, by } of links) {
    const own: Mention = { ...mention, score, by };
    const list = byTarget.get(target);
    if (list === undefined) byTarget.set(target, [own]);
    else list.push(own);
  }
  const linked = [...byTarget].map(([target, mentions]) => itemOf(target, mentions));
  const declared = alone
    .filter(({ kind, priority }) => kind === 'tree' && priority !== null)
    .map((mention) => ({
      title: mention.title,
      priority: mention.priority,
      mentions: [mention],
      anchor: null,
      task: null,
    }));
  const first = ({ mentions }: WorkItem): number => mentions[0]?.span.start ?? 0;
  return [...linked, ...declared].sort((a, b) => first(a) - first(b));
}

function itemOf(target: Section | Task, mentions: readonly Mention[]): WorkItem {
  const own = anchorMention(target);
  const all = [...mentions, own].sort((a, b) => a.span.start - b.span.start);
  const [first = own] = all;
  return {
    title: first.title,
    priority: priorityOf(own, mentions),
    mentions: all,
    anchor: 'heading' in target ? target : null,
    task: 'heading' in target ? null : target,
  };
}

function anchorMention(target: Section | Task): Mention {
  const place = {
    span: target.title.span,
    line: target.line,
    title: target.title.value,
    score: null,
    by: null,
    closed: false,
    priority: target.priority,
  };
  return 'heading' in target
    ? { ...place, kind: 'section', section: target }
    : { ...place, kind: 'task', task: target };
}

function priorityOf(own: Mention, mentions: readonly Mention[]): Field<Priority> | null {
  if (own.priority !== null) return own.priority;
  for (const kind of ['tree', 'row', 'list'] as const) {
    const found = mentions.find((mention) => mention.kind === kind && mention.priority !== null);
    if (found !== undefined) return found.priority;
  }
  return null;
}
