import { Disposable, window } from 'vscode';
import type { PlanTree } from './plan-tree';
import type { TreeOptions } from './tree-options';
import { whenCalm } from './when-calm';

/** Keeps selected in a tree what the cursor stands in, while a person wants that. */
export function followCursor(tree: PlanTree, shown: TreeOptions): Disposable {
  const calm = whenCalm(() => {
    const editor = window.activeTextEditor;
    if (editor?.document.languageId !== 'markdown') return;
    tree.follow(editor.document.uri, editor.selection.active.line).catch(() => undefined);
  });
  const follow = () => {
    if (shown.followCursor()) calm.ask();
  };
  return Disposable.from(
    calm,
    window.onDidChangeTextEditorSelection(follow),
    window.onDidChangeActiveTextEditor(follow),
    // Also when this was just asked for; lines that were just written are in the tree only now.
    tree.onDidShow(follow),
  );
}
