import type { Diagnostic } from 'vscode-languageserver';
import type { FeatureContext } from '../features/context';
import { diagnostics } from '../features/diagnostics';
import { tooLargeNote } from '../features/too-large';
import type { DidChangeParams } from '../protocol';
import { didChangeNotification } from '../protocol';
import type { PlanDocument } from '../workspace/plan-document';
import type { Recalled } from '../workspace/recalled';
import { AllPlans } from './all-plans';
import { logFault } from './door';
import type { Session } from './session';
import { askFor, contextOf } from './session';
import { tellTooLarge } from './tell-too-large';

/** How often typing that goes on may put an answer off before it is given all the same. */
const mostPatience = 8;

/**
 * Tells the client what it did not ask for: diagnostics, where it does not pull them, and which trees and reports are
 * stale. Waits by work, not by time: as long as messages are waiting that change something, they go first.
 */
export class Publisher {
  readonly #session: Session;
  /** Every plan of the workspace, for whoever needs them all. */
  readonly allPlans: AllPlans;
  readonly #waiting = new Set<string>();
  #changes = 0;
  #isRunning = false;
  #isAllStale = false;
  /** Documents whose diagnostics the client holds: version and list as they were sent. */
  readonly #published = new Map<
    string,
    { readonly version: number | null; readonly items: readonly Diagnostic[] }
  >();
  /** Documents that were plans when last looked at: their trees have something to lose. */
  readonly #plans = new Set<string>();
  #onSettled: (() => void)[] = [];

  constructor(session: Session) {
    this.#session = session;
    this.allPlans = new AllPlans(session, () => this.#tell([], { onlyTrees: true }));
  }

  /** The document, or what its findings depend on, has changed. */
  touch(...uris: readonly string[]): void {
    for (const uri of uris) this.#waiting.add(uri);
    this.#changes += 1;
    if (!this.#isRunning) void this.#run();
  }

  /** Everything may have changed, plans that nobody has open too. */
  touchAll(): void {
    this.#isAllStale = true;
    this.touch(...this.#session.plans.opened);
    this.touchClosed().catch((fault) => this.#failed(fault));
  }

  /** What the client was told, or is to be told, of documents that nobody has open may be another; they are read before it is their turn. */
  async touchClosed(): Promise<void> {
    if (this.#session.client.pullsDiagnostics) return;
    const found = this.#isAllWanted ? await this.allPlans.whole() : [];
    this.touch(...this.#published.keys(), ...found.map(({ uri }) => uri));
  }

  /** Whether problems of documents that nobody has open are wanted too. */
  get #isAllWanted(): boolean {
    return this.#session.configuration.client.diagnosticsScope === 'workspace';
  }

  /** Settled when something has changed and been told: for answers that are held back until then. */
  settled(): Promise<void> {
    return new Promise((resolve) => this.#onSettled.push(resolve));
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#waiting.size > 0 || this.#isAllStale) {
      await this.#calm();
      const uris = [...this.#waiting];
      this.#waiting.clear();
      const isAllStale = this.#isAllStale;
      this.#isAllStale = false;
      const stale: string[] = [];
      for (const uri of uris) {
        if (await this.#update(uri).catch((fault) => this.#failed(fault))) stale.push(uri);
      }
      if (isAllStale || stale.length > 0) this.#tell(stale);
      for (const resolve of this.#onSettled.splice(0)) resolve();
      await tellTooLarge(this.#session).catch((fault) => this.#failed(fault));
    }
    this.#isRunning = false;
  }

  async #calm(): Promise<void> {
    const { turn } = this.#session.host;
    for (let patience = mostPatience; patience > 0; patience -= 1) {
      const before = this.#changes;
      await turn();
      await turn();
      if (before === this.#changes) return;
    }
  }

  /** Brings one document's diagnostics up to date; whether it is, or was, a plan. */
  async #update(uri: string): Promise<boolean> {
    const { plans, client } = this.#session;
    const wasPlan = this.#plans.delete(uri) || plans.heldPlan(uri);
    // What nobody was told of and no tree shows is not read for a change of it.
    const concerns = plans.isOpen(uri) || this.#shows(uri) || wasPlan || plans.isIndexed;
    const isShown = !client.pullsDiagnostics && (plans.isOpen(uri) || (await this.#isListed(uri)));
    if (isShown) await this.#publishBeginnings(uri);
    const asked = concerns ? await askFor(this.#session, uri) : null;
    if (!client.pullsDiagnostics) {
      const items =
        asked === null ? await this.#notes(uri) : isShown ? this.#items(asked.document, asked.context) : [];
      await this.#publish(uri, asked?.document ?? null, items);
    }
    if (asked?.document.isPlan === true) this.#plans.add(uri);
    return wasPlan || asked?.document.isPlan === true;
  }

  /**
   * Of a document that has not been read yet, what was found in it before; of a large one else, as long as it is being read, what its
   * beginning tells; nothing where that tells nothing yet.
   */
  async #publishBeginnings(uri: string): Promise<void> {
    const { plans } = this.#session;
    const context = await contextOf(this.#session, uri);
    const recalled = await plans.recalled(uri);
    if (recalled !== null) return this.#publish(uri, recalled, this.#items(recalled, context));
    let document = await plans.first(uri);
    while (document?.isBeginning === true) {
      if (document.findings.length > 0) await this.#publish(uri, document, this.#items(document, context));
      document = await plans.first(uri, document);
    }
  }

  #items(document: PlanDocument | Recalled, context: FeatureContext): readonly Diagnostic[] {
    const first = this.#session.shown.firstOf(document, context.settings.maxProblems);
    return diagnostics(document, context, first);
  }

  /** What is to be seen of a document that was not read: why, where its size is to blame. */
  async #notes(uri: string): Promise<readonly Diagnostic[]> {
    const file = this.#session.tooLarge.get(uri);
    if (file === undefined || !this.#session.plans.isOpen(uri)) return [];
    return [tooLargeNote(file, (await contextOf(this.#session, uri)).locale)];
  }

  #shows(uri: string): boolean {
    return this.#published.has(uri) || this.#isAllWanted;
  }

  /** Whether it is a file of the workspace whose problems are wanted: what is ignored is none. */
  async #isListed(uri: string): Promise<boolean> {
    return this.#isAllWanted && (await this.#session.plans.listing.holds(uri));
  }

  /** Sends the list where it is another than the one that was sent, or, to who heeds that, speaks of another version. */
  async #publish(
    uri: string,
    document: Pick<PlanDocument, 'version'> | null,
    items: readonly Diagnostic[],
  ): Promise<void> {
    const version = document?.version ?? null;
    const sent = this.#published.get(uri);
    const isGone = items.length === 0 && version === null;
    if (isGone && sent === undefined) return;
    const isNews = sent?.version !== version && (sent === undefined || this.#session.client.heedsVersions);
    if (!isNews && JSON.stringify(sent?.items) === JSON.stringify(items)) return;
    if (isGone) this.#published.delete(uri);
    else this.#published.set(uri, { version, items });
    const of = version === null ? {} : { version };
    const params = { uri, ...of, diagnostics: items };
    await this.#session.connection.sendNotification('textDocument/publishDiagnostics', params);
  }

  #tell(uris: readonly string[], more: Omit<DidChangeParams, 'uris'> = {}): void {
    if (!this.#session.client.knowsProtocol) return;
    const params: DidChangeParams = { uris, ...more };
    void this.#session.connection.sendNotification(didChangeNotification, params);
  }

  #failed(fault: unknown): false {
    logFault(this.#session.connection, 'publish', fault);
    return false;
  }
}
