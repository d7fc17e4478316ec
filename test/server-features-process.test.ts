// What a document is asked for, each what LSP calls it: the built server as a process.

import assert from 'node:assert/strict';
import type {
  CodeAction,
  CodeLens,
  FoldingRange,
  Hover,
  SemanticTokens,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, uri, whole } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('features', () => {
    it('answer for one document, each what is announced', async () => {
      const client = await start({ capabilities: pulling });
      client.open(uri, chinesePlan);
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      assert.ok(lenses.some(({ command }) => command?.title.includes('1/3 tasks · 40% of 1000 lines')));
      const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', at(uri));
      assert.ok(folds.length > 10);
      const tokens = await client.request<SemanticTokens>('textDocument/semanticTokens/full', at(uri));
      assert.ok(tokens.data.length > 50 && tokens.data.length % 5 === 0);
      const line = chinesePlan.split('\n').findIndex((text) => text.startsWith('#### Week 1-2'));
      const hover = await client.request<Hover>('textDocument/hover', {
        ...at(uri),
        position: { line, character: 8 },
      });
      assert.match(JSON.stringify(hover.contents), /400 \+ 600 = 1000 lines/);
      const { capabilities } = client.initialized;
      for (const name of [
        'codeLens',
        'foldingRange',
        'hover',
        'codeAction',
        'documentSymbol',
        'semanticTokens',
      ] as const) {
        assert.ok(capabilities[`${name}Provider`], name);
      }
    });

    it('mend what is wrong: after the fix the finding is gone', async () => {
      const client = await start({
        capabilities: { ...pulling, workspace: { workspaceEdit: { documentChanges: true } } },
      });
      client.open(uri, englishPlan);
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        ...at(uri),
        range: whole,
        context: { diagnostics: [], only: ['quickfix'] },
      });
      const fix = actions.find((action) => action.isPreferred);
      const [change] = (fix?.edit?.documentChanges ?? []) as TextDocumentEdit[];
      assert.deepEqual(change?.textDocument, { uri, version: 1 });
      client.apply(uri, (change?.edits ?? []) as { range: typeof whole; newText: string }[]);
      assert.deepEqual(rulesOf((await client.pull(uri)).items), []);
    });

    it('speak Chinese to who reads Chinese', async () => {
      const client = await start({
        capabilities: pulling,
        initializationOptions: { ...ours, locale: 'zh-cn' },
      });
      client.open(uri, englishPlan);
      const { items } = await client.pull(uri);
      assert.match(String(items?.[0]?.message), /[\u4e00-\u9fff]/);
      const lenses = await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      assert.ok(lenses.some(({ command }) => command?.title.includes('个任务')));
    });
  });
});
