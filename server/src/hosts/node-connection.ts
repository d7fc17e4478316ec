import {
  createMessageConnection,
  createServerPipeTransport,
  createServerSocketTransport,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageReader,
  type MessageWriter,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Connection } from '../lsp/connection';

/** The way to a client, and its life, which this process does not outlive. */
export interface NodeConnection {
  readonly connection: Connection;
  /** Looks now and then whether the client's process is still there. */
  follow(client: number): void;
}

/** Milliseconds between two looks. */
const interval = 3_000;

/**
 * Speaks with whoever started this process, as the words after the program say: `--node-ipc`, `--socket=PORT`, `--pipe=NAME`, else
 * over standard input and output. The process ends with the conversation; with 0 where it was asked to shut down before, else with 1.
 */
export function nodeConnection(words: readonly string[]): NodeConnection {
  let isShutDown = false;
  let watching: NodeJS.Timeout | null = null;
  const leave = (): never => process.exit(isShutDown ? 0 : 1);
  const follow = (client: number): void => {
    if (!(client > 0) || watching !== null) return;
    watching = setInterval(() => {
      if (!isAlive(client)) leave();
    }, interval);
  };
  const [reader, writer] = transport(words, leave);
  const connection = createMessageConnection(reader, writer);
  connection.onRequest('shutdown', () => {
    isShutDown = true;
    return null;
  });
  connection.onNotification('exit', leave);
  connection.onClose(leave);
  follow(Number(valueAfter(words, '--clientProcessId')));
  return { connection, follow };
}

function transport(words: readonly string[], leave: () => void): [MessageReader, MessageWriter] {
  if (words.includes('--node-ipc')) return [new IPCMessageReader(process), new IPCMessageWriter(process)];
  const port = valueAfter(words, '--socket');
  if (port !== null) return createServerSocketTransport(Number(port));
  const pipe = valueAfter(words, '--pipe');
  if (pipe !== null) return createServerPipeTransport(pipe);
  process.stdin.on('end', leave);
  return [new StreamMessageReader(process.stdin), new StreamMessageWriter(process.stdout)];
}

/** `--name value` or `--name=value`. */
function valueAfter(words: readonly string[], name: string): string | null {
  const at = words.findIndex((word) => word === name || word.startsWith(`${name}=`));
  const word = words[at];
  if (word === undefined) return null;
  return word === name ? (words[at + 1] ?? null) : word.slice(name.length + 1);
}

function isAlive(client: number): boolean {
  try {
    // Signal 0 asks and does nothing.
    return process.kill(client, 0);
  } catch (error) {
    // A process of somebody else may not be asked, but is there.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
