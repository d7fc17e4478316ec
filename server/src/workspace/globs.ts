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

function matcher(glob: string): (path: string) => boolean {
  const known = matchers.get(glob);
  if (known !== undefined) return known;
  // A `/` or `./` before it says "from the folder on", which is so anyway.
  const made = picomatch(glob.replace(/^\.?\//, ''), { dot: true });
  if (matchers.size > 500) matchers.clear();
  matchers.set(glob, made);
  return made;
}

/** Thousands of paths are held against the same few globs. */
const matchers = new Map<string, (path: string) => boolean>();
