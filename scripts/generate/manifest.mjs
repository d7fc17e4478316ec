// What the tables of settings and tokens say in package.json and its two tables of words.

import { boxScopes, stageScope, statusScopes } from './grammar.mjs';

/**
 * @typedef {{ readonly en: string, readonly zh: string }} Wording
 * @typedef {object} SettingRow
 * @property {string} key
 * @property {object} schema
 * @property {unknown} default
 * @property {string} scope
 * @property {Wording} description
 * @property {readonly Wording[]} [enumDescriptions]
 */

/** `contributes.configuration`. @param {readonly SettingRow[]} rows */
export function configuration(rows) {
  const properties = rows.map((row, order) => [
    `planwright.${row.key}`,
    {
      order,
      scope: row.scope,
      ...row.schema,
      default: row.default,
      markdownDescription: `%config.${row.key}%`,
      ...(row.enumDescriptions
        ? { markdownEnumDescriptions: row.enumDescriptions.map((_, index) => `%config.${row.key}.${index}%`) }
        : {}),
    },
  ]);
  return { title: 'Planwright', properties: Object.fromEntries(properties) };
}

/** The members of package.nls.json (`en`) or package.nls.zh-cn.json (`zh`) that the settings need.
 * @param {readonly SettingRow[]} rows
 * @param {'en' | 'zh'} language */
export function settingWords(rows, language) {
  return Object.fromEntries(
    rows.flatMap((row) => [
      [`config.${row.key}`, row.description[language]],
      ...(row.enumDescriptions ?? []).map((words, index) => [`config.${row.key}.${index}`, words[language]]),
    ]),
  );
}

/** `contributes.semanticTokenScopes`: the scopes of the grammar, so that a theme colours both alike.
 * @param {readonly { id: string, scope: string }[]} types */
export function tokenScopes(types) {
  const scopes = types.filter(({ id }) => id !== 'comment').map(({ id, scope }) => [id, [scope]]);
  /** @type {Record<string, string[]>} */
  const all = Object.fromEntries(scopes);
  all.planPhase?.push(stageScope);
  for (const [status, scope] of Object.entries(statusScopes)) all[`planStatus.${status}`] = [scope];
  for (const [status, scope] of Object.entries(boxScopes)) all[`planBox.${status}`] = [scope];
  return all;
}
