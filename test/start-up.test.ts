// What the server loads before it has answered `initialize`: shapes of the bundle, for a time would say more of the machine.

import * as assert from 'node:assert/strict';
import { join } from 'node:path';
import { build } from 'esbuild';
import { root } from '../scripts/lib/paths.mjs';

describe('starting up', () => {
  it('brings in neither the parser nor the words', async () => {
    const light = await loadedAtStart('server/src/hosts/node-server.ts');
    assert.ok(light.some((path) => path.includes('vscode-languageserver')));
    assert.deepEqual(light.filter(isHeavy), []);
    const heavy = await loadedAtStart('server/src/workspace/plan-document.ts');
    assert.ok(heavy.some((path) => path.includes('micromark')) && heavy.filter(isHeavy).length > 50);
  });
});

function isHeavy(path: string): boolean {
  return /micromark|mdast|unified|picomatch|server\/src\/(?:conventions|rules|facts)\//.test(path);
}

/** The files that a program needs at once; what it imports on demand is left out. */
async function loadedAtStart(entry: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: [join(root, entry)],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    plugins: [
      {
        name: 'on demand',
        setup: ({ onResolve }) => {
          onResolve({ filter: /^/ }, ({ path, kind }) =>
            kind === 'dynamic-import' ? { path, external: true } : undefined,
          );
        },
      },
    ],
  });
  return Object.keys(metafile.inputs);
}
