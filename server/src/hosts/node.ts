import { isMainThread } from 'node:worker_threads';

// The language server; as a thread, what reads plans for it.
void (isMainThread
  ? import('./node-server').then(({ serveNode }) => serveNode())
  : import('./reading-worker'));
