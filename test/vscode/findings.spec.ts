import * as assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  commands,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { closeAll, findings, open, openText, ruleOf } from '../support/vscode';

describe('findings', () => {
  afterEach(closeAll);

  it('appear in a file, each with its rule and the rule’s manual page', async () => {
    const found = await findings(await open('sample-plan.md'));
    for (const { code } of found) {
      assert.ok(typeof code === 'object', 'A finding has no link to its rule.');
      assert.match(String(code.value), /^[a-z-]+$/);
      assert.ok(code.target instanceof Uri);
    }
    assert.ok(
      found.some((one) => ruleOf(one) === 'malformed-box'),
      found.map(ruleOf).join(),
    );
  });

  it('point to the other place', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build ✅\n\n- [x] Walls\n- [ ] Roof\n');
    const [one] = await findings(document);
    assert.equal(one && ruleOf(one), 'heading-status');
    assert.equal(one?.range.start.line, 2);
    assert.deepEqual(
      one?.relatedInformation?.map(({ location }) => location.range.start.line),
      [5],
    );
  });

  it('come and go while typing', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build ✅\n\n- [x] Walls\n- [ ] Roof\n');
    await findings(document);
    await replace(document.uri, new Range(5, 3, 5, 4), 'x');
    await findings(document, (found) => found.length === 0);
    await replace(document.uri, new Range(4, 3, 4, 4), ' ');
    await findings(document, (found) => found.length === 1);
  });

  it('are fixed by a quick fix, and come back with undo', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build\n\n- [x] Walls\n- [x]Roof\n- [ ] Door\n');
    const before = document.getText();
    const [one] = await findings(document, (found) => found.some((each) => ruleOf(each) === 'malformed-box'));
    assert.ok(one);
    const offered = await commands.executeCommand<CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      one.range,
      CodeActionKind.QuickFix.value,
      10,
    );
    const fix = offered.find(({ edit }) => edit !== undefined);
    assert.ok(fix?.edit, offered.map(({ title }) => title).join());
    await workspace.applyEdit(fix.edit);
    await findings(document, (found) => found.every((each) => ruleOf(each) !== 'malformed-box'));
    assert.match(document.getText(), /^- \[x\] Roof$/m);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await findings(document, (found) => found.some((each) => ruleOf(each) === 'malformed-box'));
  });

  it('go when their document is closed', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build ✅\n\n- [x] Walls\n- [ ] Roof\n');
    await findings(document);
    await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    assert.equal(window.activeTextEditor, undefined);
    await findings(document, (found) => found.length === 0);
  });
});

async function replace(uri: Uri, range: Range, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.replace(uri, range, text);
  assert.ok(await workspace.applyEdit(edit));
}
