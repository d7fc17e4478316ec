import { commands, Disposable, l10n, StatusBarAlignment, type TextDocument, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type StatusParams,
  type StatusResult,
  commands as shared,
  statusRequest,
} from '../../server/src/protocol';

/** The one item in the status bar. */
export interface StatusBar extends Disposable {
  readonly refresh: (uris: readonly string[]) => void;
  readonly refreshAll: () => void;
}

/** `Plan 3/80 · P0 3/10` while a plan is in front; a click shows its report. */
export function statusBar(client: BaseLanguageClient): StatusBar {
  const item = window.createStatusBarItem('planwright.progress', StatusBarAlignment.Left, 40);
  item.name = l10n.t('Plan Progress');
  let asked = 0;
  const show = async (document: TextDocument | undefined) => {
    const question = ++asked;
    const status = document?.languageId === 'markdown' ? await ask(client, document) : null;
    // A later question has been asked: its answer counts.
    if (question !== asked) return;
    void commands.executeCommand('setContext', 'planwright.inPlan', status !== null);
    if (status === null || document === undefined) {
      item.hide();
      return;
    }
    item.text = status.text;
    item.tooltip = status.tooltip;
    item.command = { command: shared.showReport, title: '', arguments: [document.uri.toString()] };
    item.show();
  };
  const refreshAll = () => void show(documentInFront());
  const refresh = (uris: readonly string[]) => {
    const document = documentInFront();
    if (document && uris.includes(client.code2ProtocolConverter.asUri(document.uri))) void show(document);
  };
  const turning = window.onDidChangeActiveTextEditor(refreshAll);
  return { refresh, refreshAll, dispose: () => Disposable.from(item, turning).dispose() };
}

/** Also while the report beside it has the focus. */
function documentInFront(): TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = window;
  const only = visibleTextEditors.length === 1 ? visibleTextEditors[0] : undefined;
  return (activeTextEditor ?? only)?.document;
}

async function ask(client: BaseLanguageClient, document: TextDocument): Promise<StatusResult> {
  const params: StatusParams = { uri: client.code2ProtocolConverter.asUri(document.uri) };
  try {
    return await client.sendRequest<StatusResult>(statusRequest, params);
  } catch {
    // No server, no progress to show.
    return null;
  }
}
