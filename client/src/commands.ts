import { commands, Disposable, l10n, type QuickPickItem, Uri, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type GroupingsResult,
  groupingsRequest,
  commands as shared,
  type TreeNode,
} from '../../server/src/protocol';
import type { MarkdownReport } from './markdown-report';
import { openLine } from './open-line';
import type { PlanTree } from './plan-tree';
import type { ReportView } from './report-view';
import { openSamplePlan } from './sample-plan';
import { copyTask, markTaskDone, setTaskPriority, setTaskStatus, toggleTask } from './task-commands';
import type { TreeOptions } from './tree-options';

/** What the commands work on. */
export interface Parts {
  readonly client: BaseLanguageClient;
  readonly extensionUri: Uri;
  readonly shown: TreeOptions;
  readonly tasks: PlanTree;
  readonly plans: PlanTree;
  readonly report: ReportView;
  readonly markdown: MarkdownReport;
}

/** Every command of the manifest, by its id there. */
export function registerCommands(parts: Parts): Disposable {
  const { client, shown, tasks, plans, report, markdown } = parts;
  const table: Readonly<Record<string, (...args: never[]) => unknown>> = {
    [shared.showReport]: (uri?: unknown, section?: unknown) =>
      report.show(asUri(uri) ?? planInFront(), {
        section: typeof section === 'string' ? section : undefined,
      }),
    [shared.openLine]: (uri: unknown, line: unknown) => {
      const target = asUri(uri);
      return target && openLine(target, typeof line === 'number' ? line : 0);
    },
    [shared.showProblem]: async (uri: unknown, line: unknown, character: unknown) => {
      const target = asUri(uri);
      if (target === null || typeof line !== 'number' || typeof character !== 'number') return;
      await openLine(target, line, undefined, character);
      // VS Code's own way from problem to problem begins with the one at the cursor, and says what it is.
      await commands.executeCommand('editor.action.marker.next');
    },
    'planwright.open': (node?: TreeNode) =>
      node?.location && openLine(node.location.uri, node.location.range.start.line),
    'planwright.showPhaseReport': () => {
      const editor = window.activeTextEditor;
      if (editor) report.show(editor.document.uri, { line: editor.selection.active.line });
    },
    'planwright.showWorkspaceReport': () => report.show(null),
    'planwright.showReportAsMarkdown': (uri?: unknown) => markdown.show(asUri(uri) ?? planInFront()),
    'planwright.showInReport': (node?: TreeNode) => {
      if (node?.location) report.show(Uri.parse(node.location.uri), { line: node.location.range.start.line });
    },
    'planwright.openSamplePlan': () => openSamplePlan(parts.extensionUri),
    'planwright.groupBy': () => chooseGrouping(client, shown),
    'planwright.filterTasks': () => askForFilter(shown),
    'planwright.clearFilter': () =>
      shown.set({ filter: '', openOnly: false, hideMirrored: false, mineOnly: false }),
    'planwright.showOpenOnly': () => shown.set({ openOnly: true }),
    'planwright.showDoneToo': () => shown.set({ openOnly: false }),
    'planwright.hideMirrored': () => shown.set({ hideMirrored: true }),
    'planwright.showMirrored': () => shown.set({ hideMirrored: false }),
    'planwright.showMineOnly': () => shown.set({ mineOnly: true }),
    'planwright.showEveryones': () => shown.set({ mineOnly: false }),
    'planwright.followCursor': () => shown.set({ followCursor: true }),
    'planwright.stopFollowing': () => shown.set({ followCursor: false }),
    'planwright.refresh': () => {
      tasks.refresh();
      plans.refresh();
    },
    'planwright.toggleTask': () => toggleTask(client),
    'planwright.markTaskDone': (node?: TreeNode) => markTaskDone(client, node),
    'planwright.setTaskStatus': (node?: TreeNode) => setTaskStatus(client, node),
    'planwright.setTaskPriority': (node?: TreeNode) => setTaskPriority(client, node),
    'planwright.copyTask': (node?: TreeNode) => copyTask(client, node),
    'planwright.revealTask': async () => {
      const editor = window.activeTextEditor;
      if (!editor) return;
      const found = await tasks.reveal(editor.document.uri, editor.selection.active.line);
      if (!found) window.setStatusBarMessage(l10n.t('The tree shows no task of this line.'), 4000);
    },
    'planwright.openSettings': () =>
      commands.executeCommand('workbench.action.openSettings', '@ext:planwright.planwright'),
    'planwright.restartServer': async () => {
      // One that is still starting cannot be stopped yet, one that failed need not be.
      await client.start().catch(() => undefined);
      if (client.needsStop()) await client.stop();
      await client.start();
      tasks.refresh();
      plans.refresh();
    },
  };
  return Disposable.from(...Object.entries(table).map(([id, run]) => commands.registerCommand(id, run)));
}

/** Lenses and links hand over strings, menus hand over URIs. */
function asUri(value: unknown): Uri | null {
  if (value instanceof Uri) return value;
  return typeof value === 'string' && value !== '' ? Uri.parse(value) : null;
}

/** The Markdown document that a person looks at, else the only one to be seen; null stands for the workspace. */
function planInFront(): Uri | null {
  const front = window.activeTextEditor?.document;
  if (front?.languageId === 'markdown') return front.uri;
  const seen = window.visibleTextEditors.filter(({ document }) => document.languageId === 'markdown');
  return seen.length === 1 ? (seen[0]?.document.uri ?? null) : null;
}

async function chooseGrouping(client: BaseLanguageClient, shown: TreeOptions): Promise<void> {
  const groupings = await client.sendRequest<GroupingsResult>(groupingsRequest, {});
  const items: (QuickPickItem & { readonly id: string })[] = groupings.map(({ id, label }) => ({
    id,
    label,
    ...(id === shown.grouping() ? { description: l10n.t('current') } : {}),
  }));
  const chosen = await window.showQuickPick(items, { title: l10n.t('Group Tasks By') });
  if (chosen) shown.set({ grouping: chosen.id });
}

async function askForFilter(shown: TreeOptions): Promise<void> {
  const filter = await window.showInputBox({
    title: l10n.t('Filter Tasks'),
    prompt: l10n.t('Only what contains this text is shown. Leave it empty to see everything.'),
    value: shown.filter(),
  });
  if (filter !== undefined) shown.set({ filter: filter.trim() });
}
