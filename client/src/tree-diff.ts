import type { TreeNode } from '../../server/src/protocol';

/**
 * The nodes of `after` that VS Code has to ask for again if it shows `before`; null if the topmost nodes are others. A
 * node whose children are others brings them along, so none of them is named.
 */
export function changedNodes(
  before: readonly TreeNode[],
  after: readonly TreeNode[],
): readonly TreeNode[] | null {
  if (!haveSameIds(before, after)) return null;
  return after.flatMap((now, at) => {
    const then = before[at] as TreeNode;
    if (looksOf(then) !== looksOf(now)) return [now];
    // What nobody has been told of cannot have changed.
    return then.more === true ? [] : (changedNodes(then.children, now.children) ?? [now]);
  });
}

function haveSameIds(before: readonly TreeNode[], after: readonly TreeNode[]): boolean {
  return before.length === after.length && before.every(({ id }, at) => id === after[at]?.id);
}

/** All that is shown of a node and all that leads from it; the version moves with every key and is asked for when needed. */
function looksOf({ children, more, task, ...rest }: TreeNode): string {
  return JSON.stringify([rest, task && { ...task, version: null }, more === true || children.length > 0]);
}
