import assert from 'node:assert/strict';
import { once } from 'node:events';
import type {
  CodeAction,
  CodeLens,
  Diagnostic,
  DocumentSymbol,
  FoldingRange,
  Hover,
  SemanticTokens,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import type {
  DidChangeParams,
  EditResult,
  GroupingsResult,
  ReportResult,
  StatusResult,
  TaskHandle,
  TreeResult,
} from '../server/src/protocol';
import type { ClientOptions, LanguageClient } from './support/language-client';
import { startClient } from './support/language-client';
import { chinesePlan, englishPlan } from './support/plans';

const uri = 'file:///w/plan.md';
const second = 'file:///w/second.md';
const settings = { today: '2026-02-20' };
const ours = { locale: 'en', settings };
const pulling = { textDocument: { diagnostic: {} } };
const whole = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('the language server over stdio', () => {
  let clients: LanguageClient[] = [];

  const start = async (options: ClientOptions = {}): Promise<LanguageClient> => {
    const client = await startClient({ initializationOptions: ours, ...options });
    clients.push(client);
    return client;
  };

  afterEach(async () => {
    await Promise.all(clients.map((client) => client.end()));
    clients = [];
  });

  describe('to a client that pulls', () => {
    it('answers with what is wrong, and with nothing new while nothing is new', async () => {
      const client = await start({ capabilities: pulling });
      assert.equal(client.initialized.capabilities.diagnosticProvider?.interFileDependencies, true);
      client.open(uri, englishPlan);
      const first = await client.pull(uri);
      assert.equal(first.kind, 'full');
      assert.deepEqual(rulesOf(first.items), ['heading-status']);
      assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
      client.replace(uri, '# Garden plan', '# Garden plan\n\nOf 2026.');
      const next = await client.pull(uri, first.resultId);
      assert.equal(next.kind, 'full');
      assert.notEqual(next.resultId, first.resultId);
    });

    it('sends no list again that what was typed has not changed', async () => {
      const client = await start({ capabilities: pulling });
      const plan = `${englishPlan}\nNothing to see.\n`;
      client.open(uri, plan);
      const first = await client.pull(uri);
      client.replace(uri, 'to see', 'at all to see');
      const second = await client.pull(uri, first.resultId);
      assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });
      assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
      // Who does not hold the list is sent it, and so is who holds it elsewhere.
      assert.deepEqual((await client.pull(uri)).items, first.items);
      client.replace(uri, '# ', '\n# ');
      const moved = await client.pull(uri, first.resultId);
      assert.deepEqual(
        moved.items?.map(({ range }) => range.start.line - 1),
        first.items?.map(({ range }) => range.start.line),
      );
    });

    it('publishes nothing', async () => {
      const client = await start({ capabilities: pulling });
      client.open(uri, englishPlan);
      await client.pull(uri);
      client.replace(uri, 'Lay gravel', 'Lay fine gravel');
      await client.pull(uri);
      await client.request<StatusResult>('planwright/status', { uri });
      assert.deepEqual(client.published, []);
    });

    it('counts the settings in, and asks to be asked again', async () => {
      const client = await start({
        capabilities: { ...pulling, workspace: { diagnostics: { refreshSupport: true } } },
      });
      const refreshed = new Promise<void>((resolve) => {
        client.connection.onRequest('workspace/diagnostic/refresh', () => resolve());
      });
      client.open(uri, englishPlan);
      const first = await client.pull(uri);
      await client.connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: { rules: { 'heading-status': 'off' } } },
      });
      await refreshed;
      const next = await client.pull(uri, first.resultId);
      assert.deepEqual(rulesOf(next.items), []);
    });

    it('holds a question about the workspace back until there is news', async () => {
      const client = await start({
        capabilities: pulling,
        initializationOptions: {
          ...ours,
          files: true,
          settings: { ...settings, diagnostics: { scope: 'workspace' } },
        },
        files: new Map([[second, englishPlan]]),
      });
      assert.equal(client.initialized.capabilities.diagnosticProvider?.workspaceDiagnostics, true);
      type Report = { items: { uri: string; resultId: string; items: Diagnostic[] }[] };
      const ask = (previousResultIds: object[]) =>
        client.request<Report>('workspace/diagnostic', { previousResultIds });
      const first = await ask([]);
      assert.deepEqual(
        first.items.map((item) => item.uri),
        [second],
      );
      assert.deepEqual(rulesOf(first.items[0]?.items), ['heading-status']);
      const known = first.items.map((item) => ({ uri: item.uri, value: item.resultId }));
      const held = ask(known);
      client.open(uri, chinesePlan);
      assert.deepEqual(
        (await held).items.map((item) => item.uri),
        [uri],
      );
    });
  });

  describe('to a client that does not pull', () => {
    it('publishes for every version, in the end for the newest', async () => {
      const client = await start();
      assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
      client.open(uri, englishPlan);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 1)), ['heading-status']);
      for (const letter of ['a', 'b', 'c']) client.replace(uri, 'Lay ', `Lay ${letter}`);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 5)), []);
      const versions = client.published.map((one) => one.version ?? 0);
      assert.deepEqual(
        versions,
        [...versions].sort((a, b) => a - b),
      );
    });

    it('takes back what it said of a file that is closed', async () => {
      const client = await start();
      client.open(uri, englishPlan);
      await client.diagnostics(uri, 1);
      await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
      client.open(second, englishPlan);
      await client.diagnostics(second, 1);
      assert.deepEqual(client.published.filter((one) => one.uri === uri).at(-1)?.diagnostics, []);
    });

    it('keeps two documents apart', async () => {
      const client = await start();
      client.open(uri, englishPlan);
      client.open(second, chinesePlan);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 2)), []);
      assert.ok(rulesOf(await client.diagnostics(second, 1)).includes('heading-status'));
    });

    it('says nothing of what is no plan', async () => {
      const client = await start();
      client.open(uri, '# Notes\n\n- one\n');
      assert.deepEqual(await client.diagnostics(uri, 1), []);
      assert.deepEqual(await client.request<CodeLens[]>('textDocument/codeLens', at(uri)), []);
      assert.equal(await client.request<StatusResult>('planwright/status', { uri }), null);
    });
  });

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

  describe('where problems wait for the file to be saved', () => {
    const waiting = { ...ours, settings: { ...settings, run: 'onSave' } };
    const save = (client: LanguageClient) =>
      client.connection.sendNotification('textDocument/didSave', at(uri));

    it('publishes when it is', async () => {
      const client = await start({ initializationOptions: waiting });
      client.open(uri, englishPlan);
      await client.diagnostics(uri, 1);
      client.replace(uri, 'Beds ✅', 'Beds');
      client.replace(uri, 'Lay ', 'Lay more ');
      await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      await save(client);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 3)), []);
      assert.deepEqual(
        client.published.map((one) => one.version),
        [1, 3],
      );
    });

    it('answers with what it said, until it is', async () => {
      const client = await start({ capabilities: pulling, initializationOptions: waiting });
      client.open(uri, englishPlan);
      const { resultId } = await client.pull(uri);
      client.replace(uri, 'Beds ✅', 'Beds');
      assert.equal((await client.pull(uri, resultId)).kind, 'unchanged');
      await save(client);
      assert.deepEqual(rulesOf((await client.pull(uri, resultId)).items), []);
    });
  });

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

  describe('in bad weather', () => {
    it('lives through strange input', async () => {
      const client = await start({ capabilities: pulling });
      const { connection } = client;
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: 'file:///never/opened.md', version: 3 },
        contentChanges: [{ range: whole, text: 'x' }],
      });
      await connection.sendNotification('textDocument/didOpen', {});
      await connection.sendNotification('textDocument/didChange', { textDocument: { uri } });
      await connection.sendNotification('workspace/didChangeConfiguration', {
        settings: { planwright: 'loud' },
      });
      await connection.sendNotification('workspace/didChangeWatchedFiles', {});
      client.open(uri, englishPlan);
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri, version: 2 },
        contentChanges: [
          { range: { start: { line: 500, character: 9 }, end: { line: 3, character: 900 } }, text: '' },
        ],
      });
      assert.equal((await client.pull(uri)).kind, 'full');
      await client.request('textDocument/hover', { ...at(uri), position: { line: -1, character: 1e9 } });
      assert.deepEqual(await client.request('textDocument/codeLens', at('file:///no/where.md')), []);
      assert.deepEqual(await client.request('textDocument/documentSymbol', null), []);
      assert.ok(
        client.log.some((line) => line.startsWith('textDocument/documentSymbol: ')),
        client.log.join('\n'),
      );
    });

    it('reads any bytes as a plan, perhaps an empty one', async () => {
      const client = await start({ capabilities: pulling });
      const texts = [
        '',
        '\r',
        '```\n- [ ] open',
        `${'> '.repeat(200)}- [ ] deep`,
        '\u0000\uFFFD|||',
        '- ['.repeat(3000),
        '#'.repeat(9),
      ];
      for (const [index, text] of texts.entries()) {
        client.open(`file:///odd/${index}.md`, text);
        assert.equal((await client.pull(`file:///odd/${index}.md`)).kind, 'full');
      }
    });

    it('answers the last of many questions that were withdrawn', async () => {
      const client = await start({ capabilities: pulling });
      client.open(uri, chinesePlan);
      const { CancellationTokenSource } = await import('vscode-languageserver/node');
      const withdrawn = Array.from({ length: 20 }, () => {
        const source = new CancellationTokenSource();
        const answer = client.connection
          .sendRequest('textDocument/codeLens', at(uri), source.token)
          .catch((error) => error);
        source.cancel();
        return answer;
      });
      const last = await client.request<CodeLens[]>('textDocument/codeLens', at(uri));
      assert.ok(last.length > 5);
      const codes = (await Promise.all(withdrawn)).map((answer) => (answer as { code?: number }).code);
      assert.ok(codes.includes(-32800), String(codes));
    });
  });

  describe('comes and goes as the protocol says', () => {
    it('leaves with 0 after shutdown, with 1 without it', async () => {
      const polite = await start();
      assert.equal(await polite.stop(), 0);
      const rude = await start();
      const ended = once(rude.process, 'exit');
      await rude.connection.sendNotification('exit');
      assert.deepEqual(await ended, [1, null]);
    });

    it('is the same program as planwright lsp', async () => {
      const client = await start({ program: 'dist/planwright.js', arguments: ['lsp', '--stdio'] });
      client.open(uri, englishPlan);
      assert.deepEqual(rulesOf(await client.diagnostics(uri, 1)), ['heading-status']);
      assert.equal(await client.stop(), 0);
    });
  });
});

function at(document: string) {
  return { textDocument: { uri: document } };
}

function rulesOf(items: readonly Diagnostic[] | undefined): readonly unknown[] {
  return (items ?? []).map((item) => item.code);
}
