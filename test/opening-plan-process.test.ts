// What is there while a large plan is still being read: the built server as a process.

import assert from 'node:assert/strict';
import type { CodeLens, Diagnostic, SemanticTokens } from 'vscode-languageserver';
import type { DocumentReport, LanguageClient } from './support/language-client';
import { startClient } from './support/language-client';
import { repeated } from './support/large-plan';
import { englishPlan } from './support/plans';

const open = 'file:///w/open.md';

describe('the language server while it reads a large plan', () => {
  const small = 'file:///w/small.md';
  const large = 'file:///w/large/plan.md';
  let client: LanguageClient;

  /** The plan is opened, and something done at the moment before it is read: when the server asks for its settings. */
  const openLarge = async (then: () => void): Promise<void> => {
    client = await startClient({
      rootUri: 'file:///w',
      initializationOptions: { locale: 'en', settings: { today: '2026-02-20' }, files: true },
    });
    client.open(small, englishPlan);
    await client.diagnostics(small);
    let isAsked = false;
    client.connection.onRequest('planwright/files/read', ({ uri }: { uri: string }) => {
      if (!isAsked && uri.startsWith('file:///w/large/')) {
        isAsked = true;
        // Behind the answer.
        setImmediate(then);
      }
      return { text: null };
    });
    client.open(large, repeated(40));
  };
  const publishedOf = (uri: string) => client.published.filter((one) => one.uri === uri);
  /** What was published last, once the server has no more of it to read. */
  const whenWhole = async (): Promise<readonly Diagnostic[]> => {
    await client.request('textDocument/foldingRange', { textDocument: { uri: large } });
    await client.request('textDocument/foldingRange', { textDocument: { uri: large } });
    return publishedOf(large).at(-1)?.diagnostics ?? [];
  };

  afterEach(() => client.end());

  const hover = (): Promise<unknown> =>
    client.request('textDocument/hover', {
      textDocument: { uri: small },
      position: { line: 0, character: 3 },
    });

  it('answers of other plans in between', async () => {
    const hovered = new Promise<number>((resolve) => {
      void openLarge(async () => {
        assert.notEqual(await hover(), null);
        resolve(publishedOf(large).length);
      });
    });
    assert.equal(await hovered, 0);
    assert.ok((await client.diagnostics(large, 1)).length > 0);
  });

  it('tells first what its beginning says, of sections that were read to their end, then all', async () => {
    await openLarge(() => undefined);
    const early = await client.diagnostics(large, 1);
    const [first, whole] = [publishedOf(large)[0], await whenWhole()];
    assert.deepEqual(first?.diagnostics, early);
    assert.equal(first?.version, 1);
    assert.ok(early.length > 0 && early.length < whole.length / 2, `${early.length} of ${whole.length}`);
    const all = new Set(whole.map(asText));
    assert.deepEqual(
      early.filter((one) => !all.has(asText(one))),
      [],
    );
  });

  it('gives it up for what is typed meanwhile, and tells of what was typed', async () => {
    await openLarge(async () => {
      // Answered when the reading has begun.
      await hover();
      await hover();
      client.replace(large, '# ', '# The ');
      client.replace(large, 'The ', 'These ');
    });
    assert.ok((await client.diagnostics(large, 3)).length > 0);
    const whole = await whenWhole();
    const lists = publishedOf(large);
    assert.equal(lists.at(-1)?.version, 3);
    // Of what was typed over no more was told than its beginning.
    const old = lists.filter(({ version }) => version !== 3);
    assert.ok(old.every(({ diagnostics }) => diagnostics.length < whole.length / 2));
  });

  it('answers those who ask with the beginning, and has them ask again when all is there', async () => {
    const refresh = { refreshSupport: true };
    const asked: string[] = [];
    let toldAgain: () => void = () => undefined;
    const again = new Promise<void>((resolve) => {
      toldAgain = resolve;
    });
    client = await startClient({
      initializationOptions: { locale: 'en', settings: { today: '2026-02-20' } },
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: refresh, codeLens: refresh },
      },
    });
    for (const what of ['diagnostic', 'codeLens']) {
      client.connection.onRequest(`workspace/${what}/refresh`, () => {
        asked.push(what);
        if (asked.length === 2) toldAgain();
        return null;
      });
    }
    const lenses = (): Promise<readonly CodeLens[]> =>
      client.request('textDocument/codeLens', { textDocument: { uri: large } });
    client.open(large, repeated(40));
    const [early, some] = await Promise.all([client.pull(large), lenses()]);
    await again;
    const [late, all] = await Promise.all([client.pull(large, early.resultId), lenses()]);
    assert.deepEqual(asked, ['diagnostic', 'codeLens']);
    const count = ({ items = [] }: DocumentReport): number => items.length;
    assert.ok(count(early) > 0 && count(early) < count(late) / 2, `${count(early)} of ${count(late)}`);
    assert.ok(some.length > 0 && some.length < all.length / 4, `${some.length} of ${all.length} lenses`);
    const texts = new Set(all.map((lens) => JSON.stringify(lens)));
    assert.deepEqual(
      some.filter((lens) => !texts.has(JSON.stringify(lens))),
      [],
    );
  });
});

describe('a place far down in a plan that is being read', () => {
  it('is coloured before all that stands above it has been read, as it will be', async () => {
    const client = await startClient({
      initializationOptions: { locale: 'en', settings: { today: '2026-02-20' } },
      capabilities: { workspace: { semanticTokens: { refreshSupport: true } } },
    });
    client.connection.onRequest('workspace/semanticTokens/refresh', () => null);
    const text = repeated(40);
    const lines = text.split('\n').length;
    const range = { start: { line: lines - 300, character: 0 }, end: { line: lines - 240, character: 0 } };
    const colours = (): Promise<SemanticTokens> =>
      client.request('textDocument/semanticTokens/range', { textDocument: { uri: open }, range });
    const told = (): number =>
      client.published.filter(({ uri }) => uri === open).at(-1)?.diagnostics.length ?? 0;
    client.open(open, text);
    const early = await colours();
    const before = told();
    // Answered when all has been read.
    for (let time = 0; time < 2; time += 1)
      await client.request('textDocument/foldingRange', { textDocument: { uri: open } });
    const late = await colours();
    assert.ok(early.data.length > 100, `${early.data.length} numbers`);
    assert.deepEqual(early.data, late.data);
    assert.ok(before < told() / 4, `${before} of ${told()} findings were told before.`);
    await client.end();
  });
});

function asText({ range, code, message }: Diagnostic): string {
  return JSON.stringify([range, code, message]);
}
