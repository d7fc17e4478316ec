import assert from 'node:assert/strict';
import { fieldWords } from '../server/src/conventions/field-words';
import { readNamedField, readNamedFields } from '../server/src/conventions/named-field';

function told(line: string): string[] {
  return readNamedFields(line).map((field) => {
    assert.equal(line.slice(field.nameSpan.start, field.nameSpan.end), field.name, line);
    assert.equal(line.slice(field.valueSpan.start, field.valueSpan.end), field.value, line);
    return `${field.role}: ${field.value}`;
  });
}

describe('a named field', () => {
  it('is a name, a colon and a value, bold or known', () => {
    for (const [line, expected] of [
      ['**目标**: 完成指南 (4000+行)', 'goal: 完成指南 (4000+行)'],
      ['**状态**：✅ 全部完成', 'status: ✅ 全部完成'],
      ['**Status:** Done', 'status: Done'],
      ['__Owner__: Ann', 'owner: Ann'],
      ['Status: In progress', 'status: In progress'],
      ['优先级: 高', 'priority: 高'],
      ['優先度：高', 'priority: 高'],
      ['우선순위: 높음', 'priority: 높음'],
      ['Priorität: hoch', 'priority: hoch'],
      ['Prioridad: alta', 'priority: alta'],
      ['Prioridade: alta', 'priority: alta'],
      ['📅 **Due**: 2026-01-01', 'due: 2026-01-01'],
      ['**产出**: 基础章节 (800行)', 'output: 基础章节 (800行)'],
      ['**工时 (小时)**: 12', 'effort: 12'],
      ['Depends on: T001', 'depends: T001'],
      ['**持续时间**: 2个月 (8周)', 'length: 2个月 (8周)'],
      ['**执行周期**: 2025年12月 - 2026年12月', 'dates: 2025年12月 - 2026年12月'],
      ['**Timeline**: Q1 2026', 'dates: Q1 2026'],
      ['Stand: 14.03.2026', 'updated: 14.03.2026'],
      ['**Note**: mind the gap', 'other: mind the gap'],
      ['**文字：**后', 'other: 后'],
    ] as const) {
      assert.deepEqual(told(line), [expected], line);
    }
  });

  it('may share its line with others', () => {
    assert.deepEqual(told('**总计**: 13个服务 | **完成**: 13个'), ['budget: 13个服务', 'other: 13个']);
    assert.deepEqual(told('状态：已批准　预算：3万元，工期：4周'), [
      'status: 已批准',
      'budget: 3万元',
      'length: 4周',
    ]);
    assert.deepEqual(told('Owner: Ann, Ben; Priority: High'), ['owner: Ann, Ben', 'priority: High']);
    assert.deepEqual(told('Status: Done · Owner: Ann'), ['status: Done', 'owner: Ann']);
    assert.deepEqual(told('**Goal**: a | b'), ['goal: a | b']);
  });

  it('is none without a value, without a name that is known, or with an address', () => {
    for (const line of [
      '**任务**:',
      '**Goal:**',
      'Note: mind the gap',
      'http://example.org',
      'std::vector: fast',
      'Status',
      '',
      'We say: status: done',
      '**Bold** text: more',
      '- : x',
      '**A sentence. And more**: x',
    ]) {
      assert.equal(readNamedField(line), null, line);
    }
  });
});

describe('the table of field names', () => {
  it('is read row by row, a name of two roles by its first row', () => {
    const first = new Map([...fieldWords].reverse().map((row) => [row.word, row.role]));
    for (const row of fieldWords)
      assert.equal(readNamedField(`${row.word}: x`)?.role, first.get(row.word), row.word);
  });
});
