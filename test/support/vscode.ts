// What specifications inside VS Code's extension host have in common. They wait for events, never for time to pass.

import * as assert from 'node:assert/strict';
import {
  ConfigurationTarget,
  commands,
  type Diagnostic,
  type Disposable,
  type Event,
  extensions,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Parts } from '../../client/src/commands';
import type { TreeNode } from '../../server/src/protocol';

/** The extension's own parts, once it is awake. */
export async function parts(): Promise<Parts> {
  const extension = extensions.getExtension<Parts>('planwright.planwright');
  assert.ok(extension, 'VS Code does not know the extension.');
  return extension.activate();
}

/** What `look` finds, now or after one of the events; the test's own time limit is the only one. */
export function until<T>(
  look: () => T | undefined | null | false | Promise<T | undefined | null | false>,
  ...events: readonly Event<unknown>[]
): Promise<T> {
  return new Promise((resolve, reject) => {
    const listening: Disposable[] = [];
    const check = async () => {
      try {
        const found = await look();
        if (!found) return;
        for (const one of listening) one.dispose();
        resolve(found);
      } catch (error) {
        reject(error);
      }
    };
    for (const event of events) listening.push(event(check));
    void check();
  });
}

/** Opens a file of the workspace and shows it. */
export async function open(path: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uriOf(path));
  await window.showTextDocument(document);
  return document;
}

/** Shows an untitled Markdown document. */
export async function openText(content: string): Promise<TextDocument> {
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document);
  return document;
}

/** A file of the workspace, which the tests get as a copy of `examples/`. */
export function uriOf(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  assert.ok(folder, 'No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

/** The findings of a document, as soon as `wanted` holds of them. */
export function findings(
  document: TextDocument,
  wanted: (found: readonly Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly Diagnostic[]> {
  return until(() => {
    const found = languages.getDiagnostics(document.uri).filter(({ source }) => source === 'planwright');
    return wanted(found) ? found : null;
  }, languages.onDidChangeDiagnostics);
}

/** The rule of a finding. */
export function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

/** Writes a file of the workspace behind VS Code's back, as another program would. */
export async function writeFile(path: string, text: string): Promise<Uri> {
  const uri = uriOf(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

/** The text of a file as VS Code sees it. */
export async function readFile(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Every node of a tree, from the top. */
export function everyNode(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...everyNode(node.children)]);
}

/** On the web VS Code saves by itself, on the desktop it does not: here it does not either. */
export async function saveNothing(): Promise<void> {
  await workspace.getConfiguration('files').update('autoSave', 'off', ConfigurationTarget.Global);
}

/** Closes every editor; what was changed is forgotten. */
export async function closeAll(): Promise<void> {
  for (const document of workspace.textDocuments) {
    if (!document.isDirty) continue;
    await window.showTextDocument(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}
