// npm run generate: writes what follows from the tables of the code, the manual's pages, the grammar and the parts of
// the manifest among it. Running it twice changes nothing; test/tidy.test.ts fails where it would change something.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, textOf } from './generate/files.mjs';
import { root } from './lib/paths.mjs';
import { runMain } from './lib/run.mjs';

await runMain(async () => {
  let written = 0;
  for (const [path, text] of await generatedFiles()) {
    if (textOf(path) === text) continue;
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${path} is written.`);
    written += 1;
  }
  if (written === 0) console.log('Everything is as the code says.');
  return 0;
});
