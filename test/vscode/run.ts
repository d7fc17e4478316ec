// Where VS Code's extension host enters: runs every specification beside this file with mocha.

import { readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import Mocha from 'mocha';
import { env, extensions, version } from 'vscode';

/** Called by VS Code; a rejection is the failure of the run. */
export async function run(): Promise<void> {
  console.log(`${env.appName} ${version}, Node ${process.versions.node}, ${env.language}`);
  const extension = extensions.getExtension('planwright.planwright');
  if (!extension) throw new Error('VS Code does not know the extension.');
  const mocha = new Mocha({
    ui: 'bdd',
    color: false,
    timeout: Number(process.env.PLANWRIGHT_TIMEOUT ?? 30_000),
    reporter: join(extension.extensionPath, 'scripts/lib/counting-reporter.cjs'),
    ...(process.env.PLANWRIGHT_GREP ? { grep: process.env.PLANWRIGHT_GREP } : {}),
  });
  for (const file of process.env.PLANWRIGHT_SPECS?.split(delimiter) ?? specificationsHere())
    mocha.addFile(file);
  const failures = await new Promise<number>((resolve) => {
    mocha.run(resolve);
  });
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}

function specificationsHere(): readonly string[] {
  const names = readdirSync(__dirname).filter((name) => name.endsWith('.spec.cjs'));
  return names.map((name) => join(__dirname, name));
}
