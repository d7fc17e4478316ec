import assert from 'node:assert/strict';
import type { Field } from '../server/src/conventions/field';
import { readPriorityHeading, readPriorityTag, readPriorityValue } from '../server/src/conventions/priority';
import type { Priority } from '../server/src/conventions/priority-level';

type Read = (text: string) => Field<Priority> | null;

function check(read: Read, cases: readonly (readonly [text: string, expected: string | null])[]): void {
  for (const [text, expected] of cases) {
    const found = read(text);
    assert.equal(found && `${found.value} ${found.raw}`, expected, text);
    if (found) assert.equal(text.slice(found.span.start, found.span.end), found.raw, text);
  }
}

describe('a priority in an item', () => {
  it('is a tag: in front, in brackets, parted at the end, or an emoji', () => {
    check(readPriorityTag, [
      ['P0: fix the parser', 'P0 P0'],
      ['P1 - fix the parser', 'P1 P1'],
      ['🔴 P0 fix the parser', 'P0 P0'],
      ['[P2] fix the parser', 'P2 P2'],
      ['P0-1 switch for the importer', 'P0 P0'],
      ['**P1** fix the parser', 'P1 P1'],
      ['fix the parser (P0)', 'P0 P0'],
      ['配置抽单一来源（🔥 P0，先做）', 'P0 P0'],
      ['fix the parser - P1', 'P1 P1'],
      ['fix the parser **P1**', 'P1 P1'],
      ['fix the parser #P2', 'P2 P2'],
      ['fix the parser `P0` @ann', 'P0 P0'],
      ['残業申請 [P0]（8pt）', 'P0 P0'],
      ['fix the parser (Priority: High)', 'P1 High'],
      ['fix the parser (优先级：高)', 'P1 高'],
      ['fix the parser (high priority)', 'P1 high'],
      ['fix the parser [priority:: low]', 'P3 low'],
      ['fix the parser 🔺', 'P0 🔺'],
      ['fix the parser ⏫ 📅 2026-01-01', 'P1 ⏫'],
      ['fix the parser ⏬', 'P4 ⏬'],
    ]);
  });

  it('is none in prose, in names of many, in versions of its own', () => {
    check(readPriorityTag, [
      ['T001 [P] [US1] write the test', null],
      ['Apply Patch P1', null],
      ['Bring P99 below 20 ms', null],
      ['P0任务完成', null],
      ['P0 tasks done', null],
      ['启动P0级改进任务', null],
      ['P0/P1 sort', null],
      ['fix the parser (High)', null],
      ['use P2P', null],
    ]);
  });
});

describe('a priority in a heading', () => {
  it('is a bracket, an opening, or the word priority with a level', () => {
    check(readPriorityHeading, [
      ['A.1 阶段1详细任务 (P0)', 'P0 P0'],
      ['Phase 3: Search (Priority: P1) 🎯 MVP', 'P1 P1'],
      ['🔴 高优先级（核心功能）', 'P1 高'],
      ['🔴 P0 - 最高优先级 (必须完成)', 'P0 P0'],
      ['P3 - Future', 'P3 P3'],
      ['🎯 低优先级扩展 (4/4 ✅ 100%)', 'P3 低'],
      ['0. Prerequisites 🔴 **HIGH PRIORITY**', 'P1 HIGH'],
      ['Must Have (P0):', 'P0 P0'],
      ['Should Have', 'P1 Should Have'],
      ['Phase 6: Strategie (Prioritaet: HOCH)', 'P1 HOCH'],
      ['P0任务（本周）', 'P0 P0'],
      ['P0-1: 异常检测', 'P0 P0'],
      ['立即行动 - P0', 'P0 P0'],
      ['Priority 1: Core', 'P1 1'],
      ['紧急改进（P0 - 1个月内）', 'P0 P0'],
      ['论文完善（优先级🔴 P0）', 'P0 P0'],
      ['Profiling 融合不足 🔴 P0', 'P0 P0'],
      ['Story 1 - View Top Priority Task (Days 2-3) **MVP P1**', 'P1 P1'],
    ]);
  });

  it('is none of a metric, a report, a patch, a range', () => {
    check(readPriorityHeading, [
      ['P0任务完成', null],
      ['M1: 10月31日 - P0任务50%完成', null],
      ['P0 Completion Report', null],
      ['完成P0任务', null],
      ['Patch P1 — Filters', null],
      ['P0/P1 任务', null],
      ['Non-priority work', null],
      ['Highlights', null],
    ]);
  });
});

describe('a priority in a cell', () => {
  it('is a code, a word in any language, or a coloured sign', () => {
    check(readPriorityValue, [
      ['P1', 'P1 P1'],
      ['**P2**', 'P2 P2'],
      ['🔴 P0', 'P0 P0'],
      ['高', 'P1 高'],
      ['🔴 高', 'P1 高'],
      ['🟡 Medium', 'P2 Medium'],
      ['Critical', 'P0 Critical'],
      ['Must', 'P0 Must'],
      ['低', 'P3 低'],
      ['낮음', 'P3 낮음'],
      ['Hoch', 'P1 Hoch'],
      ['média', 'P2 média'],
      ['alta', 'P1 alta'],
      ['高 (P1)', 'P1 P1'],
      ['우선순위: 높음', 'P1 높음'],
      ['high (blocks the release)', 'P1 high'],
      ['2', 'P2 2'],
      ['🔴', 'P0 🔴'],
    ]);
  });

  it('is none of two levels, stars, or anything else', () => {
    check(readPriorityValue, [
      ['P0/P1', null],
      ['High/Medium', null],
      ['中-高', null],
      ['⭐⭐⭐', null],
      ['P0任务完成', null],
      ['P99', null],
      ['10', null],
      ['-', null],
      ['', null],
    ]);
  });
});
