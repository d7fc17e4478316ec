import type { Legend } from '../../conventions/work-status';
import type { Finding } from '../../plan/finding';
import { saysOtherwise } from '../../plan/legend-change';
import { partViews } from '../../plan/part-view';
import type { Plan } from '../../plan/plan';
import { areSame } from '../../text/are-same';
import { lastAtMost } from '../../text/source';
import type { Span } from '../../text/span';
import type { Steps } from '../../text/steps';
import type { CheckMemory, PartFindings } from './check-memory';

type Asked = Pick<PartFindings, 'state' | 'legend' | 'own' | 'away'>;

/**
 * Asks for the parts that are new or in reach of something new, and tells part by part what was found there and in the `whole`. What
 * leads from one part to another may be found by both, and is taken from the one in which it stands. A part that is asked is a step.
 */
export function* askParts(
  plan: Plan,
  whole: readonly Finding[],
  memory: CheckMemory,
  ask: (view: Plan) => readonly Finding[],
  tell: (found: readonly Finding[]) => readonly Finding[],
): Steps<readonly Finding[]> {
  const { parts } = plan;
  const starts = parts.map(({ start }) => start);
  const partAt = ({ start }: Span): number => lastAtMost(starts, start);
  const known = new Set<object>(parts.map((part) => part.told));
  const isKnown = (part: object): boolean => known.has(part);
  const asked: Asked[] = [];
  for (const [at, view] of partViews(plan).entries()) {
    const before = memory.parts.get(view.part.told);
    const { state } = view;
    // What the root says is told with the first part, and depends on everything.
    if (at > 0 && before !== undefined && areSame(before.state, state) && before.away.every(isKnown)) {
      const { legend } = before;
      if (legend === null || saysOtherwise(legend, plan.legend) === null) {
        asked.push(before);
        continue;
      }
    }
    yield;
    let legend: Legend | null = null;
    const watched: Plan = {
      ...view.plan,
      get legend() {
        legend = plan.legend;
        return legend;
      },
    };
    const own = ask(watched).filter(({ span }) => partAt(span) === at);
    const pointedTo = new Set(own.flatMap(otherPlaces).map(partAt));
    pointedTo.delete(at);
    asked.push({ state, legend, own, away: [...pointedTo].map((other) => parts[other]?.told ?? parts) });
  }
  const standing = asked.map(({ own }) => [...own]);
  for (const finding of whole) standing[partAt(finding.span)]?.push(finding);
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

/** Where a finding points to: its evidence, and what its fixes change. */
function otherPlaces({ related, fixes }: Finding): readonly Span[] {
  return [...related.map(({ span }) => span), ...fixes.flatMap(({ edits }) => edits.map(({ span }) => span))];
}
