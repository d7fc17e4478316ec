// A long table is parsed in slices: what it says must be what a table of each row alone says, and an edit costs a slice.

import assert from 'node:assert/strict';
import { parseLongTables } from '../server/src/markdown/long-table';
import { type Node, parse } from '../server/src/markdown/parse';

const head = '| Task | Status |\n|:--|---|\n';
const shapes: readonly ((at: number) => string)[] = [
  (at) => `| Task ${at} | ✅ |`,
  (at) => `| a \\| b ${at} | \`x|y\` |`,
  (at) => `| only ${at}`,
  (at) => `|| ${at} | more | than asked |`,
  (at) => `|  ${at}  |   |   `,
  (at) => `| # ${at} | > q |`,
];
const rows = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => shapes[(at * 7) % shapes.length]?.(at) ?? '');

function tableOf(root: Node): Node {
  return root.children.find(({ type }) => type === 'table') ?? assert.fail('There is no table.');
}

function cellsOf(text: string, row: Node | undefined): readonly string[] {
  return (row ?? assert.fail('There is no row.')).children.map(({ span }) =>
    text.slice(span.start, span.end),
  );
}

describe('a long table', () => {
  for (const [name, end] of Object.entries({ LF: '\n', CRLF: '\r\n' })) {
    it(`has the rows that each of them makes alone, with ${name}`, () => {
      const own = rows(400);
      const text = `# A\n\n${head}${own.join('\n')}\n\n## B\n\n${head}${own.join('\n')}\n`.replaceAll(
        '\n',
        end,
      );
      const root = parse(text);
      const tables = root.children.filter(({ type }) => type === 'table');
      assert.equal(tables.length, 2);
      for (const table of tables) {
        assert.equal(table.children.length, 401);
        own.forEach((row, at) => {
          const alone = `${head}${row}\n`;
          const expected = cellsOf(alone, tableOf(parse(alone)).children[1]);
          assert.deepEqual(cellsOf(text, table.children[at + 1]), expected, row);
        });
      }
      const heading = root.children.filter(({ type }) => type === 'heading').at(-1);
      assert.equal(text.slice(heading?.span.start, heading?.span.end), '## B');
      const last = tables[1]?.children.at(-1)?.span.end;
      assert.equal(tables[1]?.span.end, last);
    });
  }

  it('is none in code, in a comment, in HTML or without a delimiter row', () => {
    const body = `${head}${rows(300).join('\n')}\n`;
    const none = [
      `\`\`\`\n${body}\`\`\`\n`,
      `<!--\n${body}-->\n`,
      `<div>\n${body}</div>\n`,
      `a\n${rows(300).join('\n')}\n`,
    ];
    for (const text of none)
      assert.ok(!parse(text).children.some(({ type }) => type === 'table'), text.slice(0, 8));
  });

  it('costs an edit, and a row that comes, a small part of it', () => {
    let parsed = 0;
    const count = (text: string): Node => {
      parsed += text.length;
      return parse(text);
    };
    const own = [...rows(2_000)];
    const textOf = (): string => `${head}${own.join('\n')}\n`;
    parseLongTables(textOf(), count);
    const all = parsed;
    for (const change of [
      () => own.splice(1_000, 1, '| edited | 🔄 |'),
      () => own.splice(500, 0, '| new | 🔄 |'),
    ]) {
      change();
      parsed = 0;
      parseLongTables(textOf(), count);
      assert.ok(parsed > 0 && parsed < all / 10, `${parsed} of ${all} units`);
    }
  });
});
