// What the extension takes of the extension host's time, as VS Code itself tells it. Printed, not asserted: it is the machine's too.

import { type Editor, openEditor } from '../support/page';

describe('Running Extensions', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({
      files: { 'launch.md': '# Launch\n\n## Phase 1: Build\n\n- [ ] Design the door\n' },
    });
    await editor.openFile('launch.md');
    await editor.page.locator('.codelens-decoration').first().waitFor();
  });
  after(async () => {
    await editor?.screenshot('running extensions');
    await editor?.close();
  });

  it('tells how long the extension took to be activated', async () => {
    await editor.runCommand('Developer: Show Running Extensions');
    const row = editor.page
      .locator('.runtime-extensions-editor .extension', { hasText: 'planwright' })
      .first();
    const time = row.locator('.activation-time', { hasText: /\d/ });
    await time.waitFor();
    // The machine's own speed is told by the others.
    for (const one of await editor.page.locator('.runtime-extensions-editor .extension').all()) {
      const [name, took] = await Promise.all([
        one.locator('.name').first().textContent(),
        one.locator('.activation-time').first().textContent(),
      ]);
      if (/\d/.test(took ?? '')) console.log(`      ${name}: ${took}`);
    }
  });
});
