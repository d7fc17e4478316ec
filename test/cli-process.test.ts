// The command line as a shell sees it: the built bundle as a process of its own.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { decodeReading, encodeReading } from '../server/src/hosts/record-codec';

const program = join(root, 'dist/planwright.js');
const tides = readFileSync(join(root, 'test/fixtures/plans/tide-tables.md'), 'utf8');
const chinese = readFileSync(join(root, 'test/fixtures/plans/chaoxi.md'), 'utf8');
const clean = '# P\n\n## Phase 1: a\n\n- [ ] one\n';
const lie = '# P\n\n## Phase 1: a ✅\n\n- [x] one\n- [ ] two\n';

interface Result {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder = '';
/** What the program keeps of its own. */
let caches = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'planwright-cli-'));
  caches = mkdtempSync(join(tmpdir(), 'planwright-caches-'));
});

afterEach(() => {
  for (const path of [folder, caches]) rmSync(path, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

function run(
  words: readonly string[],
  input: string | Buffer = '',
  env: Record<string, string> = {},
): Result {
  const { PATH = '' } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    input,
    env: { PATH, XDG_CACHE_HOME: caches, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  });
  return { status, stdout, stderr };
}

/** Wrong usage: status 2, nothing on standard output, one line on standard error without a stack trace. */
function checkRefused(words: readonly string[], expected: RegExp, input: string | Buffer = ''): void {
  const { status, stdout, stderr } = run(words, input);
  assert.equal(status, 2, stderr);
  assert.equal(stdout, '');
  assert.match(stderr, expected);
  assert.match(stderr, /^planwright: [^\n]+\n$/);
  assert.doesNotMatch(stderr, /\bat .*:\d+:\d+|fault of planwright/);
}

/** What of a finding in JSON is looked at here. */
interface Found {
  readonly message: string;
  readonly related: readonly { readonly path: string; readonly range: { start: { line: number } } }[];
}

function checkJson(words: readonly string[], input = '') {
  const { stdout, stderr, status } = run(['check', '--format', 'json', ...words], input);
  assert.ok(stdout !== '', stderr);
  return { ...JSON.parse(stdout), status };
}

describe('planwright check', () => {
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

describe('what planwright reads', () => {
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

  it('a linked folder not at all, so that circles do no harm', () => {
    file('a/a.md', clean);
    symlinkSync(folder, join(folder, 'a/loop'));
    assert.equal(checkJson(['.']).files.length, 1);
  });
});

describe('what planwright refuses', () => {
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

describe('the configuration', () => {
  it('is the nearest above each file, with overrides, and yields to the command line', () => {
    file('a.md', lie);
    file('sub/b.md', lie);
    file('sub/deep/c.md', lie);
    file('.planwright.jsonc', '{ // comments are fine\n "rules": { "heading-status": "error" }, }');
    file(
      'sub/package.json',
      '{ "planwright": { "rules": { "heading-status": "info" }, "overrides": [{ "files": "deep/*", "rules": { "heading-status": "off" } }] } }',
    );
    file('sub/deep/package.json', '{ "name": "without settings" }');
    const severities = (...words: string[]) =>
      checkJson(words).files.map(
        ({ findings }: { findings: { severity: string }[] }) => findings[0]?.severity ?? 'none',
      );
    assert.deepEqual(severities(), ['error', 'info', 'none']);
    assert.deepEqual(severities('--no-config'), ['warning', 'warning', 'warning']);
    assert.deepEqual(severities('--rule', 'heading-status=hint'), ['hint', 'hint', 'hint']);
    assert.deepEqual(severities('--config', 'sub/package.json', 'a.md'), ['info']);
  });

  it('adds words of priority and units', () => {
    file('w/a.md', '# Plan\n\n## Phase 1: Pumps (20 Zln)\n\n- [ ] Sev1: restart (30 Zln)\n');
    file('w/.planwright.jsonc', '{ "priority": { "Sev1": "P0" }, "units": { "Zln": "lines" } }');
    const [own] = JSON.parse(run(['report', '--format', 'json', 'w/a.md']).stdout).plans;
    assert.equal(own.priorities[0].priority, 'P0');
    assert.deepEqual(
      checkJson(['w/a.md']).files[0].findings.map(({ rule }: { rule: string }) => rule),
      ['over-budget'],
    );
    const [plain] = JSON.parse(run(['report', '--no-config', '--format', 'json', 'w/a.md']).stdout).plans;
    assert.equal(plain.priorities[0].priority, 'none');
  });
});

describe('planwright check --fix', () => {
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

describe('planwright report', () => {
  it('tells Markdown by default, with status 0 although there are findings', () => {
    file('a.md', tides);
    const { status, stdout, stderr } = run(['report', '--today', '2026-03-10', 'a.md']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^# Tide Tables\n/);
    assert.match(stdout, /2 of 10 tasks done \(20%\)/);
  });

  it('tells JSON of every plan below a folder', () => {
    file('a.md', tides);
    file('b/c.md', chinese);
    file('README.md', '# No plan\n');
    const { plans, total, today } = JSON.parse(
      run(['report', '--format', 'json', '--today', '2026-03-10', '.']).stdout,
    );
    assert.equal(today, '2026-03-10');
    assert.deepEqual(
      plans.map(({ path, title }: { path: string; title: string }) => [path, title]),
      [
        ['a.md', 'Tide Tables'],
        ['b/c.md', '潮汐表计划'],
      ],
    );
    assert.deepEqual(total.boxes, { total: 18, done: 4 });
  });

  it('writes a page that needs nothing beside it', () => {
    file('a.md', tides);
    assert.deepEqual(run(['report', '--format', 'html', '--output', 'out.html', 'a.md']), {
      status: 0,
      stdout: '',
      stderr: '',
    });
    const page = readFileSync(join(folder, 'out.html'), 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="en">/);
    assert.match(page, /\.bar-track/, 'the style is in it');
    assert.doesNotMatch(page, /<script|<link|src=/);
  });

  it('tells CSV, and in Chinese', () => {
    file('a.md', chinese);
    assert.match(run(['report', '--format', 'csv', 'a.md']).stdout, /^path,line,/);
    assert.match(run(['report', '--locale', 'zh-cn', 'a.md']).stdout, /已完成 1\/4 个任务（25%）/);
  });

  it('of no plan says so', () => {
    const { status, stdout, stderr } = run(['report', '.']);
    assert.deepEqual([status, stdout], [0, 'No plan was found.\n']);
    assert.match(stderr, /no plan was found in \./);
  });
});

describe('planwright model and rules', () => {
  it('model tells what was understood, as JSON', () => {
    file('a.md', tides);
    const model = JSON.parse(run(['model', 'a.md']).stdout);
    assert.deepEqual([model.version, model.title, model.tasks.length], [1, 'Tide Tables', 14]);
    assert.equal(JSON.parse(run(['model', '-'], clean).stdout).path, '<stdin>');
  });

  it('rules lists every rule, and shows the manual of one', () => {
    const { stdout, status } = run(['rules']);
    assert.equal(status, 0);
    assert.match(stdout, /^heading-status +warning +\S/m);
    const page = run(['rules', 'heading-status']).stdout;
    assert.match(page, /^# heading-status\n/);
    assert.match(page, /Severity: warning/);
    assert.match(run(['rules', 'heading-status', '--locale', 'zh-cn']).stdout, /严重程度/);
  });

  it('rules tells JSON', () => {
    const { version, rules } = JSON.parse(run(['rules', '--format', 'json']).stdout);
    assert.equal(version, 1);
    assert.ok(rules.length > 5);
    assert.deepEqual(Object.keys(rules[0]), ['id', 'severity', 'should', 'about', 'wrong', 'right']);
  });
});

describe('linked outputs', () => {
  const plan = (link: string) => `## Phase 1: a\n\n- [x] Names\n  - **Output**: [Names](${link}) (8 lines)\n`;
  const messages = (path: string): readonly string[] =>
    checkJson([path]).files[0].findings.map((finding: { message: string }) => finding.message);

  it('are measured on the disk', () => {
    file('docs/guide.md', '# Guide\n\n## Names\n\none\n\n## Files\n');
    file('plans/a.md', plan('../docs/guide.md#names'));
    assert.deepEqual(messages('plans/a.md'), ['Task is done, but its output has 3 of 8 lines.']);
    file('plans/a.md', plan('../docs/gone.md'));
    assert.deepEqual(messages('plans/a.md'), [
      'Task is done, but its output ../docs/gone.md does not exist.',
    ]);
  });

  it('that are too long are told where they stand, when their plan is checked along', () => {
    file('docs/guide.md', `# Guide\n\n## Names\n${'x\n'.repeat(8)}`);
    file('plans/a.md', plan('../docs/guide.md#names'));
    const found = (paths: readonly string[]) =>
      checkJson(paths).files.flatMap(({ path, findings }: { path: string; findings: Found[] }) =>
        findings.map(({ message, related: [other] }) => [
          path,
          message,
          other?.path,
          other?.range.start.line,
        ]),
      );
    const over = 'Section has 9 lines, 1 over the 8 that “Names” in a.md gives it.';
    const expected = [['docs/guide.md', over, 'plans/a.md', 3]];
    assert.deepEqual(found(['.']), expected);
    assert.deepEqual(found(['.', '--fix']), expected);
    assert.deepEqual(found(['docs/guide.md']), []);
    assert.match(
      run(['check', '.', '--color', 'never']).stdout,
      /guide\.md:11:1 [\s\S]* → plans\/a\.md:3 {2}The task/,
    );
  });

  it('that are folders or no text are there', () => {
    file('docs/picture.png', Buffer.from([0, 1]));
    file('a.md', plan('docs/picture.png') + plan('docs/'));
    assert.deepEqual(messages('a.md'), []);
  });

  it('outside the folder, and those of standard input, are left alone', () => {
    file('a.md', plan('../../gone.md'));
    assert.deepEqual(messages('a.md'), []);
    assert.equal(run(['check', '-'], plan('gone.md')).status, 0);
  });
});

describe('planwright itself', () => {
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

  it('writes a long answer whole into a pipe', () => {
    file('a.md', `# P\n\n## Phase 1: a\n\n${'- [x]text\n'.repeat(1000)}`);
    assert.equal(checkJson(['a.md']).files[0].findings.length, 1000);
  });

  it('starts the language server', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], { cwd: folder, stdio: 'pipe' });
    const body = JSON.stringify({
      jsonrpc: '2.0',
      id: 1,
      method: 'initialize',
      params: { processId: null, rootUri: null, capabilities: {} },
    });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    const answer = await new Promise<string>((resolve) => {
      let read = '';
      child.stdout.on('data', (data) => {
        read += data;
        if (read.includes('"capabilities"')) resolve(read);
      });
      child.on('exit', () => resolve(read));
    });
    child.kill();
    assert.match(answer, /"capabilities"/);
  });

  it('was built', () => assert.ok(existsSync(program)));
});

describe('what earlier runs have read', () => {
  const records = (): readonly string[] =>
    readdirSync(join(caches, 'planwright'), { recursive: true, encoding: 'utf8' })
      .filter((name) => /^[0-9a-f]{2}.[0-9a-f]{16}$/.test(name))
      .map((name) => join(caches, 'planwright', name));
  const rulesOf = (words: readonly string[]): readonly string[] =>
    checkJson(words).files.flatMap(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
  /** What was kept says something else than what is true, so that it is seen who was asked. */
  const falsify = (): void => {
    for (const path of records()) {
      const reading = decodeReading(readFileSync(path));
      assert.ok(reading !== null);
      const { plan } = reading;
      writeFileSync(path, encodeReading({ ...reading, plan, findings: [] }));
    }
  };

  it('is asked as long as nothing has changed', () => {
    file('a.md', lie);
    assert.deepEqual(rulesOf(['a.md']), ['heading-status']);
    falsify();
    assert.deepEqual(rulesOf(['a.md']), []);
    assert.deepEqual(rulesOf(['--no-cache', 'a.md']), ['heading-status']);
    assert.deepEqual(rulesOf(['--rule', 'over-budget=info', 'a.md']), ['heading-status']);
    file('a.md', `${lie}\nMore.\n`);
    assert.deepEqual(rulesOf(['a.md']), ['heading-status']);
  });

  it('is asked on another day too, but where something is due', () => {
    file('a.md', lie);
    file('b.md', '## Phase 1 (2026-03-01 - 2026-03-31)\n\n- [x] one\n- [ ] two\n');
    assert.deepEqual(rulesOf(['--today', '2026-03-15', 'a.md', 'b.md']), ['heading-status']);
    falsify();
    assert.deepEqual(rulesOf(['--today', '2031-01-01', 'a.md', 'b.md']), ['overdue']);
  });

  it('is not believed where findings depend on other files', () => {
    file('.git/HEAD', '');
    const rows = Array.from({ length: 9 }, (_, at) => `Line ${at}.`).join('\n\n');
    file('out.md', rows);
    file('a.md', '# P\n\n## Phase 1: a\n\n- [x] one\n  - Output: [Text](out.md) (100 lines)\n- [ ] two\n');
    assert.deepEqual(rulesOf(['a.md']), ['deliverable']);
    file('out.md', rows.repeat(9));
    assert.deepEqual(rulesOf(['a.md']), []);
    rmSync(join(folder, 'out.md'));
    assert.deepEqual(rulesOf(['a.md']), ['deliverable']);
    file('b.md', '| Phase | Status |\n|---|---|\n| [Phase 1](c.md) | ✅ |\n\n## Phase 2\n\n- [ ] one\n');
    file('c.md', '## Phase 1\n\n- [x] two\n- [ ] three\n');
    assert.deepEqual(rulesOf(['b.md']), ['row-status']);
    file('c.md', '## Phase 1\n\n- [x] two\n- [x] three\n');
    assert.deepEqual(rulesOf(['b.md']), []);
  });

  it('is not missed where it is broken', () => {
    file('a.md', lie);
    checkJson(['a.md']);
    for (const path of records()) writeFileSync(path, readFileSync(path).subarray(0, 40));
    assert.deepEqual(rulesOf(['a.md']), ['heading-status']);
    for (const path of records()) writeFileSync(path, 'not ours');
    assert.deepEqual(rulesOf(['a.md']), ['heading-status']);
  });

  it('is the same for many files, read on several threads', () => {
    for (let at = 0; at < 60; at += 1) file(`plans/${at}.md`, at % 2 === 0 ? lie : clean);
    // One that speaks of another, which is a plan too.
    file('plans/links.md', '## Phase 1: a\n\n- [x] one\n  - **Output**: [Text](long.md#names) (8 lines)\n');
    file(
      'plans/long.md',
      `# Long\n\n## Names\n${'x\n'.repeat(8)}\n## Phase 1: b\n\n- [ ] two\n- [ ] three\n`,
    );
    const first = run(['check', '--format', 'json', 'plans']);
    const { summary, files } = JSON.parse(first.stdout);
    assert.equal(summary.warning, 31);
    const long = files.find(({ path }: { path: string }) => path === 'plans/long.md');
    assert.equal(long.findings.length, 1, 'The section that is too long is told.');
    assert.deepEqual(run(['check', '--format', 'json', 'plans']), first);
    assert.deepEqual(run(['check', '--format', 'json', '--no-cache', 'plans']), first);
  });
});

describe('a file that is too large', () => {
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
});
