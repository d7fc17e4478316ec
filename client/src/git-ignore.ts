import ignore, { type Ignore } from 'ignore';

/** Whether git leaves out what a path, decoded, leads to. */
export type IsIgnored = (path: string, isFolder: boolean) => boolean;

/**
 * What the texts of `.gitignore` files leave out below some roots, all by the paths of their folders. What lies in a folder that is left
 * out stays out, whatever is said of it; a root itself was asked for by name, and is read though it be ignored (gitignore(5)).
 */
export function gitIgnored(texts: ReadonlyMap<string, string>, roots: readonly string[]): IsIgnored {
  const rules = new Map<string, Ignore>();
  for (const [folder, text] of texts) rules.set(folder, ignore({ ignorecase: false }).add(text));
  const folders = new Map<string, boolean>();

  const isOut = (path: string, isFolder: boolean): boolean => {
    const root = rootOf(roots, path);
    if (root === null || root === path) return false;
    const folder = parentOf(path);
    if (isFolderOut(folder)) return true;
    // The nearest file that has a word on it decides. Where the root is ignored, what ignored it says nothing of what it holds.
    const last = verdict(root, true, parentOf(root)) ? root : '';
    return verdict(path, isFolder, folder, last);
  };
  const isFolderOut = (folder: string): boolean => {
    const known = folders.get(folder);
    if (known !== undefined) return known;
    const found = isOut(folder, true);
    folders.set(folder, found);
    return found;
  };
  const verdict = (path: string, isFolder: boolean, nearest: string, last = ''): boolean => {
    for (let folder = nearest; folder.length >= last.length && folder !== path; folder = parentOf(folder)) {
      const below = `${path.slice(folder.length + 1)}${isFolder ? '/' : ''}`;
      const said = rules.get(folder)?.test(below);
      if (said?.ignored) return true;
      if (said?.unignored || folder === '') return false;
    }
    return false;
  };
  return isOut;
}

/** The folder that holds it, without a slash at its end; that of the topmost is empty. */
export function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** The innermost of the folders that holds the path, or is it. */
function rootOf(roots: readonly string[], path: string): string | null {
  const around = roots.filter((root) => path === root || path.startsWith(`${root}/`));
  return around.sort((a, b) => b.length - a.length)[0] ?? null;
}
