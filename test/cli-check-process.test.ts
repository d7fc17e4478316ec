// What `check` finds, in which form, and with what status it ends: the built command line as a process.

import assert from 'node:assert/strict';
import { checkJson, clean, file, inFreshFolder, lie, run } from './support/command-line';
import { readFixture } from './support/fixture';

const chinese = readFixture('plans', 'chaoxi');

describe('planwright check', () => {
  inFreshFolder();

  it('answers 1 and lists place, severity, message and rule where something is wrong', () => {
    file('a.md', lie);
    const { status, stdout, stderr } = run(['check', 'a.md']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /^a\.md:3:15 {2}warning {2}Heading says done, .*heading-status\n {2}3 \| ## Phase 1: a ✅\n/,
    );
    assert.match(stdout, /1 problem in 1 file: 1 warning\. 1 of them can be fixed with --fix\.\n$/);
    assert.equal(stderr, '');
  });

  it('answers 0 where nothing is wrong', () => {
    file('a.md', clean);
    assert.deepEqual(run(['check', 'a.md']), { status: 0, stdout: 'No problems in 1 plan.\n', stderr: '' });
  });

  it('says nothing but the data with --quiet', () => {
    file('a.md', clean);
    assert.deepEqual(run(['check', '--quiet', 'a.md']), { status: 0, stdout: '', stderr: '' });
  });

  it('tells JSON in the public shape', () => {
    file('plans/a.md', lie);
    const { version, today, files, summary } = checkJson(['--today', '2026-03-01', 'plans']);
    assert.deepEqual([version, today, files.length], [1, '2026-03-01', 1]);
    assert.deepEqual(Object.keys(files[0]), ['path', 'isPlan', 'findings']);
    assert.deepEqual([files[0].path, files[0].isPlan], ['plans/a.md', true]);
    const [finding] = files[0].findings;
    assert.deepEqual(Object.keys(finding), [
      'rule',
      'severity',
      'message',
      'range',
      'related',
      'data',
      'fixes',
    ]);
    assert.deepEqual(finding.range, { start: { line: 3, column: 15 }, end: { line: 3, column: 16 } });
    assert.deepEqual(Object.keys(finding.related[0]), ['path', 'range', 'message']);
    assert.equal(finding.related[0].range.start.line, 6);
    assert.deepEqual(Object.keys(finding.fixes[0]), ['title', 'preferred']);
    assert.deepEqual(summary, { files: 1, plans: 1, error: 0, warning: 1, info: 0, hint: 0, fixable: 1 });
  });

  it('reads standard input', () => {
    const { files, status } = checkJson(['-'], lie);
    assert.equal(status, 1);
    assert.equal(files[0].path, '<stdin>');
  });

  it('takes the day, and speaks Chinese', () => {
    file('a.md', chinese);
    const { stdout } = run(['check', '--locale', 'zh-cn', '--today', '2026-11-23', 'a.md']);
    assert.match(stdout, /警告 {2}标题/);
    assert.match(stdout, /个问题：/);
    assert.match(run(['check', 'a.md'], '', { LANG: 'zh_CN.UTF-8' }).stdout, /警告/);
    assert.match(run(['check', 'a.md'], '', { LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }).stdout, /warning/);
  });

  it('lets --fail-on and --max-warnings decide about the status', () => {
    file('a.md', lie);
    const status = (...words: string[]) => run(['check', 'a.md', ...words]).status;
    assert.equal(status('--fail-on', 'error'), 0);
    assert.equal(status('--fail-on', 'info'), 1);
    assert.equal(status('--max-warnings', '0'), 1);
    assert.equal(status('--max-warnings', '1'), 0);
    assert.equal(status('--fail-on', 'error', '--max-warnings', '0'), 1);
    assert.equal(status('--rule', 'heading-status=error', '--fail-on', 'error'), 1);
    assert.equal(status('--rule', 'heading-status=info'), 0);
    assert.equal(status('--rule=heading-status=off', '--fail-on', 'info'), 0);
  });

  it('colours only where it is asked to, or a terminal listens', () => {
    file('a.md', lie);
    assert.doesNotMatch(run(['check', 'a.md']).stdout, /\p{Cc}\[/u);
    assert.match(run(['check', '--color', 'always', 'a.md']).stdout, /\p{Cc}\[33m/u);
    assert.match(run(['check', 'a.md'], '', { FORCE_COLOR: '1' }).stdout, /\p{Cc}\[/u);
    assert.doesNotMatch(
      run(['check', '--color', 'never', 'a.md'], '', { FORCE_COLOR: '1' }).stdout,
      /\p{Cc}\[/u,
    );
  });
});
