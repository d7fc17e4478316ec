import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Measures } from '../../plan/deliverables';
import { filesOf } from '../../plan/linked-plans';
import type { Plan } from '../../plan/plan';
import type { Promised } from '../../plan/promised';
import { fileOf, measureOutputs } from '../../workspace/deliverables';
import type { Measure } from '../../workspace/measure';
import { fileMeasure, noFile } from '../../workspace/measure';
import { promisesByPath } from '../../workspace/promises';
import type { Reading } from '../../workspace/reading';
import { pathBelow, pathOf } from '../../workspace/uri-path';
import type { Input } from './inputs';
import { codeOf, readText } from './text-file';

/** Measures on the disk what a plan links to, outputs and other plans; each file is read once. Those of standard input are not looked for. */
export function outputMeasurer({ file, uri }: Input): (plan: Plan) => Measures {
  return (plan) => {
    const links = file === null ? [] : filesOf(plan);
    if (file === null || links.length === 0) return new Map();
    const known = new Map<string, Measure | null>();
    return measureOutputs(links, uri, pathToFileURL(folderOf(file)).href, (target) => {
      const found = known.get(target) ?? look(target);
      known.set(target, found);
      return found;
    });
  };
}

/** What plans that were read, in the order of the orders, say that a file is to have. One on standard input says nothing. */
export function promisesAmong(
  orders: readonly { readonly input: Input }[],
  readings: readonly Reading[],
): (uri: string) => readonly Promised[] {
  const found = new Map<string, Promised[]>();
  for (const [at, { input }] of orders.entries()) {
    const reading = readings[at];
    const plan = reading?.hasOutputs === true ? reading.plan : null;
    if (input.file === null || plan === null) continue;
    const folder = pathToFileURL(folderOf(input.file)).href;
    const files = filesOf(plan).flatMap(({ path }) => fileOf(input.uri, path, folder) ?? []);
    for (const [file, said] of promisesByPath(plan, input.uri, input.path, files)) {
      found.set(file, [...(found.get(file) ?? []), ...said]);
    }
  }
  return (uri) => found.get(pathOf(uri)) ?? [];
}

/** The folder that counts as the plan's workspace: the repository's, else the current one, else the plan's own. */
function folderOf(file: string): string {
  const own = dirname(resolve(file));
  for (let folder = own; folder !== dirname(folder); folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return folder;
  }
  const isBelowHere = pathBelow(pathToFileURL(process.cwd()).href, pathToFileURL(own).href) !== null;
  return isBelowHere ? process.cwd() : own;
}

function look(uri: string): Measure | null {
  const path = fileURLToPath(uri);
  try {
    if (!existsSync(path)) return noFile;
    const content = readText(path);
    return fileMeasure(uri, 'text' in content ? content.text : null);
  } catch (error) {
    return codeOf(error) === 'ENOENT' ? noFile : null;
  }
}
