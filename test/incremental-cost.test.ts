// An edit costs what it touches: counted in units and tasks, never in time.

import assert from 'node:assert/strict';
import { noBlocks } from '../server/src/markdown/block-memory';
import { readBlocks } from '../server/src/markdown/blocks';
import { type ChunkedText, chunkedText, replaceIn, wholeText } from '../server/src/markdown/chunks';
import { readPlan } from '../server/src/plan/build';
import { emptyMemory } from '../server/src/plan/read-memory';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext, type Rule } from '../server/src/rules/rule';
import { nothingRead } from '../server/src/workspace/document-memory';
import { Edited } from './support/incremental';
import { many, repeated } from './support/large-plan';

describe('what an edit reads', () => {
  /** UTF-16 units that are parsed anew by an edit in each of many lines, at most. */
  function dearest(text: string): number {
    const memory = noBlocks<null>();
    let read = 0;
    const count = (source: ChunkedText): number => {
      read = 0;
      readBlocks(
        source.chunks,
        (block) => {
          read += block.text.length;
          return null;
        },
        memory,
      );
      return read;
    };
    let source = chunkedText(text);
    count(source);
    let most = 0;
    const step = Math.ceil(source.lineCount / 50);
    for (let line = 0; line < source.lineCount; line += step) {
      const at = source.lineStart(line + 1) - 1;
      source = replaceIn(source, { start: at, end: at }, String(line));
      most = Math.max(most, count(source));
    }
    return most;
  }

  it('is little while front matter is typed, of which it shows only at its end that it is some', () => {
    const memory = noBlocks<null>();
    let source = chunkedText(repeated(40));
    const read = (): number => {
      let units = 0;
      const count = (block: { readonly text: string }): null => {
        units += block.text.length;
        return null;
      };
      readBlocks(source.chunks, count, memory);
      return units;
    };
    read();
    let at = 0;
    for (const key of '---\nstatus: draft\n---\n') {
      source = replaceIn(source, { start: at, end: at }, key);
      at += 1;
      assert.ok(read() < repeated(2).length, `${source.slice(0, at)} and more was read`);
    }
  });

  it('does not grow with the plan', () => {
    const [small, large] = [dearest(repeated(2)), dearest(repeated(60))];
    assert.ok(large <= small * 1.5, `${small} units of a small plan, ${large} of a large one`);
  });

  const long: Readonly<Record<string, string>> = {
    'a list': many(2_000, (at) => `- [ ] Task ${at}`),
    'an ordered list': many(2_000, (at) => `${at + 1}. [ ] Task ${at}`),
    'a list with nested ones': many(2_000, (at) => `${'  '.repeat(at % 5)}- [ ] Task ${at}`),
    paragraphs: many(2_000, (at) => (at % 4 === 3 ? '' : `Prose ${at}`)),
  };
  for (const [name, text] of Object.entries(long)) {
    it(`is a small part of ${name} of 2,000 lines`, () => {
      const most = dearest(text);
      assert.ok(most < text.length / 20, `${most} of ${text.length} units`);
    });
  }

  it('is checked again only where it can be told of', () => {
    const edited = new Edited(repeated(30));
    const checked = nothingRead().checked;
    const count = (): number => {
      let tasks = 0;
      const rule: Rule = {
        ...(rules.find(({ id }) => id === 'box-status') ?? assert.fail()),
        check(plan) {
          tasks += plan.tasks.length;
          return [];
        },
      };
      check(edited.plan(), [rule], defaultContext, {}, undefined, checked);
      return tasks;
    };
    const all = count();
    const at = edited.plain.indexOf('\n', edited.plain.indexOf('- [', edited.plain.length / 2));
    edited.change({ span: { start: at, end: at }, text: ' and more' });
    const again = count();
    assert.ok(again > 0 && again < all / 5, `${again} of ${all} tasks`);
  });

  it('is few names, where rows and links are compared with those of the whole plan', () => {
    const namesRead = (phases: number): number => {
      const edited = new Edited(`# Plan\n\n${many(phases, phaseOfRows)}`);
      edited.plan();
      const at = edited.plain.indexOf('\n', edited.plain.indexOf('- [', edited.plain.length / 2));
      edited.change({ span: { start: at, end: at }, text: ' and more' });
      return callsOf('toLowerCase', () => edited.plan());
    };
    const [small, large] = [namesRead(12), namesRead(200)];
    assert.ok(large < small * 2, `${small} in a small plan, ${large} in a large one`);
  });

  it('is what holds the mark, where that is given another meaning', () => {
    const memory = emptyMemory();
    const text = `${repeated(20)}\n## Other 🟣\n\n- [ ] a 🟣\n\n`;
    let source = chunkedText(text);
    readPlan(source, undefined, memory);
    for (const key of 'Legend: 🟣 = done') {
      const known = new Set(memory.row.map(({ block }) => block));
      source = replaceIn(source, { start: source.length, end: source.length }, key);
      readPlan(source, undefined, memory);
      const made = memory.row.filter(({ block }) => !known.has(block));
      const units = made.reduce((sum, { block }) => sum + block.length, 0);
      assert.ok(units < text.length / 20, `${units} of ${text.length} units for ${key}`);
    }
    assert.equal(memory.readBy.get('🟣'), 'done');
  });

  it('is nothing where an undo brings back what was there', () => {
    const text = repeated(5);
    const memory = noBlocks<string>();
    const plain = chunkedText(text);
    readBlocks(plain.chunks, (block) => block.text, memory);
    // A fence at the top takes in all that follows.
    const fenced = replaceIn(plain, { start: 0, end: 0 }, '```\n');
    readBlocks(fenced.chunks, (block) => block.text, memory);
    const again = replaceIn(fenced, { start: 0, end: 4 }, '');
    assert.equal(wholeText(again), text);
    readBlocks(again.chunks, (block) => assert.fail(`read again: ${block.text.slice(0, 40)}`), memory);
  });
});

/** A phase with a table of tasks, and a link to the one before it. */
function phaseOfRows(at: number): string {
  return `## Phase ${at}

- [ ] Test engine ${at}, as in [the one before](#phase-${at - 1})

| Task | Owner | Status |
|---|---|---|
| Measure pump ${at} | Ann | ✅ |
| Paint wall ${at} | Bob | 🔄 |
`;
}

/** How often a method of strings is called, which everything does that makes a name a key. */
function callsOf(method: 'toLowerCase', work: () => unknown): number {
  const own = String.prototype[method];
  let calls = 0;
  String.prototype[method] = function (this: string): string {
    calls += 1;
    return own.call(this);
  };
  try {
    work();
  } finally {
    String.prototype[method] = own;
  }
  return calls;
}
