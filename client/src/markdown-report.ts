import { Disposable, EventEmitter, l10n, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportParams, type ReportResult, reportRequest } from '../../server/src/protocol';

/** Documents of this scheme are reports: read-only, never saved, never read as plans. */
export const markdownReportScheme = 'planwright-report';

/** The report as a document, where no page is to be had or a text is wanted. */
export interface MarkdownReport extends Disposable {
  /** `uri` null: the whole workspace. */
  readonly show: (uri: Uri | null) => Promise<void>;
  readonly refresh: (uris: readonly string[]) => void;
}

/** A virtual document per plan, up to date as long as it is open. */
export function markdownReport(client: BaseLanguageClient): MarkdownReport {
  const changed = new EventEmitter<Uri>();
  const providing = workspace.registerTextDocumentContentProvider(markdownReportScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: async (uri) => {
      const params: ReportParams = { uri: uri.query === '' ? null : uri.query, format: 'markdown' };
      return (await client.sendRequest<ReportResult>(reportRequest, params)).text;
    },
  });
  const show = async (uri: Uri | null) => {
    const query = uri === null ? '' : client.code2ProtocolConverter.asUri(uri);
    const name = uri === null ? l10n.t('Progress report') : l10n.t('Progress report of {0}', nameOf(uri));
    const address = Uri.from({ scheme: markdownReportScheme, path: `/${name}.md`, query });
    changed.fire(address);
    const document = await workspace.openTextDocument(address);
    await window.showTextDocument(document, { preview: false });
  };
  const refresh = (uris: readonly string[]) => {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme !== markdownReportScheme) continue;
      if (uri.query === '' || uris.includes(uri.query)) changed.fire(uri);
    }
  };
  return { show, refresh, dispose: () => Disposable.from(providing, changed).dispose() };
}

function nameOf(uri: Uri): string {
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  return name.replace(/\.[^.]*$/, '') || name;
}
