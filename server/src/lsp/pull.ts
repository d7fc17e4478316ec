import type {
  CancellationToken,
  Diagnostic,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticParams,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import type { FeatureContext } from '../features/context';
import { diagnostics } from '../features/diagnostics';
import { tooLargeNote } from '../features/too-large';
import { areSame } from '../text/are-same';
import type { PlanDocument } from '../workspace/plan-document';
import type { Recalled } from '../workspace/recalled';
import { askFirst } from './ask-first';
import type { Publisher } from './publish';
import type { Session } from './session';
import { contextOf } from './session';
import { askAgain } from './watch';

/**
 * Answers to those who ask for diagnostics. A list has a number, its `resultId`; as long as nothing in it is another, whatever was typed
 * meanwhile, it is not sent again.
 */
export class Pull {
  readonly #session: Session;
  readonly #publisher: Publisher;
  /** By the document: the number of its list that begins with a certain finding. */
  readonly #numbers = new WeakMap<object, { readonly first: number; readonly resultId: string }>();
  /** No number of an earlier server is ever met again. */
  readonly #era = Math.random().toString(36).slice(2);
  #count = 0;
  /** The last list of each document. */
  readonly #sent = new Map<string, { readonly resultId: string; readonly items: readonly Diagnostic[] }>();

  constructor(session: Session, publisher: Publisher) {
    this.#session = session;
    this.#publisher = publisher;
  }

  /** LSP `textDocument/diagnostic`. */
  async document({
    textDocument,
    previousResultId,
  }: DocumentDiagnosticParams): Promise<DocumentDiagnosticReport> {
    const { configuration, unsaved } = this.#session;
    const waits = configuration.client.run === 'onSave' && unsaved.has(textDocument.uri);
    if (waits && previousResultId !== undefined) {
      return { kind: 'unchanged', resultId: previousResultId };
    }
    const recalled = await this.#recalled(textDocument.uri);
    if (recalled !== null) return recalled;
    const asked = await askFirst(this.#session, textDocument.uri, 'diagnostics');
    if (asked === null) {
      const file = this.#session.tooLarge.get(textDocument.uri);
      const { locale } = await contextOf(this.#session, textDocument.uri);
      return { kind: 'full', items: file === undefined ? [] : [tooLargeNote(file, locale)] };
    }
    const resultId = this.#resultId(asked.document, asked.context);
    if (previousResultId === resultId) return { kind: 'unchanged', resultId };
    return this.#answer(asked.document, asked.context, previousResultId);
  }

  /** The list, where the client does not hold it. */
  #answer(
    document: PlanDocument | Recalled,
    context: FeatureContext,
    previousResultId: string | undefined,
  ): DocumentDiagnosticReport {
    const first = this.#firstOf(document, context);
    const items = diagnostics(document, context, first);
    const sent = this.#sent.get(document.uri);
    if (sent !== undefined && sent.resultId === previousResultId && areSame(sent.items, items)) {
      // The client goes on holding it under the number that it has.
      this.#numbers.set(document, { first, resultId: sent.resultId });
      return { kind: 'unchanged', resultId: sent.resultId };
    }
    const resultId = this.#resultId(document, context);
    for (const uri of this.#sent.keys()) if (!this.#session.plans.isOpen(uri)) this.#sent.delete(uri);
    this.#sent.set(document.uri, { resultId, items });
    return { kind: 'full', resultId, items: [...items] };
  }

  /** What was found in a document before, where the client can be told to ask again once it has been read. */
  async #recalled(uri: string): Promise<DocumentDiagnosticReport | null> {
    const { plans, client } = this.#session;
    const recalled = client.refreshes.diagnostics ? await plans.recalled(uri) : null;
    if (recalled === null) return null;
    if (!this.#numbers.has(recalled)) {
      void plans.document(uri).then(
        () => askAgain(this.#session),
        () => undefined,
      );
    }
    return this.#answer(recalled, await contextOf(this.#session, uri), undefined);
  }

  /** LSP `workspace/diagnostic`: where nothing is new, the answer is held back until something is, since clients ask again and again. */
  async workspace(
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
  ): Promise<WorkspaceDiagnosticReport> {
    const known = new Map(previousResultIds.map(({ uri, value }) => [uri, value]));
    while (!token.isCancellationRequested) {
      // Asked for before the news, lest what settles meanwhile is missed.
      const settled = this.#publisher.settled();
      const items = await this.#news(known);
      if (items.length > 0) return { items };
      const cancelled = new Promise<void>((resolve) => token.onCancellationRequested(() => resolve()));
      await Promise.race([settled, cancelled]);
    }
    return { items: [] };
  }

  async #news(known: ReadonlyMap<string, string>): Promise<WorkspaceDiagnosticReport['items']> {
    const plans = await this.#publisher.allPlans.whole();
    const items: WorkspaceDiagnosticReport['items'] = [];
    for (const document of plans) {
      const { uri, version } = document;
      const context = await contextOf(this.#session, uri);
      const resultId = this.#resultId(document, context);
      if (known.get(uri) === resultId) continue;
      const list = diagnostics(document, context, this.#firstOf(document, context));
      items.push({ kind: 'full', uri, version, resultId, items: [...list] });
    }
    const uris = new Set(plans.map(({ uri }) => uri));
    for (const [uri, value] of known) {
      if (!uris.has(uri) && value !== '')
        items.push({ kind: 'full', uri, version: null, resultId: '', items: [] });
    }
    return items;
  }

  #firstOf(document: PlanDocument | Recalled, { settings }: FeatureContext): number {
    return this.#session.shown.firstOf(document, settings.maxProblems);
  }

  #resultId(document: PlanDocument | Recalled, context: FeatureContext): string {
    const first = this.#firstOf(document, context);
    const known = this.#numbers.get(document);
    if (known?.first === first) return known.resultId;
    this.#count += 1;
    const resultId = `${this.#era}-${this.#count}`;
    this.#numbers.set(document, { first, resultId });
    return resultId;
  }
}
