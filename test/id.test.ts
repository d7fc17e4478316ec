import assert from 'node:assert/strict';
import { findInlineDependencies, readDependencies } from '../server/src/conventions/dependency';
import { readExplicitId, readLeadingId } from '../server/src/conventions/id';

describe('an id', () => {
  it('opens a title', () => {
    for (const [title, id] of [
      ['T012 Write', 'T012'],
      ['**#8** 移动端', '#8'],
      ['TASK-12: Write', 'TASK-12'],
      ['STY-051 Write', 'STY-051'],
      ['CF-EPIC-DAA-001 Write', 'CF-EPIC-DAA-001'],
      ['P0-1: 检测', 'P0-1'],
      ['4.4 Write', '4.4'],
      ['0.1 创建', '0.1'],
      ['§G.17 Data', '§G.17'],
      ['[T001] Write', 'T001'],
      ['✅ W1-001: 要件', 'W1-001'],
      ['Task T012: Write', 'T012'],
      ['A1 chain', 'A1'],
      ['task-12 - Write', 'task-12'],
      ['T10.4 評価', 'T10.4'],
    ] as const) {
      const found = readLeadingId(title);
      assert.equal(found?.value, id, title);
      assert.equal(title.slice(found?.span.start, found?.span.end), id, title);
    }
  });

  it('is no product, standard, quarter, amount, date or stage', () => {
    for (const title of [
      'GPT-4 prompts',
      'UTF-8 input',
      'Q1 2026',
      'K8s chart',
      'V1 release',
      'L0 cache',
      'H1 goals',
      'S3 bucket',
      'MD5 sums',
      'HTTP2 push',
      'RFC-12 text',
      'P0 work',
      '[P] Write',
      '[US1] Write',
      '2.5 days of tests',
      '3.5% more',
      '14.03.2026 Stand',
      '1. Setup',
      'Task 1: Write',
      'Phase 1: Write',
      'E2E tests',
      'Write T012',
      '24/7 support',
      '',
    ]) {
      assert.equal(readLeadingId(title), null, title);
    }
  });

  it('may be explicit, at the end', () => {
    assert.equal(readExplicitId('Phase 1: Parser {#parser}')?.value, 'parser');
    assert.deepEqual(readExplicitId('Parser {#p-1} ✅')?.span, { start: 7, end: 13 });
    assert.equal(readExplicitId('Parser {x}'), null);
    assert.equal(readExplicitId('{#a} Parser'), null);
  });
});

describe('a dependency', () => {
  const names = (value: string) =>
    readDependencies(value).map((field) => {
      assert.equal(value.slice(field.span.start, field.span.end), field.raw);
      return field.value;
    });

  it('names ids, ranges of ids and labels', () => {
    assert.deepEqual(names('T001, T002'), ['T001', 'T002']);
    assert.deepEqual(names('T001 和 P0-2'), ['T001', 'P0-2']);
    assert.deepEqual(names('T001 (merged) and #12'), ['T001', '#12']);
    assert.deepEqual(names('T001-T003'), ['T001', 'T002', 'T003']);
    assert.deepEqual(names('1.1, 1.2'), ['1.1', '1.2']);
    assert.deepEqual(names('阶段1、阶段2'), ['阶段1', '阶段2']);
    assert.deepEqual(names('Task 3; Phase 1'), ['Task 3', 'Phase 1']);
  });

  it('is none of packages, of nothing and of prose', () => {
    for (const value of ['backtest, data', '无', 'None', 'N/A', '-', 'React 18', 'GPT-4', ''])
      assert.deepEqual(names(value), [], value);
  });

  it('may stand in the title', () => {
    const title = 'T005 Write it (depends on T001, T002)';
    const found = findInlineDependencies(title);
    assert.deepEqual(
      found.map((field) => field.value),
      ['T001', 'T002'],
    );
    assert.deepEqual(
      found.map((field) => title.slice(field.span.start, field.span.end)),
      ['T001', 'T002'],
    );
  });
});
