import type { ColumnRole } from './column-role';
import type { Language } from './language';

/** A header of a column, as a whole or as its end (`当前状态`, `Web UI Status`). */
export interface ColumnWord {
  /** Lower case, single blanks. */
  readonly word: string;
  readonly role: ColumnRole;
  readonly languages: readonly Language[];
  /** The header may have other words before this one. */
  readonly tail: boolean;
  /** A name column whose rows are tasks (任务, Task), not files, modules or phases. */
  readonly task: boolean;
}

const row = (
  role: ColumnRole,
  languages: string,
  words: string,
  kind: '' | 'tail' | 'task' = '',
): ColumnWord[] => {
  const said = languages.split(' ') as Language[];
  const [tail, task] = [kind === 'tail' || kind === 'task', kind === 'task'];
  return words.split(' | ').map((word) => ({ word, role, languages: said, tail, task }));
};

/** Every header with a role; where several fit, the longest. */
export const columnWords: readonly ColumnWord[] = [
  ...row(
    'name',
    'en',
    'task | tasks | task name | action | action item | work item | todo | to do | user story | story | activity',
    'task',
  ),
  ...row(
    'name',
    'zh',
    '任务 | 任务名 | 任务名称 | 工作项 | 事项 | 行动项 | 工作任务 | 待办 | 待办事项 | 工作内容 | 任務',
    'task',
  ),
  ...row('name', 'ja', 'タスク | タスク名 | 作業 | 作業内容 | 作業項目', 'task'),
  ...row('name', 'ko', '작업 | 작업명 | 작업 내용 | 할 일 | 태스크', 'task'),
  ...row('name', 'de', 'aufgabe | aufgaben | arbeitspaket | maßnahme | verbesserung', 'task'),
  ...row('name', 'es', 'tarea | tareas | actividad | acción', 'task'),
  ...row('name', 'pt', 'tarefa | tarefas | atividade | ação', 'task'),
  ...row(
    'name',
    'en',
    'item | name | title | phase | stage | milestone | feature | module | component | area | deliverable | epic | sprint | step',
  ),
  ...row(
    'name',
    'en',
    'track | section | document | file | package | tool | tool name | project | workstream | topic | requirement | description | week | category',
  ),
  ...row(
    'name',
    'zh',
    '项目 | 项 | 名称 | 阶段 | 里程碑 | 功能 | 模块 | 组件 | 主题 | 步骤 | 内容 | 文档 | 文件 | 标题 | 子系统 | 类别 | 领域 | 方向 | 工作 | 检查项',
  ),
  ...row(
    'name',
    'zh',
    '主要任务 | 文档名称 | 文档名 | 文件名 | 模块名称 | 功能模块 | 功能点 | 需求 | 章节 | 部分 | 周次 | 交付物 | 改进项 | 问题 | 階段 | 項目 | 描述 | 任务描述',
  ),
  ...row(
    'name',
    'ja',
    '項目 | 名称 | フェーズ | 機能 | 工程 | マイルストーン | 内容 | ステップ | カテゴリ | 機能名',
  ),
  ...row('name', 'ko', '항목 | 단계 | 기능 | 이름 | 마일스톤 | 내용 | 모듈 | 구분'),
  ...row(
    'name',
    'de',
    'phase | punkt | meilenstein | funktion | modul | bereich | name | thema | paket | schritt | komponente | position | posten',
  ),
  ...row(
    'name',
    'es',
    'fase | etapa | hito | nombre | elemento | función | módulo | componente | concepto | entregable',
  ),
  ...row(
    'name',
    'pt',
    'fase | etapa | marco | nome | item | funcionalidade | módulo | componente | entregável',
  ),

  ...row('status', 'en', 'status | state | done | done? | current status | implementation status', 'tail'),
  ...row('status', 'zh', '状态 | 狀態 | 完成状态 | 完成情况 | 是否完成', 'tail'),
  ...row('status', 'ja', 'ステータス | 状態 | 状況', 'tail'),
  ...row('status', 'ko', '상태 | 현황 | 진행 상태', 'tail'),
  ...row('status', 'de', 'status | stand | zustand', 'tail'),
  ...row('status', 'es pt', 'estado | situação | status', 'tail'),

  ...row(
    'percent',
    'en',
    'progress | % | % complete | % done | percent | percent complete | completion | completion % | completion rate | complete',
  ),
  ...row(
    'percent',
    'zh',
    '完成度 | 进度 | 完成率 | 完成百分比 | 百分比 | 完成进度 | 整体进度 | 進度',
    'tail',
  ),
  ...row('percent', 'ja', '進捗 | 進捗率 | 完了率 | 達成度', 'tail'),
  ...row('percent', 'ko', '진행률 | 진척도 | 진척률 | 진행도 | 완료율'),
  ...row('percent', 'de', 'fortschritt | fertigstellung | fertig %'),
  ...row('percent', 'es', 'progreso | avance | % completado'),
  ...row('percent', 'pt', 'progresso | avanço | % concluído'),

  ...row(
    'amount',
    'en',
    'lines | loc | effort | estimate | estimated effort | estimated time | hours | cost | budget | points | story points | sp | size | words | pages | days | duration | output | line count | price | amount',
  ),
  ...row('amount', 'zh', '行数 | 工时 | 成本 | 预算 | 费用 | 字数 | 页数 | 工作量', 'tail'),
  ...row(
    'amount',
    'zh',
    '预计时间 | 产出 | 行数 | 代码行数 | 成本 | 费用 | 工时 | 预算 | 工作量 | 估算 | 人天 | 成本估算 | 预计工时 | 预估工时 | 字数 | 页数 | 工期 | 规模 | 金额 | 时长 | 工时估 | 产出物 | 持续时间 | 人力投入',
  ),
  ...row(
    'amount',
    'ja',
    '行数 | 工数 | 費用 | 予算 | 見積 | 見積もり | 金額 | ページ数 | 文字数 | 所要時間 | 期間',
  ),
  ...row('amount', 'ko', '공수 | 비용 | 예산 | 예상 시간 | 소요 시간 | 기간 | 금액 | 분량'),
  ...row('amount', 'de', 'aufwand | kosten | budget | stunden | zeilen | dauer | tage | betrag | schätzung'),
  ...row(
    'amount',
    'es',
    'esfuerzo | costo | coste | presupuesto | horas | líneas | duración | estimación | importe',
  ),
  ...row('amount', 'pt', 'esforço | custo | orçamento | horas | linhas | duração | estimativa | valor'),

  ...row('priority', 'en', 'priority | prio', 'tail'),
  ...row('priority', 'zh', '优先级 | 優先級', 'tail'),
  ...row('priority', 'ja', '優先度 | 優先順位', 'tail'),
  ...row('priority', 'ko', '우선순위 | 우선 순위', 'tail'),
  ...row('priority', 'de', 'priorität | prioritaet', 'tail'),
  ...row('priority', 'es', 'prioridad', 'tail'),
  ...row('priority', 'pt', 'prioridade', 'tail'),

  ...row(
    'owner',
    'en',
    'owner | owners | assignee | responsible | assigned to | who | lead | dri | assigned',
  ),
  ...row(
    'owner',
    'zh',
    '负责人 | 责任人 | 執行人 | 执行人 | 负责团队 | 执行者 | 负责 | 负责方 | 维护者',
    'tail',
  ),
  ...row('owner', 'ja', '担当 | 担当者 | 責任者'),
  ...row('owner', 'ko', '담당자 | 담당 | 책임자'),
  ...row('owner', 'de', 'verantwortlich | verantwortliche | verantwortlicher | zuständig | wer'),
  ...row('owner', 'es', 'responsable | encargado | asignado a'),
  ...row('owner', 'pt', 'responsável | dono | atribuído a'),

  ...row(
    'date',
    'en',
    'date | due | due date | deadline | target date | eta | start | end | start date | end date | completed on | when | timeline | time',
  ),
  ...row(
    'date',
    'zh',
    '日期 | 截止 | 截止日期 | 截止时间 | 完成时间 | 完成日期 | 开始时间 | 开始日期 | 结束时间 | 结束日期 | 计划完成时间 | 预计完成 | 预计完成时间 | 时间 | 计划时间 | 目标日期 | 时间节点 | 日期范围 | 时间段',
  ),
  ...row(
    'date',
    'ja',
    '期限 | 日付 | 締切 | 開始日 | 終了日 | 完了日 | 完了予定日 | 時期 | 予定日 | 日時 | 時間 | 日程',
  ),
  ...row('date', 'ko', '날짜 | 마감일 | 기한 | 시작일 | 종료일 | 완료일 | 일정 | 시기 | 시간'),
  ...row('date', 'de', 'datum | frist | termin | fällig | start | ende | zeitpunkt | zeitraum | zeit | bis'),
  ...row('date', 'es', 'fecha | plazo | fecha límite | inicio | fin | vencimiento | hora'),
  ...row('date', 'pt', 'data | prazo | data limite | início | fim | vencimento | hora'),

  ...row('id', 'en', 'id | # | no | no. | nr | task id | key | ref | code | issue | ticket | number'),
  ...row('id', 'zh', '编号 | 序号 | 任务id | 任务编号 | 編號 | 号'),
  ...row('id', 'ja', 'タスクid | 番号 | no'),
  ...row('id', 'ko', '번호 | 작업 id'),
  ...row('id', 'de', 'nr. | nummer | kennung'),
  ...row('id', 'es pt', 'nº | n.º | número | código'),

  ...row(
    'dependency',
    'en',
    'depends on | dependencies | dependency | depends | blocked by | prerequisite | prerequisites',
  ),
  ...row('dependency', 'zh', '依赖 | 依赖项 | 前置 | 前置任务 | 前置条件 | 依赖任务 | 依賴'),
  ...row('dependency', 'ja', '依存 | 依存関係 | 前提 | 前提タスク'),
  ...row('dependency', 'ko', '의존성 | 선행 | 선행 작업 | 의존'),
  ...row('dependency', 'de', 'abhängigkeit | abhängigkeiten | abhängig von | voraussetzung'),
  ...row('dependency', 'es', 'depende de | dependencias | dependencia'),
  ...row('dependency', 'pt', 'depende de | dependências | dependência'),

  ...row('current', 'en', 'current | baseline | now | today | before | actual | as is', 'tail'),
  ...row('current', 'en', 'current value | current state | current status'),
  ...row(
    'current',
    'zh',
    '当前 | 现状 | 基线 | 当前值 | 当前状态 | 实际 | 现有 | 目前 | 现在 | 優化前 | 优化前 | 實際 | 實际 | 当前完成',
    'tail',
  ),
  ...row('current', 'ja', '現状 | 現在 | 実績 | 現在値'),
  ...row('current', 'ko', '현재 | 현재값 | 현황값 | 실적'),
  ...row('current', 'de', 'ist | aktuell | heute | istwert | ausgangswert'),
  ...row('current', 'es', 'actual | línea base | valor actual'),
  ...row('current', 'pt', 'atual | linha de base | valor atual'),

  ...row('target', 'en', 'target | goal | target value | objective | target state', 'tail'),
  ...row('target', 'zh', '目标 | 目标值 | 目标状态 | 目標 | 期望 | 预期 | 目标完成', 'tail'),
  ...row('target', 'ja', '目標 | 目標値', 'tail'),
  ...row('target', 'ko', '목표 | 목표값 | 목표치', 'tail'),
  ...row('target', 'de', 'soll | ziel | zielwert | sollwert'),
  ...row('target', 'es pt', 'meta | objetivo | valor objetivo | valor alvo | alvo'),
];

/** First headers that make a table one of metrics. */
export const metricHeaders: readonly string[] = [
  ...['metric', 'metrics', 'kpi', 'kpis', 'indicator', 'measure', 'dimension', 'success metric', 'benchmark'],
  ...[
    '指标',
    '维度',
    '指標',
    '度量',
    '指标名称',
    '质量指标',
    '核心指标',
    '关键指标',
    '性能指标',
    '成功指标',
    '評価指標',
    '評估維度',
    '评估维度',
    '对比维度',
  ],
  ...['지표', '측정 항목', 'kennzahl', 'metrik', 'indicador', 'métrica', 'indicadores', 'métricas'],
];

/** First headers that make a table one of roles. */
export const roleHeaders: readonly string[] = [
  ...[
    'role',
    'roles',
    'position',
    'team',
    'team member',
    'person',
    '角色',
    '岗位',
    '人员',
    '職位',
    '职位',
    '团队角色',
    '成员',
  ],
  ...['役割', 'ロール', '역할', 'rolle', 'rol', 'papel', 'função', 'rôle'],
];

/** First headers that make a table one of risks. */
export const riskHeaders: readonly string[] = [
  ...[
    'risk',
    'risks',
    'risk description',
    '风险',
    '风险项',
    '风险描述',
    '風險',
    '风险类型',
    '潜在风险',
    'リスク',
    '위험',
    '리스크',
    'risiko',
    'risiken',
    'riesgo',
    'riesgos',
    'risco',
    'riscos',
    'risque',
  ],
];

/** Headers that make it one of risks wherever they stand. */
export const likelihoodHeaders: readonly string[] = [
  ...[
    'probability',
    'likelihood',
    'severity & likelihood',
    '概率',
    '可能性',
    '发生概率',
    '發生機率',
    '発生確率',
    '確率',
    '확률',
    '가능성',
    '발생 가능성',
  ],
  ...['wahrscheinlichkeit', 'eintrittswahrscheinlichkeit', 'probabilidad', 'probabilidade', 'probabilité'],
];

/** Amount headers that are about money: with no status and no percentage beside them the table is a budget. */
export const moneyHeaders: readonly string[] = [
  ...[
    'cost',
    'budget',
    'price',
    '成本',
    '费用',
    '预算',
    '金额',
    '成本估算',
    '費用',
    '予算',
    '金額',
    '비용',
    '예산',
    '금액',
  ],
  ...[
    'kosten',
    'budget',
    'betrag',
    'costo',
    'coste',
    'presupuesto',
    'importe',
    'custo',
    'orçamento',
    'valor',
  ],
];

/** Percentages that are no progress: rates of attainment, shares, growth. */
export const ratesNoProgress =
  /达成率|達成率|달성률|占比|比例|权重|覆盖率|增长|提升|降低|改进幅度|通过率|成功率|\b(?:share|weight|rate|coverage|growth|increase|change|attainment|anteil|quote|cuota|tasa|taxa)\b/i;

/** Names of a row that sums those above it, whole and without marks. */
export const totalsNames: readonly string[] = [
  ...[
    'total',
    'totals',
    'sum',
    'grand total',
    'overall',
    'subtotal',
    'sub-total',
    'overall total',
    'total effort',
    'total cost',
    'project total',
    'all',
    'total estimate',
    'overall progress',
    'total progress',
  ],
  ...[
    '总计',
    '合计',
    '小计',
    '总和',
    '总体',
    '总进度',
    '总体进度',
    '整体进度',
    '整体',
    '共计',
    '汇总',
    '总合计',
    '总预算',
    '总成本',
    '总工时',
    '總計',
    '合計',
    '小計',
    '總和',
    '累计',
    '全部',
    '总数',
  ],
  ...['総計', '全体', '計', '총계', '합계', '소계', '전체', '총합', '총합계'],
  ...[
    'gesamt',
    'summe',
    'zwischensumme',
    'gesamtsumme',
    'insgesamt',
    'total general',
    'totales',
    'suma',
    'total geral',
    'totais',
    'soma',
    'sous-total',
    'total général',
    'somme',
    'totale',
    'totale generale',
    'subtotale',
    'somma',
    'gesamtbetrag',
    'gesamtkosten',
    'gesamtaufwand',
    'endsumme',
  ],
];
