// What holds for every command: the built command line as a process.

import assert from 'node:assert/strict';
import { type StdioOptions, spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { checkJson, file, folder, inFreshFolder, lie, program, run } from './support/command-line';

describe('planwright itself', () => {
  inFreshFolder();

  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('helps in both languages', () => {
    const english = run(['check', '--help']);
    assert.equal(english.status, 0);
    assert.match(english.stdout, /^Usage: planwright check [\s\S]*--fail-on <severity>[\s\S]*--today <day>/);
    const chineseHelp = run(['--help', '--locale', 'zh-cn']);
    assert.match(chineseHelp.stdout, /^用法：[\s\S]*命令：/);
    assert.doesNotMatch(chineseHelp.stdout, /Usage|Options|Commands|default|print this/);
    assert.match(run(['report', '--help'], '', { LANG: 'zh_CN.UTF-8' }).stdout, /^用法：/);
  });

  it('ends quietly when nobody reads on', async () => {
    file('a.md', `# P\n\n## Phase 1: a\n\n${'- [x]text\n'.repeat(3000)}`);
    const child = spawn(process.execPath, [program, 'check', 'a.md'], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (data) => {
      stderr += data;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    assert.deepEqual([status, stderr], [1, '']);
  });

  it('says that nobody gets its answer where it cannot be written', () => {
    const unwritable = openSync(file('a.md', lie), 'r');
    const say = (...words: string[]) => {
      const stdio: StdioOptions = ['ignore', unwritable, 'pipe'];
      const { status, stderr } = spawnSync(process.execPath, [program, ...words], { cwd: folder, stdio });
      return [status, String(stderr)];
    };
    assert.deepEqual(say('check', 'a.md'), [2, 'planwright: standard output cannot be written (EBADF).\n']);
    assert.deepEqual(say('rules', '--locale', 'zh-cn'), [2, 'planwright: 无法写入标准输出（EBADF）。\n']);
    closeSync(unwritable);
  });

  it('writes a long answer whole into a pipe', () => {
    file('a.md', `# P\n\n## Phase 1: a\n\n${'- [x]text\n'.repeat(1000)}`);
    assert.equal(checkJson(['a.md']).files[0].findings.length, 1000);
  });
});
