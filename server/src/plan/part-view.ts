import { remainingTitle } from '../conventions/percent-words';
import { areSame } from '../text/are-same';
import { grouped } from '../text/grouped';
import { ItemStates } from './item-state';
import { habitsOf } from './marks';
import type { Plan, PlanPart, Section, Task } from './plan';
import { countedUnits, lowest } from './schedule';

/** One part of a plan seen as a plan of its own, and what it depends on. */
export interface PartView {
  readonly part: PlanPart;
  /** The plan with what stands in the part, and the links that lead into or out of it. */
  readonly plan: Plan;
  /** Other things whenever anything has changed that can be reached from the part, by nesting or by links. */
  readonly state: readonly unknown[];
}

/**
 * The parts of a plan, each as a plan of its own. The first has the root, with the whole plan below it; for the others the root is
 * empty but for their own sections, though their sections still stand below the real one.
 */
export function partViews(plan: Plan): readonly PartView[] {
  const { parts } = plan;
  const own = parts.map(ownState);
  const leading = grouped(
    parts.flatMap(({ leads }, from) => leads.map((to) => ({ from, to }))),
    ({ to }) => to,
  );
  // A part and all that leads to it may be of one another's concern.
  const around = parts.map((part, at) => {
    const from = leading.get(at)?.map((one) => own[one.from]) ?? [];
    return from.length === 0 ? own[at] : kept(aroundStates, part.told, [own[at], ...from]);
  });
  const items = new ItemStates(plan);
  const root = rootState(plan);
  return parts.map((part, at) => {
    let view: Plan | null = null;
    return {
      part,
      get plan() {
        view ??= viewOf(plan, part, at === 0);
        return view;
      },
      state: [
        root,
        seenState(part, [around[at], ...part.leads.map((other) => around[other])], () => [
          part.told,
          ...part.leads.map((other) => parts[other]?.told),
          ...items.of(part),
        ]),
      ],
    };
  });
}

function viewOf(plan: Plan, part: PlanPart, isFirst: boolean): Plan {
  const { key: _, told: __, start: ___, linked: ____, leads: _____, ...own } = part;
  return { ...plan, ...own, root: isFirst ? plan.root : emptied(plan.root, part.tops) };
}

function emptied(root: Section, tops: readonly Section[]): Section {
  const none = { tasks: [], tables: [], milestones: [], budgets: [], lengths: [], fields: [], dates: null };
  const unsaid = { key: {}, sections: tops, status: null, percent: null, priority: null };
  // Not spread: the path of the root is that of everything below it, and nobody may ask for it.
  const copy: Section = Object.assign(Object.create(root), none, unsaid);
  return Object.defineProperty(copy, 'path', { get: () => root.path });
}

/** By `PlanPart.told`. */
const ownStates = new WeakMap<object, readonly unknown[]>();
const aroundStates = new WeakMap<object, readonly unknown[]>();

/** What a part says, and its links: the same list as long as these are the same. */
function ownState({ told, linked }: PlanPart): readonly unknown[] {
  return kept(ownStates, told, [told, linked]);
}

/** What a part sees of the plan, as it was last looked at. */
interface Seen {
  /** What is around it: where that is the same, nobody looks closer. */
  readonly near: readonly unknown[];
  readonly seen: readonly unknown[];
}

/** By `PlanPart.told`. */
const seenStates = new WeakMap<object, Seen>();

/** What a part sees of the others: the same list as long as that is the same. */
function seenState(
  part: PlanPart,
  near: readonly unknown[],
  look: () => readonly unknown[],
): readonly unknown[] {
  const before = seenStates.get(part.told);
  if (before !== undefined && areSame(before.near, near)) return before.seen;
  // Most parts are never looked at again.
  const now = before === undefined ? near : look();
  const seen = before !== undefined && areSame(before.seen, now) ? before.seen : now;
  seenStates.set(part.told, { near, seen });
  return seen;
}

function kept(
  states: WeakMap<object, readonly unknown[]>,
  key: object,
  now: readonly unknown[],
): readonly unknown[] {
  const before = states.get(key);
  if (before !== undefined && areSame(before, now)) return before;
  states.set(key, now);
  return now;
}

/** Which units are counted from 1 somewhere in a part; its own tasks are those of the root. */
function countedIn(part: PlanPart, tasks: readonly Task[]): readonly boolean[] {
  return countedUnits.map((unit) => lowest({ key: part.told, sections: part.tops, tasks }, unit) <= 1);
}

/**
 * What a part can see of the document around it. Not where that stands: a finding that points there is its own part's and the document's
 * (`away` in `rules/shared/ask-parts.ts`).
 */
function rootState(plan: Plan): string {
  const { root, updated } = plan;
  const { text, status, percent, priority, dates, lengths, fields, recurring } = root;
  // Nobody asks more of the title's words.
  const isOfRemaining = remainingTitle.test(text);
  const inParts = plan.parts.map((part, at) => countedIn(part, at === 0 ? root.tasks : []));
  const counted = countedUnits.map((_, at) => inParts.some((part) => part[at]));
  const { marks, ticks } = habitsOf(plan);
  const around = [
    isOfRemaining,
    status,
    percent,
    priority,
    dates,
    lengths,
    fields,
    recurring,
    counted,
    updated,
  ];
  return JSON.stringify([...around, [...marks], ticks], withoutPlaces);
}

function withoutPlaces(name: string, value: unknown): unknown {
  return name === 'span' || name.endsWith('Span') ? undefined : value;
}
