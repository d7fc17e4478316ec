import {
  l10n,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
} from 'vscode';
import { commands, type TreeNode, type TreeParams } from '../../server/src/protocol';

/** How a node looks: its words are the server's, its icon is VS Code's and is also said in words. */
export function treeItem(node: TreeNode, view: TreeParams['view'], expanded: boolean): TreeItem {
  const item = new TreeItem(node.label, collapsible(node, expanded));
  const state = stateInWords(node.status);
  // Stable over edits, so that the tree keeps what is open and selected.
  item.id = node.id;
  item.description = node.description;
  item.tooltip = node.tooltip;
  const box = node.task ? (node.task.checked ? '.box' : '.box.open') : '';
  item.contextValue = `${view}.${node.kind}${box}${node.location ? '.place' : ''}`;
  item.accessibilityInformation = { label: [node.label, state, node.description].filter(Boolean).join(', ') };
  const icon = iconOf(node);
  if (icon) item.iconPath = icon;
  if (node.task) {
    const { checked } = node.task;
    item.checkboxState = {
      state: checked ? TreeItemCheckboxState.Checked : TreeItemCheckboxState.Unchecked,
      tooltip: checked ? l10n.t('Mark as not done') : l10n.t('Mark as done'),
      accessibilityInformation: { label: `${node.label}, ${state}`, role: 'checkbox' },
    };
  }
  if (node.location) {
    const { uri, range } = node.location;
    item.command = { command: commands.openLine, title: l10n.t('Open'), arguments: [uri, range.start.line] };
  }
  return item;
}

function collapsible(node: TreeNode, expanded: boolean): TreeItemCollapsibleState {
  if (node.children.length === 0 && node.more !== true) return TreeItemCollapsibleState.None;
  return expanded ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed;
}

const kindIcons: Readonly<Record<TreeNode['kind'], string>> = {
  priority: 'flame',
  workItem: 'package',
  plan: 'checklist',
  phase: 'milestone',
  section: 'list-tree',
  task: 'circle-outline',
  milestone: 'flag',
  group: 'folder',
};

const statusIcons: Readonly<Record<TreeNode['status'], ThemeIcon | null>> = {
  todo: null,
  none: null,
  doing: new ThemeIcon('play-circle', new ThemeColor('charts.blue')),
  done: new ThemeIcon('pass-filled', new ThemeColor('charts.green')),
  blocked: new ThemeIcon('circle-slash', new ThemeColor('charts.red')),
  deferred: new ThemeIcon('watch'),
  cancelled: new ThemeIcon('close'),
  other: new ThemeIcon('question'),
};

/** A box says todo and done by itself; an icon beside it would say it twice. */
function iconOf(node: TreeNode): ThemeIcon | null {
  if (node.task && (node.status === 'todo' || node.status === 'done')) return null;
  if (node.kind === 'task' || node.status === 'done' || node.status === 'blocked') {
    const icon = statusIcons[node.status];
    if (icon) return icon;
  }
  return new ThemeIcon(kindIcons[node.kind]);
}

/** A status as a person reads it; nothing for what has none. */
export function stateInWords(status: TreeNode['status']): string {
  switch (status) {
    case 'todo':
      return l10n.t('to do');
    case 'doing':
      return l10n.t('in progress');
    case 'done':
      return l10n.t('done');
    case 'blocked':
      return l10n.t('blocked');
    case 'deferred':
      return l10n.t('deferred');
    case 'cancelled':
      return l10n.t('cancelled');
    case 'other':
      return l10n.t('of unknown state');
    case 'none':
      return '';
  }
}
