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
  const made = matcherOf(fromFolder(glob));
  if (matchers.size > 500) matchers.clear();
  matchers.set(glob, made);
  return made;
}

function matcherOf(glob: string): (path: string) => boolean {
  try {
    return picomatch(glob, options);
  } catch {
    // What is none, or too long, matches nothing.
    return () => false;
  }
}

/** Whether all of a text is read as a glob: a bracket without its other one is taken for a letter, a range from Z to A for nothing. */
export function isGlob(text: string): boolean {
  const known = verdicts.get(text);
  if (known !== undefined) return known;
  const verdict = isReadWhole(text);
  if (verdicts.size > 500) verdicts.clear();
  verdicts.set(text, verdict);
  return verdict;
}

function isReadWhole(text: string): boolean {
  try {
    picomatch.makeRe(fromFolder(text), { ...options, strictBrackets: true, debug: true });
    return true;
  } catch {
    return false;
  }
}

const options = { dot: true };

/** A `/` or `./` before it says "from the folder on", which is so anyway. */
function fromFolder(glob: string): string {
  return glob.replace(/^\.?\//, '');
}

/** Thousands of paths are held against the same few globs. */
const matchers = new Map<string, (path: string) => boolean>();
/** The settings of thousands of files name the same few. */
const verdicts = new Map<string, boolean>();
