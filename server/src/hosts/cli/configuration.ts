import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Wording } from '../../text/wording';
import { wording } from '../../text/wording';
import type { ConfigurationFile } from '../../workspace/configuration-file';
import { readConfigurationFile, valuesFor } from '../../workspace/configuration-file';
import { configurationNames } from '../../workspace/configuration-names';
import { known } from '../../workspace/known';
import type { Settings } from '../../workspace/settings';
import { defaultSettings, readSettings } from '../../workspace/settings';
import { pathBelow } from '../../workspace/uri-path';
import { Failure } from './failure';
import type { CommonOptions } from './options';
import { readText } from './text-file';

/** The settings of one file, and its path as globs in settings speak of it. */
export interface FileSettings {
  readonly settings: Settings;
  readonly path: string;
}

/** Finds the settings of files; each configuration file is read once. */
export type SettingsOf = (file: string) => FileSettings;

/**
 * A finder of settings: those of `--config`, none, or those nearest above each file. The folder for standard input is
 * the current one.
 * @throws Failure (the finder too) if a configuration cannot be read or says what is none.
 */
export function settingsFinder({ config }: Pick<CommonOptions, 'config'>): SettingsOf {
  const found = new Map<string, ConfigurationFile | null>();
  const named = typeof config === 'string' ? readNamed(config) : null;
  const nearest = (folder: string): ConfigurationFile | null => {
    const before = found.get(folder);
    if (before !== undefined) return before;
    const parent = dirname(folder);
    const own = readIn(folder) ?? (parent === folder ? null : nearest(parent));
    found.set(folder, own);
    return own;
  };
  return (file) => {
    const uri = pathToFileURL(file).href;
    const configuration = config === false ? null : (named ?? nearest(dirname(resolve(file))));
    if (configuration === null) return { settings: defaultSettings, path: belowHere(uri) };
    const settings = readSettings(valuesFor(configuration, uri), known);
    const complaint = settings.complaints[0];
    if (complaint !== undefined) {
      const { key, message } = complaint;
      throw broken(configuration.uri, wording(`"${key}": ${message.en}`, `"${key}"：${message.zh}`));
    }
    return { settings, path: pathBelow(configuration.folder, uri) ?? belowHere(uri) };
  };
}

function belowHere(uri: string): string {
  const here = pathToFileURL(process.cwd()).href;
  return pathBelow(here, uri) ?? uri;
}

function readNamed(path: string): ConfigurationFile {
  const found = readAt(resolve(path));
  if (found !== null) return found;
  throw new Failure(
    wording(
      `${path} holds no settings: a key "planwright" was expected.`,
      `${path} 中没有设置：应有 "planwright" 键。`,
    ),
  );
}

function readIn(folder: string): ConfigurationFile | null {
  for (const name of configurationNames) {
    const path = join(folder, name);
    if (!existsSync(path)) continue;
    const found = readAt(path);
    if (found !== null) return found;
  }
  return null;
}

function readAt(path: string): ConfigurationFile | null {
  const file = readText(path);
  if (!('text' in file)) {
    throw new Failure(wording(`configuration ${path}: ${file.en}`, `配置 ${path}：${file.zh}`));
  }
  const found = readConfigurationFile(pathToFileURL(path).href, file.text);
  const complaint = found?.complaints[0];
  if (found !== null && complaint !== undefined) throw broken(found.uri, complaint);
  return found;
}

function broken(uri: string, why: Wording): Failure {
  const path = new URL(uri).pathname;
  return new Failure(
    wording(
      `configuration ${decodeURIComponent(path)}: ${why.en}`,
      `配置 ${decodeURIComponent(path)}：${why.zh}`,
    ),
  );
}
