// npm run package: the extension as one file, planwright-<version>.vsix, from bundles made small.

import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createVSIX } from '@vscode/vsce';
import { root } from './lib/paths.mjs';
import { Problem, run, runMain } from './lib/run.mjs';

/** What a person waits for when installing; more means that something was packed by mistake. */
const largest = 1_000_000;

await runMain(async () => {
  rmSync(join(root, 'dist'), { recursive: true, force: true }); // source maps of an earlier build among them
  if ((await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: root })) !== 0) return 1;

  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const packagePath = join(root, `${name}-${version}.vsix`);
  // What is packed is said by "files" in package.json; the bundles need no dependency.
  // Without the address of a repository, links between the papers stay as they are written.
  const links = { allowMissingRepository: true, rewriteRelativeLinks: false };
  await createVSIX({ cwd: root, packagePath, dependencies: false, ...links });

  const { size } = statSync(packagePath);
  if (size > largest)
    throw new Problem(`${packagePath} has ${size} bytes; ${largest} is the most it may have.`);
  return 0;
});
