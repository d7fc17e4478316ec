// What is read without the parser is what the parser reads. FUZZ_RUNS says how many texts are tried.

import assert from 'node:assert/strict';
import type { Node } from '../server/src/markdown/node';
import { parseByRemark } from '../server/src/markdown/parse';
import { plainBlocks } from '../server/src/markdown/plain-blocks';
import { anyPlans, numbersFrom } from './support/any-plan';

const runs = Number(process.env.FUZZ_RUNS ?? 3_000);

describe('the blocks of a plain text', () => {
  for (const ends of ['lf', 'mixed'] as const) {
    it(`are those that remark finds, line ends: ${ends}`, () => {
      let plain = 0;
      for (let seed = 1; plain < runs / 2; seed += 1) {
        const next = numbersFrom(seed * 104_729);
        const text = anyPlans(next, ends).text(1 + Math.floor(next() * 7));
        const found = plainBlocks(text);
        if (found === null) continue;
        plain += 1;
        assert.deepEqual(found, parseByRemark(text), JSON.stringify(text));
      }
    }).timeout(0);
  }

  const read = {
    'lists in lists': '- [ ] a\n  - b  \n    lazy\n\n    more\n  - c\n1. d\n\n2. e\n',
    'fenced code': '- a\n\n  ```ts x\n  - no item\n  ```\n\n~~~\n# no heading\n~~~ \n',
    'a table': '| a | b \\| c | |\n|:-|-:|---|\n|| x | `y|z`  \n| only\n\n---\n',
    'a quote':
      '> # A\n>  b\n>\n> - [ ] c\n>   d\n>e\n>   - f\n>\n>```\n> # f\n> ```\n> | g |\n> |---|\n> | h |\n\ni\n> j\n# k\n',
    'titles with a line below': 'A\n===\nB\nC\n---\ntext\n\nD\n=\n- e\n\nF\n-\n> G\n> ===\n> h\n\ni\n',
    'rules below a paragraph': 'a\n***\nb\n- - -\n- c\nd\n---\n- e\n  - f\n___\ng\n',
    'a quote with lines that go on without its mark':
      '> a\nb\n> c\n> - [ ] d\ne\n字\n>   f\n> - g\nh\n> # i\n\n> 1. j\nk\n>\n> l\nm\n',
    'a table without pipes in front':
      'Task | Status\n---|:-:\nx1 | ✅ 50%\n**x2** \\| | `y|z` | |  \nonly\n*x*\n字\n| x3 | y\n[x4] | [x](y)\n####### b\n\n# a\n',
    'a table whose dashes alone have pipes in front, or none': 'a | b\n|-|-|\nc\n# d\n| e |\n:-\n\n---\n',
    'tables right below a line': 'a  \r\nb\r\n| c |\r\n|---|\r\n\r\nd\ne | f |\n-|-\n- g\n\nh\n:-:\ni\n> j\n',
    definitions:
      '[a]: /u\n[b c]: <d e> "f"  \n[d]:/u\n' +
      "[e]: x 'y'\r\ntext\n\n- a\n\n[g]: h (i)\n# j\n[k]: l\n- m\n\n[n]: o\n\ntitle\n---\n",
    footnotes:
      '[^1]: a\n[^b]:c  \n[^2]: **d**\n\n[^3]: [e](f)\n\n\ntext\n[^4]: g\n# h\n- i\n[^5]: j\n- k\n\n[^6]: l\n> m\n\n[^7]: n\n \n o\n',
    'a table that ends the text': '| a |\n|---|\n| b |',
    'a quote that ends the text': '> - a',
    comments: '<!-- a -->\n<!--\n# b\n\n- c --> d\n> <!-- e\n> f -->\n\ng\n<!-- h -->\n',
    'code that nothing closes': '- a\n\n```ts\n# b\n\n  \n',
    'a fence alone at the end': 'a\n~~~',
    'a comment that nothing closes': 'a\n\n<!-- open\n# b\n\n',
    'HTML that nothing closes': 'a\n<PRE>\n# b\n\n- c\n\n',
    HTML: '<pre># a\n\n# b</Pre> c\n# d\ntext\n<details>\n<summary>e</summary>\n- f\n \t\n- g\n\n</details>\n\n</div\n<hr/>',
    'tags within text':
      '<span>a</span>\n<b>c\n<br>\nd\n\n- <kbd e="f">g</kbd>\n  <br/>\n  </i> h\n<u>i</u>\n\n<s>j</s> | k\n-|-\n<s>l</s> | m\n\n<i>\nn\n\no\n# p\n</i>  \nq\n',
    'HTML in a quote': '> <div>\n> a\n>\n> b\n\nc\n',
    headings: '# A #\r\n##\r\ntext\r\n### B  \r\n#tag\r\n',
  };
  for (const [name, text] of Object.entries(read)) {
    it(`are found in ${name}`, () => {
      assert.deepEqual(plainBlocks(text), parseByRemark(text));
    });
  }

  const left = [
    '> # quote\nlazy\n',
    '> ```\n> quote\nlazy\n',
    '> quote\n[lazy](x)\n',
    '- a\n===\n',
    'a |\n---\n',
    'Title\n--- \n',
    'a |\n---  ',
    'a | b\n-|-|-\n',
    'a | b\n---\n',
    '- a\nb | c\n-|-\n',
    ' a | b\n-|-\n',
    'a | b\n-|-\n c | d\n',
    'a | b\n-|-\n1. c\n',
    'a | b\n-|-\n[^1]: c\n',
    'a | b\n-|-\n```\n',
    'a | b\n-|-\n<div>\n',
    '> a | b\n> -|-\nc | d\n',
    '> a\nb | c\n> -|-\n',
    '> | a |\n> |-|\n> b\n',
    '> quote\n- - item\n',
    ' > quote\n',
    '>\tcode\n',
    '- > quote\n',
    '> <div>\n> a',
    '> > deep\n',
    '- a\n  ```\n  b\n',
    '> ```\n> b\n',
    '> <!-- open\n',
    '- a\n  <!-- b -->\n',
    '<!-->\n\n# a\n',
    '<!--->\n\n# a\n\n-->\n',
    '<divs\n',
    '<divs',
    '<a/b>c\n',
    '<https://a.b>\n',
    '<b\nc>d\n',
    '<section-x>a\n',
    '- a\n<b>\n',
    'a\n<b>\n:-:\n',
    '- <b>\n',
    '- a\n\n  <b>\n',
    'a | b\n-|-\n<b>\n',
    '> <b>\n> a',
    '<div/ >\n',
    '- a\n\n  <div>\n',
    ' <div>\n',
    '> <pre>\n',
    '\tcode',
    '[a]:\nb\n',
    '[a]: b\n"c"\n',
    "[a]: b\n 'c\n",
    '[a]: b\n  (c)\n',
    '[a]: b "c" d\n',
    '[a]: b\n:-\n',
    '[a]: b\n===\n',
    '[a]: b(c\n',
    '[ ]: b\n',
    '[a\nb]: c\n',
    '- a\n[b]: c\n',
    '> [a]: b\n',
    'text\n[a]: b\n',
    '[a]: b\n2. c\n',
    '[a]: b\nc\n===\n',
    '[a]: b\n<b>\n',
    '[^1]: a\nlazy\n',
    '[^1]: a\n[b]: c\n',
    '[^1]: a\n    b\n',
    '[^1]: a\n\n    b\n',
    '[^1]: a\n\n\tb\n',
    '[^1]: # a\n',
    '[^1]: - a\n',
    '[^1]:\n',
    '[^a b]: c\n',
    '> [^1]: a\n',
    'a | b\n- | -\n',
    '- - a\n',
    '-\n',
    'In\n2019. Then\n',
  ];
  for (const text of left) {
    it(`are left to the parser in ${JSON.stringify(text)}`, () => assert.equal(plainBlocks(text), null));
  }

  it('are found in a block of thousands of lines', () => {
    const nested = Array.from({ length: 3_000 }, (_, at) => `${'  '.repeat(at % 6)}- [ ] Task ${at}\n`).join(
      '',
    );
    let items = 0;
    const count = (node: Node): void => {
      if (node.type === 'item') items += 1;
      for (const child of node.children) count(child);
    };
    count(plainBlocks(nested) ?? assert.fail('It was not read.'));
    assert.equal(items, 3_000);
  });
});
