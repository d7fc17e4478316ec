import type { FieldRole } from './field-role';
import type { Language } from './language';

/** A name of a field, as it stands before the colon. */
export interface FieldWord {
  /** Lower case, single blanks. */
  readonly word: string;
  readonly role: FieldRole;
  readonly languages: readonly Language[];
  /** What it is instead where its value holds a date: 执行周期 names a length or the days from and to. */
  readonly dated?: FieldRole;
}

const row = (role: FieldRole, languages: string, words: string, dated?: FieldRole): FieldWord[] => {
  const said = languages.split(' ') as Language[];
  return words
    .split(' | ')
    .map((word) => (dated ? { word, role, languages: said, dated } : { word, role, languages: said }));
};

/** Every name of a field that is known; one in no table is a field only in bold, with role `other`. */
export const fieldWords: readonly FieldWord[] = [
  ...row(
    'status',
    'en',
    'status | current status | state | overall status | implementation status | task status | phase status',
  ),
  ...row(
    'status',
    'zh',
    '状态 | 当前状态 | 狀態 | 任务状态 | 完成状态 | 执行状态 | 项目状态 | 实施状态 | 阶段状态',
  ),
  ...row('status', 'ja', 'ステータス | 状態 | 状況 | 進捗状況'),
  ...row('status', 'ko', '상태 | 현재 상태 | 진행 상태'),
  ...row('status', 'es pt', 'estado | estado actual | estado atual | situação'),
  ...row('status', 'de', 'stand der umsetzung | umsetzungsstand | bearbeitungsstand'),
  ...row('status', 'fr', 'statut | état'),

  ...row('priority', 'en', 'priority | prio'),
  ...row('priority', 'zh', '优先级 | 優先級 | 优先程度'),
  ...row('priority', 'ja', '優先度 | 優先順位'),
  ...row('priority', 'ko', '우선순위 | 우선 순위'),
  ...row('priority', 'de', 'priorität | prioritaet'),
  ...row('priority', 'es', 'prioridad'),
  ...row('priority', 'pt', 'prioridade'),
  ...row('priority', 'fr', 'priorité'),

  ...row(
    'length',
    'en',
    'duration | estimated duration | timeline | estimated timeline | time frame | timeframe | period | time',
    'dates',
  ),
  ...row(
    'length',
    'zh',
    '持续时间 | 工期 | 周期 | 执行周期 | 计划周期 | 项目周期 | 周期时间 | 时长 | 时间 | 时间范围 | 预计时间 | 时间安排 | 预计周期 | 报告周期',
    'dates',
  ),
  ...row('length', 'ja', '期間 | 所要期間 | スケジュール', 'dates'),
  ...row('length', 'ko', '기간 | 소요 기간 | 일정', 'dates'),
  ...row(
    'length',
    'de',
    'dauer | zeitraum | laufzeit | zeitrahmen | gesamtdauer | projektdauer | projektlaufzeit | bauzeit',
    'dates',
  ),
  ...row('length', 'es', 'duración | plazo | periodo | período', 'dates'),
  ...row('length', 'pt', 'duração | prazo | período', 'dates'),
  ...row('length', 'fr', 'durée | période', 'dates'),

  ...row(
    'effort',
    'en',
    'effort | estimate | estimated effort | estimated time | estimated hours | time estimate | size | story points | points | estimation',
  ),
  ...row(
    'effort',
    'zh',
    '工时 | 工作量 | 预估工时 | 预计工时 | 估算 | 工作量估算 | 预估时间 | 人天 | 人力投入 | 迁移工作量 | 预计工作量 | 估时 | 预估',
  ),
  ...row('effort', 'ja', '工数 | 見積もり | 見積 | 所要時間 | 見積工数'),
  ...row('effort', 'ko', '공수 | 예상 시간 | 예상 소요 시간 | 작업량'),
  ...row('effort', 'de', 'aufwand | geschätzter aufwand | schätzung'),
  ...row('effort', 'es', 'esfuerzo | estimación | tiempo estimado'),
  ...row('effort', 'pt', 'esforço | estimativa | tempo estimado'),
  ...row('effort', 'fr', 'charge | effort estimé | estimation de charge'),

  ...row(
    'budget',
    'en',
    'budget | total | total budget | cost | total cost | total estimate | estimated cost | total effort | line budget | grand total',
  ),
  ...row(
    'budget',
    'zh',
    '预算 | 总预算 | 总计 | 合计 | 小计 | 总成本 | 成本 | 总工时 | 总工作量 | 预计成本 | 预估成本 | 总行数 | 预计行数 | 目标行数 | 篇幅',
  ),
  ...row('budget', 'ja', '予算 | 合計 | 総額 | 総工数 | 費用'),
  ...row('budget', 'ko', '예산 | 합계 | 총계 | 총 예산 | 비용'),
  ...row('budget', 'de', 'gesamt | gesamtaufwand | kosten | gesamtkosten | summe'),
  ...row('budget', 'es', 'presupuesto | coste | costo | coste total | costo total'),
  ...row('budget', 'pt', 'orçamento | custo | custo total'),

  ...row('goal', 'en', 'goal | goals | objective | objectives | purpose | aim | target'),
  ...row('goal', 'zh', '目标 | 目的 | 任务目标 | 阶段目标 | 核心目标 | 主要目标 | 目標'),
  ...row('goal', 'ja', '目標 | 目的 | ゴール'),
  ...row('goal', 'ko', '목표 | 목적'),
  ...row('goal', 'de', 'ziel | ziele | zweck'),
  ...row('goal', 'es', 'objetivo | objetivos | meta'),
  ...row('goal', 'pt', 'objetivo | objetivos | meta | metas'),
  ...row('goal', 'fr', 'objectif | objectifs'),

  ...row(
    'output',
    'en',
    'output | outputs | deliverable | deliverables | outcome | result | key deliverables | artifact | artifacts | produces',
  ),
  ...row(
    'output',
    'zh',
    '产出 | 输出 | 交付物 | 成果 | 交付成果 | 产出物 | 关键产出 | 关键交付物 | 核心交付物 | 预期产出 | 主要产出 | 輸出 | 產出',
  ),
  ...row('output', 'ja', '成果物 | 成果 | アウトプット | 納品物 | 出力'),
  ...row('output', 'ko', '산출물 | 결과물 | 출력 | 성과물'),
  ...row('output', 'de', 'ergebnis | ergebnisse | liefergegenstand | lieferobjekte | lieferung'),
  ...row('output', 'es', 'entregable | entregables | resultado | salida'),
  ...row('output', 'pt', 'entregável | entregáveis | entrega | entregas | resultado | saída'),
  ...row('output', 'fr', 'livrable | livrables | résultat'),

  ...row(
    'owner',
    'en',
    'owner | owners | assignee | assignees | assigned to | responsible | epic owner | dri',
  ),
  ...row(
    'owner',
    'zh',
    '负责人 | 責任人 | 责任人 | 执行人 | 执行者 | 维护者 | 负责 | 负责团队 | 指派给 | 主负责人 | 负责方',
  ),
  ...row('owner', 'ja', '担当 | 担当者 | 責任者 | オーナー'),
  ...row('owner', 'ko', '담당자 | 담당 | 책임자'),
  ...row('owner', 'de', 'verantwortlich | verantwortliche | verantwortlicher | zuständig | bearbeiter'),
  ...row('owner', 'es', 'responsable | responsables | asignado a | asignado'),
  ...row('owner', 'pt', 'responsável | responsáveis | atribuído a'),
  ...row('owner', 'fr', 'responsable | assigné à'),

  ...row(
    'due',
    'en',
    'due | due date | deadline | target date | target | eta | end | end date | finish date | completion date',
  ),
  ...row(
    'due',
    'zh',
    '截止 | 截止日期 | 截止时间 | 截止日 | 完成时间 | 完成日期 | 预计完成 | 预计完成时间 | 计划完成时间 | 目标日期 | 到期 | 结束时间 | 结束日期',
  ),
  ...row('due', 'ja', '期限 | 締切 | 締め切り | 完了予定日 | 完了予定 | 完了日 | 終了日 | 納期'),
  ...row('due', 'ko', '마감 | 마감일 | 기한 | 완료일 | 완료 예정일 | 종료일'),
  ...row(
    'due',
    'de',
    'fällig | fällig am | fälligkeit | frist | termin | zieldatum | abgabe | ende | enddatum',
  ),
  ...row('due', 'es', 'fecha límite | vencimiento | fecha de entrega | fecha de fin'),
  ...row('due', 'pt', 'data limite | vencimento | data de entrega | data de fim | prazo final'),
  ...row('due', 'fr', 'échéance | date limite'),

  ...row('dates', 'en', 'dates | date range | schedule | when'),
  ...row('dates', 'zh', '起止时间 | 起止日期 | 日期范围 | 排期'),
  ...row('dates', 'ja', '実施期間 | 日程'),
  ...row('dates', 'de', 'termine'),
  ...row('dates', 'es', 'fechas'),
  ...row('dates', 'pt', 'datas | cronograma'),

  ...row('start', 'en', 'start | start date | starts | begin | started | started on'),
  ...row('start', 'zh', '开始 | 开始时间 | 开始日期 | 启动时间 | 启动日期 | 计划开始时间'),
  ...row('start', 'ja', '開始 | 開始日 | 開始予定日 | 着手日'),
  ...row('start', 'ko', '시작 | 시작일 | 착수일'),
  ...row('start', 'de', 'start | beginn | startdatum | anfang'),
  ...row('start', 'es', 'inicio | fecha de inicio | comienzo'),
  ...row('start', 'pt', 'início | data de início'),

  ...row(
    'depends',
    'en',
    'depends on | depends | dependency | dependencies | prerequisite | prerequisites | blocked by | waits for | depends upon',
  ),
  ...row(
    'depends',
    'zh',
    '依赖 | 依赖项 | 依赖于 | 依赖任务 | 前置 | 前置条件 | 前置任务 | 前提 | 前提条件 | 前置依赖 | 依賴',
  ),
  ...row('depends', 'ja', '依存 | 依存関係 | 依存先 | 前提 | 前提条件 | 先行タスク'),
  ...row('depends', 'ko', '의존성 | 의존 | 선행 작업 | 선행 조건 | 선행'),
  ...row(
    'depends',
    'de',
    'abhängig von | abhängigkeit | abhängigkeiten | voraussetzung | voraussetzungen | vorgänger',
  ),
  ...row('depends', 'es', 'depende de | dependencia | dependencias | requisito previo | requisitos previos'),
  ...row('depends', 'pt', 'depende de | dependência | dependências | pré-requisito | pré-requisitos'),
  ...row('depends', 'fr', 'dépend de | dépendances | prérequis'),

  ...row('blocks', 'en', 'blocks | blocking | required by | unblocks'),
  ...row('blocks', 'zh', '阻塞 | 被依赖 | 后置任务 | 后续任务'),
  ...row('blocks', 'ja', '後続タスク | ブロック対象'),
  ...row('blocks', 'ko', '후행 작업'),
  ...row('blocks', 'de', 'blockiert | nachfolger'),
  ...row('blocks', 'es', 'bloquea a | bloquea'),
  ...row('blocks', 'pt', 'bloqueia'),

  ...row(
    'progress',
    'en',
    'progress | overall progress | completion | completion rate | percent complete | % complete | current progress | total progress | completed',
  ),
  ...row(
    'progress',
    'zh',
    '进度 | 完成度 | 完成率 | 总体进度 | 整体进度 | 当前进度 | 总进度 | 完成进度 | 进展 | 完成情况 | 整体完成度 | 总体完成度 | 進度',
  ),
  ...row('progress', 'ja', '進捗 | 進捗率 | 全体進捗 | 完了率'),
  ...row('progress', 'ko', '진행률 | 진척도 | 진행도 | 진척률 | 완료율 | 전체 진행률'),
  ...row('progress', 'de', 'fortschritt | gesamtfortschritt | fertigstellung'),
  ...row('progress', 'es', 'progreso | avance | progreso total'),
  ...row('progress', 'pt', 'progresso | avanço | progresso geral'),
  ...row('progress', 'fr', 'progression | avancement'),

  ...row(
    'updated',
    'en',
    'last updated | updated | last update | last modified | as of | updated at | last reviewed | update date | updated date',
  ),
  ...row(
    'updated',
    'zh',
    '最后更新 | 更新时间 | 更新日期 | 最近更新 | 上次更新 | 最后更新时间 | 最后修改 | 修订日期 | 最后更新日期 | 更新 | 最後更新',
  ),
  ...row('updated', 'ja', '最終更新 | 更新日 | 最終更新日 | 更新日時'),
  ...row('updated', 'ko', '최종 수정 | 업데이트 | 최종 업데이트 | 수정일 | 마지막 업데이트'),
  ...row(
    'updated',
    'de',
    'stand | zuletzt aktualisiert | aktualisiert | letzte aktualisierung | letzte änderung',
  ),
  ...row('updated', 'es', 'última actualización | actualizado'),
  ...row('updated', 'pt', 'última atualização | atualizado | atualizado em'),
  ...row('updated', 'fr', 'dernière mise à jour | mis à jour'),

  ...row(
    'created',
    'en',
    'created | date | created at | created date | creation date | date created | created on | report date',
  ),
  ...row(
    'created',
    'zh',
    '创建时间 | 创建日期 | 制定时间 | 制定日期 | 生成时间 | 编制日期 | 日期 | 编写日期 | 报告日期 | 创建 | 计划制定时间 | 评价日期 | 启动日',
  ),
  ...row('created', 'ja', '作成日 | 作成日時 | 日付'),
  ...row('created', 'ko', '작성일 | 생성일 | 날짜'),
  ...row('created', 'de', 'erstellt | erstellt am | datum'),
  ...row('created', 'es', 'creado | fecha | fecha de creación'),
  ...row('created', 'pt', 'criado | criado em | data de criação'),

  ...row('id', 'en', 'id | task id | epic id | story id | ticket id'),
  ...row('id', 'zh', '编号 | 任务编号 | 任务id'),
  ...row('id', 'ja', 'タスクid | 番号'),

  ...row('recurrence', 'en', 'recurrence | repeat | repeats | frequency | cadence'),
  ...row('recurrence', 'zh', '频率 | 重复 | 循环 | 周期性'),
  ...row('recurrence', 'ja', '頻度 | 繰り返し'),
  ...row('recurrence', 'ko', '빈도 | 반복'),
  ...row('recurrence', 'de', 'häufigkeit | wiederholung | turnus'),
  ...row('recurrence', 'es pt', 'frecuencia | frequência | repetir'),
];
