import type { Field } from '../conventions/field';
import { readOwnerNames, readOwners } from '../conventions/owner';
import { fold } from '../text/normalise';
import type { Source } from '../text/source';
import type { Section, Task } from './plan';
import type { WorkItem } from './work-item';

/**
 * Who has a task to do, everybody named: it says so itself, or its row, else the task around it, else the nearest section
 * above that names an owner in a field or a row. Nobody where nobody is named.
 */
export function ownersOf(task: Task, source: Source): readonly string[] {
  for (let at: Task | null = task; at !== null; at = at.parent) {
    const names = ownOwners(at, source);
    if (names.length > 0) return names;
  }
  for (let at: Section | null = task.section; at !== null; at = at.parent) {
    const field = at.fields.find(({ role }) => role === 'owner');
    const names =
      field === undefined ? ownersInRow(at.item, source) : readOwnerNames(field.value).map(nameOf);
    if (names.length > 0) return names;
  }
  return nobody;
}

/** One for all, since most tasks name nobody. */
const nobody: readonly string[] = [];

/** A name as names are compared: `@Ada` is `ada`. */
export function sameName(name: string): string {
  return fold(name).trim().replace(/^@/, '').toLowerCase();
}

function ownOwners({ owner, kind, item }: Task, source: Source): readonly string[] {
  if (owner === null) return ownersInRow(item, source);
  if (kind === 'row') return namesInCell(owner, source);
  // `@ann` at a title's end; a field has its whole value.
  if (owner.raw === owner.value) return readOwnerNames(owner.raw).map(nameOf);
  const all = readOwners(restOfLine(owner, source)).map(nameOf);
  return all.length > 0 ? all : [owner.value];
}

function ownersInRow(item: WorkItem | null, source: Source): readonly string[] {
  for (const mention of item?.mentions ?? []) {
    if (mention.kind === 'row' && mention.row.owner !== null) return namesInCell(mention.row.owner, source);
  }
  return nobody;
}

/** The plan keeps the first name of a cell; the others stand behind it. */
function namesInCell(first: Field<string>, source: Source): readonly string[] {
  const [cell = ''] = restOfLine(first, source).split('|', 1);
  return readOwnerNames(cell).map(nameOf);
}

function restOfLine({ span: { start } }: Field<string>, source: Source): string {
  return source.slice(start, source.lineStart(source.lineAt(start) + 1)).trimEnd();
}

function nameOf({ value }: Field<string>): string {
  return value;
}
