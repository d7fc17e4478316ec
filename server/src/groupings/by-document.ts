import { wording } from '../text/wording';
import type { Grouping } from './grouping';
import { idBelow, taskNodes } from './nodes';
import { isEmpty, outline, ownLeaves } from './outline';
import { planNode } from './plan-node';

/** Documents, then their sections as they nest, then the tasks. */
export const byDocument: Grouping = {
  id: 'document',
  label: wording('Document', '文档'),
  arrange: (plans, locale) =>
    plans.map((entry) => {
      const scope = { entry, locale, isShared: false };
      const { root } = entry.outline;
      const id = idBelow('', entry.uri);
      return planNode(entry, locale, isEmpty(root), () => [
        ...taskNodes(scope, ownLeaves(root.tasks), id),
        ...outline(scope, root, id, () => true),
      ]);
    }),
};
