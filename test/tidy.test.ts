// The laws of the house, as ARCHITECTURE.md tells them, on the files as they are. Each law is also shown a file that
// breaks it: a check that finds nothing anywhere would pass for ever.

import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { generatedFiles, textOf } from '../scripts/generate/files.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { actions } from '../server/src/actions/index';
import { groupings } from '../server/src/groupings/index';
import { findingsFormats, progressFormats } from '../server/src/reports/index';
import { rules } from '../server/src/rules/index';
import { importsHaveNoCircles } from './support/circles';
import {
  type Complaints,
  exportsAreDescribed,
  filesAreShort,
  formsAreFew,
  importsRunOneWay,
  listedFiles,
  listIsFolder,
  nothingIsLocal,
  readingIsSynchronous,
  wordingsAreWhole,
  wordsAreOne,
} from './support/laws';
import { filesBelow, type SourceFile, sourceFile } from './support/sources';
import { broken, kept } from './support/verdicts';

const server = filesBelow('server/src', '.ts');
const client = filesBelow('client/src', '.ts');
const tests = filesBelow('test', '.ts');
const support = filesBelow('test/support', '.ts');
const scripts = filesBelow('scripts', '.mjs', '.cjs');

/** What a tool of the project prints over all of it; nothing is wrong where it ends well. */
function faultsOf(tool: string, ...words: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules', tool), ...words],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return status === 0 ? '' : `${stdout}${stderr}`;
}

describe('the whole project', () => {
  it('is what the compiler takes', () => assert.equal(faultsOf('typescript/bin/tsc', '-b'), ''));
  it('is as the formatter writes it and the linter wants it', () =>
    assert.equal(faultsOf('@biomejs/biome/bin/biome', 'check'), ''));
});

/** A law over a set of files, and files that break it: path → text → what the complaint says. */
function checkLaw(
  law: (files: readonly SourceFile[]) => Complaints,
  files: readonly SourceFile[],
  breaches: readonly (readonly [path: string, text: string, complaint: RegExp])[],
): void {
  assert.ok(files.length > 0);
  for (const [path, text, complaint] of breaches) broken(law([sourceFile(path, text)]), complaint);
  kept(law(files));
}

describe('the laws', () => {
  it('imports run one way', () => {
    checkLaw(
      importsRunOneWay,
      [...server, ...client],
      [
        ['server/src/text/a.ts', "import { x } from '../plan/plan';", /imports \.\.\/plan\/plan/],
        ['server/src/rules/a.ts', "import {\n  x,\n} from '../reports/b';", /imports \.\.\/reports\/b/],
        ['server/src/plan/a.ts', "import type { Root } from 'mdast';", /imports mdast/],
        ['server/src/rules/a.ts', "export { x } from '../actions/b';", /imports \.\.\/actions\/b/],
        ['server/src/plan/a.ts', "const fs = await import('node:fs');", /imports node:fs/],
        ['server/src/workspace/a.ts', "import 'vscode-languageserver-types';", /imports vscode/],
        ['client/src/a.ts', "import { x } from '../../server/src/plan/plan';", /imports \.\.\/\.\.\/server/],
        [
          'client/src/a.ts',
          "import { x } from '../../server/src/hosts/sweep';",
          /imports \.\.\/\.\.\/server/,
        ],
        ['server/src/odd/a.ts', '', /does not know/],
      ],
    );
  });

  it('reading is synchronous and has no clock', () => {
    checkLaw(readingIsSynchronous, server, [
      ['server/src/plan/a.ts', 'export async function x() {}', /a\.ts:1: async/],
      ['server/src/rules/a.ts', '// now\nconst x = new Date();', /a\.ts:2: new Date\(\)/],
      ['server/src/reports/a.ts', ['const x = `$', '{Date.now()}`;'].join(''), /Date\.now/],
    ]);
    kept(
      readingIsSynchronous([
        sourceFile(
          'server/src/plan/a.ts',
          "/** Never async. */\nconst x = 'async'; // await\nconst y = /async/;",
        ),
        sourceFile('server/src/workspace/a.ts', 'export async function x() {}'),
      ]),
    );
  });

  it('imports make no circle', () => {
    const one = sourceFile('server/src/plan/a.ts', "import type { B } from './b';");
    const two = sourceFile('server/src/plan/b.ts', "import { c } from './linking/c';");
    const three = sourceFile('server/src/plan/linking/c.ts', "import { a } from '../a';");
    broken(importsHaveNoCircles([one, two, three]), /plan\/b\.ts is in a circle/);
    kept(importsHaveNoCircles([one, two]));
    kept(importsHaveNoCircles([...server, ...client]));
  });

  it('has no enum, no any, no default export, no barrel, no inheritance', () => {
    checkLaw(
      formsAreFew,
      [...server, ...client, ...tests],
      [
        ['a.ts', 'export enum X { A }', /enum/],
        ['a.ts', 'const x: any = 1;', /any/],
        ['a.ts', 'const x = y as any;', /as any/],
        ['a.ts', 'const x: Map<string, any> = y;', /any/],
        ['a.ts', 'export default x;', /export default/],
        ['a.ts', "export * from './x';", /export \*/],
        ['a.ts', "export { x } from './x';", /export \{/],
        ['a.ts', 'class A extends B {}', /extends/],
      ],
    );
  });

  it('a leaf is a page', () => {
    const long = 'x\n'.repeat(301);
    checkLaw(filesAreShort, [...server, ...client, ...tests, ...scripts], [['a.ts', long, /301 lines/]]);
    kept(filesAreShort([sourceFile('status-words.ts', long)]));
  });

  it('every exported thing says what it is', () => {
    checkLaw(
      exportsAreDescribed,
      [...server, ...client, ...support],
      [
        ['a.ts', 'export const x = 1;', /a\.ts:1: export const x/],
        ['a.ts', '/** Said. */\nexport const x = 1;\nexport interface Y {}', /a\.ts:3: export interface Y/],
        ['a.ts', 'const a = `\n/** */\n`;\nexport function* z() {}', /z/],
      ],
    );
  });

  it('every word a person sees is there in both languages', () => {
    checkLaw(
      wordingsAreWhole,
      [...server, ...client],
      [
        ['a.ts', "wording('Done.', '')", /has no Chinese/],
        ['a.ts', "wording('Done.', 'Done.')", /is not Chinese/],
        ['a.ts', 'wording(\n  `Half done.`,\n  `Halb fertig.`,\n)', /is not Chinese/],
        ['a.ts', "wording('完成。', '完成。')", /is not English/],
        ['a.ts', "const x = { en: 'Done', zh: 'Fertig' };", /is not Chinese/],
      ],
    );
    assert.ok(server.some(({ text }) => text.includes('wording(')));
  });

  it('has one Chinese word for a thing', () => {
    const papers = filesBelow('.', '.zh-cn.md', '.zh-cn.json').filter(
      ({ path }) => !path.startsWith('examples/'),
    );
    const speaking = server.filter(({ path }) => !path.startsWith('server/src/conventions/'));
    checkLaw(
      wordsAreOne,
      [...speaking, ...client, ...papers],
      [
        ['a.ts', "const x = wording('The box.', '方框。');", /a\.ts:1: 方框/],
        ['a.zh-cn.md', '修正一处不实', /修正/],
      ],
    );
    kept(wordsAreOne([sourceFile('a.ts', "// 方框\nconst x = '表情符号';")]));
  });

  it('names no place of one machine and no registry', () => {
    const everything = filesBelow(
      '.',
      '.ts',
      '.mjs',
      '.cjs',
      '.js',
      '.json',
      '.md',
      '.yml',
      '.css',
      '.jsonc',
      'run',
      '.npmrc',
    );
    checkLaw(
      nothingIsLocal,
      everything.filter(({ path }) => path !== 'test/tidy.test.ts'),
      [
        ['a.md', 'It lies in /home/me/plans.', /\/home\/me/],
        ['a.json', '{"resolved": "https://registry.example.org/x.tgz"}', /registry/],
        ['a.ts', "const x = 'C:\\\\Users\\\\me';", /Users/],
      ],
    );
  });
});

describe('the lists', () => {
  const namesIn = (folder: string, ...others: readonly string[]) =>
    readdirSync(join(root, 'server/src', folder))
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.slice(0, -'.ts'.length))
      .filter((name) => !['index', ...others].includes(name))
      .sort();
  const listOf = (folder: string, ...others: readonly string[]) => {
    const list = server.find(({ path }) => path === `server/src/${folder}/index.ts`);
    assert.ok(list, `There is no list in ${folder}.`);
    return listedFiles(list).filter((name) => !others.includes(name));
  };
  const fixturesOf = (folder: string) =>
    readdirSync(join(root, 'test/fixtures', folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => name.slice(0, -'.md'.length))
      .sort();

  it('would not miss anything', () => {
    broken(listIsFolder(['a', 'b'], ['a']), /b is listed but has no file/);
    broken(listIsFolder(['a'], ['a', 'b']), /b\.ts is not in the list/);
    broken(listIsFolder(['b', 'a'], ['a', 'b']), /b is not in alphabetical order/);
    broken(listIsFolder(['a'], ['a'], ['x']), /x is not called like its file/);
  });

  it('has every rule, each with a fixture', () => {
    const own = ['check', 'fix', 'rule'];
    kept(
      listIsFolder(
        listOf('rules', ...own),
        namesIn('rules', ...own),
        rules.map(({ id }) => id),
      ),
    );
    assert.deepEqual(
      fixturesOf('rules'),
      rules.map(({ id }) => id),
    );
  });

  it('has every action, each with a fixture', () => {
    kept(
      listIsFolder(
        listOf('actions', 'action'),
        namesIn('actions', 'action'),
        actions.map(({ id }) => id),
      ),
    );
    assert.deepEqual(
      fixturesOf('actions'),
      actions.map(({ id }) => id),
    );
  });

  it('has every grouping', () => {
    const listed = listOf('groupings', 'grouping');
    kept(listIsFolder(groupings.map(({ id }) => `by-${id}`).sort(), listed));
  });

  it('has every report', () => {
    const named = [
      ...findingsFormats.map(({ id }) => `findings-${id}`),
      ...progressFormats.map(({ id }) => `progress-${id}`),
    ];
    const files = namesIn('reports').filter((name) => /^(?:findings|progress)-(?!report$)/.test(name));
    kept(listIsFolder(named, files));
  });
});

describe('what is generated', () => {
  it('is as the code says', async () => {
    const files = await generatedFiles();
    assert.ok(files.size > 5);
    const stale = [...files].filter(([path, text]) => textOf(path) !== text).map(([path]) => path);
    assert.deepEqual(stale, [], 'Out of date; please run: npm run generate');
  });
});
