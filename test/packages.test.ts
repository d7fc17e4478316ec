// A fresh clone installs the very packages that were tested, from whatever registry, on whatever platform.

import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';

interface Entry {
  readonly version: string;
  readonly resolved?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('the packages', () => {
  const manifest: Entry = read('package.json');
  const packages: Readonly<Record<string, Entry>> = read('package-lock.json').packages;

  it('are pinned in the manifest', () => {
    const wanted = { ...manifest.dependencies, ...manifest.devDependencies };
    const loose = Object.entries(wanted).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    assert.deepEqual(loose, []);
  });

  it('are locked without the address of a registry', () => {
    const addressed = Object.keys(packages).filter((path) => packages[path]?.resolved !== undefined);
    assert.deepEqual(addressed, []);
  });

  it('are locked for every platform; if not, run scripts/complete-lock.mjs', () => {
    const optional = Object.entries(packages).flatMap(([path, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).map((name) => ({ path, name })),
    );
    const missing = optional.filter(
      ({ path, name }) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
    );
    assert.deepEqual(missing, []);
  });
});

function read(path: string) {
  return JSON.parse(readFileSync(join(root, path), 'utf8'));
}
