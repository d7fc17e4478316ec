import type { Section } from '../plan/plan';
import { wording } from '../text/wording';
import type { Grouping } from './grouping';
import { idBelow, taskNodes } from './nodes';
import { outline, ownLeaves } from './outline';
import { planNode } from './plan-node';

/** Phases as they nest, then the sections and tasks in them. */
export const byPhase: Grouping = {
  id: 'phase',
  label: wording('Phase', '阶段'),
  arrange(plans, locale) {
    const [only] = plans;
    const inside = (index: number, parent: string) => {
      const entry = plans[index];
      if (entry === undefined) return [];
      // Below its own plan's node nothing needs to say whose it is.
      const scope = { entry, locale, isShared: false };
      const { root } = entry.plan;
      return [...taskNodes(scope, ownLeaves(root.tasks), parent), ...outline(scope, root, parent, isStep)];
    };
    if (only !== undefined && plans.length === 1) return inside(0, '');
    return plans.map((entry, index) => planNode(entry, locale, inside(index, idBelow('', entry.uri))));
  },
};

/** A phase, or what holds tasks itself: chapters around phases say nothing of when something is to be done. */
function isStep(section: Section): boolean {
  return section.kind === 'phase' || section.tasks.length > 0;
}
