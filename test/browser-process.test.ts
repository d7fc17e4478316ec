import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import type { CodeLens, InitializeResult } from 'vscode-languageserver/node';
import { englishPlan } from './support/plans';

interface Message {
  readonly jsonrpc: '2.0';
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
}

/** The built worker in a world that has what a web worker has and nothing else: no `process`, no `require`, no `document`. */
function startWorker() {
  const answers = new Map<number, (result: unknown) => void>();
  const world: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    TextDecoder,
    TextEncoder,
    URL,
    performance,
    queueMicrotask,
    addEventListener: () => undefined,
    postMessage: (sent: Message) => {
      const message = structuredClone(sent);
      if (message.id !== undefined && message.method === undefined) answers.get(message.id)?.(message.result);
    },
  };
  world.self = world;
  const context = createContext(world);
  runInContext(readFileSync('dist/server.browser.js', 'utf8'), context, { filename: 'server.browser.js' });
  let id = 0;
  const send = (message: Message): void =>
    (world.onmessage as (event: { data: Message }) => void)({ data: message });
  return {
    notify: (method: string, params: unknown) => send({ jsonrpc: '2.0', method, params }),
    request: <R>(method: string, params: unknown): Promise<R> => {
      id += 1;
      const mine = id;
      return new Promise((resolve) => {
        answers.set(mine, (result) => resolve(result as R));
        send({ jsonrpc: '2.0', id: mine, method, params });
      });
    },
  };
}

describe('the language server in a web worker', () => {
  it('reads plans where there is neither Node nor a page', async () => {
    const worker = startWorker();
    const { capabilities } = await worker.request<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { locale: 'en' },
    });
    assert.ok(capabilities.hoverProvider);
    worker.notify('initialized', {});
    const uri = 'vscode-vfs://github/o/r/plan.md';
    // An entity: decoding it is what once asked for a page.
    const text = englishPlan.replace('gravel', 'gravel &amp; sand');
    worker.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text },
    });
    const report = await worker.request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    assert.deepEqual(
      report.items.map(({ code }) => code),
      ['heading-status'],
    );
    const lenses = await worker.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    assert.ok(lenses.some(({ command }) => command?.title.endsWith('1/2 tasks')));
  });
});
