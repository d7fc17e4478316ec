import { type Disposable, l10n, Uri, ViewColumn, type WebviewPanel, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type ReportParams, type ReportResult, reportRequest } from '../../server/src/protocol';
import { openLine } from './open-line';
import { reportPage } from './report-page';

const viewType = 'planwright.report';

/** Which place of a report is asked for: a phase by its stable path, or the one around a line (0-based). */
export interface ReportPlace {
  readonly section?: string | undefined;
  readonly line?: number | undefined;
}

/** The report pages: one per plan, and one for the workspace. */
export interface ReportView extends Disposable {
  /** `uri` null: every plan of the workspace. */
  readonly show: (uri: Uri | null, place?: ReportPlace) => void;
  readonly refresh: (uris: readonly string[]) => void;
}

/** What the page says to us. It is a page, so nothing about it is taken for granted. */
interface PageMessage {
  readonly type?: unknown;
  readonly uri?: unknown;
  readonly line?: unknown;
}

/** What the page remembers over a reload; see media/report.js. */
interface PageState {
  readonly target?: unknown;
}

interface OpenReport {
  readonly panel: WebviewPanel;
  /** As it stands in the protocol. */
  readonly target: string | null;
  /** Told to the page once it is there, then forgotten. */
  place: ReportPlace | null;
  ready: boolean;
}

/** The progress report as a page beside the text; one at a time. */
export function reportView(client: BaseLanguageClient, extensionUri: Uri): ReportView {
  const media = Uri.joinPath(extensionUri, 'media');
  const webview = { enableScripts: true, localResourceRoots: [media] };
  const open = new Map<string | null, OpenReport>();

  const update = async (report: OpenReport) => {
    if (!report.ready) return;
    const { panel, target, place } = report;
    report.place = null;
    const section = place?.section;
    const params: ReportParams = {
      uri: target,
      format: 'html',
      ...(section === undefined ? {} : { section }),
    };
    const answer = await client
      .sendRequest<ReportResult>(reportRequest, params)
      .catch((error: unknown) => String(error));
    if (open.get(target) !== report) return;
    if (typeof answer === 'string') {
      await panel.webview.postMessage({ type: 'failed', text: answer });
      return;
    }
    panel.title = l10n.t('Report: {0}', answer.title);
    await panel.webview.postMessage({ type: 'show', target, html: answer.text, place });
  };

  const adopt = (panel: WebviewPanel, target: string | null, place: ReportPlace | null) => {
    const report: OpenReport = { panel, target, place, ready: false };
    open.get(target)?.panel.dispose();
    open.set(target, report);
    panel.iconPath = {
      light: Uri.joinPath(media, 'report-light.svg'),
      dark: Uri.joinPath(media, 'report-dark.svg'),
    };
    panel.webview.options = webview;
    panel.onDidDispose(() => {
      if (open.get(target) === report) open.delete(target);
    });
    panel.webview.onDidReceiveMessage(({ type, uri, line }: PageMessage) => {
      if (type === 'ready') {
        // Also after it was hidden: the page is made anew, and its text always comes from here.
        report.ready = true;
        void update(report);
      }
      if (type === 'open' && typeof uri === 'string' && typeof line === 'number') {
        void openLine(uri, line, panel.viewColumn);
      }
    });
    panel.onDidChangeViewState(() => {
      if (!panel.visible) report.ready = false;
    });
    panel.webview.html = reportPage(panel.webview, media);
  };

  const show = (uri: Uri | null, place: ReportPlace = {}) => {
    const target = uri === null ? null : client.code2ProtocolConverter.asUri(uri);
    const known = open.get(target);
    if (known) {
      known.place = place;
      known.panel.reveal();
      void update(known);
      return;
    }
    const title = l10n.t('Progress Report');
    adopt(window.createWebviewPanel(viewType, title, ViewColumn.Beside, webview), target, place);
  };

  const restoring = window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state: PageState | undefined) => {
      adopt(panel, typeof state?.target === 'string' ? state.target : null, null);
    },
  });
  const refresh = (uris: readonly string[]) => {
    for (const report of open.values()) {
      if (report.target === null || uris.includes(report.target)) void update(report);
    }
  };
  const dispose = () => {
    restoring.dispose();
    for (const { panel } of [...open.values()]) panel.dispose();
  };
  return { show, refresh, dispose };
}
