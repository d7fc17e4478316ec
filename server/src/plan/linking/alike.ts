import { areSame } from '../../text/are-same';
import { isSameName, type Mention, type Mirror, type TotalLink, type WorkItem } from '../work-item';

/** What is linked with a part. */
interface Linked {
  readonly workItems: readonly WorkItem[];
  readonly totals: readonly TotalLink[];
  readonly mirrors: readonly Mirror[];
}

/** Whether the links are the same, but for how like the names are: what rules may go by. */
export function areAlike(before: Linked, now: Linked): boolean {
  return (
    areEach(before.workItems, now.workItems, isSameWork) &&
    areEach(before.totals, now.totals, (a, b) => a.row === b.row && a.section === b.section) &&
    areSame(before.mirrors, now.mirrors)
  );
}

function areEach<T extends object>(
  before: readonly T[],
  now: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  if (before === now) return true;
  return (
    before.length === now.length &&
    before.every((one, at) => {
      const other = now[at];
      return one === other || (other !== undefined && isSame(one, other));
    })
  );
}

function isSameWork(a: WorkItem, b: WorkItem): boolean {
  return (
    a.anchor === b.anchor &&
    a.task === b.task &&
    a.priority === b.priority &&
    areEach(a.mentions, b.mentions, isSameMention)
  );
}

function isSameMention(a: Mention, b: Mention): boolean {
  return (
    a.kind === b.kind &&
    placeOf(a) === placeOf(b) &&
    a.by === b.by &&
    a.closed === b.closed &&
    a.priority === b.priority &&
    isSameName(a) === isSameName(b)
  );
}

function placeOf(mention: Mention): object {
  switch (mention.kind) {
    case 'tree':
      return mention.item;
    case 'row':
      return mention.row;
    case 'task':
      return mention.task;
    default:
      return mention.section;
  }
}
