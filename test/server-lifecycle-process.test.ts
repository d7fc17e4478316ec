// How the built server comes, lives through whatever it is sent, and goes.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { CodeLens } from 'vscode-languageserver/node';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, uri, whole } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('in bad weather', () => {
    it('lives through strange input', async () => {
      const client = await start({ capabilities: pulling });
      const { connection } = client;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: 'file:///never/opened.md', version: 3 },
        contentChanges: [{ range: whole, text: 'x' }],
      });
      await connection.sendNotification('textDocument/didOpen', {});
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri } });
      await connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: 'loud' },
      });
      await connection.sendNotification('workspace/didChangeWatchedFiles', {});
      client.open(uri, englishPlan);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: { start: { line: 500, character: 9 }, end: { line: 3, character: 900 } }, text: '' },
        ],
      });
      assert.equal((await client.pull(uri)).kind, 'full');
      await client.request('textDocument/hover', { ...at(uri), position: { line: -1, character: 1e9 } });
      assert.deepEqual(await client.request('textDocument/codeLens', at('file:///no/where.md')), []);
      assert.deepEqual(await client.request('textDocument/documentSymbol', null), []);
      assert.ok(
        client.log.some((line) => line.startsWith('textDocument/documentSymbol: ')),
        client.log.join('\n'),
      );
    });

    it('says what is set and can do nothing, at the start, later and in a file', async () => {
      const files = new Map([
        ['file:///w/.planwright.jsonc', '{ "rules": { "z": "off" }, "overrides": [{ "files": "(((" }] }'],
      ]);
      const client = await start({
        capabilities: pulling,
        initializationOptions: { ...ours, files: true, settings: { rules: { x: 'error' }, locale: 'tlh' } },
        files,
      });
      await client.logged(/^settings: locale: Expected one of/);
      await client.logged(/^settings: rules\.x: There is no such rule\.$/);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: { rules: { y: 'error' }, include: ['{a,b'] } },
      });
      await client.logged(/^settings: rules\.y: There is no such rule\.$/);
      await client.logged(/^settings: include: "\{a,b" is no glob/);
      client.open(uri, englishPlan);
      await client.logged(/^file:\/\/\/w\/\.planwright\.jsonc: rules\.z: There is no such rule\.$/);
      await client.logged(/"overrides": "\(\(\(" is no glob/);
      assert.equal(client.log.filter((line) => /locale|rules|include|overrides/.test(line)).length, 6);
    });

    it('reads any bytes as a plan, perhaps an empty one', async () => {
      const client = await start({ capabilities: pulling });
      const texts = [
        '',
        '\r',
        '```\n- [ ] open',
        `${'> '.repeat(200)}- [ ] deep`,
        '\u0000\uFFFD|||',
        '- ['.repeat(3000),
        '#'.repeat(9),
      ];
      for (const [index, text] of texts.entries()) {
        client.open(`file:///odd/${index}.md`, text);
        assert.equal((await client.pull(`file:///odd/${index}.md`)).kind, 'full');
      }
    });

    it('answers the last of many questions that were withdrawn', async () => {
      const client = await start({ capabilities: pulling });
      client.open(uri, chinesePlan);
      const { CancellationTokenSource } = await import('vscode-languageserver/node');
      const withdrawn = Array.from({ length: 20 }, () => {
        const source = new CancellationTokenSource();
        const answer = client.connection
          .sendRequest('textDocument/codeLens', at(uri), source.token)
          .catch((error) => error);
        source.cancel();
        return answer;
      });
      const last = await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      assert.ok(last.length > 5);
      const codes = (await Promise.all(withdrawn)).map((answer) => (answer as { code?: number }).code);
      assert.ok(codes.includes(-32800), String(codes));
    });
  });

  describe('comes and goes as the protocol says', () => {
    it('leaves with 0 after shutdown, with 1 without it', async () => {
      const polite = await start();
      assert.equal(await polite.stop(), 0);
      const rude = await start();
      const ended = once(rude.process, 'exit');
      await rude.connection.sendNotification('exit');
      assert.deepEqual(await ended, [1, null]);
    });

    it('leaves without a word when nobody listens any more', async () => {
      const client = await start();
      let said = '';
      client.process.stderr?.on('data', (data) => {
        said += data;
      });
      const ended = once(client.process, 'exit');
      client.process.stdout?.destroy();
      client.open(uri, englishPlan);
      assert.deepEqual([await ended, said], [[1, null], '']);
    });

    it('is the same program as planwright lsp', async () => {
      const client = await start({ program: 'dist/planwright.js', arguments: ['lsp', '--stdio'] });
      client.open(uri, englishPlan);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 1)), ['heading-status']);
      assert.equal(await client.stop(), 0);
    });
  });
});
