// Of more findings than an editor underlines it is told first what stands where one works: the built server as a process.

import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { ShownFindings } from '../server/src/lsp/shown-findings';
import { readPlan } from '../server/src/plan/build';
import { check } from '../server/src/rules/check';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';
import type { ClientOptions, LanguageClient } from './support/language-client';
import { startClient } from './support/language-client';

const uri = 'file:///w/plan.md';
const settings = { today: '2026-02-20', maxProblems: 600 };
const initializationOptions = { locale: 'en', settings };

/** Seven lines each, and one finding: a phase called done whose only task is not. */
const phases = Array.from(
  { length: 900 },
  (_, at) => `## Phase ${at + 1}: Deck ${at + 1} ✅\n\n- [ ] Caulk seam ${at + 1}\n\nText.\n\nMore.\n`,
);
const text = `# Ship\n${phases.join('')}`;
const lineOf = (phase: number): number => 1 + (phase - 1) * 7;
/** Of which phases an editor that underlines 500 shows something. */
const underlined = (items: readonly Diagnostic[] = []): readonly [first: number, last: number] => {
  const found = items.slice(0, 500).map(({ range }) => (range.start.line - 1) / 7 + 1);
  return [Math.min(...found), Math.max(...found)];
};
/** What an editor asks of the lines that it shows. */
const look = (client: LanguageClient, line: number): Promise<unknown> =>
  client.request('textDocument/inlayHint', {
    textDocument: { uri },
    range: { start: { line, character: 0 }, end: { line: line + 40, character: 0 } },
  });

describe('more findings than an editor underlines', () => {
  let client: LanguageClient | undefined;
  const start = async (options: ClientOptions): Promise<LanguageClient> => {
    client = await startClient({ initializationOptions, ...options });
    client.open(uri, text);
    // Until all of it is read, its beginning is told.
    await client.request('textDocument/foldingRange', { textDocument: { uri } });
    return client;
  };
  afterEach(() => client?.end());

  it('are told from where one types on, then those before', async () => {
    const server = await start({ capabilities: { textDocument: { diagnostic: {} } } });
    const first = await server.pull(uri);
    assert.deepEqual(underlined(first.items), [1, 500]);
    server.replace(uri, 'Caulk seam 600\n', 'Caulk seam 600 twice\n');
    const second = await server.pull(uri, first.resultId);
    const [from, to] = underlined(second.items);
    assert.ok(from > 300 && from <= 500 && to >= 700, `${from}–${to} are underlined`);
    assert.equal(second.items?.length, 600);
    assert.match(String(second.items?.at(-1)?.message), /\(300 more not shown\.\)$/);
    // What is typed near by changes nothing of that.
    server.replace(uri, 'Caulk seam 650\n', 'Caulk seam 650 twice\n');
    const third = await server.pull(uri, second.resultId);
    assert.deepEqual(third.items?.[0], second.items?.[0]);
  });

  it('are as many as the settings say, of which it is in the midst', async () => {
    const server = await start({
      capabilities: { textDocument: { diagnostic: {} } },
      initializationOptions: { locale: 'en', settings: { ...settings, maxProblems: 100 } },
    });
    server.replace(uri, 'Caulk seam 600\n', 'Caulk seam 600 twice\n');
    const { items } = await server.pull(uri);
    const [from, to] = underlined(items);
    assert.ok(items?.length === 100 && from > 500 && from < 600 && to > 600, `${from}–${to} are told`);
  });

  it('are told to those who do not ask as well', async () => {
    const server = await start({});
    server.replace(uri, 'Caulk seam 880\n', 'Caulk seam 880 twice\n');
    const [from, to] = underlined(await server.diagnostics(uri, 2));
    assert.ok(from > 390 && to === 900, `${from}–${to} are underlined`);
  });

  it('are asked for again where one looks at others', async () => {
    const server = await start({
      capabilities: {
        textDocument: { diagnostic: {} },
        workspace: { diagnostics: { refreshSupport: true } },
      },
    });
    const refreshed = new Promise<void>((resolve) => {
      server.connection.onRequest('workspace/diagnostic/refresh', () => resolve());
    });
    const first = await server.pull(uri);
    await look(server, lineOf(700));
    await refreshed;
    const [from, to] = underlined((await server.pull(uri, first.resultId)).items);
    assert.ok(from < 700 && to > 700, `${from}–${to} are underlined`);
  });

  it('begin with the same one as long as that does, and with the first of all where there are few', () => {
    const plan = readPlan(text);
    const findings = check(plan, rules, { ...defaultContext, today: '2026-02-20' });
    const shown = new ShownFindings();
    const firstAt = (phase: number, all = findings): number => {
      shown.editAt(uri, lineOf(phase));
      return shown.firstOf({ uri, findings: all, source: plan.source }, 1000);
    };
    assert.equal(findings.length, 900);
    assert.deepEqual([firstAt(1), firstAt(390)], [0, 0]);
    const first = firstAt(450);
    assert.deepEqual([first, firstAt(first + 150), firstAt(first + 350)], [199, first, first]);
    assert.ok(firstAt(first + 450) > first);
    assert.equal(firstAt(20), 0);
    assert.equal(firstAt(450, findings.slice(0, 500)), 0);
    firstAt(450);
    shown.forget(uri);
    assert.equal(shown.firstOf({ uri, findings, source: plan.source }, 1000), 0);
  });

  it('are those where one types while another view of the text stands elsewhere', () => {
    const plan = readPlan(text);
    const findings = check(plan, rules, { ...defaultContext, today: '2026-02-20' });
    const shown = new ShownFindings();
    const look = (version: number, phase: number): void => shown.lookAt({ uri, version }, lineOf(phase));
    const first = (): number => shown.firstOf({ uri, findings, source: plan.source }, 1000);
    look(1, 800);
    assert.equal(first(), 400);
    look(1, 20);
    assert.equal(first(), 0);
    for (const version of [2, 3]) {
      shown.editAt(uri, lineOf(20));
      look(version, 21);
      look(version, 800);
      assert.equal(first(), 0, 'Both views have asked again, and nobody has moved.');
    }
    look(3, 700);
    assert.equal(first(), 400, 'Somebody has moved.');
  });
});
