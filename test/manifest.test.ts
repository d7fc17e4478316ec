// What the manifest says, against the code that keeps it, in both languages.

import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { configuration, settingWords, tokenScopes } from '../scripts/generate/manifest.mjs';
import { root } from '../scripts/lib/paths.mjs';
import { tokenModifiers, tokenTypes } from '../server/src/features/token-legend';
import { settingRows } from '../server/src/workspace/settings-table';

interface Command {
  readonly command: string;
  readonly category?: string;
  readonly title: string;
}
interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly contributes: {
    readonly commands: readonly Command[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly configuration: unknown;
    readonly semanticTokenTypes: readonly { readonly id: string }[];
    readonly semanticTokenModifiers: readonly { readonly id: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: unknown }[];
  };
}
type Words = Readonly<Record<string, string>>;

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const manifestText = read('package.json');
const manifest = JSON.parse(manifestText) as Manifest;
const english = JSON.parse(read('package.nls.json')) as Words;
const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Words;
const clientText = readdirSync(join(root, 'client/src'))
  .map((name) => read(`client/src/${name}`))
  .join('\n');
const hasChinese = (text: string) => /\p{Script=Han}/u.test(text);

describe('the manifest', () => {
  const { commands, menus } = manifest.contributes;

  it('names every word by a key that both languages have, and no other', () => {
    const used = [...new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key))].sort();
    assert.deepEqual(Object.keys(english).sort(), used);
    assert.deepEqual(Object.keys(chinese).sort(), used);
  });

  it('is Chinese where it says so', () => {
    const foreign = Object.entries(chinese).filter(([, words]) => !hasChinese(words));
    assert.deepEqual(foreign, []);
    assert.deepEqual(
      Object.entries(english).filter(([key, words]) => hasChinese(words) && !key.startsWith('config.')),
      [],
    );
  });

  it('links to the same commands in both languages', () => {
    const links = (words: string | undefined) => words?.match(/\(command:[^)]*\)/g) ?? [];
    for (const key of Object.keys(english)) assert.deepEqual(links(chinese[key]), links(english[key]), key);
  });

  it('declares exactly the commands that the client registers', () => {
    const inTable = [...clientText.matchAll(/^ {4}'(planwright\.\w+)': /gm)].map(([, id]) => id);
    const shared = [...read('server/src/protocol.ts').matchAll(/'(planwright\.\w+)'/g)].map(([, id]) => id);
    assert.ok(inTable.length > 5 && shared.length > 0);
    assert.deepEqual(commands.map(({ command }) => command).sort(), [...inTable, ...shared].sort());
  });

  it('gives every command a category and says when it is to be had', () => {
    const palette = new Map(menus.commandPalette?.map(({ command, when }) => [command, when]));
    for (const { command, category } of commands) {
      assert.equal(category, 'Planwright', command);
      assert.ok(palette.get(command), `${command} has no "when" in the palette.`);
    }
  });

  it('has only commands in menus that it declares', () => {
    const known = new Set(commands.map(({ command }) => command));
    const strange = Object.values(menus)
      .flat()
      .filter(({ command }) => !known.has(command));
    assert.deepEqual(strange, []);
  });

  it('points to files that are there', () => {
    const paths = [...manifestText.matchAll(/"(?:\.\/)?((?:media|syntaxes|l10n)\/[^"]+)"/g)].map(
      ([, path]) => path,
    );
    assert.ok(paths.length > 5);
    for (const path of paths) assert.ok(existsSync(join(root, path ?? '')), path);
  });

  it('has the settings of the table', () => {
    assert.deepEqual(
      manifest.contributes.configuration,
      JSON.parse(JSON.stringify(configuration(settingRows))),
    );
    for (const [language, words] of [
      ['en', english],
      ['zh', chinese],
    ] as const) {
      for (const [key, text] of Object.entries(settingWords(settingRows, language)))
        assert.equal(words[key], text);
    }
  });

  it('has the tokens of the legend', () => {
    const own = tokenTypes.map(({ id }) => id).filter((id) => id !== 'comment');
    const { semanticTokenTypes, semanticTokenModifiers, semanticTokenScopes } = manifest.contributes;
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      own,
    );
    assert.deepEqual(
      semanticTokenModifiers.map(({ id }) => id),
      tokenModifiers,
    );
    assert.deepEqual(semanticTokenScopes[0]?.scopes, tokenScopes(tokenTypes));
  });
});

describe('the words of the client', () => {
  const bundle = JSON.parse(read('l10n/bundle.l10n.json')) as Words;
  const translated = JSON.parse(read('l10n/bundle.l10n.zh-cn.json')) as Words;

  it('stand in both bundles, and no others', () => {
    const spoken = [...clientText.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(
      ([, words]) => words ?? '',
    );
    const all = [...new Set(spoken)].sort();
    assert.ok(all.length > 10);
    assert.deepEqual(Object.keys(bundle).sort(), all);
    assert.deepEqual(Object.keys(translated).sort(), all);
  });

  it('are Chinese with the same gaps', () => {
    for (const [words, translation] of Object.entries(translated)) {
      assert.ok(hasChinese(translation), words);
      assert.deepEqual(translation.match(/\{\d\}/g), words.match(/\{\d\}/g), words);
    }
  });

  it('are shown through l10n wherever VS Code shows them', () => {
    const shown =
      /(?:showWarningMessage|showInformationMessage|showErrorMessage|setStatusBarMessage)\(\s*['"`]/;
    assert.doesNotMatch(clientText, shown);
  });
});
