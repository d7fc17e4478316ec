import { logFault } from './door';
import type { Publisher } from './publish';
import type { Session } from './session';

/** LSP 3.17, FileChangeType. */
const changed = 2;
const deleted = 3;

/**
 * Whether it is news of more files than the one it names: a folder that has come or gone, and what git ignores. Clients tell of a folder
 * without its files, and nobody says whether a name is a folder's: it has no dot behind its first letter, or files were below it. Of the
 * workspace's own folders everything is such news.
 */
export function isNewsOfMany({ plans, folders }: Session, uri: string, type: number): boolean {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  if (name === '.gitignore' || folders.includes(uri)) return true;
  if (type === changed) return false;
  return !name.includes('.', 1) || (type === deleted && plans.listing.knowsBelow(uri));
}

/** Asks anew which files may be plans, and tells of those that have come and gone; what is asked meanwhile is one more question together. */
export function relisting(
  { connection, plans, deliverables }: Session,
  publisher: Publisher,
  tell: (uris: readonly string[]) => void,
): () => void {
  let isRunning = false;
  let isStale = false;
  const run = async (): Promise<void> => {
    isRunning = true;
    while (isStale) {
      isStale = false;
      const news = await plans.listing.renew();
      const now = await plans.listing.uris();
      for (const uri of news) {
        plans.forgetAnswer(uri);
        if (!now.has(uri) && !plans.isOpen(uri)) deliverables?.withdraw(uri);
      }
      if (news.length === 0) continue;
      publisher.touch(...news);
      tell(news);
    }
  };
  return () => {
    isStale = true;
    if (isRunning) return;
    run()
      .catch((fault) => logFault(connection, 'asking for files', fault))
      .finally(() => {
        isRunning = false;
      });
  };
}
