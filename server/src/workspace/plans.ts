import { bytesAbove, type ChunkedText, chunkedText, replaceIn } from '../markdown/chunks';
import type { Span } from '../text/span';
import type { Configuration } from './configuration';
import type { DiskPlans } from './disk-plans';
import { type DocumentMemory, nothingRead } from './document-memory';
import type { Files } from './files';
import { markdownGlobs } from './files';
import { Listing } from './listing';
import type { PlanDocument } from './plan-document';
import type { OpenText, Recalled } from './recalled';
import type { Settings } from './settings';
import { schemeOf } from './uri-path';

/** What is handed to the plans: how to read one, the files, the day, and a turn for others. */
export interface Given {
  /** Reads and checks a text; null where it was given up. A promise, since the parser is brought in when it is first needed. */
  read(order: ReadOrder): Promise<PlanDocument | null>;
  /** What is remembered of an open text from before; null where nothing is. */
  recall(open: OpenText): Recalled | null;
  readonly files: Files | null;
  readonly configuration: Configuration;
  /** Plans that nobody has open. */
  readonly disk: DiskPlans;
  /** Told of a text that is left alone for its size; both in bytes. */
  tooLarge(uri: string, size: number, most: number): void;
  /** URIs of the workspace's folders, as they now are. */
  folders(): readonly string[];
  /** ISO day. */
  today(): string;
  /** Lets what waits go first; settled when it is our turn again. */
  turn(): Promise<void>;
}

/** An open text that is to be read. */
export interface ReadOrder extends OpenText {
  readonly memory: DocumentMemory;
  /** Of a text that was never read: it may be read in steps, between which others have their turn, as long as this is so; else null. */
  readonly isWanted: (() => boolean) | null;
  /** Told of its beginning, while the rest is being read; what it is told is good until then. Null: no longer. */
  readonly onBeginning: (document: PlanDocument | null) => void;
}

interface Open {
  version: number;
  /** The text as it now is. */
  source: ChunkedText;
  /** What earlier versions were read as, so that an edit costs what was edited. */
  readonly memory: DocumentMemory;
  /** Counts the changes of the text, and of what its findings depend on beside it. */
  revision: number;
  known: Known | null;
  /** Asked for once, before it was read. */
  recalled: { readonly revision: number; readonly found: Recalled | null } | null;
  /** While the document is being read: for which revision, and the answer to come. */
  reading: (Omit<Known, 'document'> & { readonly answer: Promise<PlanDocument | null> }) | null;
  /** Of the text that is being read, and whoever waits for it. */
  beginning: PlanDocument | null;
  readonly onBeginning: Set<(document: PlanDocument) => void>;
}

/** The newest answer and what it was made from. */
interface Known {
  readonly document: PlanDocument;
  readonly revision: number;
  readonly settings: Settings;
  readonly today: string;
}

/** How long files are gone through before others have their turn, milliseconds. */
const slice = 4;

/** Documents over time: what is open in the editor, and behind it the plans that lie on the disk. Remembers documents, nothing else. */
export class Plans {
  readonly #given: Given;
  readonly #open = new Map<string, Open>();
  /** Which files may be plans. */
  readonly listing: Listing;
  #isIndexed = false;
  /** Another object since everything on the disk was to be read anew. */
  epoch = { isCalledOff: false };
  /** What was gone through on the way to all. */
  readonly #reached = new Set<string>();

  constructor(given: Given) {
    this.#given = given;
    const { files, configuration } = given;
    this.listing = new Listing(
      async () => (await files?.list(markdownGlobs, configuration.client.exclude)) ?? [],
    );
  }

  /** URIs of what is open. */
  get opened(): readonly string[] {
    return [...this.#open.keys()];
  }

  /** Whether every plan of the workspace has been read once, so that the next time is quick. */
  get isIndexed(): boolean {
    return this.#isIndexed;
  }

  isOpen(uri: string): boolean {
    return this.#open.has(uri);
  }

  open(uri: string, version: number, text: string): void {
    // A mark of the byte order stays: it counts in the client's columns.
    const source = chunkedText(text);
    const nothing = { known: null, reading: null, beginning: null, recalled: null };
    const own = { version, source, memory: nothingRead(), revision: 0, onBeginning: new Set<() => void>() };
    this.#open.set(uri, { ...own, ...nothing });
  }

  /** What is open, and what has been read of it; null where it is not. */
  openText(uri: string): { readonly text: ChunkedText; readonly memory: DocumentMemory } | null {
    const open = this.#open.get(uri);
    return open === undefined ? null : { text: open.source, memory: open.memory };
  }

  /** One change of an open text; several of one version follow one another. */
  change(uri: string, version: number, place: Span, text: string): void {
    const open = this.#open.get(uri);
    if (open === undefined) return;
    open.source = replaceIn(open.source, place, text);
    open.version = version;
    open.revision += 1;
  }

  /** From here on the disk tells what stands in the file. */
  close(uri: string): void {
    this.#open.delete(uri);
    this.#given.disk.forget(uri);
  }

  /** What the disk holds of one file has changed; `listed`: it has come or gone. */
  forgetFile(uri: string, listed: boolean): void {
    this.#given.disk.forget(uri);
    if (listed) this.listing.forget();
  }

  /** What the findings of a document depend on beside its text has changed. */
  forgetAnswer(uri: string): void {
    const open = this.#open.get(uri);
    if (open !== undefined) open.revision += 1;
    this.#given.disk.forget(uri);
  }

  /** Whether the file held a plan when it was last read, though it may have changed or gone since. */
  heldPlan(uri: string): boolean {
    return this.#given.disk.heldPlan(uri);
  }

  /** Settings or folders have changed: everything on the disk is to be read anew. */
  forgetFiles(): void {
    this.#given.disk.forgetAll();
    this.#reached.clear();
    this.listing.forget();
    this.epoch = { isCalledOff: false };
  }

  /** The document as it now is, open or on the disk; null where there is none, or it is too large. */
  async document(uri: string): Promise<PlanDocument | null> {
    const open = this.#open.get(uri);
    return open === undefined ? this.#given.disk.document(uri) : this.#current(uri, open);
  }

  /** What was found in an open text before, as long as it has not been read; null where nobody remembers. */
  async recalled(uri: string): Promise<Recalled | null> {
    const open = this.#open.get(uri);
    if (open === undefined || open.known !== null) return null;
    const settings = await this.#given.configuration.settingsFor(uri);
    const { revision, version, source: text } = open;
    if (bytesAbove(text, settings.maxFileSize) !== null) return null;
    if (open.recalled?.revision !== revision) {
      const today = settings.today ?? this.#given.today();
      open.recalled = { revision, found: this.#given.recall({ uri, version, text, settings, today }) };
    }
    return open.recalled.found;
  }

  /** What is known of an open text as it now is, without waiting; null where it has not been read, or has changed since. */
  knownNow(uri: string): { readonly open: OpenText; readonly document: PlanDocument } | null {
    const open = this.#open.get(uri);
    const known = open?.known ?? null;
    if (open === undefined || known === null || known.revision !== open.revision) return null;
    const { document, settings, today } = known;
    return { open: { uri, version: open.version, text: open.source, settings, today }, document };
  }

  /**
   * The document as it now is; of a large text that is read for the first time its beginning, where that is known sooner. `after`: the
   * beginning that is known already, where more than that is wanted.
   */
  async first(uri: string, after: PlanDocument | null = null): Promise<PlanDocument | null> {
    const open = this.#open.get(uri);
    if (open === undefined || open.known !== null) return this.document(uri);
    if (open.beginning?.version === open.version && open.beginning !== after) return open.beginning;
    const beginning = new Promise<PlanDocument>((resolve) => open.onBeginning.add(resolve));
    return Promise.race([beginning, this.document(uri)]);
  }

  /**
   * Every plan of the workspace, what is open as it now is, in the order of their URIs. `onStep` is told how many of all are done and
   * how many plans are among them, and answers whether the others are still wanted; once they are not, nothing is read for this until
   * folders or settings change. Where these change meanwhile it is left off, and what it has is not all.
   */
  async all(
    onStep: (done: number, total: number, plans: number) => boolean = () => true,
  ): Promise<readonly PlanDocument[]> {
    const { epoch } = this;
    const uris = inOrder([...(await this.listing.uris()), ...this.#openedHere()]);
    const plans = await this.#among(uris, (uri, done, found) => {
      if (this.epoch !== epoch) return;
      this.#reached.add(uri);
      if (!onStep(done, uris.length, found)) epoch.isCalledOff = true;
    });
    if (this.epoch !== epoch) return plans;
    this.#isIndexed = true;
    if (!epoch.isCalledOff) this.#given.disk.keep(uris);
    return plans;
  }

  /** The plans that are open and those that `all` has come to so far; what it has not is not read. */
  soFar(): Promise<readonly PlanDocument[]> {
    return this.#among(inOrder([...this.#reached, ...this.#openedHere()]), () => undefined);
  }

  async #among(
    uris: readonly string[],
    onStep: (uri: string, done: number, found: number) => void,
  ): Promise<readonly PlanDocument[]> {
    const { disk, turn } = this.#given;
    const { epoch } = this;
    const plans: PlanDocument[] = [];
    let since = Date.now();
    for (const [index, uri] of uris.entries()) {
      const isNew = !this.#open.has(uri) && !disk.isKnown(uri);
      if (isNew && (epoch.isCalledOff || this.epoch !== epoch)) continue;
      if (isNew && Date.now() - since >= slice) {
        await turn();
        since = Date.now();
      }
      const now = this.#open.has(uri) ? undefined : disk.documentNow(uri);
      const document = now === undefined ? await this.document(uri) : now;
      if (document?.isPlan === true) plans.push(document);
      onStep(uri, index + 1, plans.length);
    }
    return plans;
  }

  /** Open texts that may be plans of the workspace: `git:` and its like hold copies of files, which are counted themselves. */
  #openedHere(): readonly string[] {
    const own = ['file', 'untitled', ...this.#given.folders().map(schemeOf)];
    return this.opened.filter((uri) => own.includes(schemeOf(uri)));
  }

  async #current(uri: string, open: Open): Promise<PlanDocument | null> {
    const settings = await this.#given.configuration.settingsFor(uri);
    const size = bytesAbove(open.source, settings.maxFileSize);
    if (size !== null) {
      this.#given.tooLarge(uri, size, settings.maxFileSize);
      return null;
    }
    const today = settings.today ?? this.#given.today();
    const { known, revision } = open;
    const holds = known?.revision === revision && known.settings === settings && known.today === today;
    if (holds) return known.document;
    const { reading } = open;
    if (reading?.revision === revision && reading.settings === settings && reading.today === today)
      return (await reading.answer) ?? this.document(uri);
    const isWanted = (): boolean =>
      open.revision === revision && open.reading === own && this.#open.get(uri) === open;
    const order = { uri, version: open.version, text: open.source, settings, today, memory: open.memory };
    const onBeginning = (document: PlanDocument | null): void => {
      open.beginning = document;
      if (document === null) return;
      for (const tell of open.onBeginning) tell(document);
      open.onBeginning.clear();
    };
    const answer = this.#given.read({ ...order, isWanted: known === null ? isWanted : null, onBeginning });
    const own = { revision, settings, today, answer };
    open.reading = own;
    const document = await answer.finally(() => {
      if (open.reading === own) open.reading = null;
      open.beginning = null;
    });
    // Given up for what is newer.
    if (document === null) return this.document(uri);
    open.onBeginning.clear();
    // Overtaken by an edit while it was read.
    if (open.revision !== revision) return this.document(uri);
    open.known = { document, revision, settings, today };
    return document;
  }
}

function inOrder(uris: readonly string[]): readonly string[] {
  return [...new Set(uris)].sort();
}
