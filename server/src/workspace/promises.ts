import type { Plan } from '../plan/plan';
import { type Promised, promisesOf } from '../plan/promised';
import { pathOf, resolveUri } from './uri-path';

/** What a plan, whose path is shown as `path`, promises of each of some files: by the file's path, empty where it says nothing of one. */
export function promisesByPath(
  plan: Plan,
  uri: string,
  path: string,
  files: Iterable<string>,
): ReadonlyMap<string, readonly Promised[]> {
  const found = new Map<string, Promised[]>([...files].map((file) => [pathOf(file), []]));
  for (const { output, promised } of promisesOf(plan, uri, path)) {
    const file = resolveUri(uri, output.path);
    if (file !== null) found.get(pathOf(file))?.push(promised);
  }
  return found;
}
