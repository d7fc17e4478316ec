// The files that a plan links as its outputs, judged as they come, change and go: the built server as a process.

import assert from 'node:assert/strict';
import type { CodeLens, Hover } from 'vscode-languageserver/node';
import type { ClientOptions, LanguageClient } from './support/language-client';
import { startingClients } from './support/language-client';
import { ours, pulling, rulesOf, uri } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('linked outputs', () => {
    const guide = 'file:///w/docs/guide.md';
    const plan = '## Phase 1: a\n\n- [x] Names\n  - **Output**: [Names](docs/guide.md#names) (8 lines)\n';
    const lines = (count: number) => `# Guide\n\n## Names\n${'x\n'.repeat(count - 1)}`;
    const options = (files: ReadonlyMap<string, string>): ClientOptions => ({
      rootUri: 'file:///w',
      initializationOptions: { ...ours, files: true },
      files,
    });
    const tell = (client: LanguageClient, type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: guide, type }],
      });

    it('are judged anew when their file is made, changed or deleted', async () => {
      const files = new Map<string, string>();
      const client = await start({ ...options(files), capabilities: pulling });
      client.open(uri, plan);
      const ids = new Set<string | undefined>();
      const check = async (expected: readonly string[]) => {
        const { items, resultId } = await client.pull(uri, [...ids].at(-1));
        assert.deepEqual(
          items?.map(({ message }) => message),
          expected,
        );
        assert.ok(!ids.has(resultId));
        ids.add(resultId);
      };
      await check(['Task is done, but its output docs/guide.md does not exist.']);
      files.set(guide, lines(3));
      await tell(client, 1);
      await check(['Task is done, but its output has 3 of 8 lines.']);
      files.set(guide, lines(8));
      await tell(client, 2);
      await check([]);
      files.set(guide, '# Guide\n');
      await tell(client, 2);
      await check(['Task is done, but docs/guide.md has no section “names”.']);
      files.delete(guide);
      await tell(client, 3);
      await check(['Task is done, but its output docs/guide.md does not exist.']);
    });

    it('are told on both sides', async () => {
      const files = new Map([[guide, lines(3)]]);
      const client = await start({ ...options(files), capabilities: pulling });
      client.open(uri, plan);
      client.open(guide, lines(3));
      const lenses = async (document: string) =>
        (await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: document } })).map(
          ({ range, command }) => [range.start.line, command?.title, command?.arguments],
        );
      const hasOutput = ([, title]: readonly unknown[]) => String(title).includes('/8 lines ·');
      assert.deepEqual((await lenses(uri)).filter(hasOutput), [[2, '3/8 lines · docs/guide.md', [guide, 2]]]);
      assert.deepEqual(await lenses(guide), [[2, '3/8 lines · for “Names” in plan.md', [uri, 2]]]);
      const hover = await client.request<Hover>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 2, character: 8 },
      });
      assert.match(JSON.stringify(hover), /3\/8 lines · docs\/guide/);
      client.replace(guide, 'x\n', 'x\n'.repeat(7));
      assert.deepEqual(
        (await lenses(guide)).map(([, title]) => title),
        ['9/8 lines · for “Names” in plan.md'],
      );
      const [found, ...others] = (await client.pull(guide)).items ?? [];
      assert.deepEqual(others, []);
      assert.equal(found?.message, 'Section has 9 lines, 1 over the 8 that “Names” in plan.md gives it.');
      assert.deepEqual([found?.range.start.line, found?.code], [10, 'section-over-budget']);
      assert.deepEqual(
        found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
        [[uri, 2]],
      );
    });

    it('are judged by what their plan now says, as long as it says it', async () => {
      const files = new Map([[guide, lines(9)]]);
      const client = await start({ ...options(files), capabilities: pulling });
      client.open(guide, lines(9));
      const found = async () => (await client.pull(guide)).items?.map(({ message }) => message);
      assert.deepEqual(await found(), [], 'nobody has read the plan yet');
      client.open(uri, plan);
      await client.pull(uri);
      const over = (most: number) => [
        `Section has 9 lines, ${9 - most} over the ${most} that “Names” in plan.md gives it.`,
      ];
      assert.deepEqual(await found(), over(8));
      client.replace(uri, '8 lines', '7 lines');
      await client.pull(uri);
      assert.deepEqual(await found(), over(7));
      client.replace(uri, '## Phase 1: a', '<!-- planwright: off -->\n## Phase 1: a');
      await client.pull(uri);
      assert.deepEqual(await found(), []);
    });

    it('are told of where they stand to who does not ask', async () => {
      const files = new Map([[guide, lines(9)]]);
      const client = await start(options(files));
      client.open(guide, lines(9));
      assert.deepEqual(rulesOf(await client.diagnostics(guide)), []);
      client.open(uri, plan);
      const found = () => rulesOf(client.published.filter((one) => one.uri === guide).at(-1)?.diagnostics);
      while (found()?.length === 0) await client.request('planwright/status', { uri });
      assert.deepEqual(found(), ['section-over-budget']);
    });

    it('are told of to who does not ask', async () => {
      const files = new Map([[guide, lines(3)]]);
      const client = await start(options(files));
      client.open(uri, plan);
      assert.deepEqual(rulesOf(await client.diagnostics(uri)), ['deliverable']);
      files.set(guide, lines(8));
      const count = client.published.length;
      await tell(client, 2);
      while (client.published.length === count) await client.request('planwright/status', { uri });
      assert.deepEqual(rulesOf(client.published.at(-1)?.diagnostics), []);
    });

    it('are left alone where there is no folder', async () => {
      const client = await start({
        ...options(new Map()),
        rootUri: 'file:///elsewhere',
        capabilities: pulling,
      });
      client.open(uri, plan);
      assert.deepEqual((await client.pull(uri)).items, []);
    });
  });
});
