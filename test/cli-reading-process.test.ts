// Which files below a folder are read, and how: the built command line as a process.

import assert from 'node:assert/strict';
import { closeSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  checkJson,
  checkRefused,
  clean,
  file,
  folder,
  inFreshFolder,
  lie,
  run,
} from './support/command-line';

describe('what planwright reads', () => {
  inFreshFolder();

  it('below a folder: plans alone, what git ignores and packages left out, in order', () => {
    mkdirSync(join(folder, '.git'));
    file('.gitignore', 'build/\n*.tmp.md\n');
    file('docs/.gitignore', '!kept.tmp.md\n/drafts\n');
    for (const name of [
      'z.md',
      'docs/a.MD',
      'docs/kept.tmp.md',
      'docs/x.tmp.md',
      'docs/drafts/a.md',
      'build/a.md',
      'node_modules/m/a.md',
      '.git/a.md',
      'docs/b.markdown',
      'notes.txt',
    ]) {
      file(name, clean);
    }
    file('README.md', '# A library\n\n- [x] fast\n');
    const paths = (...words: string[]) => checkJson(words).files.map(({ path }: { path: string }) => path);
    const expected = ['docs/a.MD', 'docs/b.markdown', 'docs/kept.tmp.md', 'z.md'];
    assert.deepEqual(paths(), expected);
    assert.deepEqual(paths('.', 'z.md', './docs'), expected);
    assert.deepEqual(paths('docs'), expected.slice(0, 3));
    assert.deepEqual(paths('build'), ['build/a.md'], 'asked for by name');
  });

  it('a file given by name though it is no plan, unless --only-plans', () => {
    file('a.md', '# Notes\n\n- [x]text\n');
    const named = checkJson(['a.md']);
    assert.deepEqual([named.files[0].isPlan, named.summary.plans], [false, 0]);
    assert.equal(named.files[0].findings[0].rule, 'malformed-box');
    const skipped = checkJson(['--only-plans', 'a.md']);
    assert.deepEqual(skipped.files, [{ path: 'a.md', isPlan: false, findings: [] }]);
    assert.equal(skipped.status, 0);
  });

  it('no plan at all: a note, and status 0', () => {
    file('README.md', '# A library\n');
    const { status, stdout, stderr } = run(['check', '.']);
    assert.deepEqual([status, stdout], [0, '']);
    assert.equal(stderr, 'planwright: no plan was found in . (1 Markdown file read).\n');
    assert.equal(run(['check', '.', '--quiet']).stderr, '');
    assert.deepEqual(checkJson(['.']).files, []);
  });

  it('a byte order mark without shifting a column', () => {
    file('a.md', `\ufeff${lie}`);
    file('b.md', '\ufeff- [ ] first ✅\n');
    const { start } = checkJson(['a.md']).files[0].findings[0].range;
    assert.deepEqual(start, { line: 3, column: 15 });
    const { stdout } = run(['model', 'b.md']);
    assert.equal(JSON.parse(stdout).tasks[0].range.start.column, 1);
  });

  it('below a folder nothing that is no UTF-8, with a note', () => {
    file('a.md', clean);
    file('b.md', Buffer.from([0x23, 0, 0, 1]));
    file('c.md', Buffer.concat([Buffer.from(lie), Buffer.from([0x2d, 0x20, 0xbc, 0xc6, 0x0a])]));
    file('d.md', Buffer.from(`\ufeff${lie}`, 'utf16le'));
    const { status, stderr } = run(['check', '.']);
    assert.equal(status, 0);
    const [b = '', c = '', d = '', ...rest] = stderr.split('\n');
    assert.match(b, /^planwright: b\.md is left out: it is binary /);
    assert.match(c, /^planwright: c\.md is left out: it is not UTF-8 \(line 7 /);
    assert.match(d, /^planwright: d\.md is left out: it is UTF-16/);
    assert.deepEqual(rest, ['']);
    assert.match(run(['check', '.', '--locale', 'zh-cn']).stderr, /跳过 c\.md：它不是 UTF-8/);
  });

  it('nothing whose name is no UTF-8, and says that it is the name', () => {
    const named = (name: string) => Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name, 'latin1')]);
    file('a.md', clean);
    writeFileSync(named('bad\xff.md'), lie);
    mkdirSync(named('bad\xff'));
    const { status, stderr } = run(['check', '.']);
    assert.deepEqual(
      [status, stderr.split('\n').sort()],
      [
        2,
        [
          '',
          'planwright: bad\ufffd cannot be read (its name is not UTF-8; rename it).',
          'planwright: bad\ufffd.md is left out: it cannot be read (its name is not UTF-8; rename it).',
        ],
      ],
    );
    assert.match(
      run(['check', '.', '--locale', 'zh-cn']).stderr,
      /跳过 bad\ufffd\.md：无法读取（其名称不是 UTF-8；请重命名）。/,
    );
    checkRefused(
      ['check', 'bad\ufffd.md'],
      /bad\ufffd\.md does not exist, or its name is not UTF-8; a Markdown/,
    );
  });

  it('a linked folder not at all, so that circles do no harm', () => {
    file('a/a.md', clean);
    symlinkSync(folder, join(folder, 'a/loop'));
    assert.equal(checkJson(['.']).files.length, 1);
  });
});

describe('what a shell hands over as a path', () => {
  inFreshFolder();

  it('is read as standard input is, with the settings of the current folder', () => {
    file('.planwright.jsonc', '{ "rules": { "heading-status": "error" } }');
    const { files, status } = checkJson(['/dev/stdin'], lie);
    assert.deepEqual([status, files[0].path, files[0].findings[0].severity], [1, '/dev/stdin', 'error']);
    checkRefused(
      ['check', '--fix', '/dev/stdin'],
      /^planwright: \/dev\/stdin cannot be fixed in place; /,
      lie,
    );
  });
});

describe('a file that is too large', () => {
  inFreshFolder();

  it('is left out with a note below a folder, and refused by name', () => {
    file('.planwright.jsonc', '{ "maxFileSize": 0.00003 }');
    file('plans/a.md', lie);
    file('plans/b.md', '# Short\n');
    const { status, stdout, stderr } = run(['check', 'plans']);
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(
      stderr,
      /^planwright: plans\/a\.md: The file has 0 MB and is left alone; planwright\.maxFileSize allows 0 MB\.$/m,
    );
    checkRefused(['check', 'plans/a.md'], /maxFileSize/);
  });

  it('is read no further than it may be where it comes through a pipe', () => {
    const endless = openSync('/dev/zero', 'r');
    checkRefused(
      ['check', '-'],
      /<stdin>: The file has more than 16 MB and is left alone; planwright\.maxFileSize allows 16 MB\./,
      endless,
    );
    checkRefused(['model', '/dev/fd/0', '--locale', 'zh-cn'], /\/dev\/fd\/0：文件大小超过 16 MB，/, endless);
    closeSync(endless);
    file('.planwright.jsonc', '{ "maxFileSize": 0.00003 }');
    for (const path of ['-', '/dev/stdin'])
      checkRefused(['check', path], /more than 0 MB .* allows 0 MB/, lie);
  });
});
