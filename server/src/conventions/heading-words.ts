import type { Language } from './language';
import { anyOf } from './word-pattern';

/** Words of one meaning. A Latin word stands by itself, a CJK one where its text ends or begins (Chinese has no blanks). */
export interface HeadingWords {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}

/** What stands below is aimed at, not reported. */
export const aimWords: readonly HeadingWords[] = [
  {
    languages: ['en'],
    words: [
      'Goals', 'Goal', 'Objectives', 'Objective', 'Aims', 'Non-goals', 'Targets', 'Success criteria', 'Acceptance criteria', 'Exit criteria',
      'Completion criteria', 'Criteria', 'Acceptance', 'Definition of Done', 'DoD', 'Done when', 'Complete when', 'Expected outcomes', 'Expected outcome',
      'Expected results', 'Expected benefits', 'Expected impact', 'Key results', 'OKRs', 'Success metrics', 'Highlights', 'Principles', 'Principle',
    ],
  },
  {
    languages: ['zh'],
    words: [
      '目标', '目標', '目的', '愿景', '验收标准', '驗收標準', '验收条件', '成功标准', '成功指标', '完成标准', '完成条件', '完成定义', '完结标准', '衡量标准',
      '质量标准', '评估标准', '通过标准', '退出标准', '交付标准', '预期成果', '预期效果', '预期结果', '预期收益', '预期产出', '预期目标', '亮点', '原则', '原則',
    ],
  },
  {
    languages: ['ja'],
    words: [
      '目標', 'ゴール', '目的', '完了条件', '受け入れ条件', '受入条件', '受け入れ基準', '受入基準', '成功基準', '成功指標', '完了の定義', '達成条件',
      '達成基準', '原則', '期待効果', '期待される成果',
    ],
  },
  {
    languages: ['ko'],
    words: ['목표', '성공 기준', '성공 지표', '완료 기준', '완료 조건', '완료 정의', '인수 기준', '수용 기준', '수락 기준', '합격 기준', '원칙', '기대 효과', '기대 결과'],
  },
  {
    languages: ['de'],
    words: [
      'Ziel', 'Ziele', 'Zielsetzung', 'Nicht-Ziele', 'Erfolgskriterien', 'Akzeptanzkriterien', 'Abnahmekriterien', 'Kriterien', 'Fertig, wenn',
      'Erwartete Ergebnisse', 'Prinzipien', 'Grundsätze', 'Leitlinien', 'Projektziele', 'Projektziel', 'Hauptziele', 'Lernziele',
    ],
  },
  {
    languages: ['es', 'pt'],
    words: [
      'Objetivo', 'Objetivos', 'Metas', 'Meta', 'Criterios de éxito', 'Criterios de aceptación', 'Definición de terminado', 'Definición de hecho',
      'Principios', 'Resultados esperados', 'Critérios de sucesso', 'Critérios de aceitação', 'Critérios de aceite', 'Definição de pronto', 'Princípios',
    ],
  },
];

/** With a stage's name they speak of that stage and are none (`阶段1总结`, `Phase 1 Deliverables`). Aims count among them too. */
export const summaryWords: readonly HeadingWords[] = [
  {
    languages: ['en'],
    words: [
      'Summary', 'Report', 'Checklist', 'Criteria', 'Goals', 'Deliverables', 'Progress', 'Complete when', 'Done when', 'Recap', 'Retrospective',
      'Results', 'Outcomes', 'Achievements', 'Success', 'Status', 'Objectives', 'Definition of Done', 'Acceptance', 'Milestones',
    ],
  },
  {
    languages: ['zh'],
    words: [
      '总结', '總結', '小结', '汇总', '报告', '清单', '标准', '目标', '定义', '成果物', '详细任务', '完成度', '进度', '完成情况', '达成情况', '成果', '成就',
      '交付物', '产出', '验收', '复盘', '回顾', '里程碑',
    ],
  },
  { languages: ['ja'], words: ['まとめ', '総括', '報告', '完了条件', '成果物', '進捗', 'チェックリスト', '目標', '振り返り', '達成状況'] },
  { languages: ['ko'], words: ['요약', '정리', '보고서', '체크리스트', '목표', '산출물', '진행 상황', '진행률', '진행 현황', '완료 조건', '완료 기준', '회고'] },
  {
    languages: ['de'],
    words: ['Zusammenfassung', 'Bericht', 'Checkliste', 'Ziele', 'Kriterien', 'Ergebnisse', 'Lieferobjekte', 'Fortschritt', 'Rückblick', 'Fazit'],
  },
  {
    languages: ['es', 'pt'],
    words: [
      'Resumen', 'Informe', 'Objetivos', 'Criterios', 'Entregables', 'Progreso', 'Resultados', 'Resumo', 'Relatório', 'Critérios', 'Entregáveis', 'Progresso',
    ],
  },
];

/** By themselves they sum up the phase around them. */
export const aloneSummaryWords: readonly HeadingWords[] = [
  { languages: ['en'], words: ['Summary', 'Phase summary', 'Stage summary', 'Sprint summary', 'Week summary', 'Weekly summary', 'Recap', 'Wrap-up'] },
  { languages: ['zh'], words: ['总结', '總結', '小结', '汇总', '阶段总结', '本阶段总结', '阶段小结', '本周总结', '本周小结', '本月总结'] },
  { languages: ['ja', 'ko'], words: ['まとめ', '総括', '요약', '정리'] },
  { languages: ['de', 'es', 'pt'], words: ['Zusammenfassung', 'Fazit', 'Resumen', 'Resumo'] },
];

/** Milestones, where no number follows. */
export const milestoneWords: readonly HeadingWords[] = [
  { languages: ['en'], words: ['Milestones', 'Milestone', 'Checkpoints', 'Checkpoint'] },
  { languages: ['zh', 'ja', 'ko'], words: ['里程碑', 'マイルストーン', '마일스톤'] },
  { languages: ['de', 'es', 'pt'], words: ['Meilensteine', 'Meilenstein', 'Hitos', 'Hito', 'Marcos'] },
];

/** What may follow a word for milestones and change nothing (`里程碑追踪`). */
export const milestoneNouns: readonly HeadingWords[] = [
  { languages: ['en'], words: ['tracking', 'tracker', 'plan', 'overview', 'timeline', 'schedule', 'list', 'status', 'progress', 'roadmap', 'summary', 'dates'] },
  {
    languages: ['zh'],
    words: ['追踪', '跟踪', '计划', '规划', '列表', '一览', '总览', '概览', '进度', '进展', '安排', '时间表', '时间线', '节点', '状态', '定义', '达成', '达成情况', '清单', '表', '更新'],
  },
  { languages: ['ja', 'ko'], words: ['達成状況', '一覧', '計画', '進捗', 'スケジュール', '현황', '계획', '일정', '목록'] },
];

/** An appendix opens with one of these, or with a letter and a number (`A.1`). */
export const appendixWords: readonly HeadingWords[] = [
  { languages: ['en'], words: ['Appendix', 'Appendices', 'Appendixes', 'Annex'] },
  { languages: ['zh', 'ja', 'ko'], words: ['附录', '附錄', '付録', '부록'] },
  { languages: ['de', 'es', 'pt'], words: ['Anhang', 'Anhänge', 'Apéndice', 'Apéndices', 'Anexo', 'Anexos', 'Apêndice'] },
];

/** Lists of what is to be looked at or done next; such a section has no status. */
export const checklistWords: readonly HeadingWords[] = [
  { languages: ['en'], words: ['Checklist', 'Checklists', 'Check list', 'Next steps', 'Next step', 'Next actions', 'To do', 'To-do', 'Todo', 'Todos', 'To-dos', 'Action items', 'Follow-ups'] },
  {
    languages: ['zh'],
    words: ['清单', '检查清单', '检查表', '检查项', '核对表', '下一步', '下一步计划', '下一步行动', '下一步工作', '后续步骤', '后续计划', '后续工作', '后续行动', '待办', '待办事项', '待办清单'],
  },
  { languages: ['ja'], words: ['チェックリスト', '次のステップ', '次のアクション', '今後の予定', 'やること', 'TODO'] },
  { languages: ['ko'], words: ['체크리스트', '다음 단계', '할 일', '할일'] },
  { languages: ['de'], words: ['Checkliste', 'Prüfliste', 'Nächste Schritte', 'Offene Punkte'] },
  { languages: ['es', 'pt'], words: ['Próximos pasos', 'Próximos passos', 'Lista de verificación', 'Lista de comprobación', 'Lista de verificação', 'Pendientes', 'Pendências'] },
];

/** A bold label of one of these names only says what kind of thing follows. */
export const labelWords: readonly HeadingWords[] = [
  {
    languages: ['en'],
    words: [
      'Tasks', 'Task', 'Task list', 'Task breakdown', 'Key tasks', 'Main tasks', 'Core tasks', 'Subtasks', 'Sub-tasks', 'Detailed tasks', 'Deliverables', 'Key deliverables',
      'Deliverable', 'Outputs', 'Output', 'Steps', 'Implementation steps', 'Implementation', 'Checklist', 'Details', 'Content', 'Contents', 'Actions', 'Action items',
      'Activities', 'Key activities', 'Work items', 'Work', 'To do', 'Todo', 'Scope', 'Requirements', 'Features', 'Changes', 'What to do', 'Implementation tasks',
    ],
  },
  {
    languages: ['zh'],
    words: [
      '任务', '任务分解', '任务列表', '任务清单', '具体任务', '主要任务', '详细任务', '核心任务', '关键任务', '子任务', '检查清单', '清单', '产出', '输出', '产出物', '交付物',
      '交付成果', '主要产出', '内容', '主要内容', '具体内容', '工作内容', '主要工作', '具体工作', '步骤', '实施步骤', '执行步骤', '具体步骤', '操作步骤', '行动', '行动项',
      '行动计划', '工作项', '待办', '待办事项', '实施内容', '实现内容', '任务拆解', '工作任务',
    ],
  },
  { languages: ['ja'], words: ['タスク', 'タスク一覧', '作業', '作業内容', '作業項目', '実装内容', '内容', '成果物', 'アウトプット', '手順', 'ステップ', 'チェックリスト', 'やること'] },
  { languages: ['ko'], words: ['작업', '작업 목록', '작업 내용', '할 일', '태스크', '세부 작업', '주요 작업', '산출물', '결과물', '내용', '단계', '체크리스트'] },
  { languages: ['de'], words: ['Aufgaben', 'Aufgabe', 'Teilaufgaben', 'Lieferobjekte', 'Ergebnisse', 'Schritte', 'Inhalt', 'Inhalte', 'Checkliste', 'Arbeitspakete', 'Umsetzung', 'Details', 'To-dos'] },
  {
    languages: ['es', 'pt'],
    words: ['Tareas', 'Tarefas', 'Subtareas', 'Subtarefas', 'Entregables', 'Entregáveis', 'Pasos', 'Passos', 'Contenido', 'Conteúdo', 'Actividades', 'Atividades', 'Acciones', 'Ações', 'Checklist'],
  },
];

/** With a number or an id behind them they open a task's heading. */
export const taskWords: readonly HeadingWords[] = [
  { languages: ['en'], words: ['Task', 'Subtask', 'Sub-task', 'Story', 'User story', 'Issue', 'Ticket', 'Work item', 'Work package'] },
  { languages: ['zh'], words: ['任务', '子任务', '步骤', '用户故事', '工作项'] },
  { languages: ['ja', 'ko'], words: ['タスク', 'ストーリー', '課題', '手順', '작업', '태스크', '스토리', '이슈'] },
  { languages: ['de', 'es', 'pt'], words: ['Aufgabe', 'Arbeitspaket', 'Tarea', 'Historia', 'Tarefa', 'História'] },
];

/** How often something is done again. */
export const recurrenceWords: readonly HeadingWords[] = [
  {
    languages: ['en'],
    words: ['daily', 'weekly', 'biweekly', 'bi-weekly', 'fortnightly', 'monthly', 'quarterly', 'yearly', 'annually', 'recurring', 'ongoing', 'continuous'],
  },
  { languages: ['zh'], words: ['每日', '每天', '每周', '每週', '每月', '每季度', '每季', '每年', '每半年', '每双周', '定期', '持续', '持续进行', '日常', '例行'] },
  { languages: ['ja'], words: ['毎日', '毎週', '毎月', '毎年', '隔週', '定期', '継続'] },
  { languages: ['ko'], words: ['매일', '매주', '매월', '매년', '격주', '정기', '상시'] },
  { languages: ['de'], words: ['täglich', 'wöchentlich', 'monatlich', 'jährlich', 'vierteljährlich', 'laufend', 'fortlaufend', 'wiederkehrend'] },
  { languages: ['es', 'pt'], words: ['diario', 'semanal', 'mensual', 'trimestral', 'anual', 'diário', 'mensal', 'recurrente', 'recorrente', 'continuo', 'contínuo'] },
];

/** Nouns that a word of recurrence in front turns into recurring work (`持续任务`, `Weekly tasks`). */
export const recurrentNouns: readonly HeadingWords[] = [
  { languages: ['en'], words: ['tasks', 'task', 'work', 'activities', 'maintenance', 'routine', 'chores', 'review', 'reviews', 'check', 'checks', 'checklist', 'sync', 'standup'] },
  { languages: ['zh', 'ja'], words: ['任务', '任務', '工作', '事项', '检查', '维护', '活动', '回顾', '例会', 'タスク', '作業', 'レビュー'] },
  { languages: ['ko'], words: ['작업', '업무', '점검'] },
  { languages: ['de', 'es', 'pt'], words: ['Aufgaben', 'tareas', 'tarefas', 'Wartung', 'mantenimiento', 'manutenção'] },
];

/** Every word of a vocabulary. */
export function wordsOf(rows: readonly { readonly words: readonly string[] }[]): readonly string[] {
  return rows.flatMap((row) => row.words);
}

const summaryWordsAll = [...wordsOf(summaryWords), ...wordsOf(aimWords)];
const isLatin = (word: string): boolean => /^\p{Script=Latin}/u.test(word);

const anySummaryWord = String.raw`(?:(?<![\p{Script=Latin}])${anyOf(summaryWordsAll.filter(isLatin))}(?![\p{L}-])|${anyOf(summaryWordsAll.filter((word) => !isLatin(word)))})`;

/** A summary word anywhere in a text, a Latin one by itself. */
export const summaryWord = new RegExp(anySummaryWord, 'iu');

/** What follows a stage's name ends in a summary word before its first separator (`完成报告`, ` Complete when`, `完成度: 100%`). */
export const summaryBehind = new RegExp(String.raw`^[^,;:。、–—]{0,24}?${anySummaryWord}(?:跟踪|追踪|概览|总览|一览|表| tracker| tracking)?\s*(?:$|[-:–—&/+([]|and\s|[与和及])`, 'iu');

/** What stands before a stage's name is a summary word, with or without what joins them (`Deliverables `, `Goals for `). */
export const summaryBefore = new RegExp(String.raw`${anySummaryWord}\s*(?:(?:of|for|von|für|de|da|do)\s+(?:the\s+)?|[-:–—的]\s*)?$`, 'iu');
