import type { OutlineSection } from '../plan/outline';
import { wording } from '../text/wording';
import type { Grouping, PlanEntry } from './grouping';
import { idBelow, taskNodes } from './nodes';
import { isEmpty, outline, ownLeaves } from './outline';
import { planNode } from './plan-node';

/** Phases as they nest, then the sections and tasks in them. */
export const byPhase: Grouping = {
  id: 'phase',
  label: wording('Phase', '阶段'),
  arrange(plans, locale) {
    const [only] = plans;
    const inside = (entry: PlanEntry, parent: string) => {
      // Below its own plan's node nothing needs to say whose it is.
      const scope = { entry, locale, isShared: false };
      const { root } = entry.outline;
      return [...taskNodes(scope, ownLeaves(root.tasks), parent), ...outline(scope, root, parent, isStep)];
    };
    if (only !== undefined && plans.length === 1) return inside(only, '');
    return plans.map((entry) =>
      planNode(entry, locale, isEmpty(entry.outline.root), () => inside(entry, idBelow('', entry.uri))),
    );
  },
};

/** A phase, or what holds tasks itself: chapters around phases say nothing of when something is to be done. */
function isStep(section: OutlineSection): boolean {
  return section.kind === 'phase' || section.tasks.length > 0;
}
