// npm start [-- FOLDER]: sets up what is missing, builds, and opens the extension in VS Code on a folder of plans: in
// the desktop VS Code if there is one, else in one that is served to a browser, until Ctrl+C.

import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { cache, root } from './lib/paths.mjs';
import { findProgram, Problem, run, runMain } from './lib/run.mjs';
import { checkNode, installPackages } from './lib/setup.mjs';
import { installHost } from './lib/setup-host.mjs';
import { folderAddress } from './vscode-host/address.mjs';
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
 * The extension is linked into the served VS Code as an installed one, so that its plain address is all one needs.
 *
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function serve(folder) {
  const userDataDir = join(cache, 'start');
  const extensionsDir = join(userDataDir, 'extensions');
  rmSync(extensionsDir, { recursive: true, force: true });
  mkdirSync(extensionsDir, { recursive: true });
  symlinkSync(root, join(extensionsDir, 'planwright'));

  const interrupted = new Promise((done) => {
    process.once('SIGINT', done);
    process.once('SIGTERM', done);
  });
  const server = await startServer({
    userDataDir,
    extensionsDir,
    port: Number(process.env.PORT ?? 0),
    disableWorkspaceTrust: true,
  });
  console.log(
    `VS Code with Planwright is open on ${folder}: ${folderAddress(server.port, folder)}\nCtrl+C ends it.`,
  );
  const hasDied = await Promise.race([interrupted.then(() => false), server.ended.then(() => true)]);
  await server.stop();
  if (hasDied) throw new Problem(`VS Code ended by itself; its log is below ${userDataDir}.`);
  return 0;
}
