// `npm start` as a newcomer meets it: the address it prints, opened in a browser.

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { out, root } from '../../scripts/lib/paths.mjs';
import { findChromium } from '../../scripts/lib/setup.mjs';

describe('npm start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-page-'));
  const plans = join(folder, 'my plans & more');
  let start: ChildProcess;
  let browser: Browser;
  let page: Page;

  before(async () => {
    mkdirSync(plans);
    writeFileSync(join(plans, 'launch.md'), '# Launch\n\n## Phase 1: Build ✅\n\n- [ ] Design the door\n');
    // Without a PATH there is no desktop VS Code to open, so it is served.
    start = spawn(process.execPath, [join(root, 'scripts/start.mjs'), plans], {
      env: { ...process.env, PATH: '', PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const address = await printedAddress(start);
    const executablePath = findChromium();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(240_000);
    await page.goto(address);
  });
  after(async () => {
    await page?.screenshot({ path: join(out, 'screenshots', 'npm start.png') });
    await browser?.close();
    start.kill('SIGINT');
    if (start.exitCode === null) await once(start, 'exit');
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });

  it('opens the folder with the extension in it, and a plan shows its squiggle, lens and tasks', async () => {
    await page.getByRole('treeitem', { name: 'launch.md' }).dblclick();
    await page.locator('.squiggly-warning').first().waitFor();
    await page
      .locator('.codelens-decoration', { hasText: /0\/1\stask/ })
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /^Planwright/ }).click();
    const tasks = page.getByRole('tree', { name: 'Tasks' });
    await tasks.getByRole('treeitem', { name: /^Phase 1 Build/ }).waitFor();
  });
});

/** The address in what a started VS Code prints; fails if it ends before. */
function printedAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk) => {
      text += String(chunk);
      const address = /http:\S+/.exec(text)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`npm start ended:\n${text}`)));
  });
}
