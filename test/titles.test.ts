// What a document is called weighs in its links and findings; where the title is typed, they are those of a full reading.

import assert from 'node:assert/strict';
import { Edited } from './support/incremental';
import { partsAsked } from './support/parts-asked';

/** A plan that is called one thing and then others; of each what is one work, by titles. The title stands in a block of its own. */
function linksUnder(titles: readonly string[], rest: string): readonly string[] {
  let [own = ''] = titles;
  const edited = new Edited(`# ${own}\n\nWhat we do.\n\nAnd what not.\n\n${rest}`);
  return titles.map((title) => {
    edited.change({ span: { start: 2, end: 2 + own.length }, text: title });
    own = title;
    edited.check();
    return edited
      .plan()
      .workItems.map(({ mentions }) => mentions.map((mention) => mention.title).join(' = '))
      .join('; ');
  });
}

describe('a title that is changed', () => {
  it('makes a summary of its own phase speak of another', () => {
    const phases = '## Phase 1: Start\n\n- [ ] Look\n\n## Phase 2: Build\n\n- [ ] Parser\n- [ ] Printer\n\n';
    const summary = '## Phase 2 summary\n\n| Task | Status |\n|---|---|\n| Parser | ✅ |\n| Printer | ⏳ |\n';
    const [plain, own, again] = linksUnder(['Plan', 'What Phase 2 takes', 'Plan'], phases + summary);
    assert.equal(plain, 'Parser = Parser; Printer = Printer');
    assert.equal(own, '');
    assert.equal(again, plain);
  });

  it('tells which of two works is meant where all of the document is spoken of', () => {
    const phase = (at: number, name: string): string =>
      `## Phase ${at}: ${name}\n\n### ${name} manual pages\n\n- [ ] Write the first\n- [ ] Write the second\n\n`;
    const table = '| Part | Status |\n|---|---|\n| Phase 1 | ⏳ |\n| Phase 2 | ⏳ |\n| Manual pages | ✅ |\n';
    const found = linksUnder(
      ['Plan', 'Plan of the parser', 'Plan of the printer', 'Plan'],
      phase(1, 'Parser') + phase(2, 'Printer') + table,
    );
    const meant = found.map((links) => /(\w+) manual pages = Manual pages/.exec(links)?.[1] ?? null);
    assert.deepEqual(meant, [null, 'Parser', 'Printer', null]);
  });

  it('is not forgotten while a list repeats work', () => {
    const phase = (at: number, name: string): string =>
      `## Phase ${at}: ${name}\n\n### ${name} manual pages\n\n- [ ] ${name} one\n- [ ] ${name} two\n- [ ] ${name} three\n\n`;
    const table = '| Part | Status |\n|---|---|\n| Phase 1 | ⏳ |\n| Phase 2 | ⏳ |\n| Manual pages | ✅ |\n';
    const edited = new Edited(
      `# Plan of the parser\n\nWhat we do.\n\nAnd what not.\n\n${phase(1, 'Parser')}${phase(2, 'Printer')}${table}\n## Notes\n\nSome.\n\nMore.\n\n`,
    );
    edited.check();
    const again = '## Once more\n\n- [ ] Parser one\n- [ ] Parser two\n- [ ] Parser three\n';
    const end = edited.plain.length;
    edited.change({ span: { start: end, end }, text: again });
    edited.check();
    edited.change({ span: { start: 2, end: edited.plain.indexOf('\n') }, text: 'Plan of the printer' });
    edited.check();
    const from = edited.plain.indexOf('## Once more');
    edited.change({ span: { start: from, end: edited.plain.length }, text: '' });
    edited.check();
  });

  it('takes it back that a share is of all the work', () => {
    const phase = '## Phase 1: Parser (50%)\n\n- [ ] Names\n- [ ] Numbers\n- [ ] Dates\n- [ ] Colours\n';
    const edited = new Edited(`# Plan\n\nWhat we do.\n\nAnd what not.\n\n${phase}`);
    const found = ['Plan', 'Remaining work', 'Plan'].map((title) => {
      edited.change({ span: { start: 2, end: edited.plain.indexOf('\n') }, text: title });
      edited.check();
      return edited.findings().map(({ rule }) => rule);
    });
    assert.deepEqual(found, [['heading-status'], [], ['heading-status']]);
  });

  it('is no reason to ask every part again, nor is it that what stands behind moves', () => {
    const phases = Array.from(
      { length: 30 },
      (_, at) => `## Phase ${at + 1}: Part ${at}\n\n- [ ] Names ${at}\n- [ ] Numbers ${at}\n\n`,
    );
    const edited = new Edited(
      `# Plan (2026-01-05 to 2026-12-18)\n\n**Owner**: Ada\n\n**Status**: done\n\n${phases.join('')}`,
    );
    const askedFor = partsAsked(edited);
    assert.equal(askedFor(), 31);
    for (const key of 'krow ') {
      edited.change({ span: { start: 2, end: 2 }, text: key });
      const asked = askedFor();
      assert.ok(asked <= 2, `${asked} parts were asked after ${key}`);
    }
  });
});
