// What is typed, as a client tells of it: the built server as a process.

import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import type { DocumentSymbol } from 'vscode-languageserver/node';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, uri } from './support/server-session';

/** Writes messages in one piece, so that all are there when the first is read; what is answered, once all questions are. */
function sendAtOnce({ stdin, stdout }: ChildProcess, messages: readonly object[]): Promise<string> {
  const texts = messages.map((message) => JSON.stringify({ jsonrpc: '2.0', ...message }));
  const asked = messages.flatMap((message) => ('id' in message ? [`"id":"${message.id}"`] : []));
  return new Promise((resolve) => {
    let answers = '';
    stdout?.on('data', (data) => {
      answers += data;
      if (answers.endsWith('}') && asked.every((id) => answers.includes(id))) resolve(answers);
    });
    stdin?.write(texts.map((text) => `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`).join(''));
  });
}

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

    it('answers of the newest text, or lets those ask again who do', async () => {
      const staleRequestSupport = {
        cancel: true,
        retryOnContentModified: ['textDocument/semanticTokens/full'],
      };
      const client = await start({ capabilities: { ...pulling, general: { staleRequestSupport } } });
      client.open(uri, englishPlan);
      await client.pull(uri);
      const line = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
      const edit = (version: number): object => ({
        method: 'textDocument/didChange',
        params: {
          textDocument: { uri, version },
          contentChanges: [{ range: line, text: `# Title ${version}\n` }],
        },
      });
      const ask = (id: string, method: string): object => ({ id, method, params: at(uri) });
      const answers = await sendAtOnce(client.process, [
        ask('outline', 'textDocument/documentSymbol'),
        ask('colours', 'textDocument/semanticTokens/full'),
        ...[2, 3, 4].map(edit),
        ask('last', 'textDocument/semanticTokens/full'),
      ]);
      assert.match(answers, /"id":"outline","result":\[\{"name":"Title 4"/);
      assert.match(answers, /"id":"colours","error":\{"code":-32801/);
      assert.match(answers, /"id":"last","result":\{"data":\[\d/);
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

    it('reads what stands behind a mark of the byte order, which counts in columns', async () => {
      const utf8 = { ...pulling, general: { positionEncodings: ['utf-8'] } };
      const found = async (text: string, capabilities: object = pulling) => {
        const client = await start({ capabilities });
        client.open(uri, text);
        return (await client.pull(uri)).items?.map(({ range }) => range.start.character);
      };
      const plan = '## Phase 1: Build ✅\n\n- [ ] a\n';
      const [column] = (await found(plan)) ?? [];
      assert.deepEqual(await found(`\uFEFF${plan}`), [(column ?? 0) + 1]);
      assert.deepEqual(await found(`\uFEFF${plan}`, utf8), [(column ?? 0) + 3]);
      const none = '---\nplanwright: false\n---\n';
      assert.deepEqual(await found(`\uFEFF${none}${plan}`), []);
      const client = await start({ capabilities: pulling });
      client.open(uri, plan);
      client.replace(uri, '## ', '\uFEFF## ');
      assert.equal((await client.pull(uri)).items?.[0]?.range.start.character, (column ?? 0) + 1);
      client.replace(uri, '\uFEFF', `\uFEFF${none}`);
      assert.deepEqual((await client.pull(uri)).items, []);
    });

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
