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

/** The URI that a relative path, decoded, means from a file; null where it leads above the root. */
export function resolveUri(from: string, path: string): string | null {
  const [, root, own = ''] = /^([a-z][a-z0-9+.-]*:(?:\/\/[^/?#]*)?)(\/[^?#]*)/i.exec(from) ?? [];
  if (root === undefined) return null;
  const segments = own.split('/').slice(1, -1);
  for (const segment of path.split('/')) {
    if (segment === '..' && segments.pop() === undefined) return null;
    if (segment !== '' && segment !== '.' && segment !== '..') segments.push(encodeURIComponent(segment));
  }
  return `${root}/${segments.join('/')}`;
}

/** `file` of `file:///a.md`; empty where there is none. */
export function schemeOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.indexOf(':')));
}
