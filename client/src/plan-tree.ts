import {
  commands,
  Disposable,
  type Event,
  EventEmitter,
  l10n,
  type TreeView,
  type Uri,
  window,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TreeNode, type TreeParams, type TreeResult, treeRequest } from '../../server/src/protocol';
import { tickBoxes } from './task-edit';
import { treeItem } from './tree-item';
import { treeMemory } from './tree-memory';
import type { TreeOptions } from './tree-options';

/** One of the two trees in the sidebar. */
export interface PlanTree extends Disposable {
  /** Asks the server again, as soon as somebody looks. */
  readonly refresh: () => void;
  /** Shows and selects the narrowest node at a line; false if the tree has none. */
  readonly reveal: (uri: Uri, line: number) => Promise<boolean>;
  /** The nodes as the server tells them now, of all plans. */
  readonly roots: () => Promise<readonly TreeNode[]>;
  /** They may have changed. */
  readonly onDidChange: Event<void>;
}

/**
 * A tree of the server's nodes. What stands in it is the server's; here is only how VS Code shows it. VS Code forgets
 * what it is told to ask for again, and loses the clicks on it until it has the answer. So the server is asked first,
 * and VS Code is told only of what really changed.
 */
export function planTree(
  client: BaseLanguageClient,
  id: string,
  view: TreeParams['view'],
  shown: TreeOptions,
): PlanTree {
  const stale = new EventEmitter<void>();
  const changed = new EventEmitter<TreeNode[] | undefined>();
  const memory = treeMemory();
  let isStale = true;
  /** What is to be revealed, and the id of its node. */
  let wanted: TreeParams['reveal'];
  let revealed: string | undefined;
  let asking: Promise<void> | null = null;

  const ask = (more: Pick<TreeParams, 'countsOnly' | 'soFar' | 'open' | 'reveal'>): Promise<TreeResult> => {
    const params: TreeParams = {
      ...more,
      view,
      grouping: shown.grouping(),
      filter: shown.filter(),
      openOnly: shown.openOnly(),
      hideMirrored: shown.hideMirrored(),
    };
    return client.sendRequest<TreeResult>(treeRequest, params);
  };
  const askUntilFresh = async () => {
    while (isStale) {
      isStale = false;
      const reveal = wanted === undefined ? {} : { reveal: wanted };
      const result = await ask({ soFar: true, open: memory.open(), ...reveal }).catch((error: unknown) => {
        isStale = true;
        throw error;
      });
      const nodes = memory.take(result.nodes);
      revealed = result.revealed;
      if (view === 'tasks') {
        tellCounts(tree, result);
        tellFilter(tree, result, shown);
      } else tree.message = readingWords(result);
      if (nodes === null) changed.fire(undefined);
      else if (nodes.length > 0) changed.fire([...nodes]);
    }
  };
  /** One question at a time; whoever asks meanwhile gets the answer to a later one. */
  const update = (): Promise<void> => {
    asking ??= askUntilFresh().finally(() => {
      asking = null;
    });
    return asking;
  };

  const tree: TreeView<TreeNode> = window.createTreeView<TreeNode>(id, {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getChildren: async (node) => {
        if (node !== undefined && memory.lacks(node)) {
          isStale = true;
          await update();
        } else if (node === undefined && (isStale || asking)) await update();
        return memory.handOut(node);
      },
      getParent: memory.parentOf,
      getTreeItem: (node) => {
        const newest = memory.newest(node);
        return treeItem(newest, view, newest === memory.roots()[0]);
      },
    },
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });

  const refresh = () => {
    isStale = true;
    stale.fire();
    if (tree.visible) update().catch(() => undefined);
    else if (view === 'tasks') {
      // A hidden tree is not to be seen, but its badge is.
      ask({ countsOnly: true, soFar: true }).then(
        (counts) => tellCounts(tree, counts),
        () => undefined,
      );
    }
  };
  const reveal = async (uri: Uri, line: number): Promise<boolean> => {
    wanted = { uri: client.code2ProtocolConverter.asUri(uri), line };
    isStale = true;
    await update().finally(() => {
      wanted = undefined;
    });
    const found = revealed === undefined ? undefined : memory.find(revealed);
    if (found) await tree.reveal(memory.given(found), { select: true, focus: true, expand: true });
    return found !== undefined;
  };
  const ticking = tree.onDidChangeCheckboxState(async ({ items }) => {
    const ticked = items.map(([node]) => node);
    const refused = await tickBoxes(client, ticked.map(memory.newest));
    // VS Code shows the tick at once; a box that was not written shows what the file says.
    if (refused.length > 0) changed.fire(refused.map(memory.given));
  });
  const showing = tree.onDidChangeVisibility(({ visible }) => {
    if (visible && isStale) update().catch(() => undefined);
  });
  const rearranging = shown.onDidChange(refresh);
  const dispose = () => Disposable.from(tree, stale, changed, ticking, showing, rearranging).dispose();
  const roots = async () => (await ask({})).nodes;
  return { refresh, reveal, roots, onDidChange: stale.event, dispose };
}

function tellCounts(tree: TreeView<TreeNode>, { openP0, plans, reading }: TreeResult): void {
  tree.badge = openP0 > 0 ? { value: openP0, tooltip: l10n.t('Open P0 tasks: {0}', openP0) } : undefined;
  // As long as plans are being read, nobody knows that there is none.
  const known = reading === true && plans === 0 ? undefined : plans;
  void commands.executeCommand('setContext', 'planwright.plans', known);
}

/** VS Code has no welcome below a message, so where nothing is left the filter stands beside the title. */
function tellFilter(tree: TreeView<TreeNode>, result: TreeResult, shown: TreeOptions): void {
  const isNothingLeft = result.nodes.length === 0 && result.plans > 0 && result.reading !== true;
  const filter = shown.filter() === '' ? '' : l10n.t('Filter: {0}', shown.filter());
  tree.message = isNothingLeft ? '' : [readingWords(result), filter].filter(Boolean).join(' · ');
  tree.description = isNothingLeft ? filter : '';
  void commands.executeCommand('setContext', 'planwright.filteredToNothing', isNothingLeft);
}

/** What stands above a tree that will have more in it. */
function readingWords({ reading }: TreeResult): string {
  return reading === true ? l10n.t('Reading plans…') : '';
}
