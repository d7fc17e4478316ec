import type { Deliverable, Measured, Measures } from '../plan/deliverables';
import type { FileLink } from '../plan/file-links';
import type { Plan } from '../plan/plan';
import type { Files } from './files';
import type { Measure } from './measure';
import { pathBelow, pathOf, resolveUri } from './uri-path';

/** A linked output as the file sees it that is measured: what it is to have, for which task of which plan. */
export interface Promised {
  readonly plan: string;
  readonly output: Deliverable;
  readonly measured: Measured;
  /** 0-based line of the task in its plan. */
  readonly line: number;
}

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

function fileOf(uri: string, path: string, folder: string): string | null {
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

  constructor(files: Files, folders: () => readonly string[]) {
    this.#files = files;
    this.#folders = folders;
  }

  /** What the linked outputs of the plan have. */
  async measure(uri: string, plan: Plan): Promise<Measures> {
    // What reads amounts comes in with the reader, not before.
    const [{ deliverables }, { filesOf }] = await Promise.all([
      import('../plan/deliverables'),
      import('../plan/linked-plans'),
    ]);
    const outputs = deliverables(plan);
    const links = filesOf(plan);
    const folder = this.#folders().find((candidate) => pathBelow(candidate, uri) !== null);
    if (links.length === 0 || folder === undefined) {
      this.#promised.delete(uri);
      return new Map();
    }
    const files = new Set(links.flatMap(({ path }) => fileOf(uri, path, folder) ?? []));
    // Before the files are read: what changes while they are shall find who asked.
    this.#promised.set(uri, new Map([...files].map((file) => [pathOf(file), []])));
    const found = new Map<string, Measure | null>();
    for (const file of files) found.set(file, await this.#measureOf(file));
    const measures = measureOutputs(links, uri, folder, (file) => found.get(file) ?? null);
    this.#promised.set(uri, promisesOf(plan, uri, outputs, measures, files));
    return measures;
  }

  /** The file has changed, come or gone; answers with the plans whose outputs it holds. */
  forget(uri: string): readonly string[] {
    const path = pathOf(uri);
    this.#measures.delete(path);
    return [...this.#promised].filter(([, files]) => files.has(path)).map(([plan]) => plan);
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

function promisesOf(
  { source }: Plan,
  uri: string,
  outputs: readonly Deliverable[],
  measures: Measures,
  files: ReadonlySet<string>,
): ReadonlyMap<string, readonly Promised[]> {
  const promised = new Map<string, Promised[]>([...files].map((file) => [pathOf(file), []]));
  for (const output of outputs) {
    const measured = measures.get(output.target);
    const file = resolveUri(uri, output.path);
    if (measured === undefined || file === null) continue;
    promised
      .get(pathOf(file))
      ?.push({ plan: uri, output, measured, line: source.lineAt(output.task.span.start) });
  }
  return promised;
}
