import type { Measured, Measures } from '../plan/deliverables';
import type { FileLink } from '../plan/file-links';
import type { Plan } from '../plan/plan';
import type { Promised } from '../plan/promised';
import type { Files } from './files';
import type { Measure } from './measure';
import { pathBelow, pathOf, resolveUri } from './uri-path';

/**
 * What the files that a plan links to have: outputs of its tasks, and plans that it mentions. `find` tells of one file how to measure it, null where that cannot be asked;
 * files outside the folder are not asked for.
 */
export function measureOutputs(
  links: readonly FileLink[],
  uri: string,
  folder: string,
  find: (uri: string) => Measure | null,
): Measures {
  const found = new Map<string, Measured>();
  for (const { target, path, anchor } of links) {
    const file = fileOf(uri, path, folder);
    const measure = file === null ? null : find(file);
    if (measure === null) continue;
    const measured = measure(anchor);
    // What the plan itself holds is told from its text, not from the disk.
    found.set(target, file !== null && pathOf(file) === pathOf(uri) ? { ...measured, work: null } : measured);
  }
  return found;
}

/** The file that a plan's link leads to; null outside the folder. */
export function fileOf(uri: string, path: string, folder: string): string | null {
  const file = resolveUri(uri, path);
  return file !== null && pathBelow(folder, file) !== null ? file : null;
}

/** The linked outputs of all plans that were read, measured as they lie on the disk; a file is read once until it changes. */
export class Deliverables {
  readonly #files: Files;
  readonly #folders: () => readonly string[];
  /** By path, since not everybody encodes a URI alike. */
  readonly #measures = new Map<string, Promise<Measure | null>>();
  /** By the plan's URI: what it was promised, by the path of the file. */
  readonly #promised = new Map<string, ReadonlyMap<string, readonly Promised[]>>();

  #onPromised: (files: readonly string[]) => void = () => {};

  constructor(files: Files, folders: () => readonly string[]) {
    this.#files = files;
    this.#folders = folders;
  }

  /** What the linked outputs of the plan have. */
  async measure(uri: string, plan: Plan): Promise<Measures> {
    // What reads amounts comes in with the reader, not before.
    const [{ promisesByPath }, { filesOf }] = await Promise.all([
      import('./promises'),
      import('../plan/linked-plans'),
    ]);
    const links = filesOf(plan);
    const folder = this.#folders().find((candidate) => pathBelow(candidate, uri) !== null);
    if (links.length === 0 || folder === undefined) {
      this.withdraw(uri);
      return new Map();
    }
    const files = new Set(links.flatMap(({ path }) => fileOf(uri, path, folder) ?? []));
    // Before the files are read: what changes while they are shall find who asked.
    this.#promise(uri, promisesByPath(plan, uri, pathBelow(folder, uri) ?? uri, files));
    const found = new Map<string, Measure | null>();
    for (const file of files) found.set(file, await this.#measureOf(file));
    return measureOutputs(links, uri, folder, (file) => found.get(file) ?? null);
  }

  /** The file holds no plan, or no longer: what it promised is not said any more. */
  withdraw(uri: string): void {
    if (this.#promised.has(uri)) this.#promise(uri, null);
  }

  /** Tells of the files, by their paths, of which a plan says something else than before. */
  onPromised(tell: (files: readonly string[]) => void): void {
    this.#onPromised = tell;
  }

  #promise(plan: string, files: ReadonlyMap<string, readonly Promised[]> | null): void {
    const before = this.#promised.get(plan);
    if (files === null) this.#promised.delete(plan);
    else this.#promised.set(plan, files);
    const said = (map: typeof files | undefined, path: string) => JSON.stringify(map?.get(path) ?? []);
    const paths = new Set([...(before?.keys() ?? []), ...(files?.keys() ?? [])]);
    // What a plan says of itself it is asked for together with its text.
    paths.delete(pathOf(plan));
    const changed = [...paths].filter((path) => said(before, path) !== said(files, path));
    if (changed.length > 0) this.#onPromised(changed);
  }

  /** The file has changed, come or gone; answers with the plans whose outputs it holds. */
  forget(uri: string): readonly string[] {
    const path = pathOf(uri);
    this.#measures.delete(path);
    return [...this.#promised].filter(([, files]) => files.has(path)).map(([plan]) => plan);
  }

  /** As `forget`, of everything in the folder. */
  forgetBelow(folder: string): readonly string[] {
    const start = `${pathOf(folder).replace(/\/+$/, '')}/`;
    const isBelow = (path: string): boolean => path.startsWith(start);
    for (const path of this.#measures.keys()) if (isBelow(path)) this.#measures.delete(path);
    return [...this.#promised].filter(([, files]) => [...files.keys()].some(isBelow)).map(([plan]) => plan);
  }

  /** The plan was opened or saved: what nobody watches (its outputs may be any file) is measured anew. Whether there is any. */
  renew(plan: string): boolean {
    const files = this.#promised.get(plan);
    for (const path of files?.keys() ?? []) this.#measures.delete(path);
    return files !== undefined;
  }

  /** The folders have changed: what was out of reach may be within it. */
  forgetAll(): void {
    this.#measures.clear();
  }

  /** What the plans that were read say of this file. */
  of(uri: string): readonly Promised[] {
    const path = pathOf(uri);
    return [...this.#promised.values()].flatMap((files) => files.get(path) ?? []);
  }

  #measureOf(uri: string): Promise<Measure | null> {
    const path = pathOf(uri);
    const known = this.#measures.get(path);
    if (known !== undefined) return known;
    const found = this.#look(uri);
    this.#measures.set(path, found);
    return found;
  }

  async #look(uri: string): Promise<Measure | null> {
    // The parser comes in when it is first needed.
    const { fileMeasure, noFile } = await import('./measure');
    const text = await this.#files.read(uri);
    if (text !== null) return fileMeasure(uri, text);
    const exists = await this.#files.exists(uri);
    return exists === null ? null : exists ? fileMeasure(uri, null) : noFile;
  }
}
