// What `check --fix` writes, and what it leaves alone: the built command line as a process.

import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
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

describe('planwright check --fix', () => {
  inFreshFolder();

  const crlf = `\ufeff${lie.replaceAll('\n', '\r\n')}`;

  it('mends claims and keeps byte order mark, line ends and mode', () => {
    const path = file('a.md', crlf);
    chmodSync(path, 0o640);
    const { status, stdout } = run(['check', '--fix', 'a.md']);
    assert.equal(status, 0, stdout);
    assert.match(stdout, /1 problem fixed\. No problems in 1 plan\./);
    const text = readFileSync(path, 'utf8');
    assert.equal(text, crlf.replace('✅', '🔄'));
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder), ['a.md'], 'nothing is left behind');
    assert.equal(run(['check', '--fix', 'a.md']).status, 0);
    assert.equal(readFileSync(path, 'utf8'), text, 'a second time changes nothing');
  });

  it('leaves what is right untouched, its time too', () => {
    const path = file('a.md', clean);
    const before = statSync(path).mtimeMs;
    run(['check', '--fix', 'a.md']);
    assert.equal(statSync(path).mtimeMs, before);
  });

  it('writes through a link', () => {
    const path = file('real/a.md', lie);
    symlinkSync(path, join(folder, 'link.md'));
    assert.equal(run(['check', '--fix', 'link.md']).status, 0);
    assert.match(readFileSync(path, 'utf8'), /🔄/);
    assert.ok(readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isSymbolicLink()));
  });

  it('shows what it would do with --fix-dry-run, and writes nothing', () => {
    const path = file('a.md', lie);
    const { status, stdout } = run(['check', '--fix-dry-run', 'a.md']);
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^--- a\.md\n\+\+\+ a\.md\n@@ -3,1 \+3,1 @@\n-## Phase 1: a ✅\n\+## Phase 1: a 🔄\n/,
    );
    assert.equal(readFileSync(path, 'utf8'), lie);
    assert.equal(checkJson(['--fix-dry-run', 'a.md']).files[0].fixed, 1);
  });

  it('writes no read-only file and no standard input, and goes on with the others', () => {
    const path = file('a.md', lie);
    chmodSync(path, 0o444);
    checkRefused(['check', '--fix', 'a.md'], /a\.md is read-only; .* it is as it was/);
    assert.equal(readFileSync(path, 'utf8'), lie);
    file('b.md', lie);
    const { status, stderr } = run(['check', '--fix', '.']);
    assert.equal(status, 2);
    assert.match(stderr, /^planwright: a\.md is read-only; [^\n]+\n$/);
    assert.equal(readFileSync(path, 'utf8'), lie);
    assert.deepEqual(readdirSync(folder), ['a.md', 'b.md'], 'nothing is left behind');
    assert.match(readFileSync(join(folder, 'b.md'), 'utf8'), /🔄/, 'the others are mended');
    checkRefused(['check', '--fix', '-'], /standard input cannot be fixed in place/, lie);
  });
});
