// What the command line does to files and texts, without a process around it.

import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { Failure } from '../server/src/hosts/cli/failure';
import { diffLines } from '../server/src/hosts/cli/fix';
import { markdownFilesBelow } from '../server/src/hosts/cli/markdown-files';
import { codeOf, decode, writeText } from '../server/src/hosts/cli/text-file';

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

  it('is refused where its bits or its folder forbid it', () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, 'theirs');
    chmodSync(path, 0o444);
    assert.throws(
      () => writeText(path, 'ours', Buffer.from('theirs')),
      (fault) => fault instanceof Failure && /a\.md is read-only; .* it is as it was/.test(fault.message),
    );
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

describe('the files below a folder', () => {
  const below = (files: Record<string, string>, ignorecase?: boolean): readonly string[] => {
    const folder = mkdtempSync(join(tmpdir(), 'planwright-files-'));
    try {
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      const found = [...markdownFilesBelow(folder, (path) => assert.fail(path), ignorecase)];
      return found.map((path) => relative(folder, path).split(sep).join('/'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  it('are left out by a .gitignore as git does: whether case tells is the system’s custom', () => {
    const files = { '.gitignore': 'docs/\n', 'Docs/plan.md': '', 'plan.md': '' };
    assert.deepEqual(below(files, false), ['Docs/plan.md', 'plan.md']);
    assert.deepEqual(below(files, true), ['plan.md']);
    const tells = process.platform !== 'darwin' && process.platform !== 'win32';
    assert.deepEqual(below(files), below(files, !tells));
  });

  it('are none where nothing in it may be looked at, which is told and no fault of ours', () => {
    // As with a folder that may not be entered, nothing can be said of what is in it; the superuser may enter any.
    const folder = join(tmpdir(), 'n'.repeat(300));
    const faults: unknown[] = [];
    const files = [...markdownFilesBelow(folder, (path, error) => faults.push([path, codeOf(error)]))];
    assert.deepEqual([files, faults], [[], [[folder, 'ENAMETOOLONG']]]);
  });
});

describe('bytes as a text', () => {
  it('lose their byte order mark and remember it', () => {
    const read = decode(Buffer.from('\ufeff# a'));
    assert.ok('text' in read);
    assert.deepEqual([read.text, read.hasBom], ['# a', true]);
  });

  it('are refused where they are no UTF-8, with the first line that is none', () => {
    const gbk = Buffer.from([0x23, 0x20, 0x0a, 0xbc, 0xc6, 0xbb, 0xae, 0x0a]);
    assert.match(JSON.stringify(decode(gbk)), /not UTF-8 \(line 2 .*save it as UTF-8/);
    const cut = Buffer.from('# 计').subarray(0, 4);
    assert.match(JSON.stringify(decode(cut)), /not UTF-8 \(line 1 /);
    assert.match(JSON.stringify(decode(Buffer.from('\ufeff# a', 'utf16le'))), /UTF-16/);
  });

  it('may hold the sign of what somebody else could not read', () => {
    assert.ok('text' in decode(Buffer.from('# \ufffd')));
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
