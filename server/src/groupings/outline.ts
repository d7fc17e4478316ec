import type { OutlineSection, OutlineTask } from '../plan/outline';
import type { Group } from './grouping';
import type { Scope } from './nodes';
import { sectionNode, taskNodes } from './nodes';

/**
 * The sections below one as they nest, each with its own tasks first. A section of which nothing is to be shown gives
 * way to what stands below it, and one without tasks anywhere below to nothing.
 */
export function outline(
  scope: Scope,
  section: OutlineSection,
  parent: string,
  isShown: (section: OutlineSection) => boolean,
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
export function ownLeaves(tasks: readonly OutlineTask[]): readonly OutlineTask[] {
  return tasks.flatMap((task) => (task.tasks.length === 0 ? [task] : ownLeaves(task.tasks)));
}

function allLeaves(section: OutlineSection): readonly OutlineTask[] {
  return [...ownLeaves(section.tasks), ...section.sections.flatMap(allLeaves)];
}

/** Whether a section and all below it hold no task. */
export function isEmpty(section: OutlineSection): boolean {
  return section.tasks.length === 0 && section.sections.every(isEmpty);
}
