// An edit changes the plan as a full reading would. What breaks those who cut Markdown, one by one;
// `incremental-fuzz.test.ts` goes on at random, `incremental-cost.test.ts` tells what an edit reads.

import assert from 'node:assert/strict';
import { chunkedText, replaceIn } from '../server/src/markdown/chunks';
import { Edited } from './support/incremental';
import { many, repeated } from './support/large-plan';

const traps: Readonly<Record<string, string>> = {
  'a heading in a fence': '```\n# x\n```\n\n# h\n- [ ] a\n',
  'a fence that never ends': '# a\n```\n# x\n- [ ] y\n\n# z\n',
  'a comment over blank lines': '<!-- c\n\n# x\n- [ ] y\n-->\n# h\n',
  'HTML up to a blank line': '<div>\n# x\n\n# h\n',
  'a script with blank lines': '<script>\n\n# x\n</script>\n# h\n',
  'a fence in an item, cut by a heading, whose end then opens another':
    '1. a\n   ```\n# x\n   ```\n# y\n- [ ] z\n',
  'an open fence in an item before a heading': '- ```\n  x\n\n# h\n',
  'an open fence in an item before a quote': '- ```\n  x\n\n> q\n\n- [ ] a\n',
  'a definition that comes later': '[a] and [b][a]\n\n# h\n\n[a]: /u\n- [a] b\n',
  'a footnote in another section': 'see [^1]\n\n# h\n\n[^1]: f\n\n    - [ ] in it\n',
  'a definition whose title would be a heading': '[a]: /u\n# h\n\n[a]\n',
  'a list over blank lines': '- [ ] a\n\n- [ ] b\n\n\n- [ ] c\n',
  'a long list': many(60, (at) => `- [ ] t${at}`),
  'a long list with other lists between': many(60, (at) => `${at % 7 === 0 ? '*' : '-'} [ ] t${at}`),
  'a long ordered list': many(60, (at) => `${at + 1}. [ ] t${at}`),
  'an ordered list that may not interrupt': `${many(14, (at) => `text ${at}`)}2. [ ] a\n1. [ ] b\n`,
  'numbers that lazily go on in a quote': many(24, (at) => `${at + 1}. [ ] a\n> quote`),
  'numbers that go on in a heading by underline': many(
    24,
    (at) => `${at + 1}. [ ] a\n<b>\n${at + 2}. [ ] b\n===`,
  ),
  'ordered lists with two marks': many(40, (at) => `${at}${at % 9 === 0 ? ')' : '.'} [x] t${at}`),
  'a number that may not follow code': `${many(12, (at) => `text ${at}`)}\n    code\n\n\n2. [ ] second\n`,
  'HTML that an item hides':
    '<!DOCTYPE x>\n 1. in\n\n\n<b>\n\n> a\n<div>\n  - [ ] b\n \n</script>\n<!-- c -->\n\td\n\n**Status**: done\n',
  'empty items': many(40, (at) => (at % 3 === 0 ? '-' : `- [ ] t${at}`)),
  'rules among items': many(40, (at) => (at % 5 === 0 ? '* * *' : `* [ ] t${at}`)),
  'lines that lazily go on': '> a\nlazy\n# h\n- [ ] b\nlazy\n- [ ] c\n',
  'headings by underline': 'para\n===\n\ntext\n---\n- a\n---\n',
  'code in an item': '- [ ] a\n\n      code\n\n    p\n\n- [ ] b\n',
  'a footnote with a heading': '[^1]: a\n\n    # in foot\n\ntext [^1]\n',
  'a heading after a tab': '- a\n\t# in item\n# h\n',
  'line ends of all kinds': '# a\r\r- [ ] b\r\n# c\n\n- [x] d\r\n\r- [ ] e',
  'a mark of the byte order': '\uFEFF# a\n\ntext\n',
  'front matter behind a mark of the byte order': '\uFEFF---\nplanwright: true\n---\n# h\n- [ ] a\n',
  'such a mark within': 'a\n\n\uFEFFb\n\n- [ ] c\n\uFEFF# d\n',
  'a processing instruction': '<?php\n\n# x\n?>\n# h\n',
  'character data': '<![CDATA[\n\n# x\n]]>\n# h\n',
  'a table before a heading': '| a |\n|---|\n| 1 |\n# h\n',
  'HTML in an item': '- <div>\n# h\n\ntext\n',
  'a fence in a quote and one outside': '> ```\n```\n# x\n```\n# h\n',
  'front matter': '---\nplanwright: true\n# no heading\n---\n# h\n- [ ] a\n',
  'front matter that never ends': '---\nplanwright: true\n\n# h\n- [ ] a\n',
  'front matter of nothing': '---\n---\n- [ ] a\n',
  'a merge conflict':
    '# a\n<<<<<<< ours\n- [ ] b\n```\n=======\n- [x] b\n# c\n>>>>>>> theirs\n# d\n- [ ] e\n',
  'a merge conflict without end': '# a\n<<<<<<< ours\n- [ ] b\n=======\n- [x] b\n# c\n',
  'bold titles that what follows decides':
    '**Week 1**\n\n**Week 2**\n\n- [ ] a\n\n**Day 1**\n\ntext\n\n***\n',
  'a legend below its title': '## Legend\n\n🟢 = done\n\n- 🔵 in progress\n\n## Phase 1 🟢\n\n- [ ] a\n',
  'headings that number parts': '## P1 Parser\n\n- [ ] a\n\n## Names\n\n- [ ] n\n\n## P7 Writer\n\n- [ ] b\n',
  'a legend far from what uses it': `## Phase 1 🟢\n\n${many(40, (at) => `- [ ] t${at}`)}\nLegend: 🟢 done\n`,
};

/** Lines that open what others close, and the other way round. */
const intruders = [
  '```\n',
  '<!--\n',
  '-->\n',
  '---\n',
  '# h\n',
  '\n',
  '- [ ] x\n',
  '> q\n',
  '  in\n',
  'text\n',
  '===\n',
];

describe('an edit', () => {
  for (const [name, text] of Object.entries(traps)) {
    it(`changes the plan as a full reading would: ${name}`, () => {
      const edited = new Edited(text);
      edited.check();
      const { lineCount } = edited.source;
      const step = Math.ceil(lineCount / 12);
      for (const intruder of intruders) {
        for (let line = 0; line < lineCount; line += step) {
          const start = edited.source.lineStart(line);
          edited.change({ span: { start, end: start }, text: intruder });
          edited.check();
          edited.change({ span: { start, end: start + intruder.length }, text: '' });
        }
        edited.check();
      }
    });
  }

  it('may come with others, each in the text that the one before left', () => {
    const edited = new Edited('# a\n\n- [ ] b\n\n## c\n\n- [ ] d\n');
    edited.change({ span: { start: 0, end: 0 }, text: '```\n' });
    edited.change({ span: { start: 4, end: 4 }, text: '```\n- [x] z\r' });
    edited.change({ span: { start: 16, end: 16 }, text: '\n' });
    edited.check();
    edited.change({ span: { start: 0, end: edited.plain.length }, text: '' });
    edited.check();
    edited.change({ span: { start: 0, end: 0 }, text: '- [ ] new' });
    edited.check();
  });

  it('that puts a mark of the byte order first, or takes it away, changes nothing but columns of the first line', () => {
    const texts = [
      '# a\n- [ ] b\n',
      '---\nplanwright: true\n---\n# a\n',
      '- [ ] a\n\n# b\n',
      '```\n# c\n```\n# a\n',
    ];
    for (const text of texts) {
      const titles = (edited: Edited) => edited.plan().sections.map(({ line, title }) => [line, title.value]);
      const edited = new Edited(text);
      const before = titles(edited);
      edited.change({ span: { start: 0, end: 0 }, text: '\uFEFF' });
      edited.check();
      assert.deepEqual(titles(edited), before, text);
      assert.deepEqual(titles(new Edited(edited.plain)), before, text);
      edited.change({ span: { start: 0, end: 0 }, text: 'x\n\n' });
      edited.check();
      edited.change({ span: { start: 0, end: 3 }, text: '' });
      edited.check();
      assert.deepEqual(titles(edited), before, text);
      edited.change({ span: { start: 0, end: 1 }, text: '' });
      edited.check();
      assert.deepEqual(titles(edited), before, text);
    }
  });

  it('of a legend changes what its marks say, and what they said comes back', () => {
    const marks = ['🟢 a', 'b ⚠️', '[/] c', '[-] d', '✅ e', 'f (〇)', 'g'].map((task) => `- ${task}`);
    const table = '| Task | Status |\n|---|---|\n| x | ⚠️ |\n| y | 🟢 |\n';
    const text = `# a\n\n## Phase 1 🟢\n\n${marks.join('\n')}\n\n## Week 2\n\n${table}\n## Last ○\n`;
    const edited = new Edited(`${text}\n## Boxes\n\n- [ ] h\n- [WP] i\n`);
    edited.check();
    const legends = [
      'Legend: 🟢 done',
      '⚠ = blocked',
      '[/] cancelled',
      '✅ = to do',
      '○ done',
      '〇 in progress',
    ];
    for (const legend of [...legends, 'Legend: [wp] done']) {
      const start = edited.plain.length;
      for (const key of `\n${legend}\n`) {
        edited.add(key);
        edited.check();
      }
      if (legend.startsWith('[')) edited.change({ span: { start, end: edited.plain.length }, text: '' });
      edited.check();
    }
  });

  it('of a legend changes the order of its marks', () => {
    const edited = new Edited('# a\n\nLegend: 🟢 done\n\nLegend: 🔴 blocked\n\n- [ ] b 🔴\n');
    edited.check();
    edited.change({ span: { start: 0, end: 0 }, text: 'Legend: 🔴 blocked\n\n' });
    edited.check();
  });

  it('of a legend changes what would mend what it says nothing of', () => {
    const rows = '| Phase | Status |\n|---|---|\n| Phase 1 | ✅ |\n';
    const edited = new Edited(`# a\n\n## Phase 1\n\n- [ ] b\n- [x] c\n\n## All\n\n${rows}\n## End\n\n`);
    edited.check();
    const fixes = () => edited.findings().flatMap((finding) => finding.fixes);
    assert.equal(fixes().length, 1);
    edited.add('Legend: 🔄 = done\n');
    edited.check();
    assert.equal(fixes().length, 0);
  });

  it('of a legend changes what a text said before it went', () => {
    const phase = '## Phase 1 🟣\n\n- [ ] b\n\n';
    const edited = new Edited(`# a\n\n${phase}## End\n\n`);
    edited.check();
    edited.change({ span: { start: 5, end: 5 + phase.length }, text: '' });
    edited.check();
    edited.add('Legend: 🟣 = done\n');
    edited.check();
    edited.change({ span: { start: 5, end: 5 }, text: phase });
    edited.check();
  });

  it('of a legend changes what the lines of a long block said', () => {
    const rows = many(400, (at) => `| Task ${at} of many | 🟣 |`);
    const edited = new Edited(`# a\n\n| Task | Status |\n|---|---|\n${rows}\n`);
    edited.check();
    edited.add('\nLegend: 🟣 = done\n');
    edited.check();
  });

  it('keeps what it does not touch', () => {
    const before = chunkedText(repeated(20));
    const at = before.lineStart(Math.floor(before.lineCount / 2));
    const after = replaceIn(before, { start: at, end: at }, 'x');
    const known = new Set(before.chunks.all());
    const kept = after.chunks.all().filter((chunk) => known.has(chunk));
    assert.ok(
      kept.length >= before.chunks.length - 3,
      `${kept.length} of ${before.chunks.length} were kept.`,
    );
  });
});

describe('a first reading in steps', () => {
  const texts: Readonly<Record<string, string>> = {
    'a plan': repeated(3),
    'a long list': many(600, (at) => `- [ ] Task ${at}`),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`comes to the end in steps of a few blocks, and to the same plan: ${name}`, () => {
      const edited = new Edited(text);
      let steps = 0;
      while (!edited.ahead(1_000)) steps += 1;
      assert.ok(steps > 2 && steps <= text.length / 1_000, `${steps} steps`);
      edited.check();
    });
  }
});

describe('a reading that is left off', () => {
  it('leaves nothing behind of what the title said then', () => {
    const text = `# Work\n\n${many(9, (at) => `## Phase ${at}\n\n- [ ] Task ${at}\n`)}`;
    for (let steps = 1; steps < 40; steps += 1) {
      const edited = new Edited(text);
      edited.check();
      edited.change({ span: { start: 2, end: 6 }, text: 'Weekly tasks' });
      edited.leaveOff(steps);
      edited.check();
    }
  });
});

describe('a long block', () => {
  const rows = many(400, (at) => `| Task ${at} | ${at % 3 ? '✅' : '🔄'} | ${at} lines |`);
  const items = many(
    400,
    (at) => `${'  '.repeat(Math.min(at, 1 + (at % 4)))}- [ ] Task ${at} (${at}h, P${at % 5})`,
  );
  for (const [name, block] of Object.entries({
    table: `| Task | Status | Size |\n|---|---|---|\n${rows}`,
    list: items,
  })) {
    it(`is read from what its lines said before, as a full reading reads it: a ${name}`, () => {
      const edited = new Edited(`## Phase 1\n\n${block}\n`);
      edited.check();
      for (const [find, text] of [
        ['Task 7 ', 'Task 7 ✅ '],
        ['Task 200', 'Total'],
        ['Task 9', 'T9: Task 9'],
        ['Total', 'x'],
      ]) {
        const start = edited.plain.indexOf(find ?? '');
        edited.change({ span: { start, end: start + (find ?? '').length }, text: text ?? '' });
        edited.check();
      }
    });
  }
});
