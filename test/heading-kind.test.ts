import assert from 'node:assert/strict';
import { mentionedStage, readHeadingWord, saysRecurring } from '../server/src/conventions/heading-kind';

function kindOf(title: string, bold = false): string | null {
  const word = readHeadingWord(title, bold);
  if (word === null) return null;
  return word.is === 'summary' && word.alone
    ? 'summary alone'
    : word.is === 'task'
      ? `task ${word.id}`
      : word.is;
}

describe('kinds of headings', () => {
  const cases: readonly (readonly [kind: string | null, ...titles: string[]])[] = [
    [
      'summary',
      '阶段1总结',
      'Phase 1 Summary',
      'Phase 1 Deliverables:',
      'Phase 2 Complete When:',
      'Summary of Phase 1',
      'Deliverables Phase 3',
      '第一阶段完成度: 80%',
      'Week 1 成果物',
      'Success Criteria (Phase 2)',
      '🎯 Phase 2 Goals',
      'Zusammenfassung Phase 1',
      'Entregables de la Fase 2',
      'Phase 1: Summary',
      '1단계 요약',
      'Phase 5进度概览',
    ],
    ['summary alone', '总结', '10. 总结', '📊 Summary', '小结:', 'まとめ', 'Zusammenfassung', 'Resumen'],
    [
      'appendix',
      '附录: 详细任务清单',
      '8. 附录',
      '附录A: 模板',
      'A.1 阶段1详细任务 (P0)',
      'Appendix B: Terms',
      'Anhang',
      '付録：用語',
      '부록',
      'Apéndice',
    ],
    [
      'aim',
      '目标',
      '计划目标',
      '1.1 执行原则',
      '原则1: 优先级驱动',
      '验收标准:',
      'Goals',
      'Success Criteria',
      'Acceptance Criteria for v2',
      'Definition of Done',
      '核心亮点',
      '预期成果',
      '短期目标',
      'Akzeptanzkriterien',
      'Projektziele',
      '完了条件',
      '성공 기준',
      'Criterios de aceptación',
      'Critérios de sucesso',
      'Goals and Non-goals',
    ],
    [
      'milestones',
      '里程碑',
      '关键里程碑',
      '里程碑追踪',
      '7. 里程碑',
      'Milestones',
      '🎯 Key Milestones',
      'マイルストーン',
      'マイルストーン達成状況',
      'Meilensteine',
      '마일스톤',
      'Hitos',
    ],
    [
      'checklist',
      'Next Steps',
      '🚀 下一步',
      '质量检查清单',
      'Shim Checklist',
      '待办事项',
      'Nächste Schritte',
      'Próximos pasos',
      '체크리스트',
      'TODO',
    ],
    ['task Task 1', 'Task 1: Clean up', 'Task 1 ✅'],
    ['task 任务1.1', '任务1.1: 指南 ⭐', '✅ 任务1.1：指南'],
    ['task 步骤 0', '步骤 0：缩减 ✅ 完成'],
    ['task Aufgabe 3', 'Aufgabe 3: Tests'],
    ['task STY-017', 'STY-017: Login'],
    [
      null,
      'Phase 1: Goals and setup',
      '阶段3: 验收标准制定',
      'Week 1: Checklist UI',
      'Task force',
      '任务分配',
      '3.1 Data model',
      'Goal tracking feature',
      'Acceptance tests pass',
      'Milestone 1: Alpha',
      '里程碑1：首版',
      'M1: 10月31日',
      'Tasks',
      'Phase 5 Execution',
      '恭喜完成这一重大里程碑！',
      '附录层整合',
      '§G.1 — Dashboards',
      '现状',
      '',
    ],
  ];
  for (const [kind, ...titles] of cases) {
    for (const title of titles)
      it(`“${title}” is ${kind ?? 'ordinary'}`, () => assert.equal(kindOf(title), kind));
  }

  for (const title of [
    '任务',
    '**任务分解**:',
    '**检查清单**',
    '**产出**：',
    '**Tasks:**',
    '**Deliverables**',
    '**Steps**',
    '**Aufgaben:**',
    '**작업**',
    '**タスク**',
    '**Tareas**',
  ]) {
    it(`“${title}” in bold only says what follows`, () => assert.equal(kindOf(title, true), 'label'));
  }
  it('a bold name of work is no label', () => assert.equal(kindOf('**质量保证** (每月)', true), null));
  it('a bold aim stays an aim', () => assert.equal(kindOf('**验收标准**:', true), 'aim'));

  it('finds the stage that a title names', () => {
    assert.deepEqual(mentionedStage('A.1 阶段1详细任务 (P0)'), { unit: 'phase', number: '1' });
    assert.deepEqual(mentionedStage('Goals for Week 3-4'), { unit: 'week', number: '3-4' });
    assert.deepEqual(mentionedStage('78. Phase 1 报告'), { unit: 'phase', number: '1' });
    assert.equal(mentionedStage('附录: 详细任务清单'), null);
    assert.equal(mentionedStage('Phase N summary'), null);
  });

  it('knows recurring work', () => {
    for (const title of [
      '标准跟踪 (每月)',
      '内容更新 (每2周)',
      '持续任务',
      'Weekly tasks',
      'Backup (daily)',
      'Wartung (monatlich)',
      '🔁 Triage',
      '정기 점검',
      '毎週レビュー',
      'Review (every 2 weeks)',
    ]) {
      assert.ok(saysRecurring(title), title);
    }
    for (const title of [
      '每个模块1000行',
      '月度目标',
      'Week 1',
      '一周计划',
      'Monthly report generator',
      '持续集成',
    ]) {
      assert.ok(!saysRecurring(title), title);
    }
  });
});
