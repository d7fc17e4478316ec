import type { ConfigurationFile } from './configuration-file';
import { configurationNames } from './configuration-names';
import type { Files } from './files';
import type { Complaint, Known, Settings } from './settings';
import { readSettings } from './settings';

type Values = Readonly<Record<string, unknown>>;

/** The settings that a client has for single folders of its workspace. */
export interface FolderSettings {
  /** The folder that a document's settings are those of; null where they are those of the window. */
  of(uri: string): string | null;
  /** What is set for a folder, the window's settings counted in; null where that cannot be asked. */
  ask(folder: string): Promise<unknown>;
}

/**
 * Where settings come from, nearest last: the client's, for the folder where there are several, then the configuration file
 * nearest above the document.
 */
export class Configuration {
  readonly #files: Files | null;
  readonly #perFolder: FolderSettings | null;
  readonly #complain: (source: string, complaints: readonly Complaint[]) => void;
  readonly #known: () => Promise<Known>;
  #client: Values = {};
  /** What the client has set for a folder of its workspace. */
  readonly #folders = new Map<string, Promise<Values>>();
  /** Per folder: its own file; a promise, so that a folder is asked for once. */
  readonly #found = new Map<string, Promise<ConfigurationFile | null>>();
  /** Per folder: the file nearest above what lies in it. */
  readonly #above = new Map<string, Promise<ConfigurationFile | null>>();
  /** Per document. The value is the same object until something changes, so that it tells whether an answer still holds. */
  #settings = new Map<string, Promise<Settings>>();
  /** Folders for whose documents the client's own settings are known to hold. */
  #plain = new Set<string>();
  #clientSettings: Settings = readSettings({});

  /**
   * @param complain told once of what could not be read, with the name of whence it came.
   * @param known asked for what settings name only where they name any.
   */
  constructor(
    files: Files | null,
    complain: (source: string, complaints: readonly Complaint[]) => void,
    perFolder: FolderSettings | null = null,
    known: () => Promise<Known> = importKnown,
  ) {
    this.#files = files;
    this.#perFolder = perFolder;
    this.#complain = complain;
    this.#known = known;
  }

  /** Takes what the client has set; false if that changes nothing. What it has set for folders is asked for anew. */
  setClient(raw: unknown): boolean {
    const values = valuesOf(raw);
    const askedFolders = this.#folders.size > 0;
    this.forgetFolders();
    if (!askedFolders && JSON.stringify(values) === JSON.stringify(this.#client)) return false;
    this.#client = values;
    this.#clientSettings = readSettings(values);
    void this.#tell('settings', values);
    this.#forget();
    return true;
  }

  /** The client's own settings, for what concerns no document. */
  get client(): Settings {
    return this.#clientSettings;
  }

  /** Forgets what the client has set for folders, since there are others or something may have changed. */
  forgetFolders(): void {
    if (this.#folders.size === 0) return;
    this.#folders.clear();
    this.#forget();
  }

  /** Forgets configuration files, since one of them has changed. */
  forgetFiles(): void {
    this.#found.clear();
    this.#above.clear();
    this.#forget();
  }

  /** The settings of one document. */
  settingsFor(uri: string): Promise<Settings> {
    const known = this.#settings.get(uri);
    if (known !== undefined) return known;
    const found = this.#read(uri);
    this.#settings.set(uri, found);
    return found;
  }

  /** The settings of one document where they are known without waiting; null: they are to be asked for. */
  settingsNow(uri: string): Settings | null {
    return this.#plain.has(folderAround(uri)) && !this.#perFolder?.of(uri) ? this.#clientSettings : null;
  }

  /** Tells what is wrong with some values, and `own` before it. */
  async #tell(source: string, values: Values, own: readonly Complaint[] = []): Promise<void> {
    const { severities, include, exclude, complaints } = readSettings(values);
    const namesAny = Object.keys(severities).length + include.length + exclude.length > 0;
    const all = namesAny ? readSettings(values, await this.#known()).complaints : complaints;
    this.#complain(source, [...own, ...all]);
  }

  #forget(): void {
    this.#settings = new Map();
    this.#plain = new Set();
  }

  async #read(uri: string): Promise<Settings> {
    const folder = this.#perFolder?.of(uri) ?? null;
    const plain = this.#plain;
    const [file, values] = await Promise.all([this.#nearest(uri), this.#valuesIn(folder)]);
    if (file === null && values !== this.#client) return readSettings(values);
    if (file === null) {
      if (folder === null) plain.add(folderAround(uri));
      return this.#clientSettings;
    }
    const { mergeValues, valuesFor } = await importReader();
    return readSettings(mergeValues(values, valuesFor(file, uri)));
  }

  async #valuesIn(folder: string | null): Promise<Values> {
    if (folder === null) return this.#client;
    const known = this.#folders.get(folder) ?? this.#askFor(folder);
    this.#folders.set(folder, known);
    return known;
  }

  async #askFor(folder: string): Promise<Values> {
    const raw = (await this.#perFolder?.ask(folder)) ?? null;
    if (raw === null) return this.#client;
    const values = valuesOf(raw);
    if (JSON.stringify(values) === JSON.stringify(this.#client)) return this.#client;
    void this.#tell(folder, values);
    return values;
  }

  #nearest(uri: string): Promise<ConfigurationFile | null> {
    const folder = folderAround(uri);
    const known = this.#above.get(folder);
    if (known !== undefined) return known;
    const found = this.#search(uri);
    this.#above.set(folder, found);
    return found;
  }

  async #search(uri: string): Promise<ConfigurationFile | null> {
    if (this.#files === null) return null;
    const found = await Promise.all(foldersAbove(uri).map((folder) => this.#inFolder(folder)));
    return found.find((file) => file !== null) ?? null;
  }

  #inFolder(folder: string): Promise<ConfigurationFile | null> {
    const known = this.#found.get(folder);
    if (known !== undefined) return known;
    const found = this.#readFolder(folder);
    this.#found.set(folder, found);
    return found;
  }

  async #readFolder(folder: string): Promise<ConfigurationFile | null> {
    for (const name of configurationNames) {
      const uri = `${folder}/${name}`;
      const text = (await this.#files?.read(uri)) ?? null;
      if (text === null) continue;
      const file = (await importReader()).readConfigurationFile(uri, text);
      if (file === null) continue;
      const complaints = file.complaints.map((message) => ({ key: name, message }));
      void this.#tell(uri, file.values, complaints);
      return file;
    }
    return null;
  }
}

function folderAround(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function valuesOf(raw: unknown): Values {
  return typeof raw === 'object' && raw !== null ? (raw as Values) : {};
}

/** URIs of the folders that hold the document, the nearest first; none for what lies in no folder (`untitled:`). */
function foldersAbove(uri: string): readonly string[] {
  const [, root = ''] = /^([a-z][a-z0-9+.-]*:\/\/[^/]*)\//i.exec(uri) ?? [];
  if (root === '') return [];
  const folders: string[] = [];
  for (let end = uri.lastIndexOf('/'); end >= root.length; end = uri.lastIndexOf('/', end - 1)) {
    folders.push(uri.slice(0, end));
    if (end === 0) break;
  }
  return folders;
}

/** Rules and the reader of globs, which a server that only starts does without. */
export async function importKnown(): Promise<Known> {
  return (await import('./known')).known;
}

/** Most folders hold no configuration file: what reads them is brought in with the first. */
function importReader(): Promise<typeof import('./configuration-file')> {
  return import('./configuration-file');
}
