import { nameBuild } from './build-id';
import { startThreadsWith } from './reading-thread';
import { isThread } from './thread-word';

/**
 * Serves a client that speaks over standard input and output, or over Node's own channel. `launcher`: the file that started the process;
 * `build`: what tells the program's text from others.
 */
export async function serve(launcher: string, build: string): Promise<void> {
  startThreadsWith(launcher);
  nameBuild(build);
  (await import('./node-server')).serveNode();
}

/** Does what the words behind the program's name say. */
export async function obey(launcher: string, build: string): Promise<void> {
  startThreadsWith(launcher);
  nameBuild(build);
  (await import('./cli')).runCli(process.argv.slice(2));
}

// As a thread the program reads plans for itself.
if (isThread) void import('./reading-worker');
