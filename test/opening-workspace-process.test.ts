// What is there while the plans of a workspace are still being read: the built server as a process.

import assert from 'node:assert/strict';
import type { DidChangeParams, ReportResult, TreeResult } from '../server/src/protocol';
import type { ClientOptions, LanguageClient } from './support/language-client';
import { startingClients } from './support/language-client';
import { englishPlan } from './support/plans';
import { ours } from './support/server-session';

const open = 'file:///w/open.md';
const cancelled = 'window/workDoneProgress/cancel';

describe('the language server while it reads a workspace', () => {
  const startOne = startingClients({
    rootUri: 'file:///w',
    initializationOptions: { ...ours, files: true },
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
    const client = await startOne({ files, ...options });
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

  for (const isCalledOff of [false, true]) {
    const name = isCalledOff ? ' and what was begun is called off' : '';
    it(`reads what came with a folder while it was reading${name}`, async () => {
      let [begin, letGo] = [(): void => undefined, (): void => undefined];
      const begun = new Promise<void>((resolve) => {
        begin = resolve;
      });
      const gate = new Promise<void>((resolve) => {
        letGo = resolve;
      });
      const files = new Map(['a', 'b', 'c'].map((key) => [`file:///w/${key}.md`, englishPlan]));
      const client = await startOne({
        files,
        capabilities: { window: { workDoneProgress: true } },
        initializationOptions: { ...ours, files: true, settings: { diagnostics: { scope: 'workspace' } } },
      });
      client.connection.onRequest('window/workDoneProgress/create', ({ token }) => {
        if (isCalledOff) void begun.then(() => client.connection.sendNotification(cancelled, { token }));
        return null;
      });
      client.connection.onRequest('planwright/files/read', async ({ uri }: { uri: string }) => {
        begin();
        await gate;
        return { text: files.get(uri) ?? null };
      });
      await begun;
      files.set('file:///x/d.md', englishPlan);
      const event = { added: [{ uri: 'file:///x', name: 'x' }], removed: [] };
      await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event });
      // What is answered later comes after it.
      await client.request('planwright/groupings');
      letGo();
      for (const uri of files.keys()) assert.ok((await client.diagnostics(uri)).length > 0, uri);
    });
  }

  it('waits for all where nobody can be told of more', async () => {
    const client = await start(0, undefined, { initializationOptions: { settings: {} } });
    client.open(open, englishPlan);
    assert.equal((await treeOf(client)).reading, undefined);
  });
});
