// What the extension takes of the extension host's time, as VS Code itself tells it. Printed, not asserted: it is the machine's too.

import * as assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { type Editor, openEditor } from '../support/page';

describe('the start in VS Code', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({
      installed: nothing,
      files: { 'launch.md': '# Launch\n\n## Phase 1: Build\n\n- [ ] Design the door\n' },
    });
    await editor.openFile('launch.md');
    await editor.page.locator('.codelens-decoration').first().waitFor();
  });
  after(async () => {
    await editor?.screenshot('running extensions');
    await editor?.close();
  });

  it('is told by Running Extensions, beside what doing nothing takes', async () => {
    await editor.runCommand('Developer: Show Running Extensions');
    const rows = editor.page.locator('.runtime-extensions-editor .extension');
    await rows.first().locator('.activation-time', { hasText: /\d/ }).waitFor();
    for (const name of ['planwright.planwright', 'does-nothing', 'Markdown Language']) {
      const row = rows.filter({ hasText: name });
      // Those that took least stand last, and are drawn when they are scrolled to.
      for (let page = 0; page < 5 && (await row.count()) === 0; page += 1) {
        await rows.last().click();
        await editor.page.keyboard.press('PageDown');
      }
      const took = await row.first().locator('.activation-time').first().textContent();
      console.log(`      ${name}: ${took}`);
      await editor.page.keyboard.press('Home');
    }
  });

  it('leaves what was compiled to the next one', async () => {
    const storage = join(editor.userData, 'User', 'globalStorage');
    const kept = () =>
      readdirSync(storage, { recursive: true, encoding: 'utf8' }).filter((name) =>
        /code.[\da-f]+$/.test(name),
      );
    const news = watch(storage, { recursive: true });
    if (kept().length === 0) for await (const _ of news) if (kept().length > 0) break;
    assert.match(kept().join(), /^planwright\.planwright.code.[\da-f]{16}$/);
  });
});

/** An extension that starts when ours does, and has nothing to do: what is told of it is VS Code's own. */
const nothing = {
  'planwright.does-nothing-1.0.0/package.json': JSON.stringify({
    name: 'does-nothing',
    publisher: 'planwright',
    version: '1.0.0',
    engines: { vscode: '^1.90.0' },
    main: './main.js',
    activationEvents: ['onLanguage:markdown'],
  }),
  'planwright.does-nothing-1.0.0/main.js': 'exports.activate = () => undefined;\n',
};
