import assert from 'node:assert/strict';
import { mergeValues, readConfigurationFile, valuesFor } from '../server/src/workspace/configuration-file';
import { matchesAny } from '../server/src/workspace/globs';
import { known } from '../server/src/workspace/known';
import { planDocument } from '../server/src/workspace/plan-document';
import { defaultSettings, readSettings } from '../server/src/workspace/settings';
import { settingRows } from '../server/src/workspace/settings-table';
import { pathBelow, pathOf } from '../server/src/workspace/uri-path';
import { englishPlan } from './support/plans';

describe('settings', () => {
  it('read every key of the table, nested or dotted', () => {
    const nested = readSettings({ budget: { tolerance: 0.25 }, lens: { mode: 'off' }, maxProblems: 7 });
    const dotted = readSettings({ 'budget.tolerance': 0.25, 'lens.mode': 'off', maxProblems: 7 });
    for (const settings of [nested, dotted]) {
      assert.deepEqual(settings.complaints, []);
      assert.equal(settings.rules.budgetTolerance, 0.25);
      assert.equal(settings.lensMode, 'off');
      assert.equal(settings.maxProblems, 7);
    }
  });

  it('take the defaults of the table, which are without complaint', () => {
    const all = Object.fromEntries(settingRows.map((row) => [row.key, row.default]));
    assert.deepEqual(readSettings(all), defaultSettings);
    assert.deepEqual(defaultSettings.complaints, []);
    assert.equal(defaultSettings.maxFileSize, 16 * 1024 * 1024);
  });

  it('name what is wrong and keep what is right', () => {
    const settings = readSettings({
      maxProblems: 'many',
      budget: { tolerance: 3 },
      effort: { hoursPerDay: 6 },
      rules: { 'over-budget': 'off', duration: 'loud' },
      today: 'tomorrow',
      colour: 'red',
    });
    assert.deepEqual(settings.complaints.map(({ key }) => key).sort(), [
      'budget.tolerance',
      'colour',
      'maxProblems',
      'rules.duration',
      'today',
    ]);
    for (const { message } of settings.complaints) assert.notEqual(message.en, message.zh);
    assert.equal(settings.maxProblems, 1000);
    assert.equal(settings.rules.hoursPerDay, 6);
    assert.deepEqual(settings.severities, { 'over-budget': 'off' });
    assert.equal(settings.today, null);
  });

  it('complain of rules that do not exist, where the rules are known', () => {
    const settings = readSettings({ rules: { 'over-budget': 'hint', 'no-such-rule': 'off' } }, known);
    assert.deepEqual(
      settings.complaints.map(({ key }) => key),
      ['rules.no-such-rule'],
    );
    assert.deepEqual(settings.severities, { 'over-budget': 'hint' });
  });

  it('complain of globs that match nothing as they stand, where globs are known', () => {
    const globs = [
      'docs/**/*.{md,markdown}',
      '{a,b',
      '[z-a]',
      '(((',
      'a)b',
      '',
      '/',
      '\\(a',
      '[id]',
      '!(a|b)',
    ];
    const settings = readSettings({ include: globs, exclude: ['[a'] }, known);
    assert.deepEqual(
      settings.complaints.map(({ key, message }) => `${key}: ${message.en}`),
      [...['{a,b', '[z-a]', '(((', 'a)b', '', '/'].map((glob) => ['include', glob]), ['exclude', '[a']].map(
        ([key, glob]) =>
          `${key}: "${glob}" is no glob: pairs of brackets and ranges in their order were expected; a backslash before a bracket makes it a letter.`,
      ),
    );
    assert.match(settings.complaints[0]?.message.zh ?? '', /^"\{a,b" 不是 glob/);
    assert.deepEqual(settings.include, ['docs/**/*.{md,markdown}', '\\(a', '[id]', '!(a|b)']);
    assert.deepEqual(settings.exclude, []);
  });

  it('leave no room for what does nothing: files of no size', () => {
    const { complaints, maxFileSize } = readSettings({ maxFileSize: 0 });
    assert.deepEqual(complaints, [
      { key: 'maxFileSize', message: { en: 'Expected a number above 0.', zh: '应为大于 0 的数字。' } },
    ]);
    assert.equal(maxFileSize, defaultSettings.maxFileSize);
    assert.deepEqual(readSettings({ maxFileSize: 0.001 }).complaints, []);
  });

  for (const raw of [
    undefined,
    null,
    5,
    'x',
    [],
    [1],
    { rules: [] },
    { rules: null },
    { budget: 1 },
    { me: [1] },
  ]) {
    it(`never throw: ${JSON.stringify(raw)}`, () => {
      assert.equal(readSettings(raw).maxProblems, 1000);
    });
  }

  it('know locale and day', () => {
    assert.equal(readSettings({ locale: 'zh-cn' }).locale, 'zh');
    assert.equal(readSettings({ locale: 'auto' }).locale, null);
    assert.equal(readSettings({ today: '2026-11-23' }).today, '2026-11-23');
    for (const today of ['2026-99-99', '2026-02-29', '2026-00-10', '2026-04-31']) {
      const read = readSettings({ today });
      assert.equal(read.today, null);
      assert.match(read.complaints[0]?.message.en ?? '', /^Expected a day of the calendar, YYYY-MM-DD/);
      assert.match(read.complaints[0]?.message.zh ?? '', /YYYY-MM-DD/);
    }
    assert.equal(readSettings({ today: '2028-02-29' }).today, '2028-02-29');
    assert.equal(readSettings({ today: '' }).complaints.length, 0);
  });
});

describe('a configuration file', () => {
  const uri = 'file:///w/docs/.planwright.jsonc';
  const text = `{
    // Comments and a comma at the end are welcome.
    "maxProblems": 5,
    "rules": { "duration": "off" },
    "overrides": [
      { "files": ["old/**"], "maxProblems": 1, "rules": { "over-budget": "off" } },
      { "files": "*.zh.md", "locale": "zh-cn" },
    ],
  }`;

  it('holds for its folder, with overrides for some files', () => {
    const file = readConfigurationFile(uri, text);
    assert.ok(file);
    assert.deepEqual(file.complaints, []);
    const plain = readSettings(valuesFor(file, 'file:///w/docs/a.md'));
    assert.equal(plain.maxProblems, 5);
    const old = readSettings(valuesFor(file, 'file:///w/docs/old/deep/a.md'));
    assert.equal(old.maxProblems, 1);
    assert.deepEqual(old.severities, { duration: 'off', 'over-budget': 'off' });
    assert.equal(readSettings(valuesFor(file, 'file:///w/docs/a.zh.md')).locale, 'zh');
    assert.deepEqual(old.complaints, []);
  });

  it('may be a part of package.json', () => {
    const file = readConfigurationFile(
      'file:///w/package.json',
      '{ "name": "x", "planwright": { "maxProblems": 3 } }',
    );
    assert.equal(file && readSettings(file.values).maxProblems, 3);
    assert.equal(readConfigurationFile('file:///w/package.json', '{ "name": "x" }'), null);
  });

  it('says in which line it is broken, and keeps what could be read', () => {
    const file = readConfigurationFile(uri, '{ "maxProblems": 5,\n "rules" }');
    assert.match(file?.complaints[0]?.en ?? '', /^Line 2 /);
    assert.equal(file?.values.maxProblems, 5);
    assert.equal(readConfigurationFile(uri, '[]')?.complaints.length, 1);
    assert.equal(readConfigurationFile(uri, '{ "overrides": [{}] }')?.complaints.length, 1);
    const bad = readConfigurationFile(uri, '{ "overrides": [{ "files": ["a.md", "(((", "[z-a]"] }] }');
    assert.deepEqual(
      bad?.complaints.map(({ en }) => /^"overrides": "(.*)" is no glob: /.exec(en)?.[1]),
      ['(((', '[z-a]'],
    );
    assert.deepEqual(bad?.overrides[0]?.files, ['a.md']);
  });

  for (const [broken, en, zh] of [
    ['{', 'Line 1 is no JSON: } was expected.', '第 1 行不是合法的 JSON：应为 }。'],
    ['{ "me": [\n', 'Line 2 is no JSON: ] was expected.', '第 2 行不是合法的 JSON：应为 ]。'],
    ['{\n "me":\n}', 'Line 3 is no JSON: a value was expected.', '第 3 行不是合法的 JSON：应为一个值。'],
    ['{ "run" }', 'Line 1 is no JSON: a colon was expected.', '第 1 行不是合法的 JSON：应为冒号。'],
    ['{} {}', 'Line 1 is no JSON: nothing more was expected.', '第 1 行不是合法的 JSON：其后不应再有内容。'],
    [
      '{ "me": ["\t"] }',
      'Line 1 is no JSON: JSON, with comments where they help, was expected.',
      '第 1 行不是合法的 JSON：应为 JSON，可含注释。',
    ],
    ['', 'It holds no JSON: an object was expected, { } at least.', '其中没有 JSON：应为对象，至少是 { }。'],
    [
      '// Later.\n',
      'It holds no JSON: an object was expected, { } at least.',
      '其中没有 JSON：应为对象，至少是 { }。',
    ],
  ] as const) {
    it(`says in words what was expected: ${JSON.stringify(broken)}`, () => {
      assert.deepEqual(readConfigurationFile(uri, broken)?.complaints[0], { en, zh });
    });
  }

  it('outranks what stands below it, member by member', () => {
    const merged = mergeValues({ budget: { tolerance: 0.1 }, me: ['a'] }, { budget: {}, me: ['b'] });
    assert.deepEqual(merged, { budget: { tolerance: 0.1 }, me: ['b'] });
  });
});

describe('which documents are plans', () => {
  const isPlan = (text: string, settings: object, uri = 'file:///w/docs/a%20b.md') =>
    planDocument(uri, null, text, readSettings(settings), '2026-01-01').isPlan;

  it('is told by globs before content, exclude before include', () => {
    assert.equal(isPlan(englishPlan, {}), true);
    assert.equal(isPlan('# Notes\n', {}), false);
    assert.equal(isPlan('# Notes\n', { include: ['docs/*.md'] }), true);
    assert.equal(isPlan(englishPlan, { exclude: ['**/a b.md'] }), false);
    assert.equal(isPlan(englishPlan, { include: ['docs/**'], exclude: ['docs/**'] }), false);
  });

  it('is told by a directive before anything else', () => {
    assert.equal(isPlan(`<!-- planwright: off -->\n${englishPlan}`, { include: ['**'] }), false);
    assert.equal(isPlan('<!-- planwright: on -->\n# Notes\n', { exclude: ['**'] }), true);
  });

  it('finds nothing in what is no plan', () => {
    const lie = '## Phase 1 ✅\n\n- [ ] a\n- [ ] b\n- [ ] c\n';
    const at = (settings: object) =>
      planDocument('file:///a.md', null, lie, readSettings(settings), '2026-01-01');
    assert.notEqual(at({}).findings.length, 0);
    assert.deepEqual(at({ exclude: ['a.md'] }).findings, []);
  });
});

describe('paths', () => {
  it('are read from URIs of any kind', () => {
    assert.equal(pathOf('file:///a%20b/%E8%AE%A1%E5%88%92.md'), '/a b/计划.md');
    assert.equal(pathOf('vscode-vfs://github/o/r/a.md?x#y'), '/o/r/a.md');
    assert.equal(pathOf('untitled:Untitled-1'), 'Untitled-1');
    assert.equal(pathOf('file:///100%.md'), '/100%.md');
    assert.equal(pathBelow('file:///w/', 'file:///w/a/b.md'), 'a/b.md');
    assert.equal(pathBelow('file:///w', 'file:///wide/b.md'), null);
  });

  it('match globs from their folder on, or anywhere if that is not known', () => {
    assert.equal(matchesAny(['docs/*.md'], 'docs/a.md'), true);
    assert.equal(matchesAny(['docs/*.md'], 'x/docs/a.md'), false);
    assert.equal(matchesAny(['docs/*.md'], '/x/docs/a.md'), true);
    assert.equal(matchesAny(['./docs/**'], 'docs/.hidden/a.md'), true);
    assert.equal(matchesAny([], 'a.md'), false);
  });

  it('match no glob that is none, and stay whole', () => {
    for (const glob of ['', '/', './', '[z-a]', 'x'.repeat(70_000)])
      assert.equal(matchesAny([glob], 'a.md'), false);
  });
});
