import type { Outline } from '../plan/outline';
import { leavesOf } from '../plan/rollup';
import { remembered } from '../text/remembered';
import type { Locale } from '../text/wording';
import { plural, wording } from '../text/wording';
import { type Group, group, type PlanEntry } from './grouping';
import { describe, statusOf } from './nodes';

/** A plan with what stands below it, its progress and its problems. */
export function planNode(
  entry: PlanEntry,
  locale: Locale,
  isLeaf: boolean,
  childrenOf: () => readonly Group[],
): Group {
  const { uri, name, outline, findings } = entry;
  const leaves = bodyOf(outline);
  const details = [...describe(leaves, locale), ...problems(findings.length, locale)];
  const looks = {
    id: uri,
    label: name,
    description: details.join(' · '),
    tooltip: [name, decoded(uri), ...details].join('\n'),
    kind: 'plan',
    status: statusOf(leaves),
    place: { uri, spot: outline.root.heading, lastLine: outline.root.lastLine },
    task: null,
    isLeaf,
  } as const;
  return group(looks, childrenOf);
}

/** The tasks that count, found once for each plan: all plans are told again where one has changed. */
const bodyOf = remembered(({ root }: Outline) => leavesOf(root));

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
