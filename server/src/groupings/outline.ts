import type { Section, Task } from '../plan/plan';
import type { Group } from './grouping';
import type { Scope } from './nodes';
import { sectionNode, taskNodes } from './nodes';

/**
 * The sections below one as they nest, each with its own tasks first. A section of which nothing is to be shown gives
 * way to what stands below it, and one without tasks anywhere below to nothing.
 */
export function outline(
  scope: Scope,
  section: Section,
  parent: string,
  isShown: (section: Section) => boolean,
): readonly Group[] {
  return section.sections.flatMap((child) => {
    const leaves = allLeaves(child);
    if (leaves.length === 0) return [];
    if (!isShown(child)) return outline(scope, child, parent, isShown);
    // A section that holds copies beside real work is described by the real work.
    const body = leaves.filter((task) => !task.mirrored);
    return [
      sectionNode(scope, child, body.length > 0 ? body : leaves, parent, (id) => [
        ...taskNodes(scope, ownLeaves(child.tasks), id),
        ...outline(scope, child, id, isShown),
      ]),
    ];
  });
}

/** The leaves of some tasks, copies too. */
export function ownLeaves(tasks: readonly Task[]): readonly Task[] {
  return tasks.flatMap((task) => (task.tasks.length === 0 ? [task] : ownLeaves(task.tasks)));
}

function allLeaves(section: Section): readonly Task[] {
  return [...ownLeaves(section.tasks), ...section.sections.flatMap(allLeaves)];
}
