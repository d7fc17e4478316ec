// Of which files it is told that they are left alone for their size, and how often: the built server as a process.

import assert from 'node:assert/strict';
import type { TreeResult } from '../server/src/protocol';
import type { LanguageClient } from './support/language-client';
import { startingClients } from './support/language-client';
import { englishPlan } from './support/plans';
import { ours, rulesOf, second, settings, uri } from './support/server-session';

const large = `${englishPlan}\n${'Some words of no weight.\n'.repeat(200)}`;

describe('the language server over stdio, of files that are too large', () => {
  const start = startingClients({ rootUri: 'file:///w' });
  const limit = { ...settings, maxFileSize: 0.002 };

  const begin = async (files: ReadonlyMap<string, string>, more: object = {}) => {
    const client = await start({
      initializationOptions: { ...ours, files: true, settings: { ...limit, ...more } },
      files,
    });
    const told: string[] = [];
    const waiting = new Set<() => void>();
    client.connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      told.push(message.replace(/^.*: (.*)\.$/, '$1'));
      for (const look of waiting) look();
    });
    const until = async (count: number): Promise<readonly string[]> => {
      while (told.length < count)
        await new Promise<void>((resolve) => {
          waiting.add(resolve);
        });
      return told;
    };
    return { client, told, until };
  };
  const count = async (client: LanguageClient): Promise<number> =>
    (await client.request<TreeResult>('planwright/tree', { view: 'plans', countsOnly: true })).plans;
  const tell = (client: LanguageClient, ...uris: readonly string[]) =>
    client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: uris.map((one) => ({ uri: one, type: 1 })),
    });
  const set = (client: LanguageClient, values: object) =>
    client.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { planwright: values },
    });

  it('tells of those that come later, of all that come together at once, and of none twice', async () => {
    const files = new Map([
      [uri, englishPlan],
      [second, large],
    ]);
    const { client, told, until } = await begin(files);
    assert.equal(await count(client), 1);
    assert.deepEqual(await until(1), ['second.md']);
    const [third, fourth] = ['file:///w/third.md', 'file:///w/fourth.md'];
    files.set(third, large).set(fourth, large);
    await tell(client, third, fourth, second);
    assert.deepEqual((await until(2)).slice(1), ['third.md, fourth.md']);
    await tell(client, third, second);
    assert.equal(await count(client), 1);
    assert.equal(await count(client), 1);
    assert.equal(told.length, 2);
  });

  it('tells of those that another limit leaves alone', async () => {
    const files = new Map([
      [uri, englishPlan],
      [second, large],
    ]);
    const { client, told, until } = await begin(files, { maxFileSize: 1 });
    assert.equal(await count(client), 2);
    assert.deepEqual(told, []);
    await set(client, limit);
    assert.equal(await count(client), 1);
    assert.deepEqual(await until(1), ['second.md']);
  });

  it('tells a client without a word of our own whose problems are pushed', async () => {
    const files = new Map([
      [uri, englishPlan],
      [second, large],
    ]);
    const { client, until } = await begin(files, { diagnostics: { scope: 'workspace' } });
    assert.deepEqual(rulesOf(await client.diagnostics(uri)), ['heading-status']);
    assert.deepEqual(await until(1), ['second.md']);
  });

  it('tells nothing of one that is ignored', async () => {
    const files = new Map([[uri, englishPlan]]);
    const { client, until } = await begin(files);
    const ignored = 'file:///w/out/plan.md';
    client.connection.onRequest('planwright/files/list', () =>
      [...files.keys()].filter((one) => one !== ignored),
    );
    assert.equal(await count(client), 1);
    files.set(ignored, large);
    await tell(client, ignored);
    assert.equal(await count(client), 1);
    files.set(second, large);
    await tell(client, second);
    assert.deepEqual(await until(1), ['second.md']);
  });

  it('tells of one that is open at its top alone', async () => {
    const { client, told } = await begin(new Map([[uri, englishPlan]]));
    assert.equal(await count(client), 1);
    client.open(second, large);
    const [note] = await client.diagnostics(second);
    assert.match(String(note?.message), /left alone/);
    assert.equal(await count(client), 1);
    assert.deepEqual(told, []);
  });
});
