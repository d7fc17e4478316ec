import type { OwnUnit } from '../conventions/own-words';
import type { Priority } from '../conventions/priority-level';
import type { Status } from '../conventions/work-status';
import type { ReadOptions } from '../plan/read-options';
import type { Severities } from '../rules/check';
import type { RuleContext } from '../rules/rule';
import type { Locale, Wording } from '../text/wording';
import { localeOf, wording } from '../text/wording';
import { isDay } from './iso-day';
import type { Json, Schema, SettingRow } from './settings-table';
import { settingRows } from './settings-table';

/** What a code lens may tell, in the order in which it is told. */
export type LensPart = 'bar' | 'tasks' | 'weight' | 'dates' | 'problems' | 'next';

/** Every setting as a value, read once at the rim and passed down. */
export interface Settings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** ISO day, or null for the host's clock. */
  readonly today: string | null;
  /** Null: the client's or shell's. */
  readonly locale: Locale | null;
  readonly severities: Severities;
  readonly read: ReadOptions;
  readonly rules: Omit<RuleContext, 'today' | 'deliverables' | 'promised'>;
  readonly me: readonly string[];
  readonly maxProblems: number;
  readonly diagnosticsScope: 'open' | 'workspace';
  readonly lensMode: 'lens' | 'inlay' | 'off';
  readonly lensShow: readonly LensPart[];
  readonly treeGroupBy: string;
  readonly treeFilter: string;
  readonly reportCharts: boolean;
  readonly dimDone: boolean;
  readonly run: 'onType' | 'onSave';
  /** In bytes; a text that is larger is left alone. */
  readonly maxFileSize: number;
  /** What could not be read, and was taken as its default. */
  readonly complaints: readonly Complaint[];
}

/** A setting that could not be read, and why. */
export interface Complaint {
  /** Without `planwright.` before it; of a map, the entry too: `rules.over-budget`. */
  readonly key: string;
  readonly message: Wording;
}

/** What a setting may name. */
export interface Known {
  /** Ids. */
  readonly rules: ReadonlySet<string>;
  isGlob(text: string): boolean;
}

/**
 * Settings from what a client or a configuration file holds: an object, nested (`{ budget: { tolerance: 0 } }`) or
 * with dotted keys (`{ "budget.tolerance": 0 }`). Never throws: what is wrong is its default, and a complaint.
 * @param known null where it is not at hand, then any name and any glob will do.
 */
export function readSettings(raw: unknown, known: Known | null = null): Settings {
  const complaints: Complaint[] = [];
  const flat = flatten(raw);
  const read = new Map<string, Json>(settingRows.map((row) => [row.key, row.default]));
  for (const [key, value] of flat) {
    const row = rowOf(key);
    if (row === null) complaints.push({ key, message: unknownKey });
    else if (value !== undefined && value !== null)
      read.set(row.key, fittingValue(row, value, known, complaints));
  }
  return settingsFrom(read, complaints);
}

/** A name for what settings say of how a text is read and checked: the same for the same, in every session. */
export function settingsKey(settings: Settings): string {
  const known = keys.get(settings);
  if (known !== undefined) return known;
  const { include, exclude, severities, read, rules, me } = settings;
  const key = JSON.stringify([include, exclude, severities, read, rules, me], (_, value: unknown) =>
    value instanceof Map ? [...value] : value,
  );
  keys.set(settings, key);
  return key;
}

const keys = new WeakMap<Settings, string>();

/** The settings where nothing is set. */
export const defaultSettings: Settings = readSettings({});

const unknownKey = wording('There is no such setting.', '没有这个设置。');

function settingsFrom(read: ReadonlyMap<string, Json>, complaints: readonly Complaint[]): Settings {
  const locale = text(read, 'locale');
  return {
    include: texts(read, 'include'),
    exclude: texts(read, 'exclude'),
    today: text(read, 'today') || null,
    locale: locale === 'auto' ? null : localeOf(locale),
    severities: Object.fromEntries(map(read, 'rules')) as Severities,
    read: {
      emojiBullets: read.get('tasks.emojiBullets') === true,
      states: map<Status>(read, 'tasks.states'),
      legend: map<Status>(read, 'status'),
      words: { priority: map<Priority>(read, 'priority'), units: map<OwnUnit>(read, 'units') },
    },
    rules: {
      budgetTolerance: number(read, 'budget.tolerance'),
      hoursPerDay: number(read, 'effort.hoursPerDay'),
      daysPerWeek: number(read, 'effort.daysPerWeek'),
    },
    me: texts(read, 'me'),
    maxProblems: number(read, 'maxProblems'),
    diagnosticsScope: text(read, 'diagnostics.scope') as Settings['diagnosticsScope'],
    lensMode: text(read, 'lens.mode') as Settings['lensMode'],
    lensShow: texts(read, 'lens.show') as readonly LensPart[],
    treeGroupBy: text(read, 'tree.groupBy'),
    treeFilter: text(read, 'tree.filter'),
    reportCharts: read.get('report.charts') === true,
    dimDone: read.get('dimDone') === true,
    run: text(read, 'run') as Settings['run'],
    maxFileSize: number(read, 'maxFileSize') * 1024 * 1024,
    complaints,
  };
}

/** Keys and values with dots instead of nesting, as deep as the table's keys go. What is no object has none. */
function flatten(raw: unknown, prefix = ''): readonly (readonly [string, unknown])[] {
  if (!isObject(raw)) return [];
  return Object.entries(raw).flatMap(([name, value]) => {
    const key = prefix + name;
    const isFolder = settingRows.some((row) => row.key.startsWith(`${key}.`));
    return isFolder && isObject(value) ? flatten(value, `${key}.`) : [[key, value] as const];
  });
}

function rowOf(key: string): SettingRow | null {
  return settingRows.find((row) => row.key === key) ?? null;
}

/** The value where it fits; of a map the entries that fit; else the default. */
function fittingValue(row: SettingRow, value: unknown, known: Known | null, complaints: Complaint[]): Json {
  const entries = row.schema.additionalProperties;
  if (entries !== undefined && isObject(value)) {
    const fitting = Object.entries(value).filter(([name, entry]) => {
      const isKnown = row.names !== 'rules' || known === null || known.rules.has(name);
      if (isKnown && fits(entries, entry)) return true;
      complaints.push({ key: `${row.key}.${name}`, message: isKnown ? expected(entries) : unknownRule });
      return false;
    });
    return Object.fromEntries(fitting) as Json;
  }
  if (row.names === 'globs' && known !== null && fits(row.schema, value) && Array.isArray(value)) {
    return value.filter((glob) => {
      if (known.isGlob(String(glob))) return true;
      complaints.push({ key: row.key, message: sayNoGlob(String(glob)) });
      return false;
    });
  }
  if (fits(row.schema, value) && (row.isDay !== true || value === '' || isDay(String(value)))) return value;
  complaints.push({ key: row.key, message: row.isDay === true ? expectedDay : expected(row.schema) });
  return row.default;
}

const unknownRule = wording('There is no such rule.', '没有这条规则。');

/** What is said of a text that stands where a glob was expected. */
export function sayNoGlob(text: string): Wording {
  return wording(
    `"${text}" is no glob: pairs of brackets and ranges in their order were expected; a backslash before a bracket makes it a letter.`,
    `"${text}" 不是 glob：括号应成对，范围应由小到大；括号前加反斜杠即为普通字符。`,
  );
}

const expectedDay = wording(
  'Expected a day of the calendar, YYYY-MM-DD.',
  '应为真实日期，格式为 YYYY-MM-DD。',
);

function fits(schema: Schema, value: unknown): value is Json {
  switch (schema.type) {
    case 'string':
      return (
        typeof value === 'string' &&
        (schema.enum?.includes(value) ?? true) &&
        (schema.pattern === undefined || new RegExp(schema.pattern).test(value))
      );
    case 'integer':
    case 'number':
      return (
        typeof value === 'number' &&
        Number.isFinite(value) &&
        (schema.type === 'number' || Number.isInteger(value)) &&
        value >= (schema.minimum ?? -Infinity) &&
        value > (schema.exclusiveMinimum ?? -Infinity) &&
        value <= (schema.maximum ?? Infinity)
      );
    case 'boolean':
      return typeof value === 'boolean';
    case 'array':
      return (
        Array.isArray(value) && value.every((item) => schema.items === undefined || fits(schema.items, item))
      );
    case 'object':
      return isObject(value);
  }
}

function expected(schema: Schema): Wording {
  const values = schema.enum?.map((value) => `"${value}"`).join(', ');
  if (values !== undefined) return wording(`Expected one of ${values}.`, `应为以下之一：${values}。`);
  if (schema.pattern !== undefined) {
    return wording(`Expected a text like ${schema.pattern}.`, `应为形如 ${schema.pattern} 的文本。`);
  }
  if (schema.minimum !== undefined) {
    const to = schema.maximum === undefined ? ['', ''] : [` to ${schema.maximum}`, ` 至 ${schema.maximum}`];
    return wording(
      `Expected a number from ${schema.minimum}${to[0]}.`,
      `应为数字，从 ${schema.minimum}${to[1]}。`,
    );
  }
  if (schema.exclusiveMinimum !== undefined) {
    const above = schema.exclusiveMinimum;
    return wording(`Expected a number above ${above}.`, `应为大于 ${above} 的数字。`);
  }
  return typeWordings[schema.type];
}

const typeWordings: Readonly<Record<Schema['type'], Wording>> = {
  string: wording('Expected a text.', '应为文本。'),
  number: wording('Expected a number.', '应为数字。'),
  integer: wording('Expected a whole number.', '应为整数。'),
  boolean: wording('Expected true or false.', '应为 true 或 false。'),
  array: wording('Expected a list of texts.', '应为文本列表。'),
  object: wording('Expected an object.', '应为对象。'),
};

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(read: ReadonlyMap<string, Json>, key: string): string {
  return String(read.get(key) ?? '');
}

function number(read: ReadonlyMap<string, Json>, key: string): number {
  return Number(read.get(key) ?? 0);
}

function texts(read: ReadonlyMap<string, Json>, key: string): readonly string[] {
  const value = read.get(key);
  return Array.isArray(value) ? value.map(String) : [];
}

function map<T extends string = string>(
  read: ReadonlyMap<string, Json>,
  key: string,
): ReadonlyMap<string, T> {
  const value = read.get(key);
  return new Map(isObject(value) ? (Object.entries(value) as [string, T][]) : []);
}
