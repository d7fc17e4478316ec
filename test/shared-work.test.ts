// A piece of work of which many parts speak is no bridge between them: an edit beside it costs no more than elsewhere, and one of it reaches all.

import assert from 'node:assert/strict';
import { numbersFrom } from './support/any-plan';
import { Edited } from './support/incremental';
import { partsAsked } from './support/parts-asked';

/** A phase, and so many reports that name it in rows, trees, lists and headings. */
function hub(reports: number): string {
  const phase =
    '# Plan\n\n## Phase 1: Parser (P0, 300 lines)\n\n- [x] Read names (100 lines)\n- [ ] Read numbers (150 lines)\n- [ ] R-7: Read dates\n\n';
  const report = (at: number): string =>
    [
      `## Report ${at}`,
      `- [ ] Note ${at}\n- [ ] Send ${at}`,
      `| Task | Status | Lines | Priority |\n|---|---|---|---|\n| Parser | ✅ | 400 | P1 |\n| Printer ${at} | ⏳ | ${at} | P2 |`,
      `### Parser\n\n**Budget**: ${at % 3 === 0 ? 300 : 500} lines`,
      `\`\`\`text\nP${at % 2}: must have\n  └─ Parser (${at % 2 ? 67 : 10}% remaining)\n\`\`\``,
      at % 4 === 0
        ? '### Phase 1 tasks\n\n- [ ] Read names\n- [x] Read numbers\n- [x] R-7: Read dates'
        : 'Prose.',
    ].join('\n\n');
  return `${phase}${Array.from({ length: reports }, (_, at) => report(at + 1)).join('\n\n')}\n`;
}

describe('work of which many parts speak', () => {
  /** Parts that are asked again for an edit beside it. */
  const askedFor = (reports: number): number => {
    const edited = new Edited(hub(reports));
    const count = partsAsked(edited);
    assert.ok(count() > reports);
    let last = 0;
    // What is around a part is looked at closely once it has changed.
    for (const note of [3, 5, 7, 9]) {
      const at = edited.plain.indexOf('\n', edited.plain.indexOf(`- [ ] Note ${note}\n`));
      edited.change({ span: { start: at, end: at }, text: ' and more' });
      last = count();
    }
    return last;
  };

  it('is no reason to ask all of them again', () => {
    const [few, many] = [askedFor(12), askedFor(48)];
    assert.ok(few >= 1 && many <= few, `${few} of 12 reports, ${many} of 48`);
  });

  const changes: readonly (readonly [find: string, text: string])[] = [
    ['- [ ] Read numbers', '- [x] Read numbers'],
    ['- [x] Read numbers', '- [ ] Read numbers'],
    ['- [ ] R-7', '- [x] R-7'],
    ['(P0, 300 lines)', '(P1, 350 lines)'],
    ['(P1, 350 lines)', '(P0, 300 lines)'],
    ['| Parser | ✅ | 400', '| Parser | 🔄 | 300'],
    ['| Parser | 🔄 | 300', '| Parser | ✅ | 40'],
    ['(P0, 300 lines)', ''],
    ['(P1, 350 lines)', ''],
    ['67% remaining', '7% remaining'],
    ['10% remaining', '67% remaining'],
    ['**Budget**: 500', '**Budget**: 300'],
    ['### Parser\n', '### Parser ✅\n'],
    ['| Task | Status | Lines |', '| Task | Status | Target |'],
    ['## Phase 1: Parser', '## Phase 1: Reader'],
    ['## Phase 1: Reader', '## Phase 1: Parser'],
    ['- [ ] Note', '- [ ] More\n- [ ] Note'],
    ['Prose.', 'Prose.\n\nMore of it.'],
    ['- [ ] Send', '- [ ] R-7: Send'],
  ];
  for (const seed of [1, 2, 3, 4, 5, 6]) {
    it(`is told as a full reading tells it, whatever is edited (${seed})`, () => {
      const next = numbersFrom(seed);
      const edited = new Edited(hub(9));
      edited.check();
      for (let step = 0; step < 40; step += 1) {
        const [find = '', text = ''] = changes[Math.floor(next() * changes.length)] ?? [];
        const from = edited.plain.indexOf(find, Math.floor(next() * edited.plain.length));
        const start = from < 0 ? edited.plain.indexOf(find) : from;
        if (start < 0) continue;
        edited.change({ span: { start, end: start + find.length }, text });
        edited.check();
      }
    });
  }
});
