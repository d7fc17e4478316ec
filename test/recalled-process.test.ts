// What was found in an open plan is told again before it is read: the built server as a process.

import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { freshFolder, type LanguageClient, startClient } from './support/language-client';
import { repeated } from './support/large-plan';

const uri = 'file:///w/plan.md';
/** So long that a server which reads it tells its beginning first. */
const plan = repeated(40);

describe('the language server that has seen a plan before', () => {
  let storage: string;
  let client: LanguageClient;

  beforeEach(() => {
    storage = freshFolder();
  });
  afterEach(() => client.end());

  const start = async (today = '2026-02-20', capabilities?: object): Promise<void> => {
    client = await startClient({
      ...(capabilities && { capabilities }),
      initializationOptions: { locale: 'en', settings: { today }, storage },
    });
  };
  const open = async (text: string): Promise<readonly Diagnostic[]> => {
    client.open(uri, text);
    return client.diagnostics(uri, 1);
  };
  /** What was published last, once there is no more to read. */
  const whole = async (): Promise<readonly Diagnostic[]> => {
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    return client.published.at(-1)?.diagnostics ?? [];
  };
  /** Everything that one session finds, which ends in order. */
  const session = async (text: string, today?: string): Promise<readonly Diagnostic[]> => {
    await start(today);
    await open(text);
    const all = await whole();
    await client.stop();
    return all;
  };

  /** A session in which the plan is edited, and goes on: its text then, and what is found in it. */
  const edit = async (): Promise<{ readonly edited: string; readonly all: readonly Diagnostic[] }> => {
    await start();
    await open(plan);
    await whole();
    client.replace(uri, '# ', '# The ');
    await client.diagnostics(uri, 2);
    return { edited: client.text(uri), all: await whole() };
  };

  it('tells all at once, and nothing again', async () => {
    const all = await session(plan);
    await start();
    assert.deepEqual(await open(plan), all);
    assert.deepEqual(await whole(), all);
    assert.equal(client.published.length, 1);
  });

  it('tells what it found when the plan was left', async () => {
    const { edited, all } = await edit();
    await client.stop();
    await start();
    assert.deepEqual(await open(edited), all);
  });

  it('tells what it found when the plan was closed', async () => {
    const { edited, all } = await edit();
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.stop();
    await start();
    assert.deepEqual(await open(edited), all);
  });

  it('begins anew where the text is another', async () => {
    const all = await session(plan);
    await start();
    assert.ok((await open(`${plan}\n`)).length < all.length / 2);
  });

  it('begins anew on another day, if what it found hung on the day', async () => {
    const dated = `# Forms\n\n## Phase 1 (December 2025 - January 2026)\n\n- [ ] Send the form\n\n${plan}`;
    const all = await session(dated);
    assert.ok(all.some(({ code }) => code === 'overdue'));
    await start('2026-02-21');
    assert.ok((await open(dated)).length < all.length / 2);
  });

  it('tells all at once on another day, if nothing hangs on the day', async () => {
    const parts = Array.from(
      { length: 300 },
      (_, at) => `## Part ${at} ✅\n\n- [x] Draw ${at}\n- [ ] Cut ${at}\n`,
    );
    const timeless = `# Plan\n\n${parts.join('\n')}`;
    const all = await session(timeless);
    assert.equal(all.length, 300);
    await start('2026-02-21');
    assert.deepEqual(await open(timeless), all);
  });

  it('answers those who ask, and has them ask again when the plan has been read', async () => {
    const all = await session(plan);
    await start(undefined, {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    });
    const again = new Promise<void>((resolve) => {
      client.connection.onRequest('workspace/diagnostic/refresh', () => {
        resolve();
        return null;
      });
    });
    client.open(uri, plan);
    const first = await client.pull(uri);
    assert.deepEqual(first.items, all);
    await again;
    assert.deepEqual((await client.pull(uri, first.resultId)).items, all);
  });
});
