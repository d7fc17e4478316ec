import type { OutlineSection } from '../plan/outline';
import { leavesOf } from '../plan/rollup';
import type { Locale } from '../text/wording';
import { wording } from '../text/wording';
import { type Group, type Grouping, group, type PlanEntry } from './grouping';
import { describe, idBelow, statusOf } from './nodes';
import { planNode, problems } from './plan-node';

/** The arrangement of the Plans view; no choice among those of the tasks. */
export const plansView: Grouping = { id: 'plans', label: wording('Plans', '计划'), arrange: plansTree };

/** The Plans view: every plan with its phases as they nest, each with its progress and its problems. No tasks. */
export function plansTree(plans: readonly PlanEntry[], locale: Locale): readonly Group[] {
  return plans.map((entry) => {
    const { root } = entry.outline;
    return planNode(entry, locale, !holdsPhase(root), () => phases(entry, root, entry.uri, locale));
  });
}

function phases(entry: PlanEntry, section: OutlineSection, parent: string, locale: Locale): readonly Group[] {
  return section.sections.flatMap((child) => {
    if (child.kind === 'appendix') return [];
    if (child.kind !== 'phase') return phases(entry, child, parent, locale);
    return [phaseNode(entry, child, parent, locale)];
  });
}

function holdsPhase({ sections }: OutlineSection): boolean {
  return sections.some((child) => child.kind !== 'appendix' && (child.kind === 'phase' || holdsPhase(child)));
}

function phaseNode(entry: PlanEntry, phase: OutlineSection, parent: string, locale: Locale): Group {
  const { start, end } = phase.span;
  const count = entry.findings.filter(({ span }) => start <= span.start && span.start < end).length;
  const id = idBelow(parent, phase.path);
  const leaves = leavesOf(phase);
  const details = [...describe(leaves, locale), ...problems(count, locale)];
  const looks = {
    id,
    label: phase.name,
    description: details.join(' · '),
    tooltip: [phase.text, ...details].join('\n'),
    kind: 'phase',
    status: statusOf(leaves),
    place: { uri: entry.uri, spot: phase.heading, lastLine: phase.lastLine },
    task: null,
    isLeaf: !holdsPhase(phase),
  } as const;
  return group(looks, () => phases(entry, phase, id, locale));
}
