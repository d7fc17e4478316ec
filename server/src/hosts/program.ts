import { isMainThread } from 'node:worker_threads';

/** Serves a client that speaks over standard input and output, or over Node's own channel. */
export async function serve(): Promise<void> {
  (await import('./node-server')).serveNode();
}

/** Does what the words behind the program's name say. */
export async function obey(): Promise<void> {
  (await import('./cli')).runCli(process.argv.slice(2));
}

// As a thread the program reads plans for itself.
if (!isMainThread) void import('./reading-worker');
