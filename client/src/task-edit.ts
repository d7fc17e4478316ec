import {
  l10n,
  Range,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  TextEdit,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  actionIds,
  type EditParams,
  type EditResult,
  editRequest,
  type TaskAtParams,
  type TaskAtResult,
  type TaskHandle,
  type TreeNode,
  taskAtRequest,
} from '../../server/src/protocol';

/** Ticks or unticks the boxes of these nodes, one after the other; those that were not are the answer. */
export async function tickBoxes(
  client: BaseLanguageClient,
  nodes: readonly TreeNode[],
): Promise<readonly TreeNode[]> {
  const refused: TreeNode[] = [];
  for (const node of nodes) if (!(await tickBox(client, node))) refused.push(node);
  return refused;
}

async function tickBox(client: BaseLanguageClient, node: TreeNode): Promise<boolean> {
  if (node.task === null) return false;
  try {
    return await runAction(client, actionIds.toggleTask, await newest(client, node, node.task));
  } catch {
    // The language client has said why.
    return refuse(l10n.t('The file could not be changed.'));
  }
}

/**
 * The task in the newest version of its document, if it still stands at its line word for word: another box may just have been ticked
 * and the tree not yet have heard of it. Otherwise as the tree has it, for the server to refuse.
 */
async function newest(
  client: BaseLanguageClient,
  { location }: TreeNode,
  task: TaskHandle,
): Promise<TaskHandle> {
  if (location === null) return task;
  const params: TaskAtParams = { uri: location.uri, line: location.range.start.line };
  const now = await client.sendRequest<TaskAtResult>(taskAtRequest, params);
  return now?.text === task.text ? now : task;
}

/** The task of a node of the tree, else the one at the cursor; says so where there is none. */
export async function taskOf(
  client: BaseLanguageClient,
  node: TreeNode | undefined,
): Promise<TaskHandle | null> {
  if (node?.task) return newest(client, node, node.task);
  const editor = window.activeTextEditor;
  if (node !== undefined || editor === undefined) return null;
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const params: TaskAtParams = { uri, line: editor.selection.active.line };
  const task = await client.sendRequest<TaskAtResult>(taskAtRequest, params);
  if (task === null) window.setStatusBarMessage(l10n.t('There is no task with a box at the cursor.'), 4000);
  return task;
}

/** Asks the server for an action's edit and writes it; true if it was written. A refusal is told and changes nothing. */
export async function runAction(
  client: BaseLanguageClient,
  action: string,
  task: TaskHandle,
  argument?: string,
): Promise<boolean> {
  const params: EditParams = { action, task, ...(argument === undefined ? {} : { argument }) };
  const result = await client.sendRequest<EditResult>(editRequest, params);
  return result.ok ? write(result) : refuse(result.reason);
}

async function write(result: Extract<EditResult, { ok: true }>): Promise<boolean> {
  const uri = Uri.parse(result.uri);
  const document = await workspace.openTextDocument(uri).then(
    (opened) => opened,
    () => null,
  );
  if (document === null) return refuse(l10n.t('The file could not be opened.'));
  if (!matches(document, result)) {
    return refuse(l10n.t('The text has changed in the meantime; nothing was written.'));
  }
  const keepOpen = document.isDirty || hasTab(uri);
  const edit = new WorkspaceEdit();
  edit.set(
    uri,
    result.edits.map(({ range: { start, end }, newText }) =>
      TextEdit.replace(new Range(start.line, start.character, end.line, end.character), newText),
    ),
  );
  // VS Code compares the version once more before it writes.
  if (!(await workspace.applyEdit(edit))) return refuse(l10n.t('The file could not be changed.'));
  if (!keepOpen && !(await document.save())) return refuse(l10n.t('The file could not be saved.'));
  return true;
}

/** A version tells only of a document that the server saw open; the exact text of the lines tells of every one. */
function matches(document: TextDocument, result: Extract<EditResult, { ok: true }>): boolean {
  if (result.version !== null && result.version !== document.version) return false;
  return result.guard.every(
    ({ line, text }) => line < document.lineCount && document.lineAt(line).text === text,
  );
}

/** Whether a person has the file open; VS Code also holds documents that nobody looks at. */
function hasTab(uri: Uri): boolean {
  const wanted = uri.toString();
  return window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof TabInputText) return input.uri.toString() === wanted;
      return input instanceof TabInputTextDiff && input.modified.toString() === wanted;
    }),
  );
}

function refuse(reason: string): false {
  void window.showWarningMessage(reason);
  return false;
}
