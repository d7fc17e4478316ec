import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../server/src/features/document-symbols';
import { contextFor, read } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

describe('document symbols', () => {
  const outline = (symbols: readonly DocumentSymbol[], depth = 0): readonly string[] =>
    symbols.flatMap((symbol) => [
      `${'  '.repeat(depth)}${symbol.name} | ${symbol.detail}`,
      ...outline(symbol.children ?? [], depth + 1),
    ]);

  it('nest sections and tasks, and count', () => {
    assert.deepEqual(outline(documentSymbols(read(englishPlan), contextFor())), [
      'Garden plan | ✓ 1/3',
      '  Phase 1: Beds ✅ | ✓ 1/2',
      '    Dig the north bed | ✓',
      '    Dig the south bed | to do',
      '      Move the stones | to do',
      '  Phase 2: Paths | ✓ 0/1',
      '    Lay gravel | to do',
    ]);
  });

  it('hold their names and their children', () => {
    const check = (symbol: DocumentSymbol): void => {
      const { range, selectionRange } = symbol;
      assert.ok(
        isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end),
        symbol.name,
      );
      symbol.children?.forEach(check);
    };
    documentSymbols(read(chinesePlan), contextFor()).forEach(check);
  });
});

function isBefore(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
