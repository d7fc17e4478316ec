// The TextMate injection into Markdown, from the tables of the conventions: what a theme colours before any server runs.

/**
 * @typedef {object} Tables
 * @property {readonly {mark: string, status: string, place: string}[]} statusEmojis
 * @property {readonly {word: string, status: string}[]} statusWords
 * @property {readonly {form: string, words: readonly string[]}[]} stageWords
 * @property {readonly string[]} units what may stand behind a figure
 * @property {readonly string[]} currencies what may stand before one
 */

/** Which theme colours a status borrows: the three that every theme tells apart. */
export const statusScopes = /** @type {const} */ ({
  done: 'markup.inserted.status.done.planwright',
  doing: 'markup.changed.status.doing.planwright',
  todo: 'variable.other.status.todo.planwright',
  blocked: 'markup.deleted.status.blocked.planwright',
  deferred: 'variable.other.status.deferred.planwright',
  cancelled: 'markup.strikethrough.status.cancelled.planwright',
});

/** What stands in a box, where it says that much. */
export const boxScopes = /** @type {const} */ ({
  done: 'markup.inserted.box.done.planwright',
  todo: 'keyword.other.box.open.planwright',
  doing: 'markup.changed.box.other.planwright',
});

/** The colour of a stage's name, beside the scope that the server's tokens have. */
export const stageScope = 'entity.name.type.stage.planwright';

const number = '[0-9０-９](?:[0-9０-９,，]*[0-9０-９])?(?:\\.[0-9]+)?';
const range = `${number}(?:\\s*[-–~～至到]\\s*${number})?\\+?`;
const apart = '(?<![\\p{L}\\p{N}_])';

/** @param {Tables} tables */
export function grammar(tables) {
  return {
    information_for_contributors: [
      'Made by `npm run generate` from server/src/conventions; not to be edited.',
    ],
    name: 'Planwright',
    scopeName: 'markdown.planwright',
    // Not in code, comments, addresses: what stands there is no plan.
    injectionSelector:
      'L:text.html.markdown meta.paragraph - markup.fenced_code - markup.raw - markup.inline.raw - comment - markup.underline.link, L:text.html.markdown markup.heading - markup.fenced_code - markup.raw - markup.inline.raw - comment - markup.underline.link, L:text.html.markdown markup.table - markup.fenced_code - markup.raw - markup.inline.raw - comment - markup.underline.link',
    patterns: ['boxes', 'statuses', 'priorities', 'stages', 'dates', 'amounts'].map((name) => ({
      include: `#${name}`,
    })),
    repository: {
      boxes: { patterns: boxes },
      statuses: { patterns: statuses(tables) },
      priorities: {
        match: '(?<![\\p{L}\\p{N}_/.-])P[0-4](?![\\p{L}\\p{N}_/.])',
        name: 'keyword.other.priority.planwright',
      },
      stages: { patterns: stages(tables) },
      dates: { match: dates, name: 'constant.other.date.planwright' },
      amounts: { match: amounts(tables), name: 'constant.numeric.amount.planwright' },
    },
  };
}

const afterBullet = '(?<=[-*+][ \\t]|[0-9][.)][ \\t])';

const boxes = [
  { match: `${afterBullet}\\[[xX]\\](?=\\s)`, name: boxScopes.done },
  { match: `${afterBullet}\\[ \\](?=\\s)`, name: boxScopes.todo },
  { match: `${afterBullet}\\[[-/~>!?]\\](?=\\s)`, name: boxScopes.doing },
];

/** A mark counts anywhere; a word only as a whole cell, in brackets at the end, or as a field's value.
 * @param {Tables} tables */
function statuses({ statusEmojis, statusWords }) {
  return Object.entries(statusScopes).flatMap(([status, name]) => {
    const marks = statusEmojis
      .filter((row) => row.status === status && row.place === 'any')
      .map(({ mark }) => mark);
    const words = anyOf(statusWords.filter((row) => row.status === status).map(({ word }) => word));
    const patterns = [
      { match: `(?<=\\|)[ \\t]*(?i:${words})[ \\t]*(?=\\|)`, name },
      { match: `(?<=[(（\\[【])(?i:${words})(?=[)）\\]】]\\s*$)`, name },
      { match: `(?<=[:：]\\*\\*[ \\t]|\\*\\*[:：][ \\t]|\\*\\*[:：])(?i:${words})(?=[ \\t]*$)`, name },
    ];
    return marks.length > 0 ? [{ match: `(?:${anyOf(marks)})\\x{FE0F}?`, name }, ...patterns] : patterns;
  });
}

/** A word of a stage with its number, wherever it stands.
 * @param {Tables} tables */
function stages({ stageWords }) {
  const of = (/** @type {string} */ form) =>
    stageWords.filter((row) => row.form === form).flatMap(({ words }) => words);
  const count = '(?:[0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})';
  const counts = `${count}(?:[ \\t]*[-–~～至到.][ \\t]*${count})?`;
  const name = `entity.name.section.planwright ${stageScope}`;
  return [
    { match: `${apart}(?i:${anyOf(of('before'))})[ \\t]*${counts}(?![\\p{L}\\p{N}_%])`, name },
    { match: `[第제][ \\t]*${counts}[ \\t]*(?i:${anyOf(of('ordinal'))})`, name },
    { match: `${apart}[0-9０-９]{1,4}(?i:${anyOf(of('after'))})`, name },
  ];
}

const months = 'Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec';
const dates = [
  '(?<![\\p{L}\\p{N}_-])[12][0-9]{3}[-/][01]?[0-9](?:[-/][0-3]?[0-9])?(?![\\p{L}\\p{N}_-])',
  '(?<![0-9])[12][0-9]{3}[ \\t]*年(?:[ \\t]*[0-9]{1,2}[ \\t]*月(?:[ \\t]*[0-9]{1,2}[ \\t]*[日号])?)?',
  '(?<![0-9])[0-9]{1,2}月[0-9]{1,2}[日号]',
  `${apart}Q[1-4](?:[ \\t]+[12][0-9]{3})?(?![\\p{L}\\p{N}_])`,
  `${apart}(?:${months})[a-z]{0,6}\\.?[ \\t]+(?:[0-9]{1,2},?[ \\t]+)?[12][0-9]{3}(?![0-9])`,
].join('|');

/** @param {Tables} tables */
function amounts({ units, currencies }) {
  const latin = units.filter((unit) => /[A-Za-z]$/.test(unit));
  const other = units.filter((unit) => !/[A-Za-z]$/.test(unit));
  const scale = '[ \\t]?[KkM万亿千百]?';
  const unit = `(?:(?i:${anyOf(latin)})(?![\\p{L}\\p{N}_])|${anyOf(other)})`;
  return [
    `(?<![\\p{L}\\p{N}_.#-])${range}${scale}[ \\t]?${unit}`,
    `(?:${anyOf(currencies)})[ \\t]?${range}${scale}(?![\\p{L}\\p{N}_])`,
  ].join('|');
}

/** Longest first, so that none hides behind its own beginning. @param {readonly string[]} words */
function anyOf(words) {
  const sorted = [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return sorted.map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|');
}
