import type { ParseError } from 'jsonc-parser';
import { parse } from 'jsonc-parser';
import type { Wording } from '../text/wording';
import { wording } from '../text/wording';
import { isGlob, matchesAny } from './globs';
import { sayNoGlob } from './settings';
import { syntaxComplaint } from './syntax-complaint';
import { pathBelow } from './uri-path';

/** One configuration file as read: the settings of a folder and what lies below it. */
export interface ConfigurationFile {
  readonly uri: string;
  /** URI of the folder it stands in, without a slash at the end. */
  readonly folder: string;
  /** Settings, nested or dotted, `overrides` taken out. */
  readonly values: Values;
  readonly overrides: readonly Override[];
  /** What is wrong with the file itself; such a file sets what could be read of it. */
  readonly complaints: readonly Wording[];
}

/** Settings for some of the files below. */
export interface Override {
  /** Globs from the folder on. */
  readonly files: readonly string[];
  readonly values: Values;
}

type Values = Readonly<Record<string, unknown>>;

/** Reads a configuration file; never throws. Null where it holds no settings at all: a `package.json` without `planwright`. */
export function readConfigurationFile(uri: string, text: string): ConfigurationFile | null {
  const errors: ParseError[] = [];
  const parsed: unknown = parse(text, errors, { allowTrailingComma: true });
  const isPackage = uri.endsWith('/package.json');
  const raw = isPackage ? (isObject(parsed) ? parsed.planwright : undefined) : parsed;
  if (isPackage && raw === undefined) return null;
  const complaints =
    parsed === undefined ? [noJson] : errors.slice(0, 3).map((error) => syntaxComplaint(error, text));
  if (!isObject(raw) && errors.length === 0) complaints.push(wording('Expected an object.', '应为对象。'));
  const { $schema: _, overrides, ...values } = isObject(raw) ? raw : {};
  const folder = uri.slice(0, uri.lastIndexOf('/'));
  return { uri, folder, values, overrides: readOverrides(overrides, complaints), complaints };
}

/** What the configuration file says of one file below its folder: its settings, then every override that fits, the last winning. */
export function valuesFor(file: ConfigurationFile, uri: string): Values {
  const path = pathBelow(file.folder, uri);
  const fitting = path === null ? [] : file.overrides.filter(({ files }) => matchesAny(files, path));
  return fitting.reduce((values, override) => mergeValues(values, override.values), file.values);
}

/** Two sets of settings as one, member by member; where both speak, the second does. */
export function mergeValues(under: Values, over: Values): Values {
  const merged: Record<string, unknown> = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = merged[key];
    // A dotted key and a nested one may mean the same setting: the reader takes the later one, so it must stand last.
    delete merged[key];
    merged[key] = isObject(below) && isObject(value) ? mergeValues(below, value) : value;
  }
  return merged;
}

function readOverrides(raw: unknown, complaints: Wording[]): readonly Override[] {
  if (raw === undefined) return [];
  const entries = Array.isArray(raw) ? raw : [raw];
  return entries.flatMap((entry: unknown) => {
    if (isObject(entry)) {
      const { files, ...values } = entry;
      const globs = typeof files === 'string' ? [files] : files;
      if (Array.isArray(globs) && globs.every((glob) => typeof glob === 'string')) {
        for (const { en, zh } of globs.filter((glob) => !isGlob(glob)).map(sayNoGlob))
          complaints.push(wording(`"overrides": ${en}`, `"overrides"：${zh}`));
        return [{ files: globs.filter(isGlob), values }];
      }
    }
    complaints.push(
      wording(
        'Each of "overrides" needs "files", a list of globs.',
        '"overrides" 的每一项都需要 "files"（glob 列表）。',
      ),
    );
    return [];
  });
}

const noJson = wording(
  'It holds no JSON: an object was expected, { } at least.',
  '其中没有 JSON：应为对象，至少是 { }。',
);

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
