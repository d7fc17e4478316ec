// Trees, reports and edits, which LSP has no words for: the built server as a process.

import assert from 'node:assert/strict';
import type { WorkspaceDiagnosticReport } from 'vscode-languageserver/node';
import type {
  DidChangeParams,
  EditResult,
  GroupingsResult,
  ReportResult,
  TaskHandle,
  TreeResult,
} from '../server/src/protocol';
import { startingClients } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';
import { at, ours, pulling, rulesOf, second, settings, uri } from './support/server-session';

describe('the language server over stdio', () => {
  const start = startingClients({ initializationOptions: ours });

  describe('beyond LSP', () => {
    const files = new Map([
      ['file:///w/on-disk.md', `\uFEFF${chinesePlan}`],
      ['file:///w/notes.md', '# Notes\n'],
    ]);
    const withFiles = {
      initializationOptions: { ...ours, files: true },
      capabilities: pulling,
      files,
      rootUri: 'file:///w',
    };

    it('knows every plan of the workspace, open or not', async () => {
      const client = await start(withFiles);
      client.open(uri, englishPlan);
      const groupings = await client.request<GroupingsResult>('planwright/groupings');
      assert.ok(groupings.every(({ id, label }) => id !== '' && label !== ''));
      const { plans, openP0 } = await client.request<TreeResult>('planwright/tree', {
        view: 'tasks',
        countsOnly: true,
      });
      assert.equal(plans, 2);
      // 上架流程 is open, and A.1 (P0) repeats the week it stands in.
      assert.equal(openP0, 1);
      const report = await client.request<ReportResult>('planwright/report', { uri: null, format: 'json' });
      const paths = (JSON.parse(report.text) as { plans: { path: string }[] }).plans.map(({ path }) => path);
      assert.deepEqual(paths.sort(), ['on-disk.md', 'plan.md']);
    });

    it('shows how far the reading is, and stops where that is called off', async () => {
      const many = Array.from({ length: 40 }, (_, at) => [`file:///w/${at}.md`, englishPlan] as const);
      const client = await start({
        capabilities: { window: { workDoneProgress: true } },
        initializationOptions: { ...ours, files: true },
        files: new Map(many),
      });
      const told: { kind: string; title?: string; message?: string }[] = [];
      client.connection.onRequest('window/workDoneProgress/create', () => null);
      const ended = new Promise<void>((resolve) => {
        client.connection.onNotification('$/progress', ({ token, value }) => {
          told.push(value);
          if (value.kind === 'report')
            void client.connection.sendNotification('window/workDoneProgress/cancel', { token });
          if (value.kind === 'end') resolve();
        });
      });
      const { plans } = await client.request<TreeResult>('planwright/tree', { view: 'plans' });
      await ended;
      assert.deepEqual([told[0]?.kind, told[0]?.title], ['begin', 'Reading plans']);
      assert.equal(told[1]?.message, '1/40');
      assert.ok(plans >= 1 && plans < 40, `${plans} plans`);
      const again = await client.request<TreeResult>('planwright/tree', { view: 'plans' });
      assert.equal(again.plans, plans);
    });

    for (const [how, extra] of [
      ['asked for', pulling],
      ['told', {}],
    ] as const) {
      it(`shows it too where problems of the whole workspace are ${how}`, async () => {
        const many = Array.from({ length: 9 }, (_, at) => [`file:///w/${at}.md`, englishPlan] as const);
        const client = await start({
          capabilities: { ...extra, window: { workDoneProgress: true } },
          initializationOptions: {
            ...ours,
            files: true,
            settings: { ...settings, diagnostics: { scope: 'workspace' } },
          },
          files: new Map(many),
        });
        const told: string[] = [];
        client.connection.onRequest('window/workDoneProgress/create', () => null);
        const ended = new Promise<void>((resolve) => {
          client.connection.onNotification('$/progress', ({ value }) => {
            told.push(value.kind);
            if (value.kind === 'end') resolve();
          });
        });
        if (how === 'asked for') {
          const report = { previousResultIds: [] };
          const { items } = await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', report);
          assert.equal(items.length, 9);
        } else await Promise.all(many.map(([of]) => client.diagnostics(of)));
        await ended;
        assert.equal(told[0], 'begin');
      });
    }

    it('says which files it leaves alone for their size', async () => {
      const client = await start({
        initializationOptions: { ...ours, files: true, settings: { ...settings, maxFileSize: 0.0001 } },
        files: new Map([[second, englishPlan]]),
      });
      const shown = new Promise<string>((resolve) => {
        client.connection.onNotification('window/showMessage', ({ message }) => resolve(message));
      });
      assert.equal((await client.request<TreeResult>('planwright/tree', { view: 'plans' })).plans, 0);
      assert.match(await shown, /larger than planwright\.maxFileSize: second\.md\./);
      client.open(uri, englishPlan);
      const [note] = await client.diagnostics(uri);
      assert.deepEqual([note?.severity, note?.range.start.line], [3, 0]);
      assert.match(String(note?.message), /left alone; planwright\.maxFileSize allows 0 MB/);
    });

    it('lets what is open win over what is on the disk', async () => {
      const client = await start(withFiles);
      client.open('file:///w/on-disk.md', englishPlan);
      const report = await client.request<ReportResult>('planwright/report', {
        uri: 'file:///w/on-disk.md',
        format: 'markdown',
      });
      assert.equal(report.title, 'Garden plan');
      await client.connection.sendNotification('textDocument/didClose', at('file:///w/on-disk.md'));
      const closed = await client.request<ReportResult>('planwright/report', {
        uri: 'file:///w/on-disk.md',
        format: 'markdown',
      });
      assert.match(closed.title, /仓库手册编写计划/);
    });

    it('sees plans come and go', async () => {
      const mine = new Map(files);
      const client = await start({ ...withFiles, files: mine });
      const count = async () =>
        (await client.request<TreeResult>('planwright/tree', { view: 'plans', countsOnly: true })).plans;
      assert.equal(await count(), 1);
      mine.set('file:///w/new.md', englishPlan);
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///w/new.md', type: 1 }],
      });
      assert.equal(await count(), 2);
      mine.delete('file:///w/new.md');
      await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: 'file:///w/new.md', type: 3 }],
      });
      assert.equal(await count(), 1);
    });

    it('obeys the configuration file nearest above', async () => {
      const client = await start({
        ...withFiles,
        files: new Map([
          ['file:///w/.planwright.jsonc', '{ "rules": { "heading-status": "off" } }'],
          ['file:///w/loud/.planwright.jsonc', '{ "rules": { "heading-status": "error" } }'],
        ]),
      });
      client.open(uri, englishPlan);
      client.open('file:///w/loud/deep/plan.md', englishPlan);
      assert.deepEqual(rulesOf((await client.pull(uri)).items), []);
      assert.equal((await client.pull('file:///w/loud/deep/plan.md')).items?.[0]?.severity, 1);
    });

    it('ticks a box, and refuses when the text has moved', async () => {
      const client = await start(withFiles);
      client.open(uri, englishPlan);
      const task = await client.request<TaskHandle>('planwright/taskAt', { uri, line: 10 });
      const result = await client.request<EditResult>('planwright/edit', { action: 'toggle-task', task });
      assert.ok(result.ok);
      client.apply(uri, [...result.edits]);
      assert.ok(client.text(uri).includes('- [x] Lay gravel'));
      const late = await client.request<EditResult>('planwright/edit', { action: 'toggle-task', task });
      assert.equal(late.ok, false);
      const onDisk = 'file:///w/on-disk.md';
      const line = chinesePlan.split('\n').findIndex((text) => text.includes('**校对**'));
      const closed = await client.request<TaskHandle>('planwright/taskAt', { uri: onDisk, line });
      assert.equal(closed.version, null);
      const edit = await client.request<EditResult>('planwright/edit', {
        action: 'toggle-task',
        task: closed,
      });
      assert.deepEqual(edit.ok && edit.guard, [{ line, text: '- [ ] **校对**' }]);
    });

    it('tells when trees and reports are stale', async () => {
      const client = await start(withFiles);
      const told: DidChangeParams[] = [];
      const next = () =>
        new Promise<DidChangeParams>((resolve) => {
          client.connection.onNotification('planwright/didChange', (params: DidChangeParams) => {
            told.push(params);
            resolve(params);
          });
        });
      const opened = next();
      client.open(second, '# Notes\n');
      client.open(uri, englishPlan);
      assert.deepEqual((await opened).uris, [uri]);
      const changed = next();
      client.replace(uri, '[ ] Lay', '[x] Lay');
      assert.deepEqual((await changed).uris, [uri]);
    });

    it('tells when a plan that nobody has open comes or goes', async () => {
      const mine = new Map(files);
      const client = await start({ ...withFiles, files: mine });
      await client.request<TreeResult>('planwright/tree', { view: 'plans', countsOnly: true });
      const told = (file: string, type: number): Promise<DidChangeParams> =>
        new Promise((resolve) => {
          client.connection.onNotification('planwright/didChange', resolve);
          void client.connection.sendNotification('workspace/didChangeWatchedFiles', {
            changes: [{ uri: file, type }],
          });
        });
      mine.set('file:///w/new.md', englishPlan);
      assert.deepEqual((await told('file:///w/new.md', 1)).uris, ['file:///w/new.md']);
      mine.delete('file:///w/new.md');
      assert.deepEqual((await told('file:///w/new.md', 3)).uris, ['file:///w/new.md']);
    });

    it('shows plans and phases in one tree, tasks in the other', async () => {
      const client = await start(withFiles);
      const kinds = async (view: string): Promise<readonly string[]> => {
        const { nodes } = await client.request<TreeResult>('planwright/tree', { view });
        const all = (some: TreeResult['nodes']): readonly string[] =>
          some.flatMap(({ kind, children }) => [kind, ...all(children)]);
        return [...new Set(all(nodes))].sort();
      };
      assert.deepEqual(await kinds('plans'), ['phase', 'plan']);
      assert.ok((await kinds('tasks')).includes('task'));
    });

    it('needs no parameters where a request has none', async () => {
      const client = await start(withFiles);
      const groupings = await client.connection.sendRequest<GroupingsResult>('planwright/groupings');
      assert.ok(groupings.length > 1);
    });
  });
});
