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

/** A mention that says so. */
export function makeMention(told: Told<Mention>): Mention {
  return Object.setPrototypeOf({ ...told }, lineOfPlace) as Mention;
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
  const { title } = place;
  const base = { span: title.span, title: title.value, score: null, by: null, closed: false, priority };
  if (!('heading' in place)) return makeMention({ ...base, kind: 'task', task: place });
  const own = kind ?? (holdsBoxes(place) ? 'list' : 'section');
  return makeMention({ ...base, kind: own, section: place });
}
