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

describe('what an edited plan waits for', () => {
  it('is what a full reading finds', () => {
    let found = 0;
    for (let seed = 1; seed <= 8; seed += 1) {
      const next = numbersFrom(seed * 7_919);
      const lines = Array.from({ length: 24 }, (_, at) =>
        at % 6 === 0 ? `## Phase ${at / 6 + 1}: Part ${at}` : anyLine(next),
      );
      const edited = new Edited(`# Plan\n\n${anyLine(next)}\n\n${lines.join('\n\n')}\n`);
      for (let count = 0; count < 16; count += 1) {
        edited.check();
        found += edited.findings().filter(({ rule }) => rule.includes('dependency')).length;
        const at = Math.floor(next() * lines.length);
        const old = lines[at] ?? '';
        const made = old.startsWith('## ') ? `${old}${count % 2 === 0 ? ' ✅' : ''}` : anyLine(next);
        const start = edited.plain.indexOf(`\n\n${old}\n`) + 2;
        edited.change({ span: { start, end: start + old.length }, text: made });
        lines[at] = made;
      }
    }
    assert.ok(found > 500, `${found} findings of dependencies`);
  }).timeout(0);
});
