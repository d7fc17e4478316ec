import * as assert from 'node:assert/strict';
import {
  type CodeLens,
  commands,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  Position,
} from 'vscode';
import { closeAll, findings, open } from '../support/vscode';

describe('a plan in the editor', () => {
  afterEach(closeAll);

  it('has a lens above every phase that leads to the report', async () => {
    const document = await open('sample-plan.md');
    await findings(document);
    const lenses = await commands.executeCommand<CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      100,
    );
    const line = lineOf(document.getText(), '## Phase 1');
    const above = lenses.filter(({ range }) => range.start.line === line);
    assert.ok(above.length > 0, 'There is no lens above phase 1.');
    assert.match(above[0]?.command?.title ?? '', /\d+\/\d+ tasks/);
    assert.equal(above[0]?.command?.command, 'planwright.showReport');
  });

  it('has symbols that say how far each phase is', async () => {
    const document = await open('sample-plan.md');
    await findings(document);
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const all = symbols.flatMap(function every(symbol): DocumentSymbol[] {
      return [symbol, ...symbol.children.flatMap(every)];
    });
    assert.ok(all.some(({ name, detail }) => name.includes('Foundations') && /\d+\/\d+/.test(detail)));
  });

  it('folds by phase', async () => {
    const document = await open('sample-plan.md');
    await findings(document);
    const ranges = await commands.executeCommand<FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    const line = lineOf(document.getText(), '## Phase 2');
    assert.ok(ranges.some(({ start }) => start === line));
  });

  it('tells on hover how its figures add up', async () => {
    const document = await open('sample-plan.md');
    await findings(document);
    const line = lineOf(document.getText(), '### Week 1-3: Sync');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new Position(line, 12),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((each) => (typeof each === 'string' ? each : each.value)),
    );
    assert.match(said.join('\n'), /3\/3/);
  });
});

function lineOf(text: string, start: string): number {
  const line = text.split('\n').findIndex((each) => each.startsWith(start));
  assert.ok(line >= 0, `No line begins with ${start}`);
  return line;
}
