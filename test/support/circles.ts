// That no file needs itself by way of others.

import { importsOf, resolved } from './laws';
import type { SourceFile } from './sources';

/** A plan has works, and a work stands in the sections of its plan: two files of one net of types. */
const oneNet: readonly string[] = ['server/src/plan/plan.ts', 'server/src/plan/work-item.ts'];

/** Law 1: no file imports, types or by others, one that imports it. What is brought in on demand (`import()`) does not count. */
export function importsHaveNoCircles(files: readonly SourceFile[]): readonly string[] {
  const known = new Set(files.map(({ path }) => path));
  const next = new Map(files.map((file) => [file.path, importedBy(file).filter((path) => known.has(path))]));
  // What imports nothing that is left is no part of a circle, and is taken out until nothing is.
  for (let size = -1; size !== next.size; ) {
    size = next.size;
    for (const [path, others] of next) if (!others.some((other) => next.has(other))) next.delete(path);
  }
  // And so is what nothing imports that is left.
  for (let size = -1; size !== next.size; ) {
    size = next.size;
    const wanted = new Set([...next.values()].flat());
    for (const path of next.keys()) if (!wanted.has(path)) next.delete(path);
  }
  return [...next.keys()]
    .filter((path) => !oneNet.includes(path))
    .map((path) => `${path} is in a circle of imports.`);
}

function importedBy(file: SourceFile): readonly string[] {
  const atOnce = file.code.replace(/\bimport\(\s*'[^']*'/g, 'import(');
  return importsOf({ ...file, code: atOnce })
    .filter((name) => name.startsWith('.'))
    .map((name) => `${resolved(file.path, name)}.ts`);
}
