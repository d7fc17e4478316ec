// docs/settings.md and its Chinese twin: every setting, from the table that reads them.

import { block, cell, code, linesOf } from './markdown.mjs';

const words = {
  en: {
    title: 'Settings',
    twin: '[简体中文](settings.zh-cn.md)',
    intro:
      'In an editor their names begin with `planwright.`. In a file `.planwright.jsonc`, or under `planwright` in `package.json`, they stand without it, nested or with dots: the nearest such file above a document counts for it, and its key `overrides`, a list of `{ "files": [globs], … }`, sets some of them for some files alone.',
    heads: ['Setting', 'Value', 'Default', 'What it does'],
    anything: 'text',
    list: 'list of ',
    map: 'map to ',
    boolean: 'true or false',
    number: 'number',
    integer: 'whole number',
    or: ' or ',
  },
  zh: {
    title: '设置',
    twin: '[English](settings.md)',
    intro:
      '在编辑器中，名称以 `planwright.` 开头。在文件 `.planwright.jsonc` 或 `package.json` 的 `planwright` 下则不写这个前缀，嵌套或用点号均可：对每个文档，以其上层最近的一个文件为准；其中的 `overrides` 是形如 `{ "files": [通配符], … }` 的列表，只对部分文件生效。',
    heads: ['设置', '取值', '默认值', '作用'],
    anything: '文本',
    list: '列表：',
    map: '映射到：',
    boolean: 'true 或 false',
    number: '数字',
    integer: '整数',
    or: '、',
  },
};

/**
 * @typedef {object} Schema
 * @property {string} type
 * @property {readonly string[]} [enum]
 * @property {Schema} [items]
 * @property {Schema} [additionalProperties]
 */

/**
 * @param {readonly import('./manifest.mjs').SettingRow[]} rows
 * @param {'en' | 'zh'} language
 */
export function settingsPage(rows, language) {
  const say = words[language];
  return linesOf([
    `# ${say.title}`,
    say.twin,
    say.intro,
    block([
      `| ${say.heads.join(' | ')} |`,
      '|---|---|---|---|',
      ...rows.map((row) =>
        [
          '',
          ` \`${row.key}\` `,
          ` ${value(/** @type {Schema} */ (row.schema), language)} `,
          ` ${code(JSON.stringify(row.default))} `,
          ` ${about(row, language)} `,
          '',
        ].join('|'),
      ),
    ]),
  ]);
}

/**
 * @param {import('./manifest.mjs').SettingRow} row
 * @param {'en' | 'zh'} language
 */
function about(row, language) {
  const names = /** @type {Schema} */ (row.schema).enum ?? [];
  const meanings = (row.enumDescriptions ?? []).map(
    (meaning, at) => `${code(names[at] ?? '')}: ${meaning[language]}`,
  );
  // VS Code's own links between settings, `#planwright.include#`, are plain names here.
  return cell([row.description[language], ...meanings].join(' ').replace(/#planwright\.([\w.]+)#/g, '$1'));
}

/**
 * @param {Schema} schema
 * @param {'en' | 'zh'} language
 * @returns {string}
 */
function value(schema, language) {
  const say = words[language];
  if (schema.enum) return schema.enum.map(code).join(say.or);
  if (schema.type === 'array')
    return `${say.list}${schema.items ? value(schema.items, language) : say.anything}`;
  if (schema.type === 'object')
    return `${say.map}${schema.additionalProperties ? value(schema.additionalProperties, language) : say.anything}`;
  if (schema.type === 'boolean') return say.boolean;
  if (schema.type === 'number') return say.number;
  return schema.type === 'integer' ? say.integer : say.anything;
}
