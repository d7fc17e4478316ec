import assert from 'node:assert/strict';
import { readBlocks } from '../server/src/markdown/blocks';
import { chunkedText } from '../server/src/markdown/chunks';
import { mask } from '../server/src/markdown/mask';
import type { Node } from '../server/src/markdown/node';
import { parse } from '../server/src/markdown/parse';

describe('blocks', () => {
  const hostile = [
    '# a\n```\n# no heading\n```\n# b\n',
    '# a\n<!--\n# no heading\n-->\n# b\n',
    '# a\n~~~~\n# x\n~~~\n# y\n~~~~\n# b\n',
    '# a\r\n# b\r\n\r\ntext\r# c\r',
    '# a\n```\n# unclosed\n',
    '# a\n<div>\n# in html\n\n# b\n',
    '\ufeff# a\n# b',
    '- item\n# heading\n  - nested?\n',
  ];
  for (const text of hostile) {
    it(`are the text, and cut only where Markdown does: ${JSON.stringify(text)}`, () => {
      const blocks = readBlocks(chunkedText(text).chunks, (block) => block)
        .all()
        .flatMap((one) => one?.read ?? []);
      const { text: masked } = mask(text);
      assert.equal(blocks.map((block) => block.text).join(''), masked);
      const headings = (nodes: readonly Node[]): number =>
        nodes.filter((node) => node.type === 'heading').length;
      assert.equal(headings(blocks.flatMap(({ tree }) => tree.children)), headings(parse(masked).children));
    });
  }
});
