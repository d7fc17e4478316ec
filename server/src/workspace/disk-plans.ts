import type { Outline } from '../plan/outline';
import type { Plan } from '../plan/plan';
import { sizeAbove, utf8Length } from '../text/utf8';
import type { Configuration } from './configuration';
import { FileIndex, saysNothing } from './file-index';
import type { Files } from './files';
import type { PlanDocument } from './plan-document';
import type { Reading } from './reading';
import { Recent } from './recent';
import type { Records } from './records';
import { type Settings, settingsKey } from './settings';

/** What is handed to the plans on the disk. */
export interface DiskGiven {
  readonly files: Files | null;
  readonly configuration: Configuration;
  /** Null where nothing outlives a session. */
  readonly records: Records | null;
  /** ISO day. */
  today(): string;
  /** What a scan of the lines tells: that the text is no plan; null where only reading tells. */
  scan(text: string, settings: Settings, today: string): Promise<Reading | null>;
  /** Reads and checks a text, its linked outputs apart. */
  read(uri: string, text: string, settings: Settings, today: string): Promise<Reading>;
  /** The document of a reading, its linked outputs measured; null where it was not read. */
  documentOf(uri: string, reading: Reading, settings: Settings, today: string): Promise<PlanDocument | null>;
  /** Told of a file that is left alone for its size, in bytes. */
  tooLarge(uri: string, size: number, most: number): void;
}

/** Of so much text plans are held in memory, and of so much their outlines, which are a tenth as large; others come to life again when they are asked for. UTF-16 units. */
const mostHeld = { plans: 1_000_000, outlines: 20_000_000 };

/**
 * Plans on the disk. A file is read once, until it changes: what was read is kept in the records, and a session that finds the file
 * unchanged doesn't open it.
 */
export class DiskPlans {
  readonly #given: DiskGiven;
  /** Null: the file holds no plan. */
  #known = new Map<string, Promise<PlanDocument | null>>();
  /** What is known by now. */
  #settled = new Map<string, PlanDocument | null>();
  readonly #plans = new Recent<object, Plan>(mostHeld.plans);
  readonly #outlines = new Recent<object, Outline>(mostHeld.outlines);
  /** The day by which what is in memory was judged. */
  #day = '';
  /** Null where nothing outlives a session. */
  readonly #index: FileIndex | null;
  /** Files that held a plan when they were last read. */
  readonly #heldPlan = new Set<string>();

  constructor(given: DiskGiven) {
    this.#given = given;
    this.#index = given.records && new FileIndex(given.records);
  }

  /** Whether the file need not be read to be told. */
  isKnown(uri: string): boolean {
    this.#renew();
    return this.#known.has(uri) || this.#settled.has(uri);
  }

  /** Whether the file held a plan when it was last read, though it may have changed or gone since. */
  heldPlan(uri: string): boolean {
    return this.#heldPlan.has(uri);
  }

  /** The file, or what its findings depend on, has changed. Whether it was read since is told by its stamp. */
  forget(uri: string): void {
    this.#known.delete(uri);
    this.#settled.delete(uri);
  }

  /** Settings or folders have changed. */
  forgetAll(): void {
    this.#known = new Map();
    this.#settled = new Map();
    this.#plans.clear();
    this.#outlines.clear();
  }

  /** As `document`, where that can be told without waiting; undefined where it cannot. */
  documentNow(uri: string): PlanDocument | null | undefined {
    this.#renew();
    const settled = this.#settled.get(uri);
    if (settled !== undefined || this.#known.has(uri)) return settled;
    const { configuration, records } = this.#given;
    // Most files of a workspace are known to hold no plan: no promise is made for each of them.
    if (records === null || this.#index?.saidNothing(uri) !== true) return undefined;
    const settings = configuration.settingsNow(uri);
    const stamp = settings && records.stamp(uri);
    if (settings === null || stamp === null || stamp.size > settings.maxFileSize) return undefined;
    if (this.#index.find(uri, stamp, settingsKey(settings)) === null) return undefined;
    this.#settled.set(uri, null);
    this.#heldPlan.delete(uri);
    return null;
  }

  /** The plan that the file holds; null where it holds none. */
  document(uri: string): Promise<PlanDocument | null> {
    const settled = this.documentNow(uri);
    if (settled !== undefined) return Promise.resolve(settled);
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const found = this.#find(uri);
    this.#known.set(uri, found);
    const settle = (document: PlanDocument | null): void => {
      if (this.#known.get(uri) === found) this.#settled.set(uri, document);
    };
    found.then(settle, () => undefined);
    return found;
  }

  /** Keeps what is known of these files for the next session, and of no others. */
  keep(uris: readonly string[]): void {
    this.#index?.keep(uris);
  }

  /** What was judged yesterday is to be judged anew. */
  #renew(): void {
    const day = this.#given.today();
    if (day !== this.#day) this.forgetAll();
    this.#day = day;
  }

  async #find(uri: string): Promise<PlanDocument | null> {
    const { configuration, documentOf, today: clock } = this.#given;
    const settings = configuration.settingsNow(uri) ?? (await configuration.settingsFor(uri));
    const today = settings.today ?? clock();
    const reading = await this.#reading(uri, settings, today);
    const found = reading === null ? null : await documentOf(uri, reading, settings, today);
    if (reading === null || found?.isPlan !== true) {
      this.#heldPlan.delete(uri);
      return null;
    }
    this.#heldPlan.add(uri);
    return this.#inTurns(found, reading.length);
  }

  /** The document, of whose plan and outline no more is held than there is room for. */
  #inTurns(document: PlanDocument, length: number): PlanDocument {
    const { uri, version, isPlan, findings, isTimeless, measures } = document;
    const plans = this.#plans;
    const outlines = this.#outlines;
    return {
      uri,
      version,
      isPlan,
      findings,
      isTimeless,
      measures,
      get plan() {
        return plans.recall(document, length, () => document.plan);
      },
      get source() {
        return plans.recall(document, length, () => document.plan).source;
      },
      get outline() {
        return outlines.recall(document, length, () => document.outline);
      },
    };
  }

  async #reading(uri: string, settings: Settings, today: string): Promise<Reading | null> {
    const { files, records, tooLarge } = this.#given;
    const stamp = records?.stamp(uri) ?? null;
    const size = stamp?.size ?? 0;
    if (size > settings.maxFileSize) {
      tooLarge(uri, size, settings.maxFileSize);
      return null;
    }
    const key = settingsKey(settings);
    const known = stamp === null ? null : (this.#index?.find(uri, stamp, key) ?? null);
    if (known?.key === null) return null;
    const kept = known === null ? null : (records?.take(known.key) ?? null);
    if (kept !== null) return kept;
    const text = ((await files?.read(uri)) ?? null)?.replace(/^\uFEFF/, '') ?? null;
    if (text === null) return null;
    const above = sizeAbove(settings.maxFileSize, text.length, () => utf8Length(text));
    if (above !== null) {
      tooLarge(uri, above, settings.maxFileSize);
      return null;
    }
    const { own, reading } = await this.#readText(uri, text, settings, today, key);
    // The command line believes the list too: it tells what else is wrong in Markdown, has other paths for globs, and names what is binary.
    const isNone = settings.include.length === 0 ? saysNothing(reading) : reading.kind !== 'plan';
    if (own !== null && !isNone) records?.put(own, reading);
    if (stamp !== null && !text.includes('\0')) this.#index?.note(uri, stamp, key, isNone ? null : own);
    return reading;
  }

  /** What a text says, by a scan, a record, or by reading it; `own` is the record's key, which no text has that was only scanned. */
  async #readText(
    uri: string,
    text: string,
    settings: Settings,
    today: string,
    key: string,
  ): Promise<{ readonly own: string | null; readonly reading: Reading }> {
    const { records, scan, read } = this.#given;
    // Most files are no plans, and to scan one costs less than to look for its record.
    const scanned = await scan(text, settings, today);
    if (scanned !== null) return { own: null, reading: scanned };
    const own = records?.keyOf(text, key) ?? null;
    const kept = own === null ? null : (records?.take(own) ?? null);
    return { own, reading: kept ?? (await read(uri, text, settings, today)) };
  }
}
