import assert from 'node:assert/strict';
import { readBox, readWordBox } from '../server/src/conventions/box';

/** `done > title` of a box, `! repair` of a broken one. */
function told(content: string): string | null {
  const box = readBox(content);
  if (box === null) return null;
  if (!('mark' in box)) {
    if (box.repaired === null) return '!';
    return `! ${content.slice(0, box.span.start)}${box.repaired}${content.slice(box.span.end)}`;
  }
  assert.equal(content.slice(box.span.start, box.span.end), `[${box.mark}]`);
  return `${box.status}${box.optional ? '*' : ''} > ${content.slice(box.end)}`;
}

function check(cases: readonly (readonly [content: string, expected: string | null])[]): void {
  for (const [content, expected] of cases) assert.equal(told(content), expected, content);
}

describe('a box', () => {
  it('has the states of the table, and is kept where its mark is in none', () => {
    check([
      ['[ ] Write', 'todo > Write'],
      ['[x] Write', 'done > Write'],
      ['[X] Write', 'done > Write'],
      ['[/] Write', 'doing > Write'],
      ['[~] Write', 'doing > Write'],
      ['[-] Write', 'cancelled > Write'],
      ['[>] Write', 'deferred > Write'],
      ['[!] Write', 'blocked > Write'],
      ['[?] Write', 'other > Write'],
      ['[√] Write', 'done > Write'],
      ['[✓] Write', 'done > Write'],
      ['[x]* 4.4 Write', 'done* > 4.4 Write'],
      ['[ ]', 'todo > '],
      ['[　] 書く', 'todo > 書く'],
      ['[ ]\tWrite', 'todo > Write'],
    ]);
  });

  it('is no tag, link, footnote or entry of a list of references', () => {
    for (const content of [
      '[P] Write',
      '[US1] Write',
      '[optional] Write',
      '[TDD]: Write',
      '[link](a.md)',
      '[x](a.md)',
      '[ ](#a)',
      '[^1] Note',
      '[text][ref]',
      '[x][ref]',
      '[x]: a.md',
      '[1] Author 2020',
      '[NOTE] Write',
      '【重要】 Write',
      '【x】(a.md)',
      '[废弃] 旧',
      '[xterm works',
      'Write [x]',
      '',
      '[',
    ]) {
      assert.equal(told(content), null, content);
    }
  });

  it('is broken without its bracket or blank, and says what was meant', () => {
    check([
      ['[x骨架 写好', '! [x] 骨架 写好'],
      ['[x)Roof', '! [x] Roof'],
      ['[x) Roof', '! [x] Roof'],
      ['[x Add it [a](b)', '! [x] Add it [a](b)'],
      ['[] Write', '! [ ] Write'],
      ['[x]Write', '! [x] Write'],
      ['[ ]**Write**', '! [ ] **Write**'],
      ['[ x ] Write', '! [x] Write'],
      ['[  ] Write', '! [ ] Write'],
      ['［x］ 写', '! [x] 写'],
      ['【x】写', '! [x] 写'],
      ['【✓】 写', '! [x] 写'],
      ['【 】写', '! [ ] 写'],
    ]);
  });

  it('is what the document or the settings say', () => {
    const states = new Map([
      ['/', 'cancelled'],
      ['废弃', 'cancelled'],
      ['P', 'doing'],
    ] as const);
    for (const [content, status] of [
      ['[/] a', 'cancelled'],
      ['[废弃] a', 'cancelled'],
      ['[P] a', 'doing'],
      ['[x] a', 'done'],
    ] as const) {
      const box = readBox(content, states);
      assert.equal(box !== null && 'mark' in box && box.status, status, content);
    }
  });

  it('with a word in it is one only for who asks', () => {
    assert.equal(readWordBox('[废弃] 旧导入')?.status, 'cancelled');
    assert.equal(readWordBox('[WIP] importer')?.status, 'doing');
    assert.equal(readWordBox('[WIP](a.md)'), null);
    assert.equal(readWordBox('[TDD] importer'), null);
  });

  it('repaired is no longer broken', () => {
    for (const content of ['[x骨架', '[] a', '[x]a', '[ x ] a', '[ 写 它']) {
      const broken = readBox(content);
      assert.ok(broken !== null && 'repaired' in broken && broken.repaired !== null, content);
      const fixed = readBox(broken.repaired + content.slice(broken.span.end));
      assert.ok(fixed !== null && 'mark' in fixed, content);
    }
  });
});
