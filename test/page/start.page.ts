// The extension as a person first meets it: a plan is opened, and what is wrong in it is underlined; on the desktop's
// host, in Chinese, and in the host of the web.

import { type Editor, type EditorOptions, openEditor } from '../support/page';

const plan = '# Launch\n\n## Phase 1: Build ✅\n\n- [x] Design the door\n- [ ] Build the door\n';

const places: readonly { readonly name: string; readonly options: EditorOptions; readonly lens: RegExp }[] = [
  { name: 'VS Code', options: {}, lens: /1\/2 tasks/ },
  { name: 'VS Code in Chinese', options: { locale: 'zh-cn', theme: 'light' }, lens: /1\/2 个任务/ },
  { name: 'VS Code on the web', options: { web: true }, lens: /1\/2 tasks/ },
];

for (const { name, options, lens } of places) {
  describe(name, () => {
    let editor: Editor;
    before(async () => {
      editor = await openEditor({ ...options, files: { 'launch.md': plan } });
      await editor.openFile('launch.md');
    });
    after(async () => {
      await editor?.screenshot(`start ${name}`);
      await editor?.close();
    });

    it('counts the tasks of a plan above its heading', async () => {
      await editor.page.locator('.codelens-decoration', { hasText: lens }).first().waitFor();
    });

    it('underlines a mark that is not true', async () => {
      await editor.page.locator('.squiggly-warning').first().waitFor();
    });
  });
}
