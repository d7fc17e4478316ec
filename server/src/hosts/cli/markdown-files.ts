import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { platform } from 'node:process';
import ignore from 'ignore';
import { isMarkdownFile } from '../../workspace/files';

/** What a .gitignore says, and the folder it speaks of. */
interface Ignored {
  readonly folder: string;
  readonly rules: ignore.Ignore;
}

/** Where git takes names that differ by case alone as one, as file systems do there (core.ignoreCase, git-config(1)). */
const customOfCase = platform === 'darwin' || platform === 'win32';

const never: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/**
 * Markdown files below a folder, in alphabetical order. What the .gitignore files of the repository leave out is left
 * out, and so is what a linked folder holds. Folders that cannot be read are told to `onFault`. `ignoresCase`: as they are matched.
 */
export function* markdownFilesBelow(
  folder: string,
  onFault: (path: string, error: unknown) => void,
  ignoresCase = customOfCase,
): Generator<string> {
  const above = ignoredAbove(folder, ignoresCase);
  // A folder that is asked for by name is read although it is ignored.
  yield* walk(folder, isIgnored(folder, true, above) ? [] : above, onFault, ignoresCase);
}

function* walk(
  folder: string,
  above: readonly Ignored[],
  onFault: (path: string, error: unknown) => void,
  ignoresCase: boolean,
): Generator<string> {
  const entries = entriesOf(folder, onFault);
  const ignored = entries.some(({ name }) => name === '.gitignore')
    ? [...above, ...ignoredIn(folder, ignoresCase)]
    : above;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const isFolder = entry.isDirectory();
    if (never.has(entry.name) || isIgnored(path, isFolder, ignored)) continue;
    if (isFolder) yield* walk(path, ignored, onFault, ignoresCase);
    else if (isMarkdownFile(entry.name) && (entry.isFile() || isLinkToFile(path))) yield path;
  }
}

function entriesOf(folder: string, onFault: (path: string, error: unknown) => void) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    onFault(folder, error);
    return [];
  }
}

/** The nearest .gitignore that speaks of a path decides (gitignore(5)). */
function isIgnored(path: string, isFolder: boolean, ignored: readonly Ignored[]): boolean {
  for (let at = ignored.length - 1; at >= 0; at -= 1) {
    const level = ignored[at];
    if (level === undefined) continue;
    const below = relative(level.folder, path).split(sep).join('/');
    const verdict = level.rules.test(isFolder ? `${below}/` : below);
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}

function ignoredIn(folder: string, ignoresCase: boolean): Ignored[] {
  try {
    const rules = ignore({ ignorecase: ignoresCase }).add(readFileSync(join(folder, '.gitignore'), 'utf8'));
    return [{ folder, rules }];
  } catch {
    return [];
  }
}

/**
 * Those of the folders around it, up to the repository's root, outermost first; none outside a repository. Of a folder that may not be
 * entered nothing is there, and no fault either: that is told when it is read.
 */
function ignoredAbove(folder: string, ignoresCase: boolean): readonly Ignored[] {
  if (existsSync(join(folder, '.git'))) return [];
  const found: Ignored[] = [];
  for (let at = dirname(folder), last = folder; at !== last; last = at, at = dirname(at)) {
    found.unshift(...ignoredIn(at, ignoresCase));
    if (existsSync(join(at, '.git'))) return found;
  }
  return [];
}

function isLinkToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
