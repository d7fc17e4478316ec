// What waits for what is found in an edited plan as in one that is read for the first time, wherever the names stand.

import assert from 'node:assert/strict';
import { numbersFrom } from './support/any-plan';
import { Edited } from './support/incremental';

/** Lines of phases whose tasks wait for tasks of their own phase, of others, and for some that are nowhere. */
function anyLine(next: () => number): string {
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const common = ['T001', 'T002', 'T003', 'T9', 'K1', 'K2', 'Phase 1', 'Phase 2', 'Phase 7'];
  // Of Z there are several at times and one or none at others, which makes Z9 missed or not.
  const name = (): string => (next() < 0.04 ? pick(['Z1', 'Z2']) : pick(common));
  const awaited = (): string => (next() < 0.2 ? 'Z9' : name());
  return pick([
    `- [${pick([' ', 'x'])}] ${name()} Parser`,
    `- [${pick([' ', 'x'])}] ${name()} Writer (depends on ${awaited()})`,
    `- [${pick([' ', 'x'])}] Printer (depends on ${awaited()}, ${name()})`,
    `**Depends on**: ${awaited()}`,
    `| ID | Task | Status | Depends on |\n|---|---|---|---|\n| ${name()} | Reader | ${pick(['✅', '⏳'])} | ${name()} |`,
  ]);
}

/** A plan of lines, some of which are exchanged for others at a time, headings and what stands before them too. */
class Lines {
  readonly edited: Edited;
  readonly #next: () => number;
  #lines: string[];

  constructor(seed: number) {
    this.#next = numbersFrom(seed * 7_919);
    this.#lines = Array.from({ length: 26 }, (_, at) => this.#line(at % 6 === 2 ? 1 : 0));
    this.edited = new Edited(`# Plan\n\n${this.#lines.join('\n\n')}\n`);
  }

  #line(share: number): string {
    const line = anyLine(this.#next);
    if (this.#next() < share) return `## Phase ${Math.floor(this.#next() * 5)}: ${line.length}`;
    // What is long stands in a block of its own, and may be pushed far away.
    return this.#next() < 0.1 ? `${line}\n\n${'Prose. '.repeat(900)}` : line;
  }

  /** Up to five lines for up to three others. */
  exchange(): void {
    const from = Math.floor(this.#next() * this.#lines.length);
    const count = this.#next() < 0.6 ? 1 : Math.floor(this.#next() * 6);
    const made = Array.from({ length: Math.floor(this.#next() * 4) }, () => this.#line(0.2));
    const startOf = (index: number): number =>
      this.#lines.slice(0, index).reduce((sum, line) => sum + line.length + 2, '# Plan\n\n'.length);
    const end = Math.min(this.#lines.length, from + count);
    const span = { start: startOf(from), end: Math.min(startOf(end), this.edited.plain.length) };
    this.edited.change({ span, text: made.map((line) => `${line}\n\n`).join('') });
    this.#lines.splice(from, end - from, ...made);
  }
}

describe('what an edited plan waits for', () => {
  it('is what a full reading finds', () => {
    let found = 0;
    // The first of them once found a root that gained a name while the sections that had it went.
    for (const seed of [147, ...Array.from({ length: 15 }, (_, at) => at)]) {
      const lines = new Lines(seed);
      for (let count = 0; count < 12; count += 1) {
        lines.edited.check();
        found += lines.edited.findings().filter(({ rule }) => rule.includes('dependency')).length;
        lines.exchange();
      }
    }
    assert.ok(found > 500, `${found} findings of dependencies`);
  }).timeout(0);
});
