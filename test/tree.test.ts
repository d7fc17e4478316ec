import assert from 'node:assert/strict';
import { readTree } from '../server/src/conventions/tree';

/** One line per level: priority, title, items with what remains. */
function told(content: string): string[] | null {
  const levels = readTree(content);
  return (
    levels?.map((level) => {
      const items = level.items.map((item) => {
        assert.equal(content.slice(item.title.span.start, item.title.span.end), item.title.raw);
        if (item.remaining) {
          assert.equal(content.slice(item.remaining.span.start, item.remaining.span.end), item.remaining.raw);
        }
        return item.title.value + (item.remaining ? ` -${item.remaining.value}` : '');
      });
      if (level.priority) {
        assert.equal(content.slice(level.priority.span.start, level.priority.span.end), level.priority.raw);
      }
      return `${level.priority?.value ?? '--'} ${level.title}: ${items.join(', ')}`;
    }) ?? null
  );
}

describe('a tree', () => {
  it('declares what belongs to a priority, and what remains of it', () => {
    assert.deepEqual(
      told(
        'P0 (最高优先级): 必须完成\n  ├─ 指南 (47%剩余)\n  └─ 平台设计 (56% remaining)\n\nP1 (high)\r\n  └─ SDK ✅\r\n',
      ),
      ['P0 P0 (最高优先级): 必须完成: 指南 -47, 平台设计 -56', 'P1 P1 (high): SDK'],
    );
  });

  it('is of a length that somebody may have drawn: an open fence holds all that follows', () => {
    const drawn = (items: number): string => `P0 (must)\n${'  ├─ Parser\n'.repeat(items)}`;
    assert.equal(readTree(drawn(200))?.[0]?.items.length, 200);
    assert.equal(readTree(drawn(20_000)), null);
  });

  it('may be drawn in ASCII, or have its levels on branches', () => {
    assert.deepEqual(told('P0:\n|-- Parser\n+-- Linker (20% left)\n`-- Lens\n'), [
      'P0 P0:: Parser, Linker -20, Lens',
    ]);
    assert.deepEqual(told('Plan\n├─ P0 (must)\n│  ├─ Parser\n│  └─ Linker\n└─ P1\n   └─ Lens\n'), [
      'P0 P0 (must): Parser, Linker',
      'P1 P1: Lens',
    ]);
  });

  it('has no priority where it shows shares, horizons or the particulars of one work', () => {
    assert.deepEqual(told('Week (40小时)\n  ├─ 编写: 20小时 (50%)\n  └─ 测试: 20小时 (50%)'), [
      '-- Week (40小时): 编写: 20小时, 测试: 20小时',
    ]);
    assert.deepEqual(told('短期 (1-3个月): 补强\n  └─ 完成P0任务'), ['-- 短期 (1-3个月): 补强: 完成P0任务']);
    assert.deepEqual(told('P0-1: 指南\n├─ 工时: 40小时\n└─ 语言: Go'), [
      '-- P0-1: 指南: 工时: 40小时, 语言: Go',
    ]);
  });

  it('is none of files, boxes, tables and plain text', () => {
    for (const content of [
      'src/\n├── index.ts\n└── lib/\n',
      '├── README.md   # notes (220行)\n├── a.go\n└── docs/\n',
      '┌────┐\n│ a  │\n└────┘',
      '| a | b |\n|---|---|\n| 1 | 2 |',
      'P0: a\nP1: b',
      '- a\n- b',
      'a | b\n--|--',
      '',
    ]) {
      assert.equal(told(content), null, content);
    }
  });
});
