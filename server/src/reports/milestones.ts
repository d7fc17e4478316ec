import { findDates } from '../conventions/date';
import type { Milestone, Plan } from '../plan/plan';
import type { MilestoneReport } from './report';

/**
 * The milestones of a plan with the day each is due. One is late whose day has passed and that is said to be anything but
 * reached; one without a status only where others of its list have one: a list may simply keep none.
 */
export function milestoneReports(plan: Plan, today: string): readonly MilestoneReport[] {
  return plan.milestones.map((milestone) => {
    const due = dueOf(milestone, plan);
    return {
      title: milestone.title.value,
      line: milestone.line + 1,
      claimed: milestone.status?.value ?? null,
      due,
      late: due !== null && due < today && isOpen(milestone),
    };
  });
}

/** The last day that its line names, a month's or a quarter's last one included; a mere year says no day. */
function dueOf({ span }: Milestone, { source }: Plan): string | null {
  const ends = findDates(source.slice(span.start, span.end))
    .filter(({ value }) => value.precision !== 'year')
    .map(({ value }) => value.end)
    .sort();
  return ends.at(-1) ?? null;
}

function isOpen({ status, section }: Milestone): boolean {
  if (status === null) return section.milestones.some((other) => other.status !== null);
  return status.value === 'todo' || status.value === 'doing' || status.value === 'blocked';
}
