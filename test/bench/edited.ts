import { noWords } from '../../server/src/conventions/own-words';
import { readBlock } from '../../server/src/facts/read-block';
import { readBlocks } from '../../server/src/markdown/blocks';
import { type ChunkedText, chunkedText, replaceIn, wholeText } from '../../server/src/markdown/chunks';
import { readPlan } from '../../server/src/plan/build';
import { documentLegend } from '../../server/src/plan/document-legend';
import type { Plan } from '../../server/src/plan/plan';
import { check } from '../../server/src/rules/check';
import { rules } from '../../server/src/rules/index';
import { defaultContext } from '../../server/src/rules/rule';
import { nothingRead } from '../../server/src/workspace/document-memory';

/** What of an edit is timed: the text, its blocks and facts; or the plan and its findings too. */
export type Step = 'blocks' | 'all';

/** A document that is open in this process, as the server holds it. */
export class Edited {
  readonly #memory = nothingRead();
  readonly #step: Step;
  #source: ChunkedText;
  /** Kept, as the server keeps it: it is part of what a document takes. */
  plan: Plan | null = null;

  /** `step`: how far the text is read, now and after each edit. */
  constructor(text: string, step: Step = 'all') {
    this.#step = step;
    this.#source = chunkedText(text);
    this.#read();
  }

  get text(): string {
    return wholeText(this.#source);
  }

  /** Types at the end of a line; `share` says how far down. Milliseconds until it is read. */
  type(share: number, character: string): number {
    const line = Math.floor(share * (this.#source.lineCount - 1));
    const end = this.#source.lineStart(line + 1);
    const at = end - (/[\r\n]+$/.exec(this.#source.slice(end - 2, end))?.[0].length ?? 0);
    const from = performance.now();
    this.#source = replaceIn(this.#source, { start: at, end: at }, character);
    this.#read();
    return performance.now() - from;
  }

  #read(): void {
    if (this.#step === 'all') {
      this.plan = readPlan(this.#source, undefined, this.#memory.read);
      check(
        this.plan,
        rules,
        { ...defaultContext, today: '2026-11-23' },
        {},
        undefined,
        this.#memory.checked,
      );
      return;
    }
    const { legend: known, blocks, lines } = this.#memory.read;
    const legend = documentLegend(this.#source.chunks, known);
    readBlocks(
      this.#source.chunks,
      (block) => readBlock(block, { states: new Map(), legend, words: noWords, lines }),
      blocks,
    );
  }
}
