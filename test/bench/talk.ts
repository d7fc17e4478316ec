import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from '../../scripts/lib/paths.mjs';
import type { Contender } from './contenders';

/** Whatever a message may hold. */
export type Json = object;

const uri = 'file:///bench/plan.md';

/** What servers ask that does not matter here: there is one document, and it is open. */
const unneeded = [
  'client/registerCapability',
  'markdown/fs/stat',
  'markdown/fs/readFile',
  'markdown/fs/readDirectory',
  'markdown/fs/watcher/create',
  'markdown/fs/watcher/delete',
];

/** How long it took from telling of a document to the first list of findings, and to that of all. Milliseconds. */
export interface Opened {
  readonly first: number;
  readonly whole: number;
}

/** A running server and one document that is edited in it. Times are milliseconds. */
export class Talk {
  readonly #contender: Contender;
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  #lines: string[] = [];
  #version = 0;
  #answered: (version: number, items: readonly Json[]) => void = () => {};
  /** From starting the process to the answer to `initialize`. */
  started = 0;
  /** The last list of findings. */
  findings: readonly Json[] = [];

  constructor(contender: Contender, coverage: string | null) {
    this.#contender = contender;
    const { node, program } = contender;
    const env = coverage === null ? process.env : { ...process.env, NODE_V8_COVERAGE: coverage };
    this.#child = spawn(node, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'], env });
    const { stdin, stdout } = this.#child;
    if (stdin === null || stdout === null) throw new Error('A server without its streams.');
    this.#connection = createProtocolConnection(
      new StreamMessageReader(stdout),
      new StreamMessageWriter(stdin),
    );
  }

  /** `coverage`: where Node shall write which scripts the server has loaded, when it leaves. */
  static async start(contender: Contender, coverage: string | null = null): Promise<Talk> {
    const from = performance.now();
    const talk = new Talk(contender, coverage);
    const connection = talk.#connection;
    connection.onNotification('textDocument/publishDiagnostics', ({ version, diagnostics }) =>
      talk.#answered(version, diagnostics),
    );
    connection.onRequest('markdown/parse', () => markdownIt().parse(talk.text, {}));
    connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [uri]);
    for (const method of unneeded) connection.onRequest(method, () => null);
    connection.listen();
    const diagnostic = contender.isAsked ? { diagnostic: {} } : {};
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: contender.root,
      workspaceFolders: null,
      capabilities: { textDocument: { publishDiagnostics: { versionSupport: true }, ...diagnostic } },
      initializationOptions: contender.options,
    });
    talk.started = performance.now() - from;
    await connection.sendNotification('initialized', {});
    contender.prepare(talk);
    return talk;
  }

  get text(): string {
    return this.#lines.join('\n');
  }

  get lineCount(): number {
    return this.#lines.length;
  }

  /** The line, without its end. */
  line(at: number): string {
    return this.#lines[at] ?? '';
  }

  /** Not heard by a server that has been ended meanwhile. */
  tell(method: string, params: Json): void {
    this.#connection.sendNotification(method, params).catch(() => undefined);
  }

  /** Opens the document. */
  async open(text: string): Promise<Opened> {
    this.#lines = text.split('\n');
    this.#version += 1;
    const textDocument = { uri, languageId: 'markdown', version: this.#version, text };
    const from = performance.now();
    const first = await this.#time('textDocument/didOpen', { textDocument });
    if (!this.#contender.tellsEarly) return { first, whole: first };
    // Answered of the whole; what is told of that comes before the second answer.
    await this.ask('textDocument/foldingRange');
    await this.ask('textDocument/foldingRange');
    return { first, whole: performance.now() - from };
  }

  /** Types one character at the end of a line; from telling it to the findings of that version. */
  type(at: number, character: string): Promise<number> {
    const end = { line: at, character: this.line(at).length };
    this.#lines[at] = this.line(at) + character;
    this.#version += 1;
    return this.#time('textDocument/didChange', {
      textDocument: { uri, version: this.#version },
      contentChanges: [{ range: { start: end, end }, text: character }],
    });
  }

  async #time(method: string, params: Json): Promise<number> {
    const from = performance.now();
    if (this.#contender.isAsked) {
      this.tell(method, params);
      const asked = { textDocument: { uri } };
      const { items } = await this.#connection.sendRequest<{ items: Json[] }>(
        'textDocument/diagnostic',
        asked,
      );
      this.findings = items;
      return performance.now() - from;
    }
    const answer = new Promise<number>((resolve) => {
      this.#answered = (version, items) => {
        if (version !== this.#version) return;
        // More of the same may come.
        this.findings = items;
        resolve(performance.now() - from);
      };
    });
    this.tell(method, params);
    return answer;
  }

  /** What the process holds of the machine's memory, bytes. */
  residentSize(): number {
    const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
    return Number(/^VmRSS:\s*(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) * 1024;
  }

  /** Asks about the open document, from its beginning to its end. */
  async ask(method: string, params: Json = {}): Promise<void> {
    const range = { start: { line: 0, character: 0 }, end: { line: this.lineCount, character: 0 } };
    const position = { line: 2, character: 3 };
    await this.#connection.sendRequest(method, {
      textDocument: { uri },
      range,
      position,
      positions: [position],
      context: { diagnostics: [] },
      ...params,
    });
  }

  /** Ends the server as the protocol asks. */
  async leave(): Promise<void> {
    const gone = once(this.#child, 'exit');
    await this.#connection.sendRequest('shutdown');
    await this.#connection.sendNotification('exit');
    await gone;
    this.#connection.dispose();
  }

  async end(): Promise<void> {
    const gone = once(this.#child, 'exit');
    this.#child.kill('SIGKILL');
    await gone;
    this.#connection.dispose();
  }
}

interface MarkdownIt {
  parse(text: string, environment: Json): Json[];
}

let engine: MarkdownIt | undefined;

/** markdown-it as VS Code's extension host has it. */
export function markdownIt(): MarkdownIt {
  engine ??= createRequire(join(root, '.bench/package.json'))('markdown-it')({ html: true }) as MarkdownIt;
  return engine;
}
