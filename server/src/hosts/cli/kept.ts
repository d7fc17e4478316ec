import { accessSync, constants, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FileIndex } from '../../workspace/file-index';
import type { Records, Stamp } from '../../workspace/records';
import { type Settings, settingsKey } from '../../workspace/settings';
import { cacheFolder } from '../cache-folder';
import { nodeRecords } from '../node-records';
import { type NoPlans, noPlansIn } from './no-plans';
import type { CommonOptions } from './options';

/** What earlier runs have found. */
export interface Kept {
  readonly records: Records;
  readonly noPlans: NoPlans;
  /** Of the folders that are asked for: a server that works on them has the same. */
  readonly index: FileIndex;
  /** URIs of what was found below them. */
  readonly found: Set<string>;
}

/** What was kept of some paths; null where nobody wants it, or there is no place for it. */
export function keptOf({ cache }: CommonOptions, paths: readonly string[]): Kept | null {
  const place = cache ? cacheFolder() : null;
  if (place === null) return null;
  const folders = paths.filter(isFolder).map((path) => pathToFileURL(resolve(path)).href);
  const records = nodeRecords(place, folders.join('\n'));
  return { records, noPlans: noPlansIn(place), index: new FileIndex(records), found: new Set() };
}

/** The version of a file below a folder, where the list can tell of it: what a glob makes a plan it cannot. */
export function stampOf(uri: string, { include }: Settings, { records }: Kept): Stamp | null {
  return include.length === 0 ? records.stamp(uri) : null;
}

/** Whether the file, in this version, is known to be no plan. Not of one of which something else is to be said: that nobody can read it. */
export function isKnownNone(
  file: string,
  uri: string,
  stamp: Stamp,
  settings: Settings,
  { index }: Kept,
): boolean {
  if (stamp.size > settings.maxFileSize) return false;
  return index.find(uri, stamp, settingsKey(settings))?.key === null && isReadable(file);
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

/** Never throws: what is wrong with a path is told when it is read. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
