// What is remembered of items changes nothing that is read of them. FUZZ_RUNS says how much is tried.

import assert from 'node:assert/strict';
import { noWords } from '../server/src/conventions/own-words';
import { readBlock } from '../server/src/facts/read-block';
import { parse } from '../server/src/markdown/parse';
import { noLines } from '../server/src/plan/read-memory';
import { numbersFrom } from './support/any-plan';

const runs = Number(process.env.FUZZ_RUNS ?? 3_000);

/** Few lines, so that the same items come again at other places and in other company. */
const content = [
  ...['- a', '- [ ] b', '- [x] c (3h)', '- [done] d', '* e', '1. f', '7. g', '- - h', '- - [ ] i'],
  ...[
    '- **产出**:',
    '- [report](report.md)',
    'text',
    '**Status**: done',
    '-[ ] glued',
    '<!-- plan:id a -->',
    '',
  ],
  ...['> - [ ] quoted', '> **Status**: done', '```', '| a | b |'],
];

describe('a block of thousands of units', () => {
  for (const [name, most] of Object.entries({
    'plain lists': 12,
    'all that stands in lists': content.length,
  })) {
    it(`says the same with and without what was remembered: ${name}`, () => {
      const context = { states: new Map(), legend: new Map(), words: noWords };
      const lines = noLines();
      for (let seed = 1; seed <= runs / 600; seed += 1) {
        const next = numbersFrom(seed * 6007);
        let text = '- top\n';
        while (text.length <= 9_000) {
          const line = content[Math.floor(next() * most)] ?? '';
          text += `${' '.repeat(Math.floor(next() * 9))}${line}\n`;
        }
        const block = { text, tree: parse(text) };
        const expected = JSON.stringify(readBlock(block, context));
        const found = JSON.stringify(readBlock(block, { ...context, lines }));
        if (found !== expected) assert.deepEqual(JSON.parse(found), JSON.parse(expected), `Seed ${seed}`);
      }
    }).timeout(0);
  }
});
