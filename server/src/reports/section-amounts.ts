import type { Measure, MeasuredBudget, WorkingTime } from '../plan/budget';
import { budgetsOf, measureOf, sumParts } from '../plan/budget';
import type { Plan, Section } from '../plan/plan';
import type { AmountReport } from './report';

/** What is set aside for a section and what its parts add up to, both in one measure. */
export interface SectionAmounts {
  readonly budget: AmountReport | null;
  readonly estimate: (AmountReport & { readonly complete: boolean }) | null;
}

type Stated = Pick<MeasuredBudget, 'low' | 'high' | 'measure'>;

/**
 * Budget and estimate of a section in the unit of its weighted progress, else in that of the budget written first.
 * A section that states no budget itself has the one of the totals row of the summary that names it.
 */
export function sectionAmounts(
  plan: Plan,
  section: Section,
  unit: string | null,
  time: WorkingTime,
): SectionAmounts {
  const stated: readonly Stated[] = [...budgetsOf(section, time), ...totalsOf(plan, section, time)];
  const { unit: summed, factor } = summedIn(unit, time);
  const budget = summed === null ? stated[0] : stated.find(({ measure }) => measure.unit === summed);
  const measure = budget?.measure ?? partsMeasure(section, summed, time);
  const sum = measure === null ? null : sumParts(section, measure, time);
  const inUnit = ({ low, high }: Pick<Stated, 'low' | 'high'>, own: string) => ({
    low: low / factor,
    high: high === null ? null : high / factor,
    unit: unit ?? own,
  });
  return {
    budget: budget === undefined ? null : inUnit(budget, budget.measure.unit),
    estimate: sum === null ? null : { ...inUnit(sum, sum.measure.unit), complete: sum.complete },
  };
}

/** The unit that sums are told in for a unit of time, and how many of it make one; other units are summed as they are. */
function summedIn(
  unit: string | null,
  time: WorkingTime,
): { readonly unit: string | null; readonly factor: number } {
  if (unit === null || !timeUnits.has(unit)) return { unit, factor: 1 };
  const one = { low: 1, high: 1, unit, dimension: 'effort', approximate: false, per: null } as const;
  const measured = measureOf(one, time);
  return measured === null ? { unit, factor: 1 } : { unit: measured.measure.unit, factor: measured.factor };
}

const timeUnits: ReadonlySet<string> = new Set(['minute', 'hour', 'day', 'week', 'month', 'year']);

function totalsOf(plan: Plan, section: Section, time: WorkingTime): readonly Stated[] {
  const rows = plan.sections
    .filter((summary) => summary.kind === 'summary' && summary.names === section)
    .flatMap((summary) => summary.tables.flatMap((table) => table.rows))
    .filter((row) => row.isTotal);
  return rows.flatMap((row) =>
    row.cells
      .flatMap((cell) => cell.amounts)
      .flatMap(({ value }) => {
        const measured = measureOf(value, time);
        if (measured === null) return [];
        const { measure, factor } = measured;
        return [{ measure, low: value.low * factor, high: value.high === null ? null : value.high * factor }];
      }),
  );
}

/** The measure of the first amount that a task below the section states, in `unit` if that is given. */
function partsMeasure(section: Section, unit: string | null, time: WorkingTime): Measure | null {
  for (const task of section.tasks) {
    for (const estimate of task.estimates) {
      const measured = measureOf(estimate.value, time);
      if (measured !== null && (unit === null || measured.measure.unit === unit)) return measured.measure;
    }
  }
  for (const child of section.sections) {
    const found = partsMeasure(child, unit, time);
    if (found !== null) return found;
  }
  return null;
}
