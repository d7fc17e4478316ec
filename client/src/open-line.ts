import { Position, Range, TabInputText, TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';

/** Opens a document at a line (0-based), where it already stands open if it does, and never over `avoid`. */
export async function openLine(
  target: Uri | string,
  line: number,
  avoid?: ViewColumn,
  character = 0,
): Promise<void> {
  const uri = typeof target === 'string' ? Uri.parse(target) : target;
  const position = new Position(Math.max(0, line), character);
  const editor = await window.showTextDocument(uri, {
    viewColumn: columnFor(uri, avoid),
    selection: new Range(position, position),
  });
  editor.revealRange(new Range(position, position), TextEditorRevealType.InCenterIfOutsideViewport);
}

function columnFor(uri: Uri, avoid: ViewColumn | undefined): ViewColumn {
  const wanted = uri.toString();
  for (const { tabs, viewColumn } of window.tabGroups.all) {
    if (tabs.some(({ input }) => input instanceof TabInputText && input.uri.toString() === wanted))
      return viewColumn;
  }
  if (avoid === undefined) return ViewColumn.Active;
  return window.tabGroups.all.find((group) => group.viewColumn !== avoid)?.viewColumn ?? ViewColumn.Beside;
}
