import { env, l10n, type QuickPickItem, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { actionIds, type TreeNode } from '../../server/src/protocol';
import { runAction, taskOf } from './task-edit';
import { stateInWords } from './tree-item';

/** Ticks or unticks the task at the cursor. */
export async function toggleTask(client: BaseLanguageClient): Promise<void> {
  const task = await taskOf(client, undefined);
  if (task) await runAction(client, actionIds.toggleTask, task);
}

/** Marks the task of a node, else the one at the cursor, done, and brings all that speaks of it up to date. */
export async function markTaskDone(client: BaseLanguageClient, node?: TreeNode): Promise<void> {
  const task = await taskOf(client, node);
  if (task) await runAction(client, actionIds.markDone, task);
}

const statuses = ['todo', 'doing', 'done', 'blocked', 'deferred', 'cancelled'] as const;

/** Asks for a status and sets it. */
export async function setTaskStatus(client: BaseLanguageClient, node?: TreeNode): Promise<void> {
  const items = statuses.map((value) => ({ label: stateInWords(value), value }));
  await choose(client, node, actionIds.setStatus, l10n.t('Set the Status of the Task'), items);
}

/** Asks for a priority and sets it. */
export async function setTaskPriority(client: BaseLanguageClient, node?: TreeNode): Promise<void> {
  const items = ['P0', 'P1', 'P2', 'P3', 'P4'].map((value) => ({ label: value, value }));
  await choose(client, node, actionIds.setPriority, l10n.t('Set the Priority of the Task'), items);
}

/** The task's line, as it stands, into the clipboard. */
export async function copyTask(client: BaseLanguageClient, node?: TreeNode): Promise<void> {
  const task = await taskOf(client, node);
  if (task) await env.clipboard.writeText(task.text.trim());
}

/** The task is looked up after the choice: it may have moved while somebody was thinking. */
async function choose(
  client: BaseLanguageClient,
  node: TreeNode | undefined,
  action: string,
  title: string,
  items: readonly (QuickPickItem & { readonly value: string })[],
): Promise<void> {
  const chosen = await window.showQuickPick(items, { title });
  const task = chosen && (await taskOf(client, node));
  if (task) await runAction(client, action, task, chosen.value);
}
