// npm start [-- FOLDER]: sets up what is missing, builds, and opens the extension in VS Code on a folder of plans: in
// the desktop VS Code if there is one, else in one that is served to a browser, until Ctrl+C.

import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cache, root } from './lib/paths.mjs';
import { findProgram, Problem, run, runMain } from './lib/run.mjs';
import { checkNode, installPackages } from './lib/setup.mjs';
import { host, installHost } from './lib/setup-host.mjs';
import { workbenchAddress } from './vscode-host/address.mjs';
import { startServer } from './vscode-host/server.mjs';

await runMain(async () => {
  const folder = resolve(process.env.INIT_CWD ?? '.', process.argv[2] ?? join(root, 'examples'));
  if (!existsSync(folder)) throw new Problem(`There is no folder ${folder}.`);
  checkNode();
  await installPackages();
  console.log('Building …');
  if ((await run(process.execPath, ['esbuild.mjs'], { cwd: root })) !== 0) return 1;

  const desktop = findProgram('code');
  if (desktop) {
    console.log(`Opening ${folder} in VS Code.`);
    return run(desktop, ['--new-window', `--extensionDevelopmentPath=${root}`, folder]);
  }
  await installHost();
  return serve(folder);
});

/**
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function serve(folder) {
  const userDataDir = join(cache, 'start');
  mkdirSync(userDataDir, { recursive: true });
  const interrupted = new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  const server = await startServer({ userDataDir, port: Number(process.env.PORT ?? 0) });
  const address = workbenchAddress(server.port, { extensionDevelopmentPath: [root], paths: [folder] });
  console.log(`VS Code with Planwright is open on ${folder}:\n\n  ${address}\n\nCtrl+C ends it.`);
  const first = await Promise.race([interrupted, server.ended]);
  await server.stop();
  const isOurs = first === 'SIGINT' || first === 'SIGTERM';
  if (!isOurs)
    throw new Problem(`VS Code ended by itself; its log is in ${userDataDir}. Its program: ${host.server}.`);
  return 0;
}
