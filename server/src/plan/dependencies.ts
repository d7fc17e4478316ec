import type { Field } from '../conventions/field';
import { remembered } from '../text/remembered';
import {
  type Called,
  type Claims,
  claimsIn,
  type Named,
  saysDependency,
  type Wait,
  type Waiting,
} from './dependency-claims';
import { PartIndex } from './part-index';
import type { Plan, Section } from './plan';

/** Something that a piece of work says it waits for. */
export interface Dependency {
  readonly from: Named;
  /** Where it is written, and as what. */
  readonly ref: Field<string>;
  /** The pieces of work that are called so, the nearest alone where there are several; none where the plan knows no such name. */
  readonly to: readonly Named[];
  /**
   * Whether the plan has it, or others of its series (`T001` beside `T012`, `Phase 1` beside `Phase 3`), so that a name that is missing is
   * missed.
   */
  readonly isOfSeries: boolean;
}

/** Everything that is said to wait for something, in the order of what waits: tasks, sections, rows. Remembered per plan. */
export const dependenciesOf = remembered((plan: Plan): readonly Dependency[] => {
  // Most plans name much and wait for nothing.
  if (!plan.parts.some(saysDependency)) return [];
  const claims = plan.parts.map((part) => claimsIn({ part, plan }));
  const index = indexOf(plan);
  const names = index.names.update(claims.map(({ called }) => called));
  const numbered = index.series.update(claims.map(({ series }) => series));
  const isTouched = ({ key, series }: Wait): boolean => {
    const before = numbered.get(series);
    return (
      names.has(key) || (before !== undefined && isSeveral(before) !== isSeveral(index.series.of(series)))
    );
  };
  const found = claims.map((own) => {
    const before = resolved.get(own);
    if (before !== undefined && !before.open.some(isTouched)) return before;
    const now = resolveAll(own, index);
    resolved.set(own, now);
    return now;
  });
  return waitKinds.flatMap((kind) => found.flatMap((own) => own[kind]));
});

const waitKinds = ['tasks', 'sections', 'rows'] as const;

/** What a part was found to wait for. */
interface Resolved extends Record<(typeof waitKinds)[number], readonly Dependency[]> {
  /** Those waits that lead out of the part or nowhere, so that another part may come to bear their name. */
  readonly open: readonly Wait[];
}

const resolved = new WeakMap<Claims, Resolved>();

/** Everything that has a name, by its name and by its series. */
interface Index {
  readonly names: PartIndex<Called>;
  readonly series: PartIndex<Called>;
}

const indexOf = remembered(
  (_: Plan): Index => ({ names: new PartIndex(), series: new PartIndex() }),
  ({ root }) => root,
);

function resolveAll(claims: Claims, index: Index): Resolved {
  const open: Wait[] = [];
  const resolveEach = ({ named: [from], waits }: Waiting): readonly Dependency[] => {
    if (from === undefined) return [];
    const around = topOf(from.section);
    return waits.map((wait) => {
      const made = resolve(from, wait, index);
      const isClosed = around !== null && made.to.length > 0 && made.to.every((own) => standsIn(own, around));
      if (!isClosed) open.push(wait);
      return made;
    });
  };
  const [tasks, sections, rows] = waitKinds.map((kind) => claims[kind].flatMap(resolveEach));
  return { tasks: tasks ?? [], sections: sections ?? [], rows: rows ?? [], open };
}

function resolve(from: Named, { ref, key, series }: Wait, index: Index): Dependency {
  const called = index.names.of(key).map(({ named }) => named);
  if (called.length > 0) return { from, ref, to: nearest(from, called), isOfSeries: true };
  // A bare number is one of the rows that are numbered so, or an issue somewhere else.
  const isName = /[\p{L}.]/u.test(key) || /^\d+$/.test(from.name);
  return { from, ref, to: [], isOfSeries: isName && isSeveral(index.series.of(series)) };
}

/** Whether there are several names of a series. */
const isSeveral = remembered((held: readonly Called[]) => held.some(({ name }) => name !== held[0]?.name));

/** The section below the root that holds a section; null of the root. */
function topOf(section: Section): Section | null {
  if (section.parent === null) return null;
  let top = section;
  while (top.parent !== null && top.parent.parent !== null) top = top.parent;
  return top;
}

function standsIn({ span }: Named, { span: around }: Section): boolean {
  return around.start <= span.start && span.end <= around.end;
}

/** Of several that are called the same those within the smallest section around what waits: a list or a numbering of its own. */
function nearest(from: Named, found: readonly Named[]): readonly Named[] {
  if (found.length < 2) return found;
  for (let place: Section | null = from.section; place !== null; place = place.parent) {
    const own = found.filter((one) => place.parent === null || standsIn(one, place));
    if (own.length > 0) return own;
  }
  return found;
}
