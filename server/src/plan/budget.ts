import type { Amount } from '../conventions/amount';
import type { Dimension } from '../conventions/dimension';
import type { Field } from '../conventions/field';
import type { Span } from '../text/span';
import type { Budget, Section, Task } from './plan';

/** How long a working day and a working week are, to bring efforts to one unit. */
export interface WorkingTime {
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
}

/** What is added up together: amounts of one dimension in one unit. */
export interface Measure {
  readonly dimension: Dimension;
  /** The unit that sums are told in; efforts up to a week in `hour`, longer ones in `month`. */
  readonly unit: string;
}

/** One part of a sum: where it is written, and how much in the sum's own unit. */
export interface Part {
  readonly span: Span;
  readonly raw: string;
  readonly low: number;
  readonly high: number | null;
}

/** What the parts of a section add up to in one measure. `high` is null where a part is open-ended (`800+`). */
export interface Sum {
  readonly measure: Measure;
  readonly low: number;
  readonly high: number | null;
  readonly approximate: boolean;
  /** Every part states an amount in this measure. */
  readonly complete: boolean;
  /** How many pieces of work there are, those that state nothing included. */
  readonly count: number;
  readonly parts: readonly Part[];
}

/**
 * The measure that an amount is added up in, and by what to multiply it; null for what is never added up:
 * rates, amounts per item, and lengths, which may run side by side. Efforts of months are kept apart from shorter
 * ones, since nobody agrees how many days a month of work has.
 */
export function measureOf(
  amount: Amount,
  time: WorkingTime,
): { readonly measure: Measure; readonly factor: number } | null {
  if (amount.per !== null || amount.dimension === 'length') return null;
  if (amount.dimension !== 'effort')
    return { measure: { dimension: amount.dimension, unit: amount.unit }, factor: 1 };
  const hours: Readonly<Record<string, number>> = {
    minute: 1 / 60,
    hour: 1,
    day: time.hoursPerDay,
    week: time.hoursPerDay * time.daysPerWeek,
  };
  const factor = hours[amount.unit];
  if (factor !== undefined) return { measure: { dimension: 'effort', unit: 'hour' }, factor };
  return { measure: { dimension: 'effort', unit: 'month' }, factor: amount.unit === 'year' ? 12 : 1 };
}

/** Whether two measures may be added up or compared. */
export function sameMeasure(a: Measure, b: Measure): boolean {
  return a.dimension === b.dimension && a.unit === b.unit;
}

/** A budget of a section with its figures in the measure's unit. */
export interface MeasuredBudget extends Part {
  readonly budget: Budget;
  readonly measure: Measure;
  /** How much of the measure's unit its own unit is: 8 for a budget in days. */
  readonly factor: number;
}

/** The budgets that a section states and that parts can add up to, in the order of the text. */
export function budgetsOf(section: Section, time: WorkingTime): readonly MeasuredBudget[] {
  return section.budgets.flatMap((budget) => {
    const found = partOf(budget.amount, time);
    return found === null ? [] : [{ ...found, ...found.part, budget }];
  });
}

/**
 * What the parts of a section add up to in one measure: the estimates of its own tasks and, for each
 * sub-section, the sum of its parts if it has any, else its budget (docs/plan-language.md §6). Copies of body
 * work (`Task.mirrored`) are added up only where the section holds nothing else. Null where no part states an
 * amount in this measure.
 */
export function sumParts(section: Section, measure: Measure, time: WorkingTime): Sum | null {
  const sum = addUp(sharesOf(section, measure, time, !holdsBodyTasks(section)), measure);
  return sum.parts.length === 0 ? null : sum;
}

/** What one piece of work adds to a sum: a part, or silence where it states nothing. */
interface Share {
  readonly part: Part | null;
  readonly approximate: boolean;
  readonly complete: boolean;
  readonly count: number;
}

const silence: Share = { part: null, approximate: false, complete: false, count: 1 };

function sharesOf(section: Section, measure: Measure, time: WorkingTime, mirrored: boolean): Share[] {
  const shares = section.tasks
    .filter((task) => task.mirrored === mirrored)
    .flatMap((task) => sharesOfTask(task, measure, time));
  for (const child of section.sections) {
    if (child.kind === 'summary' || child.kind === 'milestones') continue;
    if (child.kind === 'appendix' && section.kind !== 'appendix') continue;
    const below = addUp(sharesOf(child, measure, time, mirrored), measure);
    const { low, high, approximate, complete, count } = below;
    if (below.parts.length > 0)
      shares.push({ part: { span: child.heading, raw: '', low, high }, approximate, complete, count });
    else {
      const budget = firstShare(
        child.budgets.map((own) => own.amount),
        measure,
        time,
      );
      if (budget !== null) shares.push(budget);
      else if (count > 0) shares.push({ ...silence, count });
    }
  }
  return shares;
}

/** A task stands for what hangs below it: its own estimate, else those of its sub-tasks. */
function sharesOfTask(task: Task, measure: Measure, time: WorkingTime): readonly Share[] {
  if (task.status === 'cancelled') return [];
  const own = firstShare(task.estimates, measure, time);
  if (own !== null) return [own];
  if (task.tasks.length === 0) return [silence];
  return task.tasks.flatMap((below) => sharesOfTask(below, measure, time));
}

function firstShare(amounts: readonly Field<Amount>[], measure: Measure, time: WorkingTime): Share | null {
  for (const amount of amounts) {
    const found = partOf(amount, time);
    if (found === null || !sameMeasure(found.measure, measure)) continue;
    return { part: found.part, approximate: amount.value.approximate, complete: true, count: 1 };
  }
  return null;
}

function partOf(
  amount: Field<Amount>,
  time: WorkingTime,
): { readonly part: Part; readonly measure: Measure; readonly factor: number } | null {
  const measured = measureOf(amount.value, time);
  if (measured === null) return null;
  const { measure, factor } = measured;
  const { low, high } = amount.value;
  const part = {
    span: amount.span,
    raw: amount.raw,
    low: low * factor,
    high: high === null ? null : high * factor,
  };
  return { measure, factor, part };
}

function addUp(shares: readonly Share[], measure: Measure): Sum {
  const parts = shares.flatMap((share) => share.part ?? []);
  return {
    measure,
    low: parts.reduce((sum, part) => sum + part.low, 0),
    high: parts.reduce<number | null>(
      (sum, { high }) => (sum === null || high === null ? null : sum + high),
      0,
    ),
    approximate: shares.some((share) => share.approximate),
    complete: shares.every((share) => share.complete),
    count: shares.reduce((sum, share) => sum + share.count, 0),
    parts,
  };
}

function holdsBodyTasks(section: Section): boolean {
  return section.tasks.some((task) => !task.mirrored) || section.sections.some(holdsBodyTasks);
}
