import { commands, Disposable, type Event, EventEmitter, l10n, type TreeView, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TreeNode, type TreeParams, type TreeResult, treeRequest } from '../../server/src/protocol';
import { tickBoxes } from './task-edit';
import { treeItem } from './tree-item';
import type { TreeOptions } from './tree-options';

/** One of the two trees in the sidebar. */
export interface PlanTree extends Disposable {
  /** Asks the server again, as soon as somebody looks. */
  readonly refresh: () => void;
  /** Shows and selects the narrowest node at a line; false if the tree has none. */
  readonly reveal: (uri: Uri, line: number) => Promise<boolean>;
  /** The nodes as the server tells them now. */
  readonly roots: () => Promise<readonly TreeNode[]>;
  /** They may have changed. */
  readonly onDidChange: Event<undefined>;
}

/** A tree of the server's nodes. What stands in it is the server's; here is only how VS Code shows it. */
export function planTree(
  client: BaseLanguageClient,
  id: string,
  view: TreeParams['view'],
  shown: TreeOptions,
): PlanTree {
  const changed = new EventEmitter<undefined>();
  const parents = new Map<string, TreeNode>();
  let nodes: readonly TreeNode[] = [];

  const ask = async (countsOnly: boolean): Promise<TreeResult> => {
    const params: TreeParams = {
      view,
      grouping: shown.grouping(),
      filter: shown.filter(),
      openOnly: shown.openOnly(),
      hideMirrored: shown.hideMirrored(),
      countsOnly,
    };
    const result = await client.sendRequest<TreeResult>(treeRequest, params);
    if (view === 'tasks') tellAbout(tree, result, shown);
    return result;
  };
  const roots = async (): Promise<readonly TreeNode[]> => {
    const result = await ask(false);
    nodes = result.nodes;
    parents.clear();
    for (const node of nodes) rememberParents(node, parents);
    if (view === 'tasks') {
      const nothing = nodes.length === 0 && result.plans > 0;
      void commands.executeCommand('setContext', 'planwright.filteredToNothing', nothing);
    }
    return nodes;
  };

  const tree: TreeView<TreeNode> = window.createTreeView<TreeNode>(id, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => [...(node ? node.children : await roots())],
      getParent: (node) => parents.get(node.id),
      getTreeItem: (node) => treeItem(node, view, !parents.has(node.id) && node === nodes[0]),
    },
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });

  const refresh = () => {
    changed.fire(undefined);
    // A hidden tree is not asked for, but its badge is to be seen.
    if (!tree.visible && view === 'tasks') ask(true).catch(() => undefined);
  };
  const reveal = async (uri: Uri, line: number): Promise<boolean> => {
    const found = narrowest(nodes.length > 0 ? nodes : await roots(), uri.toString(), line);
    if (found) await tree.reveal(found, { select: true, focus: true, expand: true });
    return found !== null;
  };
  const ticking = tree.onDidChangeCheckboxState(async (event) => {
    const ticked = event.items.map(([node]) => node);
    // Whether written or refused: the box shows what the file says.
    await tickBoxes(client, ticked).finally(() => changed.fire(undefined));
  });
  const rearranging = shown.onDidChange(() => changed.fire(undefined));
  const dispose = () => Disposable.from(tree, changed, ticking, rearranging).dispose();
  return { refresh, reveal, roots, onDidChange: changed.event, dispose };
}

function tellAbout(tree: TreeView<TreeNode>, result: TreeResult, shown: TreeOptions): void {
  const filter = shown.filter();
  tree.message = filter === '' ? '' : l10n.t('Filter: {0}', filter);
  tree.badge =
    result.openP0 > 0
      ? { value: result.openP0, tooltip: l10n.t('Open P0 tasks: {0}', result.openP0) }
      : undefined;
  void commands.executeCommand('setContext', 'planwright.plans', result.plans);
}

function rememberParents(node: TreeNode, parents: Map<string, TreeNode>): void {
  for (const child of node.children) {
    parents.set(child.id, node);
    rememberParents(child, parents);
  }
}

function narrowest(nodes: readonly TreeNode[], uri: string, line: number): TreeNode | null {
  let best: { readonly node: TreeNode; readonly lines: number } | null = null;
  const visit = (node: TreeNode) => {
    const range =
      node.location && Uri.parse(node.location.uri).toString() === uri ? node.location.range : null;
    if (range && range.start.line <= line && line <= range.end.line) {
      const lines = range.end.line - range.start.line;
      if (best === null || lines <= best.lines) best = { node, lines };
    }
    node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return (best as { readonly node: TreeNode } | null)?.node ?? null;
}
