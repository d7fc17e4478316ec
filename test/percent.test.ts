import assert from 'node:assert/strict';
import type { Field } from '../server/src/conventions/field';
import {
  findRatioPercents,
  readPercentClaim,
  readPercentValue,
  readRemaining,
} from '../server/src/conventions/percent';

type Read = (text: string) => Field<number> | null;

function check(read: Read, cases: readonly (readonly [text: string, expected: number | null])[]): void {
  for (const [text, expected] of cases) {
    const found = read(text);
    assert.equal(found?.value ?? null, expected, text);
    if (found === null) continue;
    assert.equal(text.slice(found.span.start, found.span.end), found.raw, text);
    assert.match(found.raw, /^[\d.,]+ ?[%％]$/, text);
  }
}

describe('a percentage that a title claims', () => {
  it('stands in brackets, behind a mark, alone at the end or beside done', () => {
    check(readPercentClaim, [
      ['Phase 0: Clean up ✅ 100%', 100],
      ['Modules (100%)', 100],
      ['Modules (4/4 ✅ 100%)', 100],
      ['概念索引 (33% 🔄)', 33],
      ['Phase 2 – 80%', 80],
      ['Search 80% complete', 80],
      ['Search (80% complete)', 80],
      ['eBPF指南 100%完成', 100],
      ['P0任务50%完成', 50],
      ['进度: 60％', 60],
      ['风险管理模块 100%', 100],
      ['Phase 2: Writing ⏳ 12.5%', 12.5],
    ]);
  });

  it('is none of a rest, a growth, a metric, a target', () => {
    check(readPercentClaim, [
      ['待补充50%', null],
      ['待完成（8%）', null],
      ['剩余20%', null],
      ['Docs 20% remaining', null],
      ['Puffer: +50%', null],
      ['覆盖率 80%', null],
      ['Test coverage - 80%', null],
      ['完整性 (权重30%)', null],
      ['80% → 100%', null],
      ['Roll out to 50%', null],
      ['自动化测试达到 80%', null],
      ['主题梳理100%完成报告', null],
      ['100% coverage of the API', null],
      ['Low PWM (5%) test', null],
      ['剩余任务（6个，75%）', null],
      ['150%', null],
    ]);
  });
});

describe('a percentage that a cell or field states', () => {
  it('is the only one, with marks, ratios and bars beside it', () => {
    check(readPercentValue, [
      ['80%', 80],
      ['✅ 100%', 100],
      ['**100%**', 100],
      ['约 85%', 85],
      ['ca. 40 %', 40],
      ['5/5 (100%)', 100],
      ['████░░ 60%', 60],
      ['進行中（70%完了）', 70],
      ['95% Complete, minor issues', 95],
      ['0%', 0],
    ]);
  });

  it('is none of a delta, a bound, a change or a rest', () => {
    check(readPercentValue, [
      ['+15%', null],
      ['-5%', null],
      ['≥80%', null],
      ['80% → 100%', null],
      ['85% (目标 100%)', null],
      ['剩余 20%', null],
      ['coverage 80%', null],
      ['-', null],
    ]);
  });
});

describe('what remains', () => {
  it('is said before or behind the figure', () => {
    check(readRemaining, [
      ['eBPF指南 (47%剩余)', 47],
      ['eBPF指南 (剩余47%)', 47],
      ['API (30% remaining)', 30],
      ['API (40% left)', 40],
      ['設計 (残り30%)', 30],
      ['설계 (30% 남음)', 30],
      ['API (30% verbleibend)', 30],
      ['API (100%)', null],
      ['API (30% done)', null],
    ]);
  });
});

describe('a ratio with its percentage', () => {
  const all = (text: string) =>
    findRatioPercents(text).map(({ value, raw, span }) => {
      assert.equal(text.slice(span.start, span.end), raw);
      const percent = raw.slice(value.percentSpan.start, value.percentSpan.end);
      return `${value.done}/${value.total} ${percent} .${value.decimals}`;
    });

  it('is found in either order, with words between', () => {
    assert.deepEqual(all('87/93 (94.6%) and 3/4 = 75%'), ['87/93 94.6% .1', '3/4 75% .0']);
    assert.deepEqual(all('**91/128 total tasks (71%) ✅'), ['91/128 71% .0']);
    assert.deepEqual(all('总体进度: 87.5% (7/8任务已完成 🎉)'), ['7/8 87.5% .1']);
    assert.deepEqual(all('1,234/2,000（61.7％）'), ['1234/2000 61.7％ .1']);
    assert.deepEqual(all('核对的单据：87/93 (94.6%)，其余'), ['87/93 94.6% .1']);
  });

  it('is none of dates, growth, or more than the whole', () => {
    for (const text of ['2025/10/15 (80%)', '12/10 (+20%)', '24/7 (100%)', '5/0 (100%)', '3/4', '80%']) {
      assert.deepEqual(all(text), [], text);
    }
  });
});
