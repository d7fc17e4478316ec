import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { env, extensions } from 'vscode';

/** The part of `vscode-textmate` and `vscode-oniguruma` that is used; VS Code has both. */
interface TextMate {
  readonly INITIAL: unknown;
  readonly Registry: new (
    options: object,
  ) => {
    loadGrammar(scope: string): Promise<{
      tokenizeLine(
        line: string,
        state: unknown,
      ): {
        readonly ruleStack: unknown;
        readonly tokens: readonly {
          readonly startIndex: number;
          readonly endIndex: number;
          readonly scopes: readonly string[];
        }[];
      };
    }>;
  };
  parseRawGrammar(text: string, file: string): unknown;
}
interface Oniguruma {
  readonly OnigScanner: new (sources: readonly string[]) => unknown;
  readonly OnigString: new (text: string) => unknown;
  loadWASM(data: ArrayBuffer): Promise<void>;
}

const own = 'planwright';
const modules = join(env.appRoot, 'node_modules');

/** VS Code's own Markdown with our words in it, as scopes of each piece of a line. */
async function colours(): Promise<(line: string) => readonly (readonly [string, string])[]> {
  const load = createRequire(join(env.appRoot, 'package.json'));
  const textMate = inApp<TextMate>(load, 'vscode-textmate');
  const oniguruma = inApp<Oniguruma>(load, 'vscode-oniguruma');
  const wasm = readFileSync(join(modules, 'vscode-oniguruma', 'release', 'onig.wasm'));
  await oniguruma.loadWASM(
    wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
  );
  const markdown = join(extensionPath('vscode.markdown'), 'syntaxes', 'markdown.tmLanguage.json');
  const ours = join(extensionPath('planwright.planwright'), 'syntaxes', 'planwright.tmLanguage.json');
  const { scopeName } = JSON.parse(readFileSync(ours, 'utf8')) as { scopeName: string };
  const registry = new textMate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (sources: readonly string[]) => new oniguruma.OnigScanner(sources),
      createOnigString: (text: string) => new oniguruma.OnigString(text),
    }),
    loadGrammar: async (scope: string) => {
      const file = scope === 'text.html.markdown' ? markdown : scope === scopeName ? ours : null;
      return file === null ? null : textMate.parseRawGrammar(readFileSync(file, 'utf8'), file);
    },
    getInjections: (scope: string) => (scope === 'text.html.markdown' ? [scopeName] : []),
  });
  const grammar = await registry.loadGrammar('text.html.markdown');
  return (line) =>
    grammar
      .tokenizeLine(line, textMate.INITIAL)
      .tokens.map(({ startIndex, endIndex, scopes }) => [line.slice(startIndex, endIndex), scopes.join(' ')]);
}

function inApp<Module>(load: NodeJS.Require, name: string): Module {
  return load(join(modules, name)) as Module;
}

function extensionPath(id: string): string {
  const path = extensions.getExtension(id)?.extensionPath;
  assert.ok(path, `There is no extension ${id}.`);
  return path;
}

describe('the colours of the text', () => {
  let read: Awaited<ReturnType<typeof colours>>;
  before(async () => {
    read = await colours();
  });

  const scopesOf = (line: string, piece: string): string =>
    read(line).find(([text]) => text.trim() === piece)?.[1] ?? 'not a piece of its own';

  it('tell boxes, and leave what follows them bold', () => {
    assert.match(scopesOf('- [x] **Day 1-3: Base**', '[x]'), new RegExp(`box\\.done\\.${own}`));
    assert.match(scopesOf('- [ ] **Base**', '[ ]'), new RegExp(`box\\.open\\.${own}`));
    for (const line of ['- [ ] **Base**', '- [x] **Base** ✅', '  1. [x] **Base**', '> - [ ] **Base**']) {
      assert.match(scopesOf(line, 'Base'), /markup\.bold/, line);
    }
  });

  it('tell statuses, priorities, amounts and stages in headings, rows and lists', () => {
    assert.match(scopesOf('## Phase 1: Base ✅', '✅'), new RegExp(`status\\.done\\.${own}`));
    assert.match(scopesOf('## Phase 1: Base', 'Phase 1'), new RegExp(`stage\\.${own}`));
    assert.match(scopesOf('- Base (800行)', '800行'), new RegExp(`amount\\.${own}`));
    assert.match(scopesOf('- Base P0', 'P0'), new RegExp(`priority\\.${own}`));
  });

  it('leave code alone', () => {
    assert.doesNotMatch(scopesOf('use `P0` here', 'P0'), new RegExp(own));
  });
});
