import * as assert from 'node:assert/strict';
import { commands, Position, Selection, WorkspaceEdit, window, workspace } from 'vscode';
import type { Parts } from '../../client/src/commands';
import { tickBoxes } from '../../client/src/task-edit';
import type { TreeNode } from '../../server/src/protocol';
import {
  closeAll,
  everyNode,
  open,
  openText,
  parts,
  readFile,
  saveNothing,
  until,
  uriOf,
  writeFile,
} from '../support/vscode';

const text =
  '# Boats\n\n## Phase 1: Hull (P0)\n\n- [ ] Keel\n- [x] Ribs\n\n## Phase 2: Mast (P1)\n\n- [ ] Rigging\n';

describe('the trees', () => {
  let all: Parts;
  before(async () => {
    await saveNothing();
    all = await parts();
    await writeFile('boats.md', text);
    await commands.executeCommand('planwright.restartServer');
    await boatTask('Keel');
  });
  afterEach(closeAll);
  after(() => workspace.fs.delete(uriOf('boats.md')));

  /** A task of the file, in the tree of tasks. */
  const boatTask = (label: string): Promise<TreeNode> =>
    until(async () => {
      const nodes = everyNode(await all.tasks.roots());
      return nodes.find((node) => node.label.includes(label) && node.task?.uri.endsWith('boats.md'));
    }, all.tasks.onDidChange);

  it('begin with the most urgent tasks', async () => {
    const [first] = await all.tasks.roots();
    assert.equal(first?.kind, 'priority');
    assert.match(first?.label ?? '', /P0/);
  });

  it('list every plan with its phases', async () => {
    const nodes = await all.plans.roots();
    const boats = nodes.find(({ label }) => label.includes('Boats'));
    assert.ok(boats, nodes.map(({ label }) => label).join());
    const phases = everyNode(boats.children).filter(({ kind }) => kind === 'phase');
    assert.deepEqual(
      phases.map(({ location }) => location?.range.start.line),
      [2, 7],
    );
  });

  it('hear of files that another program writes and deletes', async () => {
    const isKnown = async () => (await all.plans.roots()).some(({ label }) => label.includes('Kayak'));
    await writeFile('kayak.md', text.replace('Boats', 'Kayak'));
    await until(isKnown, all.plans.onDidChange);
    await workspace.fs.delete(uriOf('kayak.md'));
    await until(async () => !(await isKnown()), all.plans.onDidChange);
  });

  it('have ids that outlive an edit', async () => {
    const before = (await boatTask('Rigging')).id;
    const document = await open('boats.md');
    await insert('Some words.\n\n', 2);
    await until(
      async () => (await boatTask('Rigging')).location?.range.start.line === 11,
      all.tasks.onDidChange,
    );
    assert.equal((await boatTask('Rigging')).id, before);
    assert.ok(document.isDirty);
  });

  it('tick a box in a file that is not open, and save it', async () => {
    await tickBoxes(all.client, [await boatTask('Keel')]);
    assert.equal(await readFile(uriOf('boats.md')), text.replace('[ ] Keel', '[x] Keel'));
    await until(async () => (await boatTask('Keel')).task?.checked, all.tasks.onDidChange);
    await tickBoxes(all.client, [await boatTask('Keel')]);
    assert.equal(await readFile(uriOf('boats.md')), text);
  });

  it('tick a box in an open file as one step that can be undone, and leave the saving to its owner', async () => {
    const document = await open('boats.md');
    await until(
      async () => (await boatTask('Keel')).task?.version === document.version,
      all.tasks.onDidChange,
    );
    await tickBoxes(all.client, [await boatTask('Keel')]);
    assert.equal(document.getText(), text.replace('[ ] Keel', '[x] Keel'));
    assert.ok(document.isDirty);
    assert.equal(await readFile(uriOf('boats.md')), text);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('tick two boxes that were shown together: the first does not stop the second', async () => {
    const document = await open('boats.md');
    const shown = [await boatTask('Keel'), await boatTask('Rigging')];
    await tickBoxes(all.client, shown);
    assert.equal(
      document.getText(),
      text.replace('[ ] Keel', '[x] Keel').replace('[ ] Rigging', '[x] Rigging'),
    );
  });

  it('write nothing when the text has moved since the tree was shown', async () => {
    const seen = await boatTask('Keel');
    const document = await open('boats.md');
    await insert('- [ ] Anchor\n', 4);
    const moved = document.getText();
    await tickBoxes(all.client, [seen]);
    assert.equal(document.getText(), moved);
  });

  it('show only what a filter lets through', async () => {
    all.shown.set({ filter: 'Rigging' });
    try {
      const leaves = everyNode(await all.tasks.roots()).filter(({ task }) => task !== null);
      assert.deepEqual(
        leaves.map(({ label }) => label),
        ['Rigging'],
      );
    } finally {
      await commands.executeCommand('planwright.clearFilter');
    }
  });

  it('leave out what is done, on request', async () => {
    const done = async () => everyNode(await all.tasks.roots()).filter(({ task }) => task?.checked).length;
    assert.ok((await done()) > 0);
    await commands.executeCommand('planwright.showOpenOnly');
    assert.equal(await done(), 0);
    await commands.executeCommand('planwright.showDoneToo');
    assert.ok((await done()) > 0);
  });

  it('are arranged by each grouping the server knows', async () => {
    const arranged = new Set<string>();
    for (const grouping of ['priority', 'phase']) {
      all.shown.set({ grouping });
      arranged.add((await all.tasks.roots()).map(({ label }) => label).join('\n'));
    }
    all.shown.set({ grouping: 'priority' });
    assert.equal(arranged.size, 2);
  });

  it('mark a task done with its heading, which one undo takes back', async () => {
    const document = await open('boats.md');
    const before = document.getText();
    const heading = 'Phase 2: Mast (P1)';
    const edit = new WorkspaceEdit();
    edit.replace(document.uri, document.lineAt(7).range, `## ${heading} 🔄`);
    await workspace.applyEdit(edit);
    const changed = document.getText();
    await commands.executeCommand('planwright.markTaskDone', await boatTask('Rigging'));
    const after = changed.replace(`${heading} 🔄`, `${heading} ✅`).replace('[ ] Rigging', '[x] Rigging');
    assert.equal(document.getText(), after);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), changed);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('do not know what git ignores', async () => {
    await writeFile('.gitignore', 'drafts/\n');
    await writeFile('drafts/secret.md', text.replace('Boats', 'Secret'));
    await writeFile('public.md', text.replace('Boats', 'Public'));
    try {
      await commands.executeCommand('planwright.restartServer');
      const names = (await all.plans.roots()).map(({ label }) => label).join('\n');
      assert.match(names, /Public/);
      assert.doesNotMatch(names, /Secret/);
    } finally {
      for (const path of ['.gitignore', 'drafts/secret.md', 'public.md'])
        await workspace.fs.delete(uriOf(path));
    }
  });
});

describe('the task at the cursor', () => {
  afterEach(closeAll);

  it('is toggled there and back', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build\n\n- [ ] Walls\n  of stone\n- [ ] Roof\n');
    await parts();
    const before = document.getText();
    putCursor(4);
    await commands.executeCommand('planwright.toggleTask');
    assert.equal(document.getText(), before.replace('[ ] Walls', '[x] Walls'));
    await commands.executeCommand('planwright.toggleTask');
    assert.equal(document.getText(), before);
  });

  it('is marked done with all that speaks of it, as one step', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build 🔄 (1/2)\n\n- [x] Walls\n- [ ] Roof\n');
    await parts();
    const before = document.getText();
    putCursor(5);
    await commands.executeCommand('planwright.markTaskDone');
    assert.equal(document.getText(), '# Plan\n\n## Phase 1: Build ✅ (2/2)\n\n- [x] Walls\n- [x] Roof\n');
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('is none in a heading, where nothing is written', async () => {
    const document = await openText('# Plan\n\n## Phase 1: Build\n\n- [ ] Walls\n');
    const before = document.getText();
    putCursor(2);
    await commands.executeCommand('planwright.toggleTask');
    assert.equal(document.getText(), before);
  });
});

async function insert(words: string, line: number): Promise<void> {
  await window.activeTextEditor?.edit((edit) => edit.insert(new Position(line, 0), words));
}

function putCursor(line: number): void {
  const editor = window.activeTextEditor;
  assert.ok(editor);
  editor.selection = new Selection(line, 0, line, 0);
}
