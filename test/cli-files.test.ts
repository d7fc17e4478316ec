// What the command line does to files and texts, without a process around it.

import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Failure } from '../server/src/hosts/cli/failure';
import { diffLines } from '../server/src/hosts/cli/fix';
import { decode, writeText } from '../server/src/hosts/cli/text-file';

describe('writing a file', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is refused when somebody else wrote since it was read', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'theirs');
    assert.throws(() => writeText(path, 'ours', Buffer.from('as it was')), Failure);
    assert.equal(readFileSync(path, 'utf8'), 'theirs');
    assert.deepEqual(readdirSync(folder), ['a.md'], 'nothing is left behind');
  });

  it('makes a file that was not there', () => {
    const path = join(folder, 'new.md');
    writeText(path, '潮汐\n', null);
    assert.equal(readFileSync(path, 'utf8'), '潮汐\n');
    assert.deepEqual(readdirSync(folder), ['new.md']);
  });
});

describe('bytes as a text', () => {
  it('lose their byte order mark and remember it', () => {
    const read = decode(Buffer.from('\ufeff# a'));
    assert.ok('text' in read);
    assert.deepEqual([read.text, read.hasBom, read.isExact], ['# a', true, true]);
  });

  it('that are no UTF-8 are read as far as they go, and known to be so', () => {
    const read = decode(Buffer.from([0x61, 0xff, 0x62]));
    assert.ok('text' in read);
    assert.deepEqual([read.text, read.isExact], ['a\ufffdb', false]);
  });

  it('are refused where they hold NUL', () => {
    assert.match(JSON.stringify(decode(Buffer.from('a\0b'))), /binary/);
  });
});

describe('what a fix would change', () => {
  function checkDiff(before: string, after: string, expected: readonly string[]): void {
    const [, , ...lines] = diffLines('a.md', before, after).split('\n');
    assert.deepEqual(lines.slice(0, -1), expected);
  }

  it('is nothing where nothing changes', () => assert.equal(diffLines('a.md', 'a\nb', 'a\nb'), ''));

  it('is told line by line', () => {
    checkDiff('a\nb\nc\nd\ne', 'a\nB\nc\nd\nE', [
      '@@ -2,1 +2,1 @@',
      '-b',
      '+B',
      '@@ -5,1 +5,1 @@',
      '-e',
      '+E',
    ]);
  });

  it('finds its way back after lines that are new or gone', () => {
    checkDiff('a\nb\nc', 'a\nx\ny\nb\nc', ['@@ -1,0 +2,2 @@', '+x', '+y']);
    checkDiff('a\nb\nc\nd', 'a\nd', ['@@ -2,2 +1,0 @@', '-b', '-c']);
    checkDiff('a', 'a\nb', ['@@ -1,0 +2,1 @@', '+b']);
  });

  it('sees no difference in line ends alone', () => assert.equal(diffLines('a.md', 'a\r\nb', 'a\nb'), ''));
});
