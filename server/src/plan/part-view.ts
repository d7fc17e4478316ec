import { lastAtMost } from '../text/source';
import { habitsOf } from './marks';
import { Hash } from './part-state';
import type { Plan, PlanPart, Section, Task } from './plan';
import { countedUnits, lowest } from './schedule';
import type { Mirror, TotalLink, WorkItem } from './work-item';

/** One part of a plan seen as a plan of its own, and what it depends on. */
export interface PartView {
  readonly part: PlanPart;
  /** The plan with what stands in the part, and the links that lead into or out of it. */
  readonly plan: Plan;
  /** Another text whenever anything has changed that can be reached from the part, by nesting or by links. */
  readonly state: string;
}

/** What was found to be linked with each part. */
interface Linked {
  readonly workItems: WorkItem[];
  readonly totals: TotalLink[];
  readonly mirrors: Mirror[];
  readonly others: Set<number>;
}

/**
 * The parts of a plan, each as a plan of its own. The first has the root, with the whole plan below it; for the others the root is
 * empty but for their own sections, though their sections still stand below the real one.
 */
export function partViews(plan: Plan): readonly PartView[] {
  const starts = plan.parts.map(({ start }) => start);
  const linked = linksByPart(plan, (offset) => lastAtMost(starts, offset));
  const own = plan.parts.map((part, at) => ownState(part, linked[at]));
  const root = rootState(plan);
  return plan.parts.map((part, at) => {
    const others = [...(linked[at]?.others ?? [])].sort((a, b) => a - b).map((other) => own[other]);
    let view: Plan | null = null;
    return {
      part,
      get plan() {
        view ??= viewOf(plan, at, linked[at]);
        return view;
      },
      state: [own[at], root, ...others].join(' '),
    };
  });
}

function viewOf(plan: Plan, at: number, linked: Linked | undefined): Plan {
  const part = plan.parts[at];
  if (part === undefined) return plan;
  const { key: _, told: __, start: ___, ...own } = part;
  return {
    ...plan,
    ...own,
    root: at === 0 ? plan.root : emptied(plan.root, part.tops),
    workItems: linked?.workItems ?? [],
    totals: linked?.totals ?? [],
    mirrors: linked?.mirrors ?? [],
  };
}

function emptied(root: Section, tops: readonly Section[]): Section {
  const none = { tasks: [], tables: [], milestones: [], budgets: [], lengths: [], fields: [], dates: null };
  const unsaid = { key: {}, sections: tops, status: null, percent: null, priority: null };
  // Not spread: the path of the root is that of everything below it, and nobody may ask for it.
  const copy: Section = Object.assign(Object.create(root), none, unsaid);
  return Object.defineProperty(copy, 'path', { get: () => root.path });
}

function linksByPart(plan: Plan, partAt: (offset: number) => number): readonly Linked[] {
  const linked = plan.parts.map(
    (): Linked => ({ workItems: [], totals: [], mirrors: [], others: new Set() }),
  );
  const join = (parts: ReadonlySet<number>, add: (own: Linked) => void): void => {
    for (const at of parts) {
      const own = linked[at];
      if (own === undefined) continue;
      add(own);
      for (const other of parts) if (other !== at) own.others.add(other);
    }
  };
  for (const item of plan.workItems) {
    const parts = new Set(item.mentions.map(({ span }) => partAt(span.start)));
    join(parts, ({ workItems }) => workItems.push(item));
  }
  for (const total of plan.totals) {
    const parts = new Set([partAt(total.row.span.start), partAt(total.section.heading.start)]);
    join(parts, ({ totals }) => totals.push(total));
  }
  // A task is told of together with all of its copies.
  for (const mirror of plan.mirrors) {
    const of = partAt(mirror.of.span.start);
    const copy = partAt(mirror.copy.span.start);
    linked[of]?.mirrors.push(mirror);
    if (copy !== of) join(new Set([of, copy]), () => {});
  }
  for (const { names, heading } of plan.sections) {
    if (names !== null) join(new Set([partAt(heading.start), partAt(names.heading.start)]), () => {});
  }
  return linked;
}

/** What the text of a part says, told by its identity, and what the plan made of it. */
function ownState(part: PlanPart, linked: Linked | undefined): string {
  const hash = new Hash();
  for (const { anchor, task, priority, mentions } of linked?.workItems ?? []) {
    hash.add((anchor?.heading ?? task?.span)?.start ?? -1);
    hash.add(priority?.span.start ?? -1);
    for (const { kind, span, score, by, closed } of mentions) {
      hash.add(span.start);
      hash.add(kind.length * 8 + (by === null ? 0 : by.length) * 2 + (closed ? 1 : 0));
      hash.add(Math.round((score ?? -1) * 1e6));
    }
  }
  for (const { row, section } of linked?.totals ?? []) {
    hash.add(row.span.start);
    hash.add(section.heading.start);
  }
  for (const { copy, of } of linked?.mirrors ?? []) {
    hash.add(copy.span.start);
    hash.add(of.span.start);
  }
  return `${numberOf(part.told)}:${hash.told()}`;
}

/** Which units are counted from 1 somewhere in a part; its own tasks are those of the root. */
function countedIn(part: PlanPart, tasks: readonly Task[]): readonly boolean[] {
  return countedUnits.map((unit) => lowest({ key: part.told, sections: part.tops, tasks }, unit) <= 1);
}

/** What a part can see of the document around it. */
function rootState(plan: Plan): string {
  const { root, updated } = plan;
  const { text, status, percent, priority, dates, lengths, fields, recurring } = root;
  const inParts = plan.parts.map((part, at) => countedIn(part, at === 0 ? root.tasks : []));
  const counted = countedUnits.map((_, at) => inParts.some((part) => part[at]));
  const { marks, ticks } = habitsOf(plan);
  const around = [text, status, percent, priority, dates, lengths, fields, recurring, counted, updated];
  return JSON.stringify([...around, [...marks], ticks]);
}

let count = 0;
const numbers = new WeakMap<object, number>();

function numberOf(key: object): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  count += 1;
  numbers.set(key, count);
  return count;
}
