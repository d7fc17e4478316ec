import { accessSync, readFileSync, statSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Files, markdownGlobs } from '../workspace/files';

/** Files of the disk, for clients that offer no way to theirs. `folders` are the workspace's, as URIs, when they are asked for. */
export function diskFiles(folders: () => readonly string[]): Files {
  return {
    list: async (include, exclude) => {
      const [{ markdownFilesBelow }, { matchesAny }] = await Promise.all([
        import('./cli/markdown-files'),
        import('../workspace/globs'),
      ]);
      const uris: string[] = [];
      // Below are Markdown files alone.
      const isWanted = (path: string): boolean => include === markdownGlobs || matchesAny(include, path);
      for (const folder of folders().filter((uri) => uri.startsWith('file:'))) {
        const top = fileURLToPath(folder);
        const uriOf = uriMaker();
        for (const path of markdownFilesBelow(top, () => undefined)) {
          const below = relative(top, path).split(sep).join('/');
          if (isWanted(below) && !matchesAny(exclude, below)) uris.push(uriOf(path));
        }
      }
      return uris;
    },
    read: async (uri) => {
      if (!uri.startsWith('file:')) return null;
      try {
        const path = fileURLToPath(uri);
        // A plan may link to a pipe that nobody writes, or to a device: whoever opens those may wait for ever.
        if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null;
        // At once: to wait for another thread takes three times as long as to read what people write.
        const text = readFileSync(path, 'utf8');
        // The sign for what could not be read may stand in the file: only the decoder, which refuses what is no text, tells.
        return text.includes('\uFFFD') ? decoder.decode(readFileSync(path)) : text.replace(/^\uFEFF/, '');
      } catch {
        return null;
      }
    },
    exists: async (uri) => {
      if (!uri.startsWith('file:')) return null;
      try {
        accessSync(fileURLToPath(uri));
        return true;
      } catch (error) {
        // A file that may not be looked at may well be there.
        const code = error instanceof Error && 'code' in error ? error.code : null;
        return code === 'ENOENT' || code === 'ENOTDIR' ? false : null;
      }
    },
  };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** URIs of paths; that of a folder is made once for all that lies in it. */
function uriMaker(): (path: string) => string {
  const folders = new Map<string, string>();
  return (path) => {
    const folder = dirname(path);
    const name = path.slice(folder.length + 1);
    if (!/^[\w.-]+$/.test(name)) return pathToFileURL(path).href;
    const known = folders.get(folder) ?? pathToFileURL(folder).href;
    folders.set(folder, known);
    return `${known}/${name}`;
  };
}
