import type { ConfigurationFile } from './configuration-file';
import { configurationNames } from './configuration-names';
import type { Files } from './files';
import type { Complaint, Settings } from './settings';
import { readSettings } from './settings';

type Values = Readonly<Record<string, unknown>>;

/** Where settings come from, nearest last: the client's, then the configuration file nearest above the document. */
export class Configuration {
  readonly #files: Files | null;
  readonly #complain: (source: string, complaints: readonly Complaint[]) => void;
  #client: Values = {};
  /** Per folder: its own file; a promise, so that a folder is asked for once. */
  readonly #found = new Map<string, Promise<ConfigurationFile | null>>();
  /** Per folder: the file nearest above what lies in it. */
  readonly #above = new Map<string, Promise<ConfigurationFile | null>>();
  /** Per document. The value is the same object until something changes, so that it tells whether an answer still holds. */
  #settings = new Map<string, Promise<Settings>>();
  #clientSettings: Settings = readSettings({});

  /** @param complain told once of what could not be read, with the name of whence it came. */
  constructor(files: Files | null, complain: (source: string, complaints: readonly Complaint[]) => void) {
    this.#files = files;
    this.#complain = complain;
  }

  /** Takes what the client has set; false if that changes nothing. */
  setClient(raw: unknown): boolean {
    const values = typeof raw === 'object' && raw !== null ? (raw as Values) : {};
    if (JSON.stringify(values) === JSON.stringify(this.#client)) return false;
    this.#client = values;
    this.#clientSettings = readSettings(values);
    this.#complain('settings', this.#clientSettings.complaints);
    this.#settings = new Map();
    return true;
  }

  /** The client's own settings, for what concerns no document. */
  get client(): Settings {
    return this.#clientSettings;
  }

  /** Forgets configuration files, since one of them has changed. */
  forgetFiles(): void {
    this.#found.clear();
    this.#above.clear();
    this.#settings = new Map();
  }

  /** The settings of one document. */
  settingsFor(uri: string): Promise<Settings> {
    const known = this.#settings.get(uri);
    if (known !== undefined) return known;
    const found = this.#read(uri);
    this.#settings.set(uri, found);
    return found;
  }

  async #read(uri: string): Promise<Settings> {
    const file = await this.#nearest(uri);
    if (file === null) return this.#clientSettings;
    const { mergeValues, valuesFor } = await importReader();
    return readSettings(mergeValues(this.#client, valuesFor(file, uri)));
  }

  #nearest(uri: string): Promise<ConfigurationFile | null> {
    const folder = uri.slice(0, uri.lastIndexOf('/'));
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
      this.#complain(uri, [...complaints, ...readSettings(file.values).complaints]);
      return file;
    }
    return null;
  }
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

/** Most folders hold no configuration file: what reads them is brought in with the first. */
function importReader(): Promise<typeof import('./configuration-file')> {
  return import('./configuration-file');
}
