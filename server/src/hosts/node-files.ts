import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Files } from '../workspace/files';

/** Files of the disk, for clients that offer no way to theirs. They have no list: such a client shows no trees. */
export const diskFiles: Files = {
  list: async () => [],
  read: async (uri) => {
    if (!uri.startsWith('file:')) return null;
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(fileURLToPath(uri)));
    } catch {
      return null;
    }
  },
};
