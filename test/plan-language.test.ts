// The page on how a plan is read, in both languages, against the reader: what its tables give as examples is read so.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Section } from '../server/src/plan/plan';

interface Page {
  readonly name: string;
  readonly text: string;
}

const pages: readonly Page[] = ['plan-language.md', 'plan-language.zh-cn.md'].map((name) => ({
  name,
  text: readFileSync(join(root, 'docs', name), 'utf8'),
}));

/** The cells of the tables in one numbered section, a list per row. */
function rowsOf({ name, text }: Page, number: number): readonly (readonly string[])[] {
  const from = text.indexOf(`\n## ${number}. `);
  const to = text.indexOf('\n## ', from + 1);
  assert.ok(from > 0 && to > from, `${name} has no section ${number}.`);
  return text
    .slice(from, to)
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.split('|').slice(1, -1))
    .map((cells) => cells.map((cell) => cell.trim()));
}

/** What stands in code in a cell. */
function examplesIn(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

/** The example as a section of a plan that has Phase 1 and holds a box. */
function sectionOf(example: string, within: string): Section {
  const plan = readPlan(`# Plan\n\n${within}${example}\n\n- [ ] A box\n`);
  const section = plan.sections.at(-1);
  assert.ok(section, `${example} is no section.`);
  return section;
}

const statuses: ReadonlyMap<string, string> = new Map([
  ['done', 'done'],
  ['doing', 'doing'],
  ['已完成', 'done'],
  ['进行中', 'doing'],
]);

for (const page of pages) {
  describe(`docs/${page.name}`, () => {
    it('names kinds as they are read', () => {
      const rows = rowsOf(page, 2).filter(([kind]) => kind?.startsWith('`'));
      assert.equal(rows.length, 7);
      let count = 0;
      for (const [kind, , cell] of rows) {
        for (const example of examplesIn(cell)) {
          const within = kind?.startsWith('`summary`') ? '## Phase 1\n\n## 阶段1\n\n' : '';
          assert.equal(`\`${sectionOf(example, within).kind}\``, kind?.split('（')[0], example);
          count += 1;
        }
      }
      assert.ok(count > 10);
    });

    it('names the states of boxes as they are read', () => {
      const states = rowsOf(page, 3).flatMap(([boxes]) =>
        examplesIn(boxes).map((box) => readPlan(`- ${box} Task\n`).tasks[0]?.status),
      );
      assert.deepEqual(states, [
        'todo',
        'done',
        'done',
        'doing',
        'doing',
        'cancelled',
        'deferred',
        'blocked',
      ]);
    });

    it('tells marks from decoration as the reader does', () => {
      let count = 0;
      for (const [cell = '', meaning = ''] of rowsOf(page, 4)) {
        const said = meaning.split(/[:：;；]/)[0] ?? '';
        const expected = [...said.matchAll(/done|doing|已完成|进行中/g)].map(([word]) => statuses.get(word));
        examplesIn(cell).forEach((example, at) => {
          const isField = example.startsWith('**');
          const section = sectionOf(isField ? `## Setup ✅\n\n${example}` : example, '');
          const status = section.status?.value ?? null;
          assert.equal(status, expected[at] ?? expected[0] ?? null, `${example} → ${meaning}`);
          count += 1;
        });
      }
      assert.ok(count > 12);
    });
  });
}
