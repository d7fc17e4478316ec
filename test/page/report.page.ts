// A plan and its report, as a person sees them.

import * as assert from 'node:assert/strict';
import { type Editor, openEditor } from '../support/page';

describe('the sample plan', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ theme: 'light', settings: { 'planwright.today': '2026-11-23' } });
  });
  after(() => editor?.close());

  it('has squiggles, lenses and its progress in the status bar', async () => {
    await editor.openFile('sample-plan.md');
    await editor.page
      .locator('.codelens-decoration', { hasText: /\d\/\d+ tasks/ })
      .first()
      .waitFor();
    await editor.goToLine(60);
    await editor.page.locator('.squiggly-warning').first().waitFor();
    await editor.page.locator('.statusbar-item', { hasText: /Plan \d+\/\d+/ }).waitFor();
    await editor.screenshot('plan-light');
  });

  it('has a report that says what is claimed and what is counted', async () => {
    await editor.runCommand('Planwright: Show Progress Report');
    const page = editor.webview();
    await page.getByRole('heading', { name: 'Harbor Notes 2.0' }).waitFor();
    const phase = page.getByRole('row', { name: /Phase 2 Closed beta/ }).first();
    await phase.locator('.lie', { hasText: '100%' }).waitFor();
    assert.ok((await phase.locator('svg.bar').boundingBox())?.width, 'The bar has no width.');
    await editor.screenshot('report-light');
  });

  for (const theme of ['dark', 'high-contrast'] as const) {
    it(`has its report in ${theme} colours too`, async () => {
      editor.setTheme(theme);
      const page = editor.webview().locator(`body.vscode-${theme}`);
      await page.getByRole('heading', { name: 'Harbor Notes 2.0' }).waitFor();
      await editor.screenshot(`report-${theme}`);
    });
  }

  it('has rows in its report that open their lines', async () => {
    const page = editor.webview();
    await page.getByRole('link', { name: 'Phase 2 Closed beta' }).first().click();
    await editor.page.locator('.tab.active', { hasText: 'sample-plan.md' }).waitFor();
    await editor.page.getByRole('button', { name: /^Ln (?!1,)\d+, Col 1/ }).waitFor();
  });
});

describe('the report', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({
      files: { 'boats.md': '# Boats\n\n## Phase 1: Hull ✅\n\n- [ ] Keel\n- [x] Ribs\n' },
      settings: { 'files.autoSave': 'off' },
    });
  });
  after(() => editor?.close());

  it('opens from a lens', async () => {
    await editor.openFile('boats.md');
    await editor.page.locator('.codelens-decoration a', { hasText: '1/2 tasks' }).last().click();
    await editor
      .webview()
      .getByRole('row', { name: /Phase 1 Hull/ })
      .first()
      .waitFor();
  });

  it('stands beside the problem that the other lens shows', async () => {
    await editor.page.locator('.codelens-decoration a', { hasText: '1 problem' }).last().click();
    await editor.page
      .locator('.marker-widget')
      .getByText('Heading says done, but 1 of 2 tasks is open.')
      .waitFor();
    await editor.screenshot('problem-dark');
    await editor.page.keyboard.press('Escape');
    await editor.page.locator('.marker-widget').waitFor({ state: 'detached' });
  });

  it('follows the text while it is typed', async () => {
    await editor.page.locator('.view-line', { hasText: 'Keel' }).click();
    await editor.page.getByRole('button', { name: /^Ln 5,/ }).waitFor();
    await editor.runCommand('Planwright: Toggle Task at Cursor');
    await editor.webview().locator('.figure', { hasText: '2 / 2' }).waitFor();
  });

  it('works by keyboard', async () => {
    const link = editor
      .webview()
      .getByRole('link', { name: /Phase 1 Hull/ })
      .first();
    await link.focus();
    await link.press('Enter');
    await editor.page.getByRole('button', { name: /Ln 3, Col 1/ }).waitFor();
  });

  it('loads nothing and runs nothing but its own style and script', async () => {
    const policy = await editor
      .webview()
      .locator('meta[http-equiv="Content-Security-Policy"]')
      .getAttribute('content');
    assert.match(
      policy ?? '',
      /^default-src 'none'; style-src [^;']*(?:'self')?[^;']*; script-src 'nonce-[0-9a-f]{32}'$/,
    );
    assert.equal(await editor.webview().locator('main [style], main style, main script').count(), 0);
  });

  it('is still there when the window is loaded anew', async () => {
    // A window with something to save asks whether it may go.
    await editor.runCommand('File: Save All Files');
    await editor.page.locator('.tab.dirty').waitFor({ state: 'detached' });
    // In a browser VS Code does not note what is open as it goes, but when the window loses the focus. A page under test always has it.
    await editor.page.evaluate(() => {
      document.hasFocus = () => false;
      window.dispatchEvent(new FocusEvent('blur'));
    });
    // No `waitForFunction`: it takes a promise for a yes.
    while (!(await editor.page.evaluate(isNoted, 'planwright.report')));
    editor.page.on('dialog', (dialog) => dialog.accept()); // what is noted just now keeps a window back
    await editor.page.reload();
    await editor
      .webview()
      .getByRole('row', { name: /Phase 1 Hull/ })
      .first()
      .waitFor();
  });
});

/** Whether what VS Code would open again speaks of `text`. Runs in the page. */
async function isNoted(text: string): Promise<boolean> {
  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await settled(indexedDB.open(name));
    try {
      if (!database.objectStoreNames.contains('ItemTable')) continue;
      const items = database.transaction('ItemTable').objectStore('ItemTable');
      const noted = await settled(items.get('memento/workbench.parts.editor'));
      if (typeof noted === 'string' && noted.includes(text)) return true;
    } finally {
      database.close();
    }
  }
  return false;
}

describe('VS Code in Chinese', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ locale: 'zh-cn', theme: 'light' });
  });
  after(() => editor?.close());

  it('speaks Chinese wherever a person looks', async () => {
    await editor.openFile('sample-plan.zh-cn.md');
    await editor.page
      .locator('.codelens-decoration', { hasText: /\d\/\d+ 个任务/ })
      .first()
      .waitFor();
    await editor.runCommand('Planwright: 显示进度报告');
    await editor.webview().getByRole('columnheader', { name: '进度' }).waitFor();
    await editor.page
      .locator('.activitybar')
      .getByLabel(/^Planwright/)
      .first()
      .click();
    await editor.page.locator('.sidebar .pane-header', { hasText: '任务' }).waitFor();
    await editor.page.getByRole('tree', { name: '任务' }).getByRole('treeitem', { name: /^P0/ }).waitFor();
    await editor.screenshot('report-zh-cn-light');
  });
});

describe('VS Code on the web', () => {
  let editor: Editor;
  before(async () => {
    editor = await openEditor({ web: true });
  });
  after(() => editor?.close());

  it('reads plans and tells of them in a worker', async () => {
    await editor.openFile('sample-plan.md');
    await editor.page
      .locator('.codelens-decoration', { hasText: /\d\/\d+ tasks/ })
      .first()
      .waitFor();
    await editor.goToLine(60);
    await editor.page.locator('.squiggly-warning').first().waitFor();
    await editor.runCommand('Planwright: Show Progress Report');
    await editor.webview().getByRole('heading', { name: 'Harbor Notes 2.0' }).waitFor();
  });

  it('lists the tasks of the whole workspace', async () => {
    await editor.page
      .locator('.activitybar')
      .getByLabel(/^Planwright/)
      .first()
      .click();
    const plans = editor.page.getByRole('tree', { name: 'Plans' });
    await plans.getByRole('treeitem').nth(3).waitFor();
    await editor.screenshot('web');
  });
});
