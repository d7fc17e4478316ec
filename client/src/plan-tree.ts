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
import { taskDrop } from './tree-drop';
import { treeItem } from './tree-item';
import { treeMemory } from './tree-memory';
import type { TreeOptions } from './tree-options';

/** One of the two trees in the sidebar. */
export interface PlanTree extends Disposable {
  /** Asks the server again, as soon as somebody looks. */
  readonly refresh: () => void;
  /** Shows and selects the narrowest node at a line; false if the tree has none. */
  readonly reveal: (uri: Uri, line: number) => Promise<boolean>;
  /** Selects the narrowest node at a line if somebody looks, and leaves the focus where it is. */
  readonly follow: (uri: Uri, line: number) => Promise<void>;
  /** The nodes as the server tells them now, of all plans. */
  readonly roots: () => Promise<readonly TreeNode[]>;
  /** They may have changed. */
  readonly onDidChange: Event<void>;
  /** Somebody looks, and what they look at is up to date. */
  readonly onDidShow: Event<void>;
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
  const showed = new EventEmitter<void>();
  const memory = treeMemory();
  let isStale = true;
  /** The place whose node is asked for, and the last one that was answered, with the id of its node. */
  let wanted: TreeParams['reveal'];
  let answered: TreeParams['reveal'];
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
      mineOnly: shown.mineOnly(),
    };
    return client.sendRequest<TreeResult>(treeRequest, params);
  };
  const askUntilFresh = async () => {
    while (isStale) {
      isStale = false;
      const place = wanted;
      const reveal = place === undefined ? {} : { reveal: place };
      const result = await ask({ soFar: true, open: memory.open(), ...reveal }).catch((error: unknown) => {
        isStale = true;
        throw error;
      });
      const nodes = memory.take(result.nodes);
      answered = place;
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
    ...(view === 'tasks' ? { dragAndDropController: taskDrop(client, memory) } : {}),
    showCollapseAll: true,
  });

  const show = () => {
    update().then(
      () => showed.fire(),
      () => undefined,
    );
  };
  const refresh = () => {
    isStale = true;
    stale.fire();
    if (tree.visible) show();
    else if (view === 'tasks') {
      // A hidden tree is not to be seen, but its badge is.
      ask({ countsOnly: true, soFar: true }).then(
        (counts) => tellCounts(tree, counts),
        () => undefined,
      );
    }
  };
  /** The narrowest node at a line, told with all that leads to it. */
  const nodeAt = async (uri: Uri, line: number): Promise<TreeNode | undefined> => {
    const place = { uri: client.code2ProtocolConverter.asUri(uri), line };
    wanted = place;
    isStale = true;
    await update().finally(() => {
      if (wanted === place) wanted = undefined;
    });
    return answered === place && revealed !== undefined ? memory.find(revealed) : undefined;
  };
  const reveal = async (uri: Uri, line: number): Promise<boolean> => {
    const found = await nodeAt(uri, line);
    if (found) await tree.reveal(memory.given(found), { select: true, focus: true, expand: true });
    return found !== undefined;
  };
  const follow = async (uri: Uri, line: number): Promise<void> => {
    if (!tree.visible) return;
    const found = await nodeAt(uri, line);
    // Of nodes that stand for the same place, the one that a person has clicked stays.
    if (!found || !tree.visible || tree.selection.some((node) => leadsTo(memory.newest(node), found))) return;
    await tree.reveal(memory.given(found), { focus: false });
  };
  const ticking = tree.onDidChangeCheckboxState(async ({ items }) => {
    const ticked = items.map(([node]) => node);
    const refused = await tickBoxes(client, ticked.map(memory.newest));
    // VS Code shows the tick at once; a box that was not written shows what the file says.
    if (refused.length > 0) changed.fire(refused.map(memory.given));
  });
  const showing = tree.onDidChangeVisibility(({ visible }) => {
    if (visible) show();
  });
  const rearranging = shown.onDidChange(refresh);
  const dispose = () =>
    Disposable.from(tree, stale, changed, showed, ticking, showing, rearranging).dispose();
  const roots = async () => (await ask({})).nodes;
  return { refresh, reveal, follow, roots, onDidChange: stale.event, onDidShow: showed.event, dispose };
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
  const filter = [
    shown.mineOnly() ? l10n.t('My tasks') : '',
    shown.filter() === '' ? '' : l10n.t('Filter: {0}', shown.filter()),
  ]
    .filter(Boolean)
    .join(' · ');
  tree.message = isNothingLeft ? '' : [readingWords(result), filter].filter(Boolean).join(' · ');
  tree.description = isNothingLeft ? filter : '';
  void commands.executeCommand('setContext', 'planwright.filteredToNothing', isNothingLeft);
  void commands.executeCommand('setContext', 'planwright.meUnknown', result.isMeUnknown === true);
}

/** What stands above a tree that will have more in it. */
function readingWords({ reading }: TreeResult): string {
  return reading === true ? l10n.t('Reading plans…') : '';
}

/** Whether two nodes lead to the same line. */
function leadsTo({ location }: TreeNode, other: TreeNode): boolean {
  if (location === null || other.location === null) return false;
  return location.uri === other.location.uri && location.range.start.line === other.location.range.start.line;
}
