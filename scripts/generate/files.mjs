// Every generated file and what should stand in it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../lib/paths.mjs';
import { conventionsPage } from './conventions-page.mjs';
import { grammar } from './grammar.mjs';
import { configuration, settingWords, tokenScopes } from './manifest.mjs';
import { rulesPage } from './rules-page.mjs';
import { settingsPage } from './settings-page.mjs';
import { loadTables } from './tables.mjs';

/**
 * @returns {Promise<Map<string, string>>} path below the project's folder → text, as the code stands now
 */
export async function generatedFiles() {
  const tables = await loadTables();
  return new Map([
    ['docs/rules.md', rulesPage(tables.rules, 'en')],
    ['docs/rules.zh-cn.md', rulesPage(tables.rules, 'zh')],
    ['docs/conventions.md', conventionsPage(tables.conventions)],
    ['docs/settings.md', settingsPage(tables.settings, 'en')],
    ['docs/settings.zh-cn.md', settingsPage(tables.settings, 'zh')],
    ['syntaxes/planwright.tmLanguage.json', json(grammar(tables.words))],
    ['package.json', json(manifest(tables))],
    ['package.nls.json', json(names('package.nls.json', tables, 'en'))],
    ['package.nls.zh-cn.json', json(names('package.nls.zh-cn.json', tables, 'zh'))],
  ]);
}

/**
 * @param {string} path
 * @returns {string | null} the text of a file of the project; null where there is none
 */
export function textOf(path) {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

/** The manifest with its settings and token types replaced; what is written by hand stays, and so does the order.
 * @param {import('./tables.mjs').Tables} tables */
function manifest({ settings, tokens }) {
  const written = JSON.parse(textOf('package.json') ?? '{}');
  const own = tokens.types.filter(({ id }) => id !== 'comment');
  return {
    ...written,
    contributes: {
      ...written.contributes,
      configuration: configuration(settings),
      semanticTokenTypes: own.map(({ id }) => ({ id, description: `%token.${id}%` })),
      semanticTokenModifiers: tokens.modifiers.map((id) => ({ id, description: `%token.${id}%` })),
      semanticTokenScopes: [{ language: 'markdown', scopes: tokenScopes(tokens.types) }],
    },
  };
}

/** The manifest's words in one language: those written by hand, then those of the settings.
 * @param {string} path
 * @param {import('./tables.mjs').Tables} tables
 * @param {'en' | 'zh'} language */
function names(path, { settings }, language) {
  const written = Object.entries(JSON.parse(textOf(path) ?? '{}'));
  return {
    ...Object.fromEntries(written.filter(([key]) => !key.startsWith('config.'))),
    ...settingWords(settings, language),
  };
}

/** @param {object} value */
function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}
