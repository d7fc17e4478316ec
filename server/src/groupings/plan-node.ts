import { leavesOf, progress } from '../plan/rollup';
import type { Locale } from '../text/wording';
import { plural, wording } from '../text/wording';
import type { Group, PlanEntry } from './grouping';
import { describeProgress, statusOf } from './nodes';

/** A plan with what stands below it, its progress and its problems. */
export function planNode(entry: PlanEntry, locale: Locale, children: readonly Group[]): Group {
  const { uri, name, plan, findings } = entry;
  const details = [...describeProgress(progress(plan.root), locale), ...problems(findings.length, locale)];
  return {
    id: uri,
    label: name,
    description: details.join(' · '),
    tooltip: [name, decoded(uri), ...details].join('\n'),
    kind: 'plan',
    status: statusOf(leavesOf(plan.root)),
    place: { uri, span: plan.root.heading },
    task: null,
    children,
  };
}

/** `3 problems`, or nothing where there are none. */
export function problems(count: number, locale: Locale): readonly string[] {
  return count === 0 ? [] : [wording(plural(count, 'problem'), `${count} 个问题`)[locale]];
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
