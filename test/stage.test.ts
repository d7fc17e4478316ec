import assert from 'node:assert/strict';
import { readPosition, readStage } from '../server/src/conventions/stage';

/** Unit, number, first and last of the stage, and the text that its span covers; null for none. */
function stageOf(title: string): string | null {
  const stage = readStage(title);
  if (stage === null) return null;
  assert.equal(title.slice(stage.span.start, stage.span.end).trim(), stage.label, title);
  return `${stage.unit} ${stage.number} ${stage.first}-${stage.last} ${stage.label}`;
}

describe('stages', () => {
  const cases: readonly (readonly [title: string, stage: string])[] = [
    ['Phase 1: Foundation (Weeks 1-4)', 'phase 1 1-1 Phase 1'],
    ['Phase 0 ✅ 100%', 'phase 0 0-0 Phase 0'],
    ['PHASE-2 – Rollout', 'phase 2 2-2 PHASE-2'],
    ['Phase 5.1: Deeper', 'phase 5.1 null-null Phase 5.1'],
    ['Phase 2a — Second half', 'phase 2a null-null Phase 2a'],
    ['Phase 3B：部署', 'phase 3b null-null Phase 3B'],
    ['Phase 1–4', 'phase 1-4 1-4 Phase 1–4'],
    ['Phase 1 - 3 new services', 'phase 1 1-1 Phase 1'],
    ['Phase II: Growth', 'phase 2 2-2 Phase II'],
    ['Phase Two: Growth', 'phase 2 2-2 Phase Two'],
    ['Phase N: Polish', 'phase null null-null Phase N'],
    ['🚀 Phase 2: Launch', 'phase 2 2-2 Phase 2'],
    ['2.1 Phase 1: Kern', 'phase 1 1-1 Phase 1'],
    ['3. **Phase 2** (done)', 'phase 2 2-2 Phase 2'],
    ['[Phase 4: Links](phase-4.md)', 'phase 4 4-4 Phase 4'],
    ['~~Phase 5: Dropped~~', 'phase 5 5-5 Phase 5'],
    ['Phase 1: Projekt-Setup (1-2 Tage)', 'phase 1 1-1 Phase 1'],
    ['阶段1: 打地基 (2025年12月 - 2026年2月)', 'phase 1 1-1 阶段1'],
    ['阶段 2：参数优化', 'phase 2 2-2 阶段 2'],
    ['阶段一、准备', 'phase 1 1-1 阶段一'],
    ['第三阶段：持续优化', 'phase 3 3-3 第三阶段'],
    ['第十二阶段 (收尾)', 'phase 12 12-12 第十二阶段'],
    ['第一阶段 需求分析', 'phase 1 1-1 第一阶段'],
    ['阶段1 需求分析', 'phase 1 1-1 阶段1'],
    ['阶段1-需求分析', 'phase 1 1-1 阶段1'],
    ['Week 1 环境搭建', 'week 1 1-1 Week 1'],
    ['STEP 2 設計', 'step 2 2-2 STEP 2'],
    ['1단계 - 기획', 'phase 1 1-1 1단계'],
    ['2026年1Q：基盤づくり', 'quarter 2026-1 1-1 2026年1Q'],
    ['1. Quartal 2026: Konzept', 'quarter 2026-1 1-1 1. Quartal 2026'],
    ['Bauabschnitt 1: Keller', 'phase 1 1-1 Bauabschnitt 1'],
    ['Teilprojekt B: Halle', 'track B null-null Teilprojekt B'],
    ['【阶段一】项目骨架', 'phase 1 1-1 阶段一'],
    ['フェーズ1　基盤構築', 'phase 1 1-1 フェーズ1'],
    ['第2段階：検証', 'phase 2 2-2 第2段階'],
    ['1단계: 설계', 'phase 1 1-1 1단계'],
    ['단계 1 - 설계', 'phase 1 1-1 단계 1'],
    ['Fase 2: Despliegue', 'phase 2 2-2 Fase 2'],
    ['Etapa 3 — Lançamento', 'phase 3 3-3 Etapa 3'],
    ['Track A — Bugs', 'track A null-null Track A'],
    ['Epic 2: Billing', 'epic 2 2-2 Epic 2'],
    ['Milestone 1: Alpha', 'milestone 1 1-1 Milestone 1'],
    ['里程碑1：首版', 'milestone 1 1-1 里程碑1'],
    ['マイルストーン2: 公開', 'milestone 2 2-2 マイルストーン2'],
    ['Sprint 1 (Week 1-2): Start', 'sprint 1 1-1 Sprint 1'],
    ['スプリント2 実装', 'sprint 2 2-2 スプリント2'],
    ['I. Phase 1: Scope', 'phase 1 1-1 Phase 1'],
    ['Iteration 3: Search', 'sprint 3 3-3 Iteration 3'],
    ['第二批（短期实施）', 'wave 2 2-2 第二批'],
    ['Week 1-2 (Foundation)', 'week 1-2 1-2 Week 1-2'],
    ['Weeks 3–5: Build', 'week 3-5 3-5 Weeks 3–5'],
    ['第1～2周：调研', 'week 1-2 1-2 第1～2周'],
    ['第1周-第3周：开发', 'week 1-3 1-3 第1周-第3周'],
    ['第1週：要件定義', 'week 1 1-1 第1週'],
    ['1주차: 기획', 'week 1 1-1 1주차'],
    ['Semana 1: Diseño', 'week 1 1-1 Semana 1'],
    ['Woche 3-4: Tests', 'week 3-4 3-4 Woche 3-4'],
    ['KW 12: Abnahme', 'week 12 null-null KW 12'],
    ['第1-3天：搭建', 'day 1-3 1-3 第1-3天'],
    ['Day 0', 'day 0 0-0 Day 0'],
    ['Day 1 上午', 'day 1 1-1 Day 1 上午'],
    ['Week 3 Day 1-2: Streams', 'day 1-2 1-2 Week 3 Day 1-2'],
    ['Month 2: Growth', 'month 2 2-2 Month 2'],
    ['第1个月 (2025年11月)', 'month 1 1-1 第1个月'],
    ['Monat 1: Aufbau', 'month 1 1-1 Monat 1'],
    ['Step 1: Prepare', 'step 1 1-1 Step 1'],
    ['Step 3-1: Again', 'step 3-1 null-null Step 3-1'],
    ['Q1 2026', 'quarter 2026-1 1-1 Q1 2026'],
    ['2026 Q1-Q2: Reach', 'quarter 2026-1-2 1-2 2026 Q1-Q2'],
    ['2026年第四季度：收尾', 'quarter 2026-4 4-4 2026年第四季度'],
    ['v0.3.0 – Backtesting', 'version 0.3.0 null-null v0.3.0'],
    ['Release 1.2: Polish', 'version 1.2 null-null Release 1.2'],
    ['短期 (1-3个月)', 'horizon null null-null 短期'],
    ['中期计划（4-12个月）', 'horizon null null-null 中期计划'],
    ['Short-term (this week)', 'horizon null null-null Short-term'],
    ['Now', 'horizon null null-null Now'],
    ['Kurzfristig: Aufräumen', 'horizon null null-null Kurzfristig'],
  ];
  for (const [title, expected] of cases) {
    it(`opens “${title}”`, () => assert.equal(stageOf(title), expected));
  }

  const none = [
    '阶段1总结',
    'Phase 1 Summary',
    'Phase 1 Deliverables:',
    'Phase 5 Execution Order',
    '第一部分: 总体策略',
    '1.2 执行原则',
    '一、现状分析',
    'A.1 阶段1详细任务 (P0)',
    'M1: 10月31日 - P0任务50%完成',
    '3周',
    '3月',
    'Next Steps',
    'Current State',
    'Next actions',
    '短期目标',
    'Requires Step 1',
    'Phased rollout',
    'Stage a file',
    'Weekly review',
    'Day-to-day work',
    'Q1: Why does it fail?',
    'Q2: 如何部署',
    '任务1: 起步',
    '2025 report',
    'Phase 1 完成情况',
    '第一阶段 总结',
    '第一阶段的目标',
    '',
  ];
  for (const title of none) it(`does not open “${title}”`, () => assert.equal(stageOf(title), null));

  it('reads a title of a megabyte as fast as a short one', () => {
    assert.equal(stageOf(`${'第1'.repeat(300_000)}`), null);
    assert.equal(stageOf(`Phase 1: ${'['.repeat(1_000_000)}`), 'phase 1 1-1 Phase 1');
  });
});

describe('positions', () => {
  const cases: readonly (readonly [title: string, text: string, parts: string])[] = [
    ['Day 1-3: Basics', 'Day 1-3: ', 'day 1-3'],
    ['**Day 4-7: Practice**', 'Day 4-7: ', 'day 4-7'],
    ['**Week 2**: Merge', 'Week 2**: ', 'week 2-2'],
    ['Week 3 Day 1-2: Streams', 'Week 3 Day 1-2: ', 'week 3-3 day 1-2'],
    ['第2天上午 联调', '第2天上午 ', 'day 2-2'],
    ['第3天：验收', '第3天：', 'day 3-3'],
    ['1일차: 준비', '1일차: ', 'day 1-1'],
    ['Tag 2: Aufbau', 'Tag 2: ', 'day 2-2'],
    ['Semana 1 - Diseño', 'Semana 1 - ', 'week 1-1'],
  ];
  for (const [title, text, parts] of cases) {
    it(`opens “${title}”`, () => {
      const position = readPosition(title);
      assert.ok(position !== null);
      assert.equal(title.slice(position.span.start, position.span.end), text);
      assert.equal(position.parts.map((part) => `${part.unit} ${part.first}-${part.last}`).join(' '), parts);
    });
  }
  for (const title of [
    'Day 1 setup script',
    'Phase 1: x',
    'KW 12: x',
    '3天后上线',
    'Daily: x',
    'Write week 2: notes',
  ]) {
    it(`does not open “${title}”`, () => assert.equal(readPosition(title), null));
  }
});
