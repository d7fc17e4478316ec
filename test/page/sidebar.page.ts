// The trees in the sidebar, as a person uses them.

import * as assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { readFile, watch } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { type Editor, openEditor } from '../support/page';

const plan =
  '# Boats\n\n## Phase 1: Hull (P0)\n\n- [ ] Keel\n- [x] Ribs @ann\n\n## Phase 2: Mast (P1)\n\n- [ ] Rigging\n';

describe('the sidebar', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({
      files: { 'boats.md': plan, 'notes.md': '# Notes\n' },
      theme: 'light',
      settings: { 'files.autoSave': 'off' },
    });
  });
  after(() => editor?.close());

  const row = (name: string): Locator =>
    editor.page
      .getByRole('tree', { name: 'Tasks' })
      .getByRole('treeitem', { name: new RegExp(`^${name}(?:,|$)`) });

  /** The row that is selected, if it is this one. */
  const selected = (name: string): Locator => row(name).and(editor.page.locator('[aria-selected="true"]'));

  it('shows the tasks by urgency when its icon is clicked', async () => {
    await editor.page
      .locator('.activitybar')
      .getByLabel(/^Planwright/)
      .first()
      .click();
    await row('P0').waitFor();
    await row('P1').waitFor();
    const top = (await row('P0').boundingBox())?.y ?? 0;
    assert.ok(top < ((await row('P1').boundingBox())?.y ?? 0), 'P1 stands above P0.');
  });

  it('has a badge with the number of urgent tasks that are open', async () => {
    const badge = editor.page.locator('.activitybar .action-item', {
      has: editor.page.getByLabel(/Planwright.*1/),
    });
    await badge.locator('.badge-content', { hasText: '1' }).waitFor();
  });

  it('ticks a box in a file that nobody has open, and saves it', async () => {
    await unfold(row('Phase 1 Hull'));
    await row('Keel').getByRole('checkbox').click();
    await row('Keel, done').waitFor();
    await fileBecomes(plan.replace('[ ] Keel', '[x] Keel'));
    await editor.screenshot('sidebar-light');
  });

  it('unticks it in the open editor, where undo brings it back', async () => {
    await row('Keel').click();
    await editor.page.locator('.tab.active', { hasText: 'boats.md' }).waitFor();
    // The lens tells that the server knows the file as open.
    await editor.page.locator('.codelens-decoration').first().waitFor();
    await row('Keel').getByRole('checkbox').click();
    await row('Keel, to do').waitFor();
    await line('- [ ] Keel').waitFor();
    await line('- [ ] Keel').click();
    await editor.page.keyboard.press('ControlOrMeta+Z');
    await line('- [x] Keel').waitFor();
    await row('Keel, done').waitFor();
  });

  it('opens the line of a task whose name is clicked', async () => {
    await unfold(row('P1'));
    await unfold(row('Phase 2 Mast'));
    await row('Rigging').click();
    await editor.page.getByRole('button', { name: /Ln 10, Col 1/ }).waitFor();
  });

  it('opens a phase from its menu', async () => {
    await row('Phase 1 Hull').click({ button: 'right' });
    // A menu of VS Code takes no click in its first tenth of a second, and tells nobody when it would; a key it takes.
    const open = editor.page.locator('.monaco-menu').getByRole('menuitem', { name: 'Open', exact: true });
    await open.hover();
    await open.and(editor.page.locator(':focus')).waitFor();
    await editor.page.keyboard.press('Enter');
    await editor.page.getByRole('button', { name: /Ln 3, Col 1/ }).waitFor();
  });

  it('follows the cursor while that is wanted, and leaves the keyboard to the text', async () => {
    await editor.goToLine(10);
    await editor.runCommand('Planwright: Follow Cursor');
    await selected('Rigging').waitFor();
    await editor.goToLine(8);
    await selected('Phase 2 Mast').waitFor();
    await editor.goToLine(6);
    await selected('Ribs').waitFor();
    await editor.screenshot('sidebar-follows');
    await editor.page.keyboard.type('- [ ] Stem\n');
    await line('- [ ] Stem').waitFor();
    await selected('Ribs').waitFor();
    await editor.page.keyboard.press('ArrowUp');
    await selected('Stem').waitFor();
    await editor.runCommand('Planwright: Stop Following Cursor');
    await editor.page.keyboard.press('ControlOrMeta+Shift+K');
    await row('Stem').waitFor({ state: 'detached' });
  });

  it('shows what a filter lets through, and says so', async () => {
    await filter('Rigging');
    await editor.page.locator('.sidebar').getByText('Filter: Rigging').waitFor();
    await row('P0').waitFor({ state: 'detached' });
    await editor.runCommand('Planwright: Show All Tasks');
    await row('P0').waitFor();
  });

  it('offers a way out where a filter leaves nothing', async () => {
    await filter('nothing is called so');
    await editor.page.locator('.sidebar').getByText('Filter: nothing is called so').waitFor();
    await editor.page.locator('.sidebar').locator('.monaco-button', { hasText: 'Show All Tasks' }).click();
    await row('P0').waitFor();
  });

  it('gives a task the priority that it is dropped on, which undo takes back', async () => {
    for (const name of ['P0', 'Phase 1 Hull', 'P1', 'Phase 2 Mast']) await unfold(row(name));
    await row('Rigging').dragTo(row('Keel'));
    await line('- [ ] Rigging (P0)').waitFor();
    await row('P1').waitFor({ state: 'detached' });
    await editor.screenshot('sidebar-dropped');
    await line('- [ ] Rigging (P0)').click();
    await editor.page.keyboard.press('ControlOrMeta+Z');
    await row('P1').waitFor();
    assert.equal(await line('(P0)').count(), 1);
  });

  it('asks who one is before it shows what is one’s own, and then shows that', async () => {
    await editor.runCommand('Planwright: Show My Tasks Only');
    await editor.page.locator('.sidebar').getByText('Which tasks are yours?').waitFor();
    await editor.screenshot('sidebar-who');
    mkdirSync(join(editor.workspace, '.vscode'), { recursive: true });
    writeFileSync(join(editor.workspace, '.vscode', 'settings.json'), '{ "planwright.me": ["@Ann"] }');
    await unfold(row('P0'));
    await unfold(row('Phase 1 Hull'));
    await row('Ribs').waitFor();
    assert.equal(await row('Keel').count(), 0);
    await editor.page.locator('.sidebar').getByText('My tasks', { exact: true }).waitFor();
    await editor.screenshot('sidebar-mine');
    await editor.runCommand('Planwright: Show Everyone’s Tasks');
    await row('Keel').waitFor();
  });

  /** VS Code shows a tick before it is written; the disk has the last word. */
  async function fileBecomes(text: string): Promise<void> {
    const file = join(editor.workspace, 'boats.md');
    const changes = watch(editor.workspace);
    for (let found = ''; found !== text; await changes[Symbol.asyncIterator]().next()) {
      found = await readFile(file, 'utf8');
      if (found === text) return;
    }
  }

  async function filter(text: string): Promise<void> {
    const title = editor.page.locator('.sidebar .pane-header', { hasText: 'Tasks' });
    await title.hover();
    await title.getByRole('button', { name: 'Filter Tasks…' }).click();
    await editor.answer('Filter Tasks', text);
  }

  async function unfold(node: Locator): Promise<void> {
    await node.waitFor();
    if ((await node.getAttribute('aria-expanded')) === 'false')
      await node.locator('.monaco-tl-twistie').click();
  }

  function line(text: string): Locator {
    return editor.page.locator('.editor-instance .view-line', { hasText: text });
  }
});

describe('the sidebar without a plan', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ files: { 'notes.md': '# Notes\n\nNo plan.\n' } });
  });
  after(() => editor?.close());

  it('leads to the sample plan', async () => {
    await editor.page
      .locator('.activitybar')
      .getByLabel(/^Planwright/)
      .first()
      .click();
    await editor.page.locator('.sidebar').getByText('No plan was found').waitFor();
    await editor.screenshot('welcome-dark');
    await editor.page.locator('.sidebar').getByRole('button', { name: 'Open Sample Plan' }).click();
    await editor.page.locator('.view-line', { hasText: 'Harbor Notes 2.0' }).waitFor();
  });
});
