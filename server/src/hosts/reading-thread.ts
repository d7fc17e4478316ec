import type { Worker } from 'node:worker_threads';
import type { Reading } from '../workspace/reading';
import type { Settings } from '../workspace/settings';
import { decodeReading } from './record-codec';
import { asThread } from './thread-word';

/** A text to be read. */
export interface ReadingOrder {
  readonly id: number;
  readonly uri: string;
  readonly text: string;
  readonly settings: Settings;
  readonly today: string;
  /** What the globs of the settings speak of. */
  readonly path: string | null;
  /** Counts as a plan. */
  readonly forced?: boolean;
  /** Of a plan that speaks of no other file its findings alone are wanted: to hand over the rest takes a tenth of what reading does. */
  readonly briefly?: boolean;
}

/** What was read of it, encoded. */
export interface ReadingAnswer {
  readonly id: number;
  readonly bytes: Uint8Array;
  /** What went wrong in rules, which were left out. */
  readonly faults: readonly string[];
}

/** What a thread is started with: the program, which as a thread reads plans and does nothing else. */
let program: string | URL = new URL(import.meta.url);

/** Says with what file threads are started, where there is a better one: that which started the process. */
export function startThreadsWith(path: string): void {
  program = path;
}

/** How long a thread without work is kept, milliseconds: its heap is that of a second server. */
const patience = 10_000;

/** Reads on another thread, which is there as long as there is something to read. */
export class ReadingThread {
  readonly #onFault: (fault: string) => void;
  #worker: Worker | null = null;
  #count = 0;
  #idle: NodeJS.Timeout | undefined;
  readonly #waiting = new Map<
    number,
    { readonly done: (reading: Reading) => void; readonly failed: (error: Error) => void }
  >();

  constructor(onFault: (fault: string) => void) {
    this.#onFault = onFault;
  }

  /** Rejected where the thread itself has failed; the next order starts another. */
  read(order: Omit<ReadingOrder, 'id'>): Promise<Reading> {
    clearTimeout(this.#idle);
    this.#worker ??= this.#start();
    this.#count += 1;
    const id = this.#count;
    const answer = new Promise<Reading>((done, failed) => this.#waiting.set(id, { done, failed }));
    this.#worker.ref();
    this.#worker.postMessage({ ...order, id } satisfies ReadingOrder);
    return answer;
  }

  /** Sends the thread away. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    // Not before there is something to read.
    const { Worker } = process.getBuiltinModule('node:worker_threads');
    const worker = new Worker(program, { argv: [asThread] });
    // The process may end while nobody waits.
    worker.unref();
    worker.on('message', ({ id, bytes, faults }: ReadingAnswer) => {
      faults.forEach(this.#onFault);
      const reading = decodeReading(bytes);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (reading !== null) waiting?.done(reading);
      else waiting?.failed(new Error('A reading could not be handed over.'));
      if (this.#waiting.size > 0) return;
      worker.unref();
      this.#rest();
    });
    worker.on('error', (error) => this.#fail(worker, error));
    worker.on('exit', () => this.#fail(worker, new Error('The reading thread has ended.')));
    return worker;
  }

  #rest(): void {
    this.#idle = setTimeout(() => void this.end(), patience);
    this.#idle.unref();
  }

  #fail(worker: Worker, error: Error): void {
    // One that was sent away, or whose error was told before its end, takes nobody with it.
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { failed } of this.#waiting.values()) failed(error);
    this.#waiting.clear();
  }
}
