import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Measures } from '../../plan/deliverables';
import { filesOf } from '../../plan/linked-plans';
import type { Plan } from '../../plan/plan';
import { measureOutputs } from '../../workspace/deliverables';
import type { Measure } from '../../workspace/measure';
import { fileMeasure, noFile } from '../../workspace/measure';
import { pathBelow } from '../../workspace/uri-path';
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
