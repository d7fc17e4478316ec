import * as assert from 'node:assert/strict';
import { commands, extensions, Selection, TabInputWebview, window, workspace } from 'vscode';
import { closeAll, findings, open, openText, until } from '../support/vscode';

const webviews = () =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputWebview && input.viewType.endsWith('planwright.report'));

describe('the progress report', () => {
  afterEach(closeAll);

  it('opens as a page that bears the plan’s name, once', async () => {
    await open('sample-plan.md');
    await commands.executeCommand('planwright.showReport');
    await until(
      () => webviews().some(({ label }) => label.includes('Harbor Notes')),
      window.tabGroups.onDidChangeTabs,
    );
    await commands.executeCommand('planwright.showReport');
    await commands.executeCommand('planwright.showPhaseReport');
    assert.equal(webviews().length, 1);
  });

  it('has a page of its own for every plan', async () => {
    await open('sample-plan.md');
    await commands.executeCommand('planwright.showReport');
    await open('honest-plan.md');
    await commands.executeCommand('planwright.showReport');
    await until(() => webviews().length === 2, window.tabGroups.onDidChangeTabs);
  });

  it('opens from a lens, by the plan’s address', async () => {
    const document = await open('sample-plan.md');
    await closeAll();
    await commands.executeCommand('planwright.showReport', document.uri.toString(), 'Phase 1: Foundations');
    await until(() => webviews().length === 1, window.tabGroups.onDidChangeTabs);
  });

  it('is to be had as Markdown, which is not read as a plan', async () => {
    await open('sample-plan.md');
    await commands.executeCommand('planwright.showReportAsMarkdown');
    const document = window.activeTextEditor?.document;
    assert.equal(document?.languageId, 'markdown');
    assert.equal(document?.uri.scheme, 'planwright-report');
    assert.match(document?.getText() ?? '', /Harbor Notes/);
    assert.equal(document?.isDirty, false);
    const other = await openText('# Plan\n\n## Phase 1: Build ✅\n\n- [x] Walls\n- [ ] Roof\n');
    await findings(other);
    assert.deepEqual(document && (await findings(document, () => true)), []);
  });
});

describe('a line', () => {
  afterEach(closeAll);

  it('is opened by its number', async () => {
    const document = await open('sample-plan.md');
    const editor = window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new Selection(0, 0, 0, 0);
    await commands.executeCommand('planwright.openLine', document.uri.toString(), 26);
    assert.equal(window.activeTextEditor?.selection.active.line, 26);
  });
});

describe('the sample plan', () => {
  afterEach(closeAll);

  it('opens as a copy that is nowhere on the disk, and has something to show', async () => {
    await commands.executeCommand('planwright.openSamplePlan');
    const document = window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'markdown');
    const found = await findings(document, (all) => all.length >= 5);
    assert.ok(found.length >= 5);
    assert.equal(workspace.textDocuments.filter(({ isUntitled }) => isUntitled).length, 1);
  });
});

describe('the manifest in VS Code', () => {
  it('has every word in place of its key', () => {
    const manifest = JSON.stringify(
      extensions.getExtension('planwright.planwright')?.packageJSON.contributes,
    );
    assert.ok(manifest.length > 1000);
    assert.doesNotMatch(manifest, /"%[\w.]+%"/);
  });

  it('has a running command for each that it names', async () => {
    const named: { command: string }[] =
      extensions.getExtension('planwright.planwright')?.packageJSON.contributes.commands;
    const running = new Set(await commands.getCommands(true));
    assert.deepEqual(
      named.filter(({ command }) => !running.has(command)),
      [],
    );
  });
});
