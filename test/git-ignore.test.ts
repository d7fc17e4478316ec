// What VS Code's files leave out, as git and the command line leave it out.

import * as assert from 'node:assert/strict';
import { gitIgnored } from '../client/src/git-ignore';

const all = [
  '/r/w/a.md',
  '/r/w/out/x.md',
  '/r/w/vendor/keep.md',
  '/r/w/vendor/deep/keep.md',
  '/r/w/b/OUT/x.md',
];

function left(texts: Record<string, string>, roots: readonly string[] = ['/r/w']): readonly string[] {
  const isOut = gitIgnored(new Map(Object.entries(texts)), roots);
  return all.filter((path) => !isOut(path, false)).map((path) => path.slice('/r/w/'.length));
}

describe('what git ignores, in VS Code', () => {
  it('is what the nearest file that speaks of it says', () => {
    assert.deepEqual(left({}).length, all.length);
    assert.deepEqual(left({ '/r/w': 'out/\nvendor/*\n!vendor/keep.md\n' }), [
      'a.md',
      'vendor/keep.md',
      'b/OUT/x.md',
    ]);
    assert.deepEqual(left({ '/r/w': '*.md\n', '/r/w/out': '!x.md\n' }), ['out/x.md']);
  });

  it('holds for files above the folder that is open', () => {
    assert.ok(!left({ '/r': 'out/\n' }).includes('out/x.md'));
    assert.ok(!left({ '/r': '/w/out/\n' }).includes('out/x.md'));
    assert.ok(left({ '/r': '/out/\n' }).includes('out/x.md'));
  });

  it('stays out in a folder that is left out, whatever a file within says', () => {
    assert.deepEqual(
      left({ '/r/w': 'vendor/\n', '/r/w/vendor': '!keep.md\n', '/r/w/vendor/deep': '!keep.md\n' }),
      ['a.md', 'out/x.md', 'b/OUT/x.md'],
    );
  });

  it('is read where the folder that is open is ignored itself', () => {
    assert.equal(left({ '/r': 'w/\n' }).length, all.length);
    assert.deepEqual(left({ '/r': 'w/\n', '/r/w': 'out\nvendor\n' }), ['a.md', 'b/OUT/x.md']);
    assert.deepEqual(left({ '/r/w': 'out\n' }, ['/r/w', '/r/w/out']).includes('out/x.md'), true);
  });
});
