// The tables of the code as values: bundled, since the code is TypeScript, and run.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../lib/paths.mjs';

/**
 * @typedef {{ readonly en: string, readonly zh: string }} Wording
 * @typedef {object} RuleRow
 * @property {string} id
 * @property {string} defaultSeverity
 * @property {{ should: Wording, about: Wording, wrong: string, right: string }} manual
 */

/**
 * A table of words: its name in the code, what the code says of it, its rows.
 * @typedef {{ name: string, about: string, rows: readonly unknown[] }} Vocabulary
 */

/**
 * @typedef {object} Tables
 * @property {readonly RuleRow[]} rules
 * @property {readonly import('./manifest.mjs').SettingRow[]} settings
 * @property {{ types: readonly { id: string, scope: string, description: Wording }[], modifiers: readonly string[] }} tokens
 * @property {import('./grammar.mjs').Tables} words for the grammar
 * @property {ReadonlyMap<string, readonly Vocabulary[]>} conventions file without its ending → its tables
 */

const conventionsFolder = 'server/src/conventions';

/** @returns {Promise<Tables>} */
export async function loadTables() {
  const files = readdirSync(join(root, conventionsFolder))
    .filter((name) => /-(?:words|table)\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort();
  const loaded = await load([
    `export { rules } from './server/src/rules/index';`,
    `export { settingRows } from './server/src/workspace/settings-table';`,
    `export { tokenTypes, tokenModifiers } from './server/src/features/token-legend';`,
    ...files.map((name) => `export * as ${exportName(name)} from './${conventionsFolder}/${name}';`),
  ]);
  const { statusEmojis, statusWords } = loaded[exportName('status-words')];
  const { stageWords } = loaded[exportName('stage-words')];
  const { unitTable, currencyTable } = loaded[exportName('unit-table')];
  return {
    rules: loaded.rules,
    settings: loaded.settingRows,
    tokens: { types: loaded.tokenTypes, modifiers: loaded.tokenModifiers },
    words: {
      statusEmojis,
      statusWords,
      stageWords,
      units: unitTable.flatMap((/** @type {{ words: string[] }} */ { words }) => words),
      currencies: currencyTable.flatMap((/** @type {{ before: string[] }} */ { before }) => before),
    },
    conventions: new Map(files.map((name) => [name, vocabularies(name, loaded[exportName(name)])])),
  };
}

/**
 * @param {readonly string[]} statements
 * @returns {Promise<Record<string, any>>}
 */
async function load(statements) {
  const { outputFiles } = await build({
    stdin: { contents: statements.join('\n'), resolveDir: root, loader: 'ts' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    logLevel: 'silent',
    charset: 'utf8',
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return import(`data:text/javascript;base64,${code}`);
}

/** @param {string} name */
function exportName(name) {
  return name.replaceAll('-', '_');
}

/**
 * The exported lists of a file, in the order of the file, with their doc comments.
 *
 * @param {string} name
 * @param {Readonly<Record<string, unknown>>} values
 * @returns {readonly Vocabulary[]}
 */
function vocabularies(name, values) {
  const code = readFileSync(join(root, conventionsFolder, `${name}.ts`), 'utf8');
  const found = [];
  for (const [, comment = '', id = ''] of code.matchAll(documented)) {
    const rows = rowsOf(values[id]);
    if (rows.length > 0) found.push({ name: id, about: sentence(comment), rows });
  }
  return found;
}

/**
 * A list's own members, a set's, a map's or an object's pairs; nothing of what is no table.
 *
 * @param {unknown} value
 * @returns {readonly unknown[]}
 */
function rowsOf(value) {
  if (Array.isArray(value)) return value.filter((row) => !(row instanceof RegExp));
  if (value instanceof Set) return [...value];
  const pairs =
    value instanceof Map
      ? [...value]
      : typeof value === 'object' && value !== null && !(value instanceof RegExp)
        ? Object.entries(value)
        : [];
  const isVocabulary = pairs.every(([, meaning]) => typeof meaning !== 'object' || Array.isArray(meaning));
  return isVocabulary ? pairs.map(([word, meaning]) => ({ word, meaning })) : [];
}

/** A doc comment, and the list that it speaks of. */
const documented = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\nexport const (\w+)/g;

/** The text of a doc comment, without what it says of papers that a reader has not. @param {string} comment */
function sentence(comment) {
  return comment
    .split('\n')
    .map((line) => line.replace(/^\s*\*?\s?/, '').trim())
    .join(' ')
    .replace(/ ?\((?:see )?docs\/[\w-]+\.md[^)]*\)/g, '')
    .trim();
}
