import { DataTransferItem, l10n, type TreeDragAndDropController, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { TreeNode } from '../../server/src/protocol';
import { runAction, taskOf } from './task-edit';
import type { TreeMemory } from './tree-memory';

/** VS Code's name for what is dragged within the tree of tasks. */
const kind = 'application/vnd.code.tree.planwright.tasks';

/**
 * Tasks can be dragged onto what says of itself what becomes of them there, or onto anything below it: a priority gives
 * them itself. They are changed as by the command of the menu, in the newest version of their document or not at all.
 */
export function taskDrop(
  client: BaseLanguageClient,
  memory: TreeMemory,
): TreeDragAndDropController<TreeNode> {
  const takerOf = (node: TreeNode | undefined): TreeNode | undefined => {
    for (let at = node && memory.newest(node); at !== undefined; at = memory.parentOf(at)) {
      const now = memory.newest(at);
      if (now.takes) return now;
    }
    return undefined;
  };
  return {
    dragMimeTypes: [kind],
    dropMimeTypes: [kind],
    handleDrag: (nodes, transfer) => {
      const tasks = nodes.filter((node) => memory.newest(node).task !== null);
      if (tasks.length > 0) transfer.set(kind, new DataTransferItem(tasks));
    },
    handleDrop: async (target, transfer) => {
      const dragged: unknown = transfer.get(kind)?.value;
      if (!Array.isArray(dragged)) return;
      const taker = takerOf(target);
      if (taker?.takes === undefined) {
        window.setStatusBarMessage(l10n.t('A task cannot be put there.'), 4000);
        return;
      }
      const { action, argument } = taker.takes;
      for (const node of dragged as readonly TreeNode[]) {
        // What it has from where it stands need not be written.
        if (takerOf(node)?.id === taker.id) continue;
        const task = await taskOf(client, memory.newest(node));
        if (task) await runAction(client, action, task, argument);
      }
    },
  };
}
