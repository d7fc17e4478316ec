// What the server counts as plans of a workspace, and what makes its trees stale: the built server as a process.

import assert from 'node:assert/strict';
import type { DidChangeParams, TreeResult } from '../server/src/protocol';
import type { LanguageClient } from './support/language-client';
import { startingClients } from './support/language-client';
import { englishPlan } from './support/plans';
import { ours, rulesOf, settings } from './support/server-session';

const plan = 'file:///w/plan.md';
const over = '# Plan\n\n## Phase 1: Import (100 lines)\n\n- [ ] Parser (110 lines)\n- [x] Names (10 lines)\n';

describe('the workspace of the language server', () => {
  const start = startingClients({
    rootUri: 'file:///w',
    initializationOptions: { ...ours, files: true },
  });

  const countOf = async (client: LanguageClient): Promise<number> =>
    (await client.request<TreeResult>('planwright/tree', { view: 'plans', countsOnly: true })).plans;
  const stale = (client: LanguageClient): Promise<DidChangeParams> =>
    new Promise((resolve) => client.connection.onNotification('planwright/didChange', resolve));

  it('counts no copy that another tool has opened, but what is new and has no file yet', async () => {
    const client = await start({ files: new Map([[plan, englishPlan]]) });
    client.open('git:/w/plan.md?ref=HEAD', englishPlan);
    client.open('gitlens://a1b2/w/plan.md', englishPlan);
    client.open('vscode-local-history:/w/plan.md', englishPlan);
    assert.equal(await countOf(client), 1);
    client.open('untitled:Untitled-1', englishPlan);
    assert.equal(await countOf(client), 2);
  });

  it('counts what is opened in a virtual workspace', async () => {
    const client = await start({ rootUri: 'vscode-vfs://github/w' });
    client.open('vscode-vfs://github/w/plan.md', englishPlan);
    assert.equal(await countOf(client), 1);
  });

  it('says that trees are stale when a configuration file changes and nothing is open', async () => {
    const files = new Map([[plan, englishPlan]]);
    const client = await start({ files });
    assert.equal(await countOf(client), 1);
    const told = stale(client);
    files.set('file:///w/.planwright.jsonc', '{ "exclude": ["**/*"] }');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: 'file:///w/.planwright.jsonc', type: 1 }],
    });
    await told;
    assert.equal(await countOf(client), 0);
  });

  it('says so when settings change and nothing is open', async () => {
    const client = await start({ files: new Map([[plan, englishPlan]]) });
    assert.equal(await countOf(client), 1);
    const told = stale(client);
    await client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { planwright: { ...settings, exclude: ['**/*'] } },
    });
    await told;
    assert.equal(await countOf(client), 0);
  });

  describe('whose files come and go without a word of each', () => {
    const inA = 'file:///w/a/plan.md';
    const inB = 'file:///w/b.old/plan.md';
    const tell = (client: LanguageClient, ...changes: readonly { uri: string; type: number }[]) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });

    it('sees folders deleted, made and renamed', async () => {
      const files = new Map([plan, inA, inB].map((uri) => [uri, englishPlan]));
      const client = await start({ files });
      assert.equal(await countOf(client), 3);
      for (const uri of [inA, inB]) {
        const told = stale(client);
        files.delete(uri);
        await tell(client, { uri: uri.replace('/plan.md', ''), type: 3 });
        assert.deepEqual((await told).uris, [uri]);
      }
      assert.equal(await countOf(client), 1);
      const told = stale(client);
      files.set('file:///w/c/plan.md', englishPlan);
      files.delete(plan);
      await tell(client, { uri: 'file:///w/c', type: 1 }, { uri: 'file:///w/d', type: 3 });
      assert.deepEqual((await told).uris, [plan, 'file:///w/c/plan.md']);
      assert.equal(await countOf(client), 1);
    });

    it('sees what git ignores, and is told when that changes', async () => {
      const files = new Map([plan, inA].map((uri) => [uri, englishPlan]));
      const client = await start({ files });
      assert.equal(await countOf(client), 2);
      const told = stale(client);
      files.delete(inA);
      await tell(client, { uri: 'file:///w/.gitignore', type: 2 });
      await told;
      assert.equal(await countOf(client), 1);
    });

    it('asks once for many events, and tells nothing where the files are the same', async () => {
      const files = new Map([plan, inA].map((uri) => [uri, englishPlan]));
      const client = await start({ files });
      let asked = 0;
      client.connection.onRequest('planwright/files/list', () => {
        asked += 1;
        return [...files.keys()];
      });
      assert.equal(await countOf(client), 2);
      const told: DidChangeParams[] = [];
      client.connection.onNotification('planwright/didChange', (params) => void told.push(params));
      for (let at = 0; at < 200; at += 1) await tell(client, { uri: `file:///w/out/${at}`, type: 1 });
      assert.equal(await countOf(client), 2);
      assert.ok(asked > 1 && asked < 20, `${asked} times`);
      assert.deepEqual(told, []);
    });

    it('takes the folder itself for news of what is left out in it', async () => {
      const files = new Map([plan, inA].map((uri) => [uri, englishPlan]));
      const client = await start({ files });
      assert.equal(await countOf(client), 2);
      const told = stale(client);
      files.delete(inA);
      await tell(client, { uri: 'file:///w', type: 2 });
      await told;
      assert.equal(await countOf(client), 1);
    });

    it('judges an output anew whose folder is gone', async () => {
      const guide = 'file:///w/docs/guide.txt';
      const files = new Map([[guide, 'x\n']]);
      const client = await start({ files, capabilities: { textDocument: { diagnostic: {} } } });
      client.open(plan, '## Phase 1: a\n\n- [x] Names\n  - **Output**: [Names](docs/guide.txt)\n');
      assert.deepEqual(rulesOf((await client.pull(plan)).items), []);
      files.delete(guide);
      await tell(client, { uri: 'file:///w/docs', type: 3 });
      assert.match(String((await client.pull(plan)).items?.[0]?.message), /does not exist/);
    });
  });

  describe('of several folders', () => {
    const tolerance = new Map([
      ['file:///w/a/plan.md', 0],
      ['file:///w/b/plan.md', 0.5],
    ]);
    const several = async (): Promise<LanguageClient> => {
      const client = await start({
        capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
        folders: ['file:///w/a', 'file:///w/b'],
      });
      client.connection.onRequest(
        'workspace/configuration',
        ({ items }: { items: readonly { scopeUri?: string }[] }) =>
          items.map(({ scopeUri }) => {
            const own = [...tolerance].find(([uri]) => scopeUri !== undefined && uri.startsWith(scopeUri));
            return { ...settings, budget: { tolerance: own?.[1] ?? 0 } };
          }),
      );
      for (const uri of tolerance.keys()) client.open(uri, over);
      return client;
    };

    it('lets the settings of each folder hold for what lies in it', async () => {
      const client = await several();
      assert.deepEqual(rulesOf((await client.pull('file:///w/a/plan.md')).items), ['over-budget']);
      assert.deepEqual(rulesOf((await client.pull('file:///w/b/plan.md')).items), []);
    });

    it('asks again when the settings of one folder change', async () => {
      const client = await several();
      assert.deepEqual(rulesOf((await client.pull('file:///w/b/plan.md')).items), []);
      tolerance.set('file:///w/b/plan.md', 0.1);
      const told = stale(client);
      // What holds for the window is as it was.
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: settings },
      });
      await told;
      assert.deepEqual(rulesOf((await client.pull('file:///w/b/plan.md')).items), ['over-budget']);
    });
  });
});
