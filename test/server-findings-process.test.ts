// What is wrong in a plan, told to who asks and to who does not: the built server as a process.

import assert from 'node:assert/strict';
import type { CodeLens, Diagnostic } from 'vscode-languageserver/node';
import type { StatusResult } from '../server/src/protocol';
import type { LanguageClient } from './support/language-client';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, second, settings, uri } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('to a client that pulls', () => {
    it('answers with what is wrong, and with nothing new while nothing is new', async () => {
      const client = await start({ capabilities: pulling });
      assert.equal(client.initialized.capabilities.diagnosticProvider?.interFileDependencies, true);
      client.open(uri, englishPlan);
      const first = await client.pull(uri);
      assert.equal(first.kind, 'full');
      assert.deepEqual(rulesOf(first.items), ['heading-status']);
      assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
      client.replace(uri, '# Garden plan', '# Garden plan\n\nOf 2026.');
      const next = await client.pull(uri, first.resultId);
      assert.equal(next.kind, 'full');
      assert.notEqual(next.resultId, first.resultId);
    });

    it('sends no list again that what was typed has not changed', async () => {
      const client = await start({ capabilities: pulling });
      const plan = `${englishPlan}\nNothing to see.\n`;
      client.open(uri, plan);
      const first = await client.pull(uri);
      client.replace(uri, 'to see', 'at all to see');
      const second = await client.pull(uri, first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
      // Who does not hold the list is sent it, and so is who holds it elsewhere.
      assert.deepEqual((await client.pull(uri)).items, first.items);
      client.replace(uri, '# ', '\n# ');
      const moved = await client.pull(uri, first.resultId);
      assert.deepEqual(
        moved.items?.map(({ range }) => range.start.line - 1),
        first.items?.map(({ range }) => range.start.line),
      );
    });

    it('publishes nothing', async () => {
      const client = await start({ capabilities: pulling });
      client.open(uri, englishPlan);
      await client.pull(uri);
      client.replace(uri, 'Lay gravel', 'Lay fine gravel');
      await client.pull(uri);
      await client.request<StatusResult>('planwright/status', { uri });
      assert.deepEqual(client.published, []);
    });

    it('counts the settings in, and asks to be asked again', async () => {
      const client = await start({
        capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
      });
      const refreshed = new Promise<void>((resolve) => {
        client.connection.onRequest('workspace/diagnostic/refresh', () => resolve());
      });
      client.open(uri, englishPlan);
      const first = await client.pull(uri);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: { rules: { 'heading-status': 'off' } } },
      });
      await refreshed;
      const next = await client.pull(uri, first.resultId);
      assert.deepEqual(rulesOf(next.items), []);
    });

    it('holds a question about the workspace back until there is news', async () => {
      const client = await start({
        capabilities: pulling,
        initializationOptions: {
          ...ours,
          files: true,
          settings: { ...settings, diagnostics: { scope: 'workspace' } },
        },
        files: new Map([[second, englishPlan]]),
      });
      assert.equal(client.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
      type Report = { items: { uri: string; resultId: string; items: Diagnostic[] }[] };
      const ask = (previousResultIds: object[]) =>
        client.request<Report>('workspace/diagnostic', { previousResultIds });
      const first = await ask([]);
      assert.deepEqual(
        first.items.map((item) => item.uri),
        [second],
      );
      assert.deepEqual(rulesOf(first.items[0]?.items), ['heading-status']);
      const known = first.items.map((item) => ({ uri: item.uri, value: item.resultId }));
      const held = ask(known);
      client.open(uri, chinesePlan);
      assert.deepEqual(
        (await held).items.map((item) => item.uri),
        [uri],
      );
    });
  });

  describe('to a client that does not pull', () => {
    it('publishes for every version, in the end for the newest', async () => {
      const client = await start();
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      client.open(uri, englishPlan);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 1)), ['heading-status']);
      for (const letter of ['a', 'b', 'c']) client.replace(uri, 'Lay ', `Lay ${letter}`);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 5)), []);
      const versions = client.published.map((one) => one.version ?? 0);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
    });

    it('publishes the same list once to who does not heed its version', async () => {
      const client = await start({ capabilities: {} });
      client.open(uri, englishPlan);
      await client.diagnostics(uri, 1);
      for (const letter of ['a', 'b', 'c']) client.replace(uri, 'Lay ', `Lay ${letter}`);
      await client.request('textDocument/documentSymbol', at(uri));
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 5)), []);
      assert.deepEqual(
        client.published.map(({ version }) => version),
        [1, 5],
      );
    });

    it('takes back what it said of a file that is closed', async () => {
      const client = await start();
      client.open(uri, englishPlan);
      await client.diagnostics(uri, 1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      client.open(second, englishPlan);
      await client.diagnostics(second, 1);
      assert.deepEqual(client.published.filter((one) => one.uri === uri).at(-1)?.diagnostics, []);
    });

    it('keeps two documents apart', async () => {
      const client = await start();
      client.open(uri, englishPlan);
      client.open(second, chinesePlan);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 2)), []);
      assert.ok(rulesOf(await client.diagnostics(second, 1)).includes('heading-status'));
    });

    describe('where problems of the whole workspace are wanted', () => {
      const everywhere = async () => {
        const files = new Map([[second, englishPlan]]);
        const wanted = { ...settings, diagnostics: { scope: 'workspace' } };
        const client = await start({
          rootUri: 'file:///w',
          initializationOptions: { ...ours, files: true, settings: wanted },
          files,
        });
        assert.deepEqual(rulesOf(await client.diagnostics(second)), ['heading-status']);
        const tell = (told: string, type: number) =>
          client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: told, type }],
          });
        return { client, files, wanted, tell };
      };
      const last = (client: LanguageClient, of: string) =>
        client.published.filter((one) => one.uri === of).at(-1);
      /** As soon as the list of the file is of these rules. */
      const become = async (client: LanguageClient, of: string, rules: readonly string[]) => {
        while (JSON.stringify(rulesOf(last(client, of)?.diagnostics)) !== JSON.stringify(rules))
          await new Promise((resolve) => client.connection.onNotification('planwright/didChange', resolve));
      };

      it('takes back what it said of a file whose folder is gone', async () => {
        const { client, files, tell } = await everywhere();
        const below = 'file:///w/a/plan.md';
        files.set(below, englishPlan);
        await tell('file:///w/a', 1);
        await become(client, below, ['heading-status']);
        files.delete(below);
        await tell('file:///w/a', 3);
        await become(client, below, []);
      });

      it('says nothing of a file that is ignored', async () => {
        const { client, files, tell } = await everywhere();
        const ignored = 'file:///w/out/plan.md';
        client.connection.onRequest('planwright/files/list', () => [second]);
        files.set(ignored, englishPlan);
        await tell(ignored, 1);
        files.set(second, '# Notes\n');
        await tell(second, 2);
        await become(client, second, []);
        assert.equal(last(client, ignored), undefined);
      });

      it('judges files that nobody has open by new settings', async () => {
        const { client, files, wanted, tell } = await everywhere();
        const configuration = 'file:///w/.planwright.jsonc';
        files.set(configuration, '{ "rules": { "heading-status": "off" } }');
        await tell(configuration, 1);
        await become(client, second, []);
        files.delete(configuration);
        await tell(configuration, 3);
        await become(client, second, ['heading-status']);
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { planwright: { ...wanted, diagnostics: { scope: 'open' } } },
        });
        await become(client, second, []);
        await client.connection.sendNotification('workspace/didChangeConfiguration', {
          settings: { planwright: wanted },
        });
        await become(client, second, ['heading-status']);
      });
    });

    it('says nothing of what is no plan', async () => {
      const client = await start();
      client.open(uri, '# Notes\n\n- one\n');
      assert.deepEqual(await client.diagnostics(uri, 1), []);
      assert.deepEqual(await client.request<CodeLens[]>('textDocument/codeLens', at(uri)), []);
      assert.equal(await client.request<StatusResult>('planwright/status', { uri }), null);
    });
  });

  describe('where problems wait for the file to be saved', () => {
    const waiting = { ...ours, settings: { ...settings, run: 'onSave' } };
    const save = (client: LanguageClient) =>
      client.connection.sendNotification('textDocument/didSave', at(uri));

    it('publishes when it is', async () => {
      const client = await start({ initializationOptions: waiting });
      client.open(uri, englishPlan);
      await client.diagnostics(uri, 1);
      client.replace(uri, 'Beds ✅', 'Beds');
      client.replace(uri, 'Lay ', 'Lay more ');
      await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      await save(client);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 3)), []);
      assert.deepEqual(
        client.published.map((one) => one.version),
        [1, 3],
      );
    });

    it('answers with what it said, until it is', async () => {
      const client = await start({ capabilities: pulling, initializationOptions: waiting });
      client.open(uri, englishPlan);
      const { resultId } = await client.pull(uri);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.equal((await client.pull(uri, resultId)).kind, 'unchanged');
      await save(client);
      assert.deepEqual(rulesOf((await client.pull(uri, resultId)).items), []);
    });
  });
});
