import type { ItemReport, PlanReport, ProgressFormat, SectionReport } from './report';

/** The report for scripts. Its shape is public: it may grow, but what is there keeps its meaning. */
export const progressJson: ProgressFormat = {
  id: 'json',
  render: ({ today, total, plans }) =>
    `${JSON.stringify({ version: 1, today, total: figures(total), plans: plans.map(planJson) }, null, 2)}\n`,
};

function figures({ boxes, tasks, mirrored }: Pick<PlanReport, 'boxes' | 'tasks' | 'mirrored'>) {
  return { boxes, tasks, mirrored };
}

function planJson(plan: PlanReport) {
  return {
    path: plan.path,
    title: plan.title,
    line: plan.line,
    ...figures(plan),
    sections: plan.sections.map(sectionJson),
    priorities: plan.priorities.map(({ priority, items, tasks, mirrored }) => ({
      priority,
      items: items.map(itemJson),
      tasks,
      mirrored,
    })),
    milestones: plan.milestones,
    // Present only where the plan leads to others.
    ...(plan.linked.length === 0 ? {} : { linked: plan.linked }),
    findings: plan.findings,
    next: plan.next.map(({ title, line, priority, phase }) => ({ title, line, priority, phase })),
  };
}

function itemJson({ title, line, anchor, tasks, mentions }: ItemReport) {
  return { title, line, anchor, tasks, mentions };
}

function sectionJson(section: SectionReport): object {
  return {
    title: section.title,
    number: section.number,
    label: section.label,
    line: section.line,
    level: section.level,
    kind: section.kind,
    status: section.status,
    ...figures(section),
    percent: section.percent,
    weighted: section.weighted,
    budget: section.budget,
    estimate: section.estimate,
    dates: section.dates,
    overdue: section.overdue,
    sections: section.sections.map(sectionJson),
  };
}
