import type { Field } from '../../conventions/field';
import type { Priority } from '../../conventions/priority-level';
import { areSame } from '../../text/are-same';
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

/** A work item and the links that lead to it. */
interface LinkedWork {
  readonly links: readonly Link[];
  readonly item: WorkItem;
}

/** The work items of one part by what they are. */
export type Gathered = ReadonlyMap<Section | Task, LinkedWork>;

/** Gathers links that lead into one part; a work item that the same links make as before is the same. */
export function gather(links: readonly Link[], before: Gathered | undefined): Gathered {
  const now = new Map<Section | Task, LinkedWork>();
  for (const [target, own] of grouped(links, (link) => link.target)) {
    const known = before?.get(target);
    now.set(
      target,
      known !== undefined && areSame(known.links, own) ? known : { links: own, item: itemOf(target, own) },
    );
  }
  return now;
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

function itemOf(target: Section | Task, links: readonly Link[]): WorkItem {
  const mentions = links.map(({ mention, score, by }) => linkedMention(mention, score, by));
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
