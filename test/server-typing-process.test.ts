// What is typed, as a client tells of it: the built server as a process.

import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, uri } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('while typing', () => {
    it('follows changes of several places, line ends and lines of emoji', async () => {
      const client = await start({ capabilities: pulling });
      const text = englishPlan.replaceAll('\n', '\r\n').replace('Garden', '😀😀 中文 Garden');
      client.open(uri, text);
      client.replace(uri, 'Garden', '花园');
      client.replace(uri, '[ ] Lay', '[x] Lay');
      client.replace(uri, '\r\n\r\n## Phase 2', '\r\n\r\n- [x] Water\r\n\r\n## Phase 2');
      client.replace(uri, '[ ] Move', '[x] Move');
      const { items } = await client.pull(uri);
      assert.deepEqual(rulesOf(items?.filter((item) => item.code === 'heading-status')), []);
      const outline = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', at(uri));
      assert.equal(outline[0]?.name, '😀😀 中文 花园 plan');
      assert.equal(outline[0]?.detail, '✓ 4/4');
    });

    for (const encoding of ['utf-8', 'utf-32'] as const) {
      it(`counts in ${encoding} where the client prefers it`, async () => {
        const client = await start({
          capabilities: { ...pulling, general: { positionEncodings: [encoding, 'utf-16'] } },
        });
        assert.equal(client.initialized.capabilities.positionEncoding, encoding);
        client.open(uri, '## Phase 1: 😀中 ✅\n\n- [ ] a\n- [ ] b\n- [ ] c\n');
        const width = encoding === 'utf-8' ? 4 + 3 : 2;
        const found = (await client.pull(uri)).items?.find((item) => item.code === 'heading-status');
        assert.equal(found?.range.start.character, '## Phase 1: '.length + width + 1);
        await client.connection.sendNotification('textDocument/didChange', {
          textDocument: { uri, version: 2 },
          contentChanges: [{ range: found?.range, text: '' }],
        });
        assert.deepEqual(rulesOf((await client.pull(uri)).items), []);
      });
    }

    it('takes the whole text instead of changes', async () => {
      const client = await start();
      client.open(uri, chinesePlan);
      await client.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 9 },
        contentChanges: [{ text: englishPlan }],
      });
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 9)), ['heading-status']);
    });
  });
});
