// What is there while plans are still being read: the built server as a process.

import assert from 'node:assert/strict';
import type { CodeLens, Diagnostic, SemanticTokens } from 'vscode-languageserver';
import type { DidChangeParams, ReportResult, TreeResult } from '../server/src/protocol';
import type { ClientOptions, DocumentReport, LanguageClient } from './support/language-client';
import { startClient } from './support/language-client';
import { repeated } from './support/large-plan';
import { englishPlan } from './support/plans';

const open = 'file:///w/open.md';

describe('the language server while it reads a workspace', () => {
  let clients: LanguageClient[] = [];

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.end()));
    clients = [];
  });

  /** A workspace of so many plans on the disk; no file is given out before `read` lets it. */
  const start = async (
    count: number,
    read: (uri: string) => Promise<void> = async () => undefined,
    options: ClientOptions = {},
  ): Promise<LanguageClient> => {
    const files = new Map(
      Array.from({ length: count }, (_, at) => [`file:///w/${String(at).padStart(3, '0')}.md`, englishPlan]),
    );
    const client = await startClient({
      rootUri: 'file:///w',
      initializationOptions: { locale: 'en', settings: { today: '2026-02-20' }, files: true },
      files,
      ...options,
    });
    clients.push(client);
    client.connection.onRequest('planwright/files/read', async ({ uri }: { uri: string }) => {
      if (files.has(uri)) await read(uri);
      return { text: files.get(uri) ?? null };
    });
    return client;
  };
  const treeOf = (client: LanguageClient, view = 'plans'): Promise<TreeResult> =>
    client.request('planwright/tree', { view, soFar: true });
  /** Asks again whenever it is told to, as the extension does, until all is there. */
  const fill = (client: LanguageClient, view: string): Promise<readonly TreeResult[]> =>
    new Promise((resolve, reject) => {
      const answers: TreeResult[] = [];
      const ask = (): void => {
        treeOf(client, view).then((answer) => {
          answers.push(answer);
          if (answer.reading !== true) resolve(answers);
        }, reject);
      };
      client.connection.onNotification('planwright/didChange', ask);
      ask();
    });

  it('answers a tree with what is open before anything else is read', async () => {
    const client = await start(3, () => new Promise(() => undefined));
    client.open(open, englishPlan);
    const { plans, reading, nodes } = await treeOf(client);
    assert.deepEqual([plans, reading], [1, true]);
    assert.deepEqual(
      nodes.map(({ location }) => location?.uri),
      [open],
    );
    const tasks = await treeOf(client, 'tasks');
    assert.equal(tasks.reading, true);
    assert.ok(tasks.nodes.length > 0);
  });

  it('tells of more as more is known, and of all in the end', async () => {
    const client = await start(40);
    client.open(open, englishPlan);
    const answers = await fill(client, 'plans');
    const counts = answers.map(({ plans }) => plans);
    assert.equal(answers.at(-1)?.nodes.length, 41);
    assert.deepEqual(
      [...counts].sort((a, b) => a - b),
      counts,
    );
    assert.ok(
      counts.some((count) => count > 1 && count < 41),
      counts.join(),
    );
  });

  it('tells at few moments, each far from the last', async () => {
    const told: DidChangeParams[] = [];
    const client = await start(40);
    client.connection.onNotification('planwright/didChange', (params) => {
      told.push(params);
    });
    const { plans } = await client.request<TreeResult>('planwright/tree', { view: 'plans' });
    assert.equal(plans, 40);
    // What is answered later comes after all that was told.
    await client.request('planwright/groupings');
    assert.ok(told.length > 2 && told.length < 12, `${told.length} times`);
    assert.ok(told.every(({ uris, onlyTrees }) => uris.length === 0 && onlyTrees === true));
  });

  it('keeps a report waiting until all is read, and reads nothing twice', async () => {
    let letGo: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const reads: string[] = [];
    const client = await start(8, (uri) => {
      reads.push(uri);
      return gate;
    });
    let isAnswered = false;
    const report = client
      .request<ReportResult>('planwright/report', { uri: null, format: 'json' })
      .finally(() => {
        isAnswered = true;
      });
    assert.deepEqual(await treeOf(client), { plans: 0, openP0: 0, nodes: [], reading: true });
    assert.equal(isAnswered, false);
    letGo();
    assert.equal((JSON.parse((await report).text) as { plans: unknown[] }).plans.length, 8);
    assert.equal((await treeOf(client)).reading, undefined);
    assert.equal(reads.length, 8);
  });

  it('has a tree of what was read where the rest was called off', async () => {
    const client = await start(40, undefined, { capabilities: { window: { workDoneProgress: true } } });
    let shown = 0;
    client.connection.onRequest('window/workDoneProgress/create', () => {
      shown += 1;
      return null;
    });
    client.connection.onNotification('$/progress', ({ token, value }) => {
      if (value.kind === 'report')
        void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
    });
    const [both, last] = [
      await Promise.all([treeOf(client), treeOf(client, 'tasks')]),
      await fill(client, 'plans'),
    ];
    assert.ok(both.every(({ reading }) => reading === true));
    const { plans = 0 } = last.at(-1) ?? {};
    assert.ok(plans >= 1 && plans < 40, `${plans} plans`);
    assert.equal(shown, 1);
  });

  it('waits for all where nobody can be told of more', async () => {
    const client = await start(0, undefined, { initializationOptions: { settings: {} } });
    client.open(open, englishPlan);
    assert.equal((await treeOf(client)).reading, undefined);
  });
});

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
