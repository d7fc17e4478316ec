// What nobody meant to ask for, said in one line: the built command line as a process.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { checkRefused, clean, file, folder, inFreshFolder, run } from './support/command-line';

describe('what planwright refuses', () => {
  inFreshFolder();

  it('a path that does not exist', () => {
    checkRefused(['check', 'gone.md'], /gone\.md does not exist; a Markdown file, a folder or - .* expected/);
    checkRefused(['report', 'gone/'], /gone\/ does not exist/);
    checkRefused(['model', 'gone.md'], /does not exist/);
  });

  it('a binary file, UTF-16, what is no UTF-8, and such standard input', () => {
    file('a.md', Buffer.from('# a\0b'));
    file('b.md', Buffer.from('\ufeff# a', 'utf16le'));
    checkRefused(['check', 'a.md'], /a\.md: it is binary/);
    checkRefused(['check', 'b.md'], /b\.md: it is UTF-16/);
    file('c.md', Buffer.from([0x23, 0x20, 0xbc, 0xc6]));
    for (const command of ['check', 'report', 'model'])
      checkRefused([command, 'c.md'], /c\.md: it is not UTF-8 \(line 1 .*save it as UTF-8/);
    checkRefused(['check', '-'], /standard input: it is not UTF-8/, Buffer.from([0xbc, 0xc6]));
    checkRefused(['check', '-'], /standard input: it is binary/, Buffer.from([0]));
  });

  it('a file that cannot be opened', () => {
    symlinkSync(join(folder, 'a.md'), join(folder, 'a.md'));
    checkRefused(['check', 'a.md'], /a\.md cannot be read \(ELOOP\)/);
  });

  it('a path that is no file, though it could be opened', () => {
    symlinkSync('/dev/null', join(folder, 'device.md'));
    assert.equal(spawnSync('mkfifo', [join(folder, 'pipe.md')]).status, 0);
    for (const command of ['check', 'report', 'model']) {
      checkRefused([command, 'device.md'], /device\.md: it is a device; a file was expected\./);
      checkRefused([command, 'pipe.md'], /pipe\.md: it is a named pipe; a file was expected\./);
    }
    checkRefused(['check', '--locale', 'zh-cn', 'pipe.md'], /pipe\.md：它是命名管道；应为文件。/);
    file('a.md', clean);
    checkRefused(['check', '--config', 'pipe.md', 'a.md'], /configuration .*pipe\.md: it is a named pipe/);
  });

  it('options, commands and values that there are not', () => {
    checkRefused([], /a command is missing/);
    checkRefused(['chek'], /there is no command chek\. Did you mean check\? See planwright --help\./);
    checkRefused(
      ['check', '--formt', 'json'],
      /there is no option --formt\. Did you mean --format\? See planwright check --help/,
    );
    checkRefused(['check', '--format', 'xml'], /xml\. Allowed choices are pretty, json\./);
    checkRefused(['check', '--format'], /needs a value/);
    checkRefused(['check', '--fail-on', 'hint'], /hint/);
    checkRefused(['check', '--max-warnings', '-1'], /A whole number from 0 was expected/);
    checkRefused(['check', '--today', '2026-02-30'], /A day like 2026-11-23 was expected/);
    file('.planwright.jsonc', '{ "today": "2026-99-99" }');
    file('plan.md', clean);
    checkRefused(
      ['check', 'plan.md'],
      /planwright\.jsonc: "today": Expected a day of the calendar, YYYY-MM-DD/,
    );
    rmSync(join(folder, '.planwright.jsonc'));
    checkRefused(['check', '--rule', 'heading-status'], /ID=SEVERITY was expected/);
    checkRefused(
      ['check', '--rule', 'nonsense=off'],
      /there is no rule nonsense; planwright rules lists them/,
    );
    checkRefused(['check', '--locale', 'tlh'], /Allowed choices are en, zh-cn/);
    checkRefused(['rules', 'nonsense'], /there is no rule nonsense/);
    checkRefused(['model'], /an argument is missing: file/);
    checkRefused(['model', '.'], /\. is a folder; one file was expected/);
    checkRefused(['lsp'], /--stdio.* is missing/);
    checkRefused(['check', '--baseline', 'b.json'], /there is no option --baseline/);
  });

  it('the same in Chinese', () => {
    checkRefused(
      ['check', '--locale', 'zh-cn', '--formt'],
      /没有选项 --formt。是否想用 --format？见 planwright check --help。/,
    );
    checkRefused(['check', '--locale=zh-cn', 'gone.md'], /gone\.md 不存在；应为 Markdown 文件/);
    checkRefused(['check', '--locale', 'zh-cn', '--format', 'xml'], /不能是 xml。可取：pretty, json。/);
  });

  it('a configuration that is broken, missing, or means nothing', () => {
    file('a.md', clean);
    file('.planwright.jsonc', '{ "rules": { ');
    checkRefused(['check', 'a.md'], /configuration .*\.planwright\.jsonc: Line 1 is no JSON/);
    assert.equal(run(['check', '--no-config', 'a.md']).status, 0);
    file('.planwright.jsonc', '{ "rules": { "heading-status": "loud" } }');
    checkRefused(['check', 'a.md'], /"rules\.heading-status": Expected one of/);
    file('.planwright.jsonc', '{ "nonsense": 1 }');
    checkRefused(['report', 'a.md'], /"nonsense": There is no such setting/);
    file('.planwright.jsonc', '{ "maxFileSize": 0 }');
    checkRefused(['check', 'a.md'], /"maxFileSize": Expected a number above 0\./);
    file('.planwright.jsonc', '{ "include": ["docs/**", "{a,b"] }');
    checkRefused(['check', 'a.md'], /"include": "\{a,b" is no glob: /);
    file('.planwright.jsonc', '{ "overrides": [{ "files": "(((", "maxProblems": 5 }] }');
    checkRefused(['check', '--locale', 'zh-cn', 'a.md'], /"overrides"："\(\(\(" 不是 glob：/);
    checkRefused(
      ['check', '--config', 'none.jsonc', 'a.md'],
      /configuration .*none\.jsonc: it cannot be read/,
    );
  });

  it('to write where it cannot', () => {
    file('a.md', clean);
    checkRefused(['report', '--output', 'no/such/folder.md', 'a.md'], /cannot be written \(ENOENT\)/);
  });
});
