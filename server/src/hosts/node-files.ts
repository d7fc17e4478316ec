import { readFileSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Files } from '../workspace/files';
import { pathBelow } from '../workspace/uri-path';

/** Files of the disk, for clients that offer no way to theirs. `folders` are the workspace's, as URIs, when they are asked for. */
export function diskFiles(folders: () => readonly string[]): Files {
  return {
    list: async (include, exclude) => {
      const [{ markdownFilesBelow }, { matchesAny }] = await Promise.all([
        import('./cli/markdown-files'),
        import('../workspace/globs'),
      ]);
      const uris: string[] = [];
      for (const folder of folders().filter((uri) => uri.startsWith('file:'))) {
        for (const path of markdownFilesBelow(fileURLToPath(folder), () => undefined)) {
          const uri = pathToFileURL(path).href;
          const below = pathBelow(folder, uri) ?? path;
          if (matchesAny(include, below) && !matchesAny(exclude, below)) uris.push(uri);
        }
      }
      return uris;
    },
    read: async (uri) => {
      if (!uri.startsWith('file:')) return null;
      try {
        // At once: to wait for another thread takes three times as long as to read what people write. The decoder takes a mark of
        // the byte order off, and refuses what is no text.
        return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(fileURLToPath(uri)));
      } catch {
        return null;
      }
    },
    exists: async (uri) => {
      if (!uri.startsWith('file:')) return null;
      try {
        await access(fileURLToPath(uri));
        return true;
      } catch (error) {
        // A file that may not be looked at may well be there.
        const code = error instanceof Error && 'code' in error ? error.code : null;
        return code === 'ENOENT' || code === 'ENOTDIR' ? false : null;
      }
    },
  };
}
