// Names the packages of other platforms in package-lock.json. npm leaves out those that it could not find in the
// registry it asked, and `npm ci` then refuses the lock file everywhere. To be run after a dependency has changed.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

/**
 * @typedef {object} Entry
 * @property {string} version
 * @property {boolean} [dev]
 * @property {string} [license]
 * @property {Record<string, string>} [engines]
 * @property {Record<string, string>} [optionalDependencies]
 */

const file = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8'));
/** @type {Record<string, Entry>} */
const packages = lock.packages;
/** A platform's package is named after it: `@biomejs/cli-linux-x64-musl`. */
const platform = /(android|darwin|linux|win32)-(arm64|x64)(-musl)?$/;

for (const owner of Object.values(packages)) {
  for (const [name, version] of Object.entries(owner.optionalDependencies ?? {})) {
    const [, os, cpu, musl] = platform.exec(name) ?? [];
    if (os === undefined || packages[`node_modules/${name}`]) continue;
    const entry = {
      version,
      cpu: [cpu],
      ...(owner.dev ? { dev: true } : {}),
      ...(os === 'linux' ? { libc: [musl ? 'musl' : 'glibc'] } : {}),
      license: owner.license ?? '',
      optional: true,
      os: [os],
      engines: owner.engines ?? {},
    };
    packages[`node_modules/${name}`] = entry;
    console.log(`Added ${name} ${version}.`);
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
