import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type Diagnostic,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** What a client says of itself; a test names only what it is about. */
export interface ClientOptions {
  readonly capabilities?: object;
  readonly initializationOptions?: object;
  readonly arguments?: readonly string[];
  readonly program?: string;
  readonly rootUri?: string;
  /** Workspace folders, where there are several. */
  readonly folders?: readonly string[];
  /** Files that `planwright/files/*` answers with: URI → text. */
  readonly files?: ReadonlyMap<string, string>;
}

/** A language client at the other end of a real process. */
export interface LanguageClient {
  readonly connection: ProtocolConnection;
  readonly process: ChildProcess;
  readonly initialized: InitializeResult;
  /** Everything that the server has published, oldest first. */
  readonly published: readonly PublishDiagnosticsParams[];
  /** What the server has logged. */
  readonly log: readonly string[];
  /** The first line of the log that fits; what has come already counts. */
  logged(line: RegExp): Promise<string>;
  open(uri: string, text: string, languageId?: string): void;
  /** Replaces the one place where `old` stands. */
  replace(uri: string, old: string, text: string): void;
  apply(uri: string, edits: readonly TextEdit[]): void;
  text(uri: string): string;
  version(uri: string): number;
  request<R>(method: string, params?: object | null): Promise<R>;
  pull(uri: string, previousResultId?: string): Promise<DocumentReport>;
  /** The next list published for the document in this version; what has come already counts. */
  diagnostics(uri: string, version?: number): Promise<readonly Diagnostic[]>;
  /** Shuts the server down as the protocol asks, and says with what code it went. */
  stop(): Promise<number | null>;
  /** Ends the server, whatever it is doing, and lets go of everything that would keep the tests running. */
  end(): Promise<void>;
}

/** The answer to `textDocument/diagnostic`. */
export interface DocumentReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that is gone when the tests are. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-cache-'));
  folders.push(folder);
  return folder;
}

let cache: string | undefined;

/** Starts the built server and shakes hands with it. */
export async function startClient(options: ClientOptions = {}): Promise<LanguageClient> {
  cache ??= freshFolder();
  const program = options.program ?? 'dist/server.node.js';
  const child = spawn(process.execPath, [program, ...(options.arguments ?? ['--stdio'])], {
    stdio: ['pipe', 'pipe', 'pipe'],
    // What is compiled is kept for the next server, but not among what the user keeps.
    env: { ...process.env, XDG_CACHE_HOME: cache },
  });
  // A test may listen as well.
  child.stderr.pipe(process.stderr);
  const reader = new StreamMessageReader(child.stdout);
  // Of a server that is ended in the middle of a message it would wait for the rest for ever, and the tests with it.
  reader.partialMessageTimeout = 0;
  const connection = createProtocolConnection(reader, new StreamMessageWriter(child.stdin));
  const client = clientOver(connection, child, options.files);
  connection.listen();
  const died = once(child, 'exit').then(([code]) => {
    throw new Error(`The server went with ${code} before it had answered.`);
  });
  const initialized = await Promise.race([
    died,
    connection.sendRequest<InitializeResult>('initialize', {
      processId: process.pid,
      rootUri: options.rootUri ?? null,
      ...(options.folders && { workspaceFolders: options.folders.map((uri) => ({ uri, name: uri })) }),
      capabilities: options.capabilities ?? {
        textDocument: { publishDiagnostics: { versionSupport: true } },
      },
      // Every server has its own memory, unless a test hands one on.
      initializationOptions: { storage: freshFolder(), ...options.initializationOptions },
    }),
  ]);
  died.catch(() => undefined);
  await connection.sendNotification('initialized', {});
  return { ...client, initialized };
}

/** For a suite: starts clients with these options and its own, and ends them after the test. To be called within it. */
export function startingClients(common: ClientOptions): (options?: ClientOptions) => Promise<LanguageClient> {
  let clients: LanguageClient[] = [];

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.end()));
    clients = [];
  });

  return async (options = {}) => {
    const client = await startClient({ ...common, ...options });
    clients.push(client);
    return client;
  };
}

function clientOver(
  connection: ProtocolConnection,
  child: ChildProcess,
  files: ReadonlyMap<string, string> = new Map(),
): Omit<LanguageClient, 'initialized'> {
  const documents = new Map<string, TextDocument>();
  const published: PublishDiagnosticsParams[] = [];
  const log: string[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
    for (const look of waiting) look();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log.push(message);
    for (const look of waiting) look();
  });
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('planwright/files/list', () => [...files.keys()].filter((uri) => uri.endsWith('.md')));
  connection.onRequest('planwright/files/read', ({ uri }: { uri: string }) => ({
    text: files.get(uri) ?? null,
  }));
  connection.onRequest('planwright/files/exists', ({ uri }: { uri: string }) => ({ exists: files.has(uri) }));

  /** What is found in what has come, or as soon as it comes. */
  const awaited = <T>(find: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const found = find();
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  const documentOf = (uri: string): TextDocument => {
    const document = documents.get(uri);
    if (document === undefined) throw new Error(`${uri} is not open.`);
    return document;
  };
  const change = (uri: string, edits: readonly TextEdit[]): void => {
    const document = documentOf(uri);
    // From the end on, so that no change moves the place of the next.
    const contentChanges = [...edits]
      .sort((a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start))
      .map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, contentChanges, document.version + 1);
    void connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: document.version },
      contentChanges,
    });
  };
  return {
    connection,
    process: child,
    published,
    log,
    open: (uri, text, languageId = 'markdown') => {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      void connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId, version: 1, text },
      });
    },
    replace: (uri, old, newText) => {
      const document = documentOf(uri);
      const at = document.getText().indexOf(old);
      if (at < 0) throw new Error(`“${old}” does not stand in ${uri}.`);
      change(uri, [
        { range: { start: document.positionAt(at), end: document.positionAt(at + old.length) }, newText },
      ]);
    },
    apply: change,
    text: (uri) => documentOf(uri).getText(),
    version: (uri) => documentOf(uri).version,
    request: (method, params) => connection.sendRequest(method, params),
    pull: (uri, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', { textDocument: { uri }, previousResultId }),
    logged: (line) => awaited(() => log.find((message) => line.test(message))),
    diagnostics: async (uri, version) => {
      const isOf = (one: PublishDiagnosticsParams): boolean =>
        one.uri === uri && (version === undefined || one.version === version);
      return (await awaited(() => published.filter(isOf).at(-1))).diagnostics;
    },
    end: async () => {
      const isGone = child.exitCode !== null || child.signalCode !== null;
      const gone = isGone ? null : once(child, 'exit');
      child.kill('SIGKILL');
      await gone;
      connection.dispose();
      child.stdin?.destroy();
      child.stdout?.destroy();
    },
    stop: async () => {
      const ended = child.exitCode === null ? once(child, 'exit') : Promise.resolve([child.exitCode]);
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      const [code] = await ended;
      return code as number | null;
    },
  };
}
