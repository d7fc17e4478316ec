import type { Field } from '../../conventions/field';
import type { Priority } from '../../conventions/priority';
import { grouped } from '../../text/grouped';
import type { Section, Task } from '../plan';
import type { Mention, WorkItem } from '../work-item';
import { linkedMention, placeMention } from './mention';

/** A mention, and the section or task that it was found to mean. */
export interface Link {
  readonly mention: Mention;
  readonly target: Section | Task;
  readonly score: number;
  readonly by: 'id' | 'label' | 'name';
}

/** The work items of one part, whose links lead into it, by what they are. */
export function gather(links: readonly Link[]): ReadonlyMap<Section | Task, WorkItem> {
  const items = new Map<Section | Task, WorkItem>();
  for (const [target, own] of grouped(links, (link) => link.target)) {
    const mentions = own.map(({ mention, score, by }) => linkedMention(mention, score, by));
    items.set(target, itemOf(target, mentions));
  }
  return items;
}

/** A piece of work that is declared and stands nowhere else. */
export function declaredItem(mention: Mention): WorkItem {
  const { title, priority } = mention;
  return { title, priority, mentions: [mention], anchor: null, task: null };
}

/** Work items in the order of their first mentions, then of the work itself. */
export function inOrder(items: readonly WorkItem[]): readonly WorkItem[] {
  const first = ({ mentions }: WorkItem): number => mentions[0]?.span.start ?? 0;
  const own = ({ anchor, task }: WorkItem): number => (anchor?.heading ?? task?.span)?.start ?? -1;
  return items.toSorted((a, b) => first(a) - first(b) || own(a) - own(b));
}

function itemOf(target: Section | Task, mentions: readonly Mention[]): WorkItem {
  const own = placeMention(target, target.priority, 'section');
  const all = mentions.concat(own).sort((a, b) => a.span.start - b.span.start);
  const [first = own] = all;
  return {
    title: first.title,
    priority: priorityOf(own, mentions),
    mentions: all,
    anchor: 'heading' in target ? target : null,
    task: 'heading' in target ? null : target,
  };
}

function priorityOf(own: Mention, mentions: readonly Mention[]): Field<Priority> | null {
  if (own.priority !== null) return own.priority;
  for (const kind of ['tree', 'row', 'list'] as const) {
    const found = mentions.find((mention) => mention.kind === kind && mention.priority !== null);
    if (found !== undefined) return found.priority;
  }
  return null;
}
