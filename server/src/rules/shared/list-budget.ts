import { type Measure, type Sum, sameMeasure, sumParts, type WorkingTime } from '../../plan/budget';
import type { Related } from '../../plan/finding';
import type { Plan, Section } from '../../plan/plan';
import { tasksOf } from '../../plan/rollup';
import { sayAmount } from '../../plan/say';
import type { WorkItem } from '../../plan/work-item';
import { wording } from '../../text/wording';
import { budgetsOfWork, type Stated, statedOf } from './work-budgets';

/** The most of the body's parts that a finding names. */
const mostRelated = 10;

/** A list that goes through a piece of work in detail, what it adds up to, and the budget of the work. */
export interface ListBudget {
  readonly list: Section;
  readonly sum: Sum;
  /** The highest that any place states. */
  readonly budget: Stated;
  readonly related: readonly Related[];
}

/** The detail lists of a plan whose work has a budget with an upper end, one measure at a time. */
export function* listBudgets(plan: Plan, time: WorkingTime): Iterable<ListBudget> {
  for (const item of plan.workItems) {
    const stated = budgetsOfWork(plan, item, time);
    for (const mention of item.mentions) {
      if (mention.kind !== 'list') continue;
      for (const measure of measuresOf(stated)) {
        const found = compared(item, mention.section, stated, measure, time);
        if (found !== null) yield found;
      }
    }
  }
}

function measuresOf(stated: readonly Stated[]): readonly Measure[] {
  return stated
    .map(({ measure }) => measure)
    .filter((measure, at, all) => all.findIndex((other) => sameMeasure(other, measure)) === at);
}

function compared(
  { anchor }: WorkItem,
  list: Section,
  all: readonly Stated[],
  measure: Measure,
  time: WorkingTime,
): ListBudget | null {
  const stated = all.filter((one) => sameMeasure(one.measure, measure));
  const sum = sumParts(list, measure, time);
  if (sum === null || stated.some(({ high }) => high === null)) return null;
  const [first, ...others] = stated;
  if (first === undefined) return null;
  const budget = others.reduce((most, one) => ((one.high ?? 0) > (most.high ?? 0) ? one : most), first);
  const body =
    anchor === null
      ? []
      : tasksOf(anchor)
          .filter((task) => !task.mirrored)
          .flatMap(({ estimates }) => estimates.flatMap((amount) => statedOf(amount, time)))
          .filter((one) => sameMeasure(one.measure, measure));
  const { unit } = budget.amount.value;
  const { factor } = budget;
  const say = (low: number, high: number | null) => {
    const told = [low / factor, high === null ? null : high / factor] as const;
    return wording(sayAmount(...told, unit, 'en'), sayAmount(...told, unit, 'zh'));
  };
  const named = say(budget.low, budget.high);
  return {
    list,
    sum,
    budget,
    related: [
      { span: budget.span, message: wording(`The budget: ${named.en}.`, `预算：${named.zh}。`) },
      ...body.slice(0, mostRelated).map((part) => ({
        span: part.span,
        message: say(part.low, part.high),
      })),
    ],
  };
}
