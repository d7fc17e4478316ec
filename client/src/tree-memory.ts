import type { TreeNode } from '../../server/src/protocol';
import { changedNodes } from './tree-diff';

/**
 * What VS Code was handed of a tree. It knows nodes by their identity, so it is told of changes with the very objects
 * that it was given, and asks by them for what they are now.
 */
export interface TreeMemory {
  readonly roots: () => readonly TreeNode[];
  /** Takes over the newest nodes. What VS Code has to ask for again: these, or all if null. */
  readonly take: (nodes: readonly TreeNode[]) => readonly TreeNode[] | null;
  /** What a node that was handed out is now. */
  readonly newest: (node: TreeNode) => TreeNode;
  /** Ids of the nodes whose children VS Code has asked for: those are to be told of. */
  readonly open: () => readonly string[];
  /** Whether the children of a node are still to be asked for. From now on they count as open. */
  readonly lacks: (node: TreeNode) => boolean;
  /** The newest node of an id; undefined where there is none. */
  readonly find: (id: string) => TreeNode | undefined;
  /** The node as it was handed out, if it was. */
  readonly given: (node: TreeNode) => TreeNode;
  /** Hands out the children of a node, without one the topmost nodes. */
  readonly handOut: (node: TreeNode | undefined) => TreeNode[];
  readonly parentOf: (node: TreeNode) => TreeNode | undefined;
}

/** An empty memory. */
export function treeMemory(): TreeMemory {
  let roots: readonly TreeNode[] = [];
  let wasAsked = false;
  let handedOut = new Map<string, TreeNode>();
  let open = new Set<string>();
  const known = new Map<string, TreeNode>();
  const parents = new Map<string, TreeNode>();

  const remember = (node: TreeNode) => {
    known.set(node.id, node);
    for (const child of node.children) {
      parents.set(child.id, node);
      remember(child);
    }
  };
  const newest = (node: TreeNode) => known.get(node.id) ?? node;
  const given = (node: TreeNode) => handedOut.get(node.id) ?? node;
  const take = (nodes: readonly TreeNode[]) => {
    const changed = changedNodes(roots, nodes);
    roots = nodes;
    known.clear();
    parents.clear();
    nodes.forEach(remember);
    handedOut = new Map([...handedOut].filter(([id]) => known.has(id)));
    open = new Set([...open].filter((id) => known.has(id)));
    if (!wasAsked) return [];
    return changed === null ? null : changed.filter(({ id }) => handedOut.has(id)).map(given);
  };
  const handOut = (node: TreeNode | undefined) => {
    if (node === undefined) wasAsked = true;
    const nodes = node ? newest(node).children : roots;
    if (node !== undefined && nodes.length > 0) open.add(node.id);
    for (const each of nodes) handedOut.set(each.id, each);
    return [...nodes];
  };
  const parentOf = (node: TreeNode) => {
    const parent = parents.get(node.id);
    return parent && given(parent);
  };
  const lacks = (node: TreeNode) => {
    open.add(node.id);
    return newest(node).more === true;
  };
  const find = (id: string) => known.get(id);
  return { roots: () => roots, take, newest, open: () => [...open], lacks, find, given, handOut, parentOf };
}
