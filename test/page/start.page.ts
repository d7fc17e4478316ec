// The extension in VS Code as a person first meets it.

import { type Editor, openEditor } from '../support/page';

describe('VS Code with the extension', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ files: { 'plan.md': '# Plan\n\n## Phase 1\n\n- [x] One ✅\n- [ ] 二\n' } });
  });
  after(() => editor?.close());

  it('opens a plan', async () => {
    await editor.openFile('plan.md');
    await editor.page.locator('.view-line', { hasText: 'Phase 1' }).waitFor();
    await editor.screenshot('plan');
  });
});
