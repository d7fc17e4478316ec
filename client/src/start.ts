import { type ExtensionContext, ExtensionMode, env, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import {
  type DidChangeParams,
  didChangeNotification,
  type InitializationOptions,
} from '../../server/src/protocol';
import { type Parts, registerCommands } from './commands';
import { answerFiles } from './files';
import { followCursor } from './follow-cursor';
import { markdownReport, markdownReportScheme } from './markdown-report';
import { planTree } from './plan-tree';
import { reportView } from './report-view';
import { statusBar } from './status-bar';
import { treeOptions } from './tree-options';
import { whenCalm } from './when-calm';

/**
 * Everything that a host has in common: the language client, and one line for each thing a person sees. What it made is
 * handed to tests alone, which cannot look into a tree.
 */
export function start(
  context: ExtensionContext,
  launch: (options: LanguageClientOptions) => BaseLanguageClient,
): Parts | undefined {
  const client = launch(clientOptions(context));
  const shown = treeOptions(context.workspaceState);
  const tasks = planTree(client, 'planwright.tasks', 'tasks', shown);
  const plans = planTree(client, 'planwright.plans', 'plans', shown);
  const report = reportView(client, context.extensionUri);
  const markdown = markdownReport(client);
  const status = statusBar(client);
  const parts = { client, extensionUri: context.extensionUri, shown, tasks, plans, report, markdown };

  /** Documents that have changed; null where only the trees are stale. */
  let stale: Set<string> | null = null;
  const calm = whenCalm(() => {
    const uris = stale && [...stale];
    stale = null;
    tasks.refresh();
    plans.refresh();
    if (uris === null) return;
    report.refresh(uris);
    markdown.refresh(uris);
    status.refresh(uris);
  });
  client.onNotification(didChangeNotification, ({ uris, onlyTrees }: DidChangeParams) => {
    if (onlyTrees !== true) stale = new Set([...(stale ?? []), ...uris]);
    calm.ask();
  });
  context.subscriptions.push(
    client,
    answerFiles(client),
    shown,
    tasks,
    plans,
    report,
    markdown,
    status,
    calm,
    followCursor(tasks, shown),
    registerCommands(parts),
  );
  // A failure to start is told by the language client itself; what asks later is answered with the same failure.
  client.start().then(status.refreshAll, () => undefined);
  return context.extensionMode === ExtensionMode.Test ? parts : undefined;
}

function clientOptions({ storageUri, globalStorageUri }: ExtensionContext): LanguageClientOptions {
  const storage = storageUri ?? globalStorageUri;
  return {
    // Any scheme: a plan in a virtual workspace, an untitled plan.
    documentSelector: [{ language: 'markdown' }],
    initializationOptions: (): InitializationOptions => ({
      locale: env.language,
      settings: JSON.parse(JSON.stringify(workspace.getConfiguration('planwright'))) as unknown,
      files: true,
      ...(storage.scheme === 'file' ? { storage: storage.fsPath } : {}),
    }),
    synchronize: { configurationSection: 'planwright' },
    middleware: {
      // Our own report is Markdown too, and no plan.
      didOpen: async (document, next) => {
        if (document.uri.scheme !== markdownReportScheme) await next(document);
      },
      didChange: async (event, next) => {
        if (event.document.uri.scheme !== markdownReportScheme) await next(event);
      },
      didClose: async (document, next) => {
        if (document.uri.scheme !== markdownReportScheme) await next(document);
      },
    },
  };
}
