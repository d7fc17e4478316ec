import type { Finding } from '../../plan/finding';
import { partViews } from '../../plan/part-view';
import type { Plan } from '../../plan/plan';
import { areSame } from '../../text/are-same';
import { lastAtMost } from '../../text/source';
import type { CheckMemory, PartFindings } from './check-memory';

/**
 * Asks for the parts that are new or in reach of something new, and tells part by part what was found there and in the `whole`. What
 * leads from one part to another may be found by both.
 */
export function askParts(
  plan: Plan,
  whole: readonly Finding[],
  memory: CheckMemory,
  ask: (view: Plan) => readonly Finding[],
  tell: (found: readonly Finding[]) => readonly Finding[],
): readonly Finding[] {
  const { parts } = plan;
  const starts = parts.map(({ start }) => start);
  const asked = partViews(plan).map((view, at): Pick<PartFindings, 'state' | 'own' | 'away'> => {
    const before = memory.parts.get(view.part.told);
    const { state } = view;
    // What the root says is told with the first part, and depends on everything.
    if (at > 0 && before !== undefined && areSame(before.state, state)) return before;
    const found = ask(view.plan);
    const isOwn = ({ span }: Finding): boolean => lastAtMost(starts, span.start) === at;
    return { state, own: found.filter(isOwn), away: found.filter((finding) => !isOwn(finding)) };
  });
  const standing = asked.map(({ own }) => [...own]);
  for (const finding of [...asked.flatMap(({ away }) => away), ...whole])
    standing[lastAtMost(starts, finding.span.start)]?.push(finding);
  const all = asked.map((one, at): readonly [object, PartFindings] => {
    const key = parts[at]?.told ?? one;
    const now = standing[at] ?? [];
    const before = memory.parts.get(key);
    const told = before !== undefined && areSame(before.standing, now) ? before.told : tell(now);
    return [key, { ...one, standing: now, told }];
  });
  memory.parts = new Map(all);
  return all.flatMap(([, { told }]) => told);
}
