// docs/conventions.md: every table of words, as it stands in the code.

import { block, cell, code, linesOf } from './markdown.mjs';

const intro = [
  'Planwright has no syntax of its own: it reads what people write anyway. These are the words and signs that it knows. Width (`：` and `:`), case, U+FE0F and no-break spaces make no difference unless a row says so.',
  'A word that is missing can be added for one project by the settings `status`, `priority`, `units` and `tasks.states`; for everybody it is one row in one table of `server/src/conventions`, followed by `npm run generate`.',
];

/** What a reader calls the subject of a file; a file that is not here is called by its name. */
const titles = new Map([
  ['box-words', 'Boxes'],
  ['column-words', 'Table columns'],
  ['date-words', 'Dates'],
  ['field-words', 'Fields'],
  ['heading-words', 'Headings that are no stage'],
  ['id-words', 'Ids'],
  ['percent-words', 'Percentages'],
  ['priority-words', 'Priorities'],
  ['stage-words', 'Stages'],
  ['status-words', 'Statuses'],
  ['unit-table', 'Units and currencies'],
]);

/** @param {ReadonlyMap<string, readonly import('./tables.mjs').Vocabulary[]>} conventions */
export function conventionsPage(conventions) {
  const parts = [...conventions].flatMap(([file, vocabularies]) =>
    vocabularies.length === 0
      ? []
      : [
          `## ${titles.get(file) ?? file.replace(/-(?:words|table)$/, '').replace(/^./, (letter) => letter.toUpperCase())}`,
          `From \`${file}.ts\`.`,
          ...vocabularies.flatMap(({ name, about, rows }) => [`### ${spaced(name)}`, about, rendered(rows)]),
        ],
  );
  return linesOf(['# Conventions', ...intro, ...parts]);
}

/** `stageWords` as a heading. @param {string} name */
function spaced(name) {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.replace(/^./, (letter) => letter.toUpperCase());
}

/** @param {readonly unknown[]} rows */
function rendered(rows) {
  const records = rows.filter(isRecord);
  return records.length === rows.length
    ? table(gathered(records))
    : rows.map((row) => shown(row)).join(' · ');
}

/** Members that name the word itself: rows that differ in nothing else are one row with several words. */
const wordKeys = ['word', 'mark'];

/** @param {readonly Readonly<Record<string, unknown>>[]} rows */
function gathered(rows) {
  const key = wordKeys.find((name) => rows.every((row) => typeof row[name] === 'string'));
  if (key === undefined) return rows;
  /** @type {Map<string, Record<string, unknown> & { [key: string]: unknown }>} */
  const groups = new Map();
  for (const row of rows) {
    const { [key]: word, ...rest } = row;
    const alike = JSON.stringify(rest);
    const group = groups.get(alike);
    if (group) /** @type {unknown[]} */ (group[key]).push(word);
    else groups.set(alike, { [key]: [word], ...rest });
  }
  return [...groups.values()];
}

/** @param {readonly Readonly<Record<string, unknown>>[]} rows */
function table(rows) {
  const keys = [...new Set(rows.flatMap((row) => Object.keys(row)))].filter((name) =>
    rows.some((row) => shown(row[name]) !== ''),
  );
  return block([
    `| ${keys.join(' | ')} |`,
    `|${'---|'.repeat(keys.length)}`,
    ...rows.map((row) => `| ${keys.map((name) => shown(row[name])).join(' | ')} |`),
  ]);
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function shown(value) {
  if (Array.isArray(value)) return value.map(shown).filter(Boolean).join(' · ');
  if (value instanceof RegExp) return code(value.source);
  if (value === undefined || value === null || value === false) return '';
  if (value === true) return 'yes';
  if (isRecord(value))
    return Object.entries(value)
      .map(([name, one]) => `${name}: ${shown(one)}`)
      .join(', ');
  const text = String(value);
  return text.trim() === text && text !== '' ? cell(text.replace(/[*_[\]<>~\\`]/g, '\\$&')) : code(text);
}

/**
 * @param {unknown} value
 * @returns {value is Readonly<Record<string, unknown>>}
 */
function isRecord(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof RegExp);
}
