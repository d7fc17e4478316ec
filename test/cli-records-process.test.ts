// What was read once is not read again: the built command line as a process.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeReading, encodeReading } from '../server/src/hosts/record-codec';
import { caches, checkJson, clean, file, folder, inFreshFolder, lie, run } from './support/command-line';

describe('what earlier runs have read', () => {
  inFreshFolder();

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

  it('lies where it would without XDG_CACHE_HOME, where that is relative', () => {
    file('a.md', lie);
    run(['check', 'a.md'], '', { XDG_CACHE_HOME: 'relative', HOME: caches, LOCALAPPDATA: caches });
    assert.deepEqual(readdirSync(folder), ['a.md']);
    const places = ['.cache', 'Library/Caches', '.'].map((place) => join(caches, place, 'planwright'));
    assert.ok(places.some((place) => existsSync(place)));
  });

  it('is kept nowhere where nobody has a home', () => {
    file('a.md', lie);
    const nowhere = { XDG_CACHE_HOME: '', HOME: '', USERPROFILE: '', LOCALAPPDATA: '' };
    const { status, stderr } = run(['check', 'a.md'], '', nowhere);
    assert.deepEqual([status, stderr, readdirSync(folder)], [1, '', ['a.md']]);
  });

  it('is for the eyes of whoever ran them alone', function () {
    if (process.platform === 'win32') this.skip();
    file('a.md', lie);
    checkJson(['a.md']);
    const open = readdirSync(caches, { recursive: true, encoding: 'utf8' }).filter((name) => {
      const stat = statSync(join(caches, name));
      return (stat.mode & 0o777) !== (stat.isDirectory() ? 0o700 : 0o600);
    });
    assert.deepEqual(open, []);
  });

  it('is a file for each plan, and one line of one file for each that is none', () => {
    file('a.md', lie);
    file('guide.md', '# Guide\n\nRead this.\n');
    file('table.md', '# Words\n\n| a | b |\n|---|---|\n| c | d |\n| e | f |\n| g | h |\n');
    const list = join(caches, 'planwright', 'no-plans');
    assert.deepEqual(rulesOf(['.']), ['heading-status']);
    assert.equal(records().length, 1);
    const listed = readFileSync(list, 'utf8').split('\n');
    assert.equal(listed.length, 2);
    assert.deepEqual(rulesOf(['.']), ['heading-status']);
    assert.deepEqual(readFileSync(list, 'utf8').split('\n'), listed, 'What is known is not added again.');
    // That it is asked is seen of a plan that it says is none.
    writeFileSync(
      list,
      records()
        .map((path) => basename(path))
        .join('\n'),
    );
    assert.deepEqual(rulesOf(['.']), []);
    assert.deepEqual(rulesOf(['a.md']), ['heading-status'], 'One that is named is a plan.');
  });

  it('is a file where the same text may be a plan elsewhere', () => {
    file('.planwright.jsonc', '{ "include": ["plans/**"] }');
    file('guide.md', '# Guide\n\n## Steps\n\nRead this.\n');
    const paths = (): readonly string[] => checkJson(['.']).files.map(({ path }: { path: string }) => path);
    assert.deepEqual(paths(), []);
    file('plans/guide.md', '# Guide\n\n## Steps\n\nRead this.\n');
    assert.deepEqual(paths(), ['plans/guide.md']);
  });

  it('goes when nobody has asked for it in a month, which is seen to once a day', () => {
    const age = (path: string, days: number): void => {
      const time = Date.now() / 1000 - days * 86_400;
      utimesSync(path, time, time);
    };
    const left = (): readonly string[] => records().map((path) => readFileSync(path, 'utf8'));
    file('a.md', lie);
    checkJson(['a.md']);
    const [used = ''] = records();
    const unused = join(dirname(used), '0123456789abcdef');
    for (const path of [used, unused]) {
      writeFileSync(path, readFileSync(used));
      age(path, 31);
    }
    checkJson(['a.md']);
    assert.equal(
      left().length,
      2,
      'A folder that was looked through a moment ago is not looked through again.',
    );
    assert.ok(Date.now() - statSync(used).mtimeMs < 86_400_000, 'What was asked for counts as new.');
    age(used, 31);
    age(join(caches, 'planwright', 'swept'), 2);
    checkJson(['a.md']);
    assert.deepEqual(records(), [used]);
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
