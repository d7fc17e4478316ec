import type { Section } from '../plan/plan';
import { leavesOf, progress } from '../plan/rollup';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import type { Group, Grouping, PlanEntry } from './grouping';
import { describeProgress, idBelow, sectionName, statusOf } from './nodes';
import { planNode, problems } from './plan-node';

/** The arrangement of the Plans view; no choice among those of the tasks. */
export const plansView: Grouping = { id: 'plans', label: wording('Plans', '计划'), arrange: plansTree };

/** The Plans view: every plan with its phases as they nest, each with its progress and its problems. No tasks. */
export function plansTree(plans: readonly PlanEntry[], locale: Locale): readonly Group[] {
  return plans.map((entry) => planNode(entry, locale, phases(entry, entry.plan.root, entry.uri, locale)));
}

function phases(entry: PlanEntry, section: Section, parent: string, locale: Locale): readonly Group[] {
  return section.sections.flatMap((child) => {
    if (child.kind === 'appendix') return [];
    if (child.kind !== 'phase') return phases(entry, child, parent, locale);
    return [phaseNode(entry, child, parent, locale)];
  });
}

function phaseNode(entry: PlanEntry, phase: Section, parent: string, locale: Locale): Group {
  const { start, end } = phase.span;
  const count = entry.findings.filter(({ span }) => start <= span.start && span.start < end).length;
  const id = idBelow(parent, phase.path);
  const details = [...describeProgress(progress(phase), locale), ...problems(count, locale)];
  return {
    id,
    label: sectionName(phase),
    description: details.join(' · '),
    tooltip: [phase.text, ...details].join('\n'),
    kind: 'phase',
    status: statusOf(leavesOf(phase)),
    place: { uri: entry.uri, span: phase.heading },
    task: null,
    children: phases(entry, phase, id, locale),
  };
}
