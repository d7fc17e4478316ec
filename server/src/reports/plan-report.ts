import type { WorkingTime } from '../plan/budget';
import type { Finding, Severity } from '../plan/finding';
import { linkedWorks } from '../plan/linked-plans';
import { nextTasks } from '../plan/next';
import type { Plan, Section, Task } from '../plan/plan';
import { progress } from '../plan/rollup';
import { urgencyOf } from '../plan/urgency';
import { claimsOf } from './claims';
import { isFixable } from './findings-json';
import { milestoneReports } from './milestones';
import { prioritiesOf } from './priorities';
import type { Claim, NextReport, PlanReport, ProblemReport, ReportedPlan, SectionReport } from './report';
import { sectionAmounts } from './section-amounts';
import { severities } from './severities';

/** How many next tasks a report names. */
const nextCount = 5;

/** How far one plan is. `today` is an ISO day. */
export function planReport(entry: ReportedPlan, today: string): PlanReport {
  const { plan, findings } = entry;
  const whole = progress(plan.root);
  const claims = claimsOf(plan);
  return {
    uri: entry.uri,
    path: entry.path,
    title: plan.root.title.value || fileName(entry.path),
    line: plan.root.line + 1,
    boxes: whole.boxes,
    tasks: whole.tasks,
    mirrored: whole.mirrored,
    percent: whole.percent,
    weighted: whole.weighted,
    sections: plan.root.sections.flatMap((section) =>
      sectionReport(section, { plan, claims, today, time: entry.time }),
    ),
    priorities: prioritiesOf(plan),
    milestones: milestoneReports(plan, today),
    linked: linkedWorks(plan, entry.measures).map(({ link, work }) => ({
      title: link.title,
      line: link.line + 1,
      path: link.path,
      anchor: link.anchor,
      done: work.done,
      total: work.total,
      percent: work.percent,
    })),
    findings: severities(findings),
    fixable: findings.filter(isFixable).length,
    problems: problemsOf(plan, findings),
    next: nextTasks(plan, nextCount).map(nextReport),
  };
}

/** What telling a section needs beyond itself. */
interface Context {
  readonly plan: Plan;
  readonly claims: ReadonlyMap<Section, Claim>;
  readonly today: string;
  readonly time: WorkingTime;
}

/** The section with those below it; nothing where it is no phase and holds no box. */
function sectionReport(section: Section, context: Context): SectionReport[] {
  const { plan, claims, today, time } = context;
  const below = section.sections.flatMap((child) => sectionReport(child, context));
  const { boxes, tasks, mirrored, percent, weighted } = progress(section);
  if (section.kind !== 'phase' && boxes.total === 0 && tasks.total === 0 && below.length === 0) return [];
  const dates = section.dates?.value ?? null;
  return [
    {
      path: section.path,
      title: section.title.value,
      number: section.stage?.number ?? null,
      label: section.label,
      line: section.line + 1,
      level: section.level,
      kind: section.kind,
      status: section.status?.value ?? null,
      boxes,
      tasks,
      mirrored,
      percent,
      weighted,
      ...sectionAmounts(plan, section, weighted?.unit ?? null, time),
      dates: dates === null ? null : { start: dates.start, end: dates.end },
      overdue: dates !== null && dates.end < today && tasks.done < tasks.total,
      claim: claims.get(section) ?? null,
      sections: below,
    },
  ];
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

function problemsOf(plan: Plan, findings: readonly Finding[]): ProblemReport[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const list = byRule.get(finding.rule);
    if (list === undefined) byRule.set(finding.rule, [finding]);
    else list.push(finding);
  }
  return [...byRule]
    .map(([rule, list]) => ({
      rule,
      severity: list.map((finding) => finding.severity).reduce((a, b) => (ranks[b] < ranks[a] ? b : a)),
      places: list.map((finding) => ({
        line: plan.source.lineAt(finding.span.start) + 1,
        message: finding.message,
      })),
    }))
    .sort(
      (a, b) =>
        ranks[a.severity] - ranks[b.severity] ||
        b.places.length - a.places.length ||
        (a.rule < b.rule ? -1 : 1),
    );
}

function nextReport(task: Task): NextReport {
  const estimate = task.estimates[0]?.value ?? null;
  return {
    title: task.title.value,
    line: task.line + 1,
    priority: urgencyOf(task)?.priority ?? 'none',
    phase: phaseName(task.section),
    estimate: estimate === null ? null : { low: estimate.low, high: estimate.high, unit: estimate.unit },
  };
}

function phaseName(section: Section): string | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.kind === 'phase') return at.label ?? at.title.value;
  }
  return null;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
