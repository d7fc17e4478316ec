// Linked outputs: how they are read, where they lead, how files are measured.

import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { deliverables } from '../server/src/plan/deliverables';
import { Deliverables } from '../server/src/workspace/deliverables';
import type { Files } from '../server/src/workspace/files';
import { fileMeasure } from '../server/src/workspace/measure';
import { resolveUri } from '../server/src/workspace/uri-path';

describe('deliverables', () => {
  function checkRead(field: string, expected: readonly unknown[]): void {
    const text = `## Phase 1: a\n\n- [x] Names\n  - ${field}\n`;
    const found = deliverables(readPlan(text)).map(({ path, anchor, span, amount }) => [
      path,
      anchor,
      text.slice(span.start, span.end),
      amount === null ? null : text.slice(amount.span.start, amount.span.end),
    ]);
    assert.deepEqual(found, expected);
  }

  it('are links of an output line, with their size', () =>
    checkRead('**产出**: [基础理论](../docs/ebpf.md#基础理论) (800行)', [
      ['../docs/ebpf.md', '基础理论', '[基础理论](../docs/ebpf.md#基础理论)', '800行'],
    ]));
  it('take a size that stands before an only link', () =>
    checkRead('Output: 800 lines in [`names`](names.md "Names")', [
      ['names.md', null, '[`names`](names.md "Names")', '800 lines'],
    ]));
  it('keep each its own size', () =>
    checkRead('**Output**: [a](a.md), [b](<b c.md>) (20 words)', [
      ['a.md', null, '[a](a.md)', null],
      ['b c.md', null, '[b](<b c.md>)', '20 words'],
    ]));
  it('are decoded, badly encoded ones kept', () =>
    checkRead('**Output**: [a](a%20b.md#c%20d), [b](100%.md)', [
      ['a b.md', 'c d', '[a](a%20b.md#c%20d)', null],
      ['100%.md', null, '[b](100%.md)', null],
    ]));
  it('are none on the web, at a root, in the plan itself, in code, in a picture', () =>
    checkRead(
      '**Output**: [a](https://a.org/a.md) [b](/b.md) [c](#c) `[d](d.md)` ![e](e.png) [f](mailto:f)',
      [],
    ));
  it('are none in another field', () => checkRead('**Owner**: [a](a.md)', []));
});

describe('deliverables elsewhere than in a line of their own', () => {
  function checkFound(text: string, expected: readonly string[]): void {
    const plan = readPlan(text);
    const found = deliverables(plan).map(({ task, path, span, amount }) => {
      assert.match(text.slice(span.start, span.end), /^\[.*\]\(.*\)$/);
      return `${task.title.value}: ${path} ${amount?.raw ?? ''}`.trim();
    });
    assert.deepEqual(found, expected);
    assert.deepEqual(
      plan.tasks.flatMap(({ kind, estimates }) => (kind === 'box' ? estimates : [])),
      [],
    );
  }

  it('are bullets below a label, each with its own size, which is no estimate of the task', () =>
    checkFound(
      '- [x] 手册\n  - **产出**:\n    - [指南](a.md) (800行)\n    - [附录](b.md#c)\n    - 样例\n  - 备注\n    - [c](c.md)\n',
      ['手册: a.md 800行', '手册: b.md'],
    ));
  it('are bullets below a bold label in a task heading, up to the next label', () =>
    checkFound(
      '## Task 1: Names (3 days) ✅\n\n**Deliverables**:\n\n- [Guide](a.md) (800 lines)\n\n**Notes**:\n\n- [b](b.md)\n',
      ['Names: a.md 800 lines'],
    ));
  it('are cells of a column of outputs in a row that is a task', () =>
    checkFound(
      '| ID | Task | Output | Status |\n|---|---|---|---|\n| T1 | Draw | [map](a.md) (300 lines) | ✅ |\n| T2 | Print | paper | ✅ |\n',
      ['Draw: a.md 300 lines'],
    ));
});

describe('a relative path', () => {
  function checkPath(path: string, expected: string | null): void {
    assert.equal(resolveUri('file:///w/a%20b/plan.md', path), expected);
  }
  it('leads from the file', () => checkPath('../docs/./x y.md', 'file:///w/docs/x%20y.md'));
  it('does not lead above the root', () => checkPath('../../../x.md', null));
});

describe('measuring a file', () => {
  const guide =
    '# 手册\n\n## 基础 理论\n\n一二三。\n\n### 更多\n\nfour words\n\n## Q & A\n\nx\n\n**粗体**\n\n- a\n';
  function checkSize(anchor: string | null, expected: readonly unknown[], file = 'guide.md'): void {
    const { state, lines, words, line } = fileMeasure(`file:///w/${file}`, guide)(anchor);
    assert.deepEqual([state, lines, words, line], expected);
  }

  it('counts all of it', () => checkSize(null, ['present', 17, 19, 0]));
  it('finds a section by its slug, sub-sections included', () =>
    checkSize('基础-理论', ['present', 7, 11, 2]));
  it('finds a section by its text', () => checkSize('基础 理论', ['present', 7, 11, 2]));
  it('finds the slug of signs', () => checkSize('q--a', ['present', 7, 6, 10]));
  it('knows that a section is not there', () => checkSize('gone', ['elsewhere', null, null, 0]));
  it('passes over what stands behind # where there are no sections', () =>
    checkSize('L10', ['present', 17, 19, 0], 'guide.txt'));
  it('lets an anchor of the text be there', () =>
    assert.equal(fileMeasure('file:///w/a.md', '<a id="old"></a>\n')('old').state, 'present'));
  it('of an empty file finds nothing', () =>
    assert.equal(fileMeasure('file:///w/a.md', '\n')(null).lines, 0));
});

describe('the measures of a plan', () => {
  const uri = 'file:///w/plans/plan.md';
  const promise = (link: string) =>
    readPlan(`## Phase 1: a\n\n- [x] Names\n  - Output: [x](${link}) (9 lines)\n`);
  function over(texts: Map<string, string>, exists: boolean | null = false) {
    const asked: string[] = [];
    const files: Files = {
      list: async () => [],
      read: async (file) => {
        asked.push(file);
        return texts.get(file) ?? null;
      },
      exists: async () => exists,
    };
    return { asked, measures: new Deliverables(files, () => ['file:///w']) };
  }

  it('are kept until the file changes, and tell whom that concerns', async () => {
    const texts = new Map([['file:///w/a.md', 'a\n']]);
    const { asked, measures } = over(texts);
    const plan = promise('../a.md');
    assert.equal((await measures.measure(uri, plan)).get('../a.md')?.lines, 1);
    await measures.measure(uri, plan);
    assert.deepEqual(asked, ['file:///w/a.md']);
    texts.set('file:///w/a.md', 'a\nb\n');
    assert.deepEqual(measures.forget('file:///w/b.md'), []);
    assert.deepEqual(measures.forget('file:///w/a.md'), [uri]);
    assert.equal((await measures.measure(uri, plan)).get('../a.md')?.lines, 2);
    assert.deepEqual(
      measures
        .of('file:///w/a.md')
        .map(({ plan: from, path, line, amount }) => [from, path, line, amount?.high]),
      [[uri, 'plans/plan.md', 2, 9]],
    );
  });

  it('are not asked for outside the folder', async () => {
    const { asked, measures } = over(new Map());
    assert.equal((await measures.measure(uri, promise('../../a.md'))).size, 0);
    assert.deepEqual(asked, []);
  });

  it('tell what is missing from what is no text, and from what nobody knows', async () => {
    for (const [exists, state] of [
      [false, 'missing'],
      [true, 'present'],
      [null, undefined],
    ] as const) {
      const found = await over(new Map(), exists).measures.measure(uri, promise('a.png'));
      assert.equal(found.get('a.png')?.state, state);
    }
  });
});
