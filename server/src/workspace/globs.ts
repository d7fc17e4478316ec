import picomatch from 'picomatch';

/**
 * Whether one of the globs matches the path (`/` between its parts). A relative path is matched from its folder on;
 * of an absolute one any end will do, since its folder is not known.
 */
export function matchesAny(globs: readonly string[], path: string): boolean {
  if (globs.length === 0) return false;
  const anywhere = path.startsWith('/');
  const relative = anywhere ? path.slice(1) : path;
  return globs.some((glob) => matcher(anywhere && !glob.startsWith('/') ? `**/${glob}` : glob)(relative));
}

/** The path of a URI, decoded: `file:///a%20b/c.md` → `/a b/c.md`. What cannot be decoded is left as it is. */
export function pathOf(uri: string): string {
  const [, path = uri] = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?([^?#]*)/i.exec(uri) ?? [];
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The URI's path below the folder's, without a slash before it; null where it does not lie there. */
export function pathBelow(folder: string, uri: string): string | null {
  const base = `${pathOf(folder).replace(/\/+$/, '')}/`;
  const path = pathOf(uri);
  return path.startsWith(base) ? path.slice(base.length) : null;
}

function matcher(glob: string): (path: string) => boolean {
  // A `/` or `./` before it says "from the folder on", which is so anyway.
  return picomatch(glob.replace(/^\.?\//, ''), { dot: true });
}
