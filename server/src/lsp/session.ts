import type { Connection } from 'vscode-languageserver';
import type { FeatureContext } from '../features/context';
import { Configuration, type FolderSettings, importKnown } from '../workspace/configuration';
import { Deliverables } from '../workspace/deliverables';
import type { PlanDocument } from '../workspace/plan-document';
import { type Given, Plans } from '../workspace/plans';
import type { OpenText, Recalled } from '../workspace/recalled';
import type { Complaint } from '../workspace/settings';
import { pathBelow } from '../workspace/uri-path';
import type { Client } from './client';
import { clientFiles } from './client-files';
import { logWarning } from './connection';
import { openDisk } from './disk';
import { logFault } from './door';
import type { Host } from './host';
import { KeptFindings } from './kept-findings';
import { ShownFindings } from './shown-findings';
import { TooLargeFiles } from './too-large-files';

/** One conversation with one client: what it can do, what is open, what is set. */
export interface Session {
  readonly connection: Connection;
  readonly host: Host;
  readonly client: Client;
  readonly configuration: Configuration;
  readonly plans: Plans;
  readonly kept: KeptFindings;
  /** Linked outputs, measured; null where there is no way to files. */
  readonly deliverables: Deliverables | null;
  /** Files that are left alone for their size. */
  readonly tooLarge: TooLargeFiles;
  /** With which finding the list of each document begins. */
  readonly shown: ShownFindings;
  /** Documents that were changed and not saved since; their problems wait where the settings say so. */
  readonly unsaved: Set<string>;
  /** How many requests, and words about texts, have come so far. */
  received: number;
  /** Workspace folders as they now are, as URIs. */
  folders: readonly string[];
}

/** A document with all that a feature wants to know beside it. */
export interface Asked {
  readonly document: PlanDocument;
  readonly context: FeatureContext & { readonly versioned: boolean };
}

/** Begins the conversation. */
export function openSession(connection: Connection, host: Host, client: Client): Session {
  const files = client.answersFiles ? clientFiles(connection) : (host.files?.(() => session.folders) ?? null);
  const complain = (source: string, complaints: readonly Complaint[]): void => {
    for (const { key, message } of complaints)
      logWarning(connection, `${source}: ${key}: ${message[client.locale]}`);
  };
  const perFolder: FolderSettings = {
    of: (uri) => (session.folders.length < 2 ? null : folderOf(session.folders, uri)),
    ask: (folder) => askSettings(connection, client, folder),
  };
  // Not before `initialize` is answered.
  const configuration = new Configuration(files, complain, perFolder, () => host.turn().then(importKnown));
  configuration.setClient(client.settings);
  const { today, turn } = host;
  const read: Given['read'] = async (order) => {
    const { uri, version, text, settings, today, memory } = order;
    const [{ beginningOf, readTextInSteps, checkTextInSteps }, { inTurns, readInSteps }] = await Promise.all([
      importReader(),
      import('../workspace/read-in-steps'),
    ]);
    const options = {
      memory,
      path: session.folders.map((folder) => pathBelow(folder, uri)).find((path) => path !== null) ?? null,
      onFault: (rule: { readonly id: string }, fault: unknown) =>
        logFault(connection, `rule ${rule.id}`, fault),
    };
    const isWhole = await readInSteps(order, turn, () => {
      const beginning = beginningOf(uri, version, text, settings, today, options);
      if (beginning !== null) order.onBeginning(beginning);
    });
    if (!isWhole) return null;
    // What puts the whole together takes the beginning apart.
    order.onBeginning(null);
    const given = await inTurns(readTextInSteps(uri, version, text, settings, options), order, turn);
    if (given === null) return null;
    const measures = given.kind === 'plan' ? await deliverables?.measure(uri, given.plan) : undefined;
    if (given.kind !== 'plan') deliverables?.withdraw(uri);
    const promised = deliverables?.of(uri) ?? [];
    const checking = checkTextInSteps(given, settings, today, measures ?? new Map(), {
      ...options,
      promised,
    });
    const document = await inTurns(checking, order, turn);
    if (document === null) return null;
    if (order.isWanted !== null) kept.keepLater(order, document);
    return document;
  };
  const records = host.records?.(client.storage, client.folders) ?? null;
  const kept = new KeptFindings(records, turn);
  const deliverables = files === null ? null : new Deliverables(files, () => session.folders);
  const tooLarge = new TooLargeFiles();
  const noteSize: Given['tooLarge'] = (uri, size, most) => tooLarge.note(uri, size, most);
  const disk = openDisk({
    connection,
    host,
    configuration,
    records,
    files,
    deliverables,
    folders: () => session.folders,
    tooLarge: noteSize,
  });
  const folders = () => session.folders;
  const recall = (open: OpenText): Recalled | null => kept.recall(open);
  const plans = new Plans({
    ...{ read, recall, files, configuration, disk, folders, today, turn },
    tooLarge: noteSize,
  });
  const session: Session = {
    connection,
    host,
    client,
    configuration,
    plans,
    kept,
    deliverables,
    tooLarge,
    shown: new ShownFindings(),
    unsaved: new Set(),
    received: 0,
    folders: client.folders,
  };
  return session;
}

/** The settings that the client has, of a folder where one is named; null where it cannot be asked. */
export async function askSettings(
  connection: Connection,
  client: Client,
  folder: string | null = null,
): Promise<unknown> {
  if (!client.asksConfiguration) return null;
  const items = [{ section: 'planwright', ...(folder === null ? {} : { scopeUri: folder }) }];
  const answer: unknown = await connection
    .sendRequest('workspace/configuration', { items })
    .catch(() => null);
  return (Array.isArray(answer) ? answer[0] : null) ?? null;
}

/** The innermost folder that holds the document; null outside of all. */
function folderOf(folders: readonly string[], uri: string): string | null {
  const around = folders.filter((folder) => pathBelow(folder, uri) !== null);
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The parser and the rules: the one place that brings them in, after `initialize` is answered. */
export function importReader(): Promise<typeof import('../workspace/plan-document')> {
  return import('../workspace/plan-document');
}

/** The document as it now is, and what features need; null where there is none. */
export async function askFor(session: Session, uri: string): Promise<Asked | null> {
  const document = await session.plans.document(uri);
  return document === null ? null : { document, context: await contextOf(session, uri) };
}

/** What features need for one document; without one, for all of them. */
export async function contextOf(session: Session, uri: string | null): Promise<Asked['context']> {
  const { client, configuration, host } = session;
  const settings = uri === null ? configuration.client : await configuration.settingsFor(uri);
  return {
    settings,
    locale: settings.locale ?? client.locale,
    encoding: client.encoding,
    today: settings.today ?? host.today(),
    versioned: client.versionedEdits,
    promised: uri === null ? [] : (session.deliverables?.of(uri) ?? []),
  };
}
