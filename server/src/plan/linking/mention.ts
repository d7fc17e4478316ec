import type { Section, Task } from '../plan';
import type { Mention } from '../work-item';
import { holdsBoxes } from './holds-boxes';

type Told<M> = M extends unknown ? Omit<M, 'line'> : never;

/** A mention finds its line by what stands there, as the text now is. */
const lineOfPlace = {
  get line(): number {
    const mention = this as unknown as Mention;
    switch (mention.kind) {
      case 'tree':
        return mention.item.line;
      case 'row':
        return mention.row.line;
      case 'task':
        return mention.task.line;
      default:
        return mention.section.line;
    }
  },
};

/**
 * Makes a mention of what it says, which is written out for it: an object that begins as a copy of another keeps the rest of its members
 * apart from itself.
 */
export function makeMention(told: Told<Mention>): Mention {
  return Object.setPrototypeOf(told, lineOfPlace) as Mention;
}

/** The same mention, linked. */
export function linkedMention(mention: Mention, score: Mention['score'], by: Mention['by']): Mention {
  const { kind, span, title, closed, priority } = mention;
  switch (kind) {
    case 'tree':
      return makeMention({ kind, item: mention.item, span, title, score, by, closed, priority });
    case 'row': {
      const { row, table } = mention;
      return makeMention({ kind, row, table, span, title, score, by, closed, priority });
    }
    case 'task':
      return makeMention({ kind, task: mention.task, span, title, score, by, closed, priority });
    default:
      return makeMention({ kind, section: mention.section, span, title, score, by, closed, priority });
  }
}

/** Gives a mention its line again, which was not written down with it. */
export function enlivenMention(mention: Mention): void {
  Object.setPrototypeOf(mention, lineOfPlace);
}

/** A section or task as a place that speaks of some work; a section that holds boxes is a list. */
export function placeMention(
  place: Section | Task,
  priority = place.priority,
  kind: 'list' | 'section' | null = null,
): Mention {
  const { span, value: title } = place.title;
  const [score, by, closed] = [null, null, false];
  if (!('heading' in place))
    return makeMention({ kind: 'task', task: place, span, title, score, by, closed, priority });
  const own = kind ?? (holdsBoxes(place) ? 'list' : 'section');
  return makeMention({ kind: own, section: place, span, title, score, by, closed, priority });
}
