import type { Language } from './language';
import type { StageUnit } from './stage-unit';

/**
 * Words that name a stage. `before`: the number follows (`Phase 1`); `after`: it stands in front (`1단계`, `1. Woche`);
 * `ordinal`: 第 or 제, a number, the word (`第三阶段`). `calendar`: the number counts in the calendar (KW 12), not in the plan.
 * `spaced`: with a blank behind it a name may follow at once (`第一阶段 需求分析`, `フェーズ1 基盤構築`), as it may not in `Phase 1 Summary`.
 */
export interface StageWord {
  readonly unit: StageUnit;
  readonly form: 'before' | 'after' | 'ordinal';
  readonly languages: readonly Language[];
  readonly words: readonly string[];
  readonly calendar?: true;
  readonly spaced?: true;
}

/** Every stage word with a number. One row per unit, form and language; case and width make no difference. */
export const stageWords: readonly StageWord[] = [
  {
    unit: 'phase',
    form: 'before',
    languages: ['en', 'de'],
    words: [
      'Phase',
      'Phases',
      'Stage',
      'Stages',
      'Sub-phase',
      'Subphase',
      'Teilphase',
      'Projektphase',
      'Bauphase',
      'Bauabschnitt',
      'Ausbaustufe',
      'Phasen',
      'Etappe',
      'Stufe',
    ],
  },
  {
    unit: 'phase',
    form: 'before',
    languages: ['es', 'pt'],
    words: ['Fase', 'Fases', 'Etapa', 'Etapas', 'Subfase'],
  },
  { unit: 'phase', form: 'before', languages: ['zh'], words: ['阶段', '階段', '子阶段'] },
  {
    unit: 'phase',
    form: 'before',
    languages: ['ja'],
    words: ['フェーズ', 'フェイズ', 'ステージ', '段階'],
    spaced: true,
  },
  { unit: 'phase', form: 'before', languages: ['ko'], words: ['단계', '페이즈'], spaced: true },
  {
    unit: 'phase',
    form: 'ordinal',
    languages: ['zh', 'ja', 'ko'],
    words: ['阶段', '階段', '段階', '期', 'フェーズ', '단계'],
    spaced: true,
  },
  { unit: 'phase', form: 'after', languages: ['ko'], words: ['단계', '차 단계'], spaced: true },
  { unit: 'phase', form: 'after', languages: ['de'], words: ['. Phase', '. Etappe'] },
  {
    unit: 'phase',
    form: 'after',
    languages: ['es', 'pt'],
    words: ['ª fase', '.ª fase', 'ª etapa', '.ª etapa'],
  },
  {
    unit: 'track',
    form: 'before',
    languages: ['en'],
    words: ['Track', 'Tracks', 'Workstream', 'Work stream', 'Lane', 'Stream'],
  },
  { unit: 'track', form: 'before', languages: ['de'], words: ['Teilprojekt', 'Teilprojekte'] },
  { unit: 'track', form: 'before', languages: ['ja', 'ko'], words: ['トラック', '트랙'] },
  {
    unit: 'epic',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Epic', 'Epics', 'Epos', 'Épica', 'Épico'],
  },
  { unit: 'epic', form: 'before', languages: ['zh', 'ja', 'ko'], words: ['史诗', 'エピック', '에픽'] },
  {
    unit: 'milestone',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Milestone', 'Milestones', 'Meilenstein', 'Hito', 'Marco'],
  },
  {
    unit: 'milestone',
    form: 'before',
    languages: ['zh', 'ja', 'ko'],
    words: ['里程碑', 'マイルストーン', '마일스톤'],
  },
  {
    unit: 'year',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Year', 'Jahr', 'Año', 'Ano'],
  },
  { unit: 'year', form: 'ordinal', languages: ['zh', 'ja'], words: ['年'], spaced: true },
  { unit: 'year', form: 'after', languages: ['ja', 'ko'], words: ['年目', '년차'], spaced: true },
  {
    unit: 'quarter',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Quarter', 'Quartal', 'Trimestre'],
  },
  { unit: 'quarter', form: 'ordinal', languages: ['zh', 'ja'], words: ['季度', '四半期'], spaced: true },
  {
    unit: 'month',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Month', 'Months', 'Monat', 'Monate', 'Mes', 'Meses', 'Mês'],
  },
  {
    unit: 'month',
    form: 'ordinal',
    languages: ['zh', 'ja'],
    words: ['个月', '個月', 'ヶ月', 'か月', 'カ月'],
    spaced: true,
  },
  {
    unit: 'month',
    form: 'after',
    languages: ['ja', 'ko'],
    words: ['ヶ月目', 'か月目', 'カ月目', '개월차'],
    spaced: true,
  },
  {
    unit: 'sprint',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Sprint', 'Sprints', 'Iteration', 'Iterations', 'Iteración', 'Iteração'],
  },
  { unit: 'sprint', form: 'before', languages: ['zh'], words: ['迭代', '冲刺', '衝刺'] },
  {
    unit: 'sprint',
    form: 'before',
    languages: ['ja', 'ko'],
    words: ['スプリント', 'イテレーション', '스프린트', '이터레이션'],
    spaced: true,
  },
  {
    unit: 'sprint',
    form: 'ordinal',
    languages: ['zh', 'ja'],
    words: ['次迭代', '个迭代', '轮迭代', 'スプリント'],
    spaced: true,
  },
  {
    unit: 'wave',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Wave', 'Waves', 'Batch', 'Welle', 'Ola', 'Onda'],
  },
  { unit: 'wave', form: 'before', languages: ['zh', 'ja'], words: ['批次', '波次', 'ウェーブ'] },
  { unit: 'wave', form: 'ordinal', languages: ['zh'], words: ['批次', '批', '波'], spaced: true },
  {
    unit: 'week',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Week', 'Weeks', 'Wk', 'Woche', 'Wochen', 'Semana', 'Semanas'],
  },
  { unit: 'week', form: 'before', languages: ['de'], words: ['KW', 'Kalenderwoche'], calendar: true },
  {
    unit: 'week',
    form: 'ordinal',
    languages: ['zh', 'ja'],
    words: ['周', '週', '星期', '週間'],
    spaced: true,
  },
  { unit: 'week', form: 'after', languages: ['ja', 'ko'], words: ['週目', '주차'], spaced: true },
  { unit: 'week', form: 'after', languages: ['de'], words: ['. Woche'] },
  {
    unit: 'step',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Step', 'Steps', 'Schritt', 'Paso', 'Passo'],
  },
  { unit: 'step', form: 'before', languages: ['ja', 'ko'], words: ['ステップ', '스텝'], spaced: true },
  { unit: 'step', form: 'ordinal', languages: ['zh'], words: ['步'] },
  {
    unit: 'day',
    form: 'before',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['Day', 'Days', 'Tag', 'Tage', 'Día', 'Días', 'Dia', 'Dias'],
  },
  { unit: 'day', form: 'ordinal', languages: ['zh', 'ja'], words: ['天', '日'], spaced: true },
  { unit: 'day', form: 'after', languages: ['ja', 'ko'], words: ['日目', '일차'], spaced: true },
  { unit: 'day', form: 'after', languages: ['de'], words: ['. Tag'] },
];

/** Words that name a version; a number with a `v` before it needs none. */
export const versionWords: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  { languages: ['en', 'de'], words: ['Version', 'Release', 'Ver.'] },
  { languages: ['zh', 'ja', 'ko'], words: ['版本', '发布', 'バージョン', 'リリース', '버전', '릴리스'] },
  { languages: ['es', 'pt'], words: ['Versión', 'Versão', 'Lanzamiento'] },
];

/** Words for a stretch of time without a number. `alone`: only if nothing but a bracket or a separator follows, since it is an everyday word. */
export interface HorizonWord {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
  readonly alone: boolean;
}

/** Every horizon. */
export const horizonWords: readonly HorizonWord[] = [
  {
    languages: ['en'],
    words: [
      'Short-term',
      'Short term',
      'Mid-term',
      'Mid term',
      'Medium-term',
      'Medium term',
      'Near-term',
      'Near term',
      'Long-term',
      'Long term',
    ],
    alone: false,
  },
  { languages: ['en'], words: ['Now', 'Next', 'Later', 'Immediate', 'Up next'], alone: true },
  {
    languages: ['zh', 'ja'],
    words: ['短期', '中期', '长期', '長期', '近期', '远期', '中长期', '短中期', '中短期'],
    alone: false,
  },
  { languages: ['ko'], words: ['단기', '중기', '장기', '상반기', '하반기'], alone: false },
  {
    languages: ['zh', 'ja'],
    words: ['上半年', '下半年', '上半期', '下半期', '上期', '下期'],
    alone: false,
  },
  {
    languages: ['en', 'de'],
    words: ['First half', 'Second half', 'Erstes Halbjahr', 'Zweites Halbjahr', '1. Halbjahr', '2. Halbjahr'],
    alone: false,
  },
  {
    languages: ['de'],
    words: ['Kurzfristig', 'Kurzfristige', 'Mittelfristig', 'Mittelfristige', 'Langfristig', 'Langfristige'],
    alone: false,
  },
  {
    languages: ['es', 'pt'],
    words: [
      'Corto plazo',
      'A corto plazo',
      'Medio plazo',
      'Mediano plazo',
      'A medio plazo',
      'A mediano plazo',
      'Largo plazo',
      'A largo plazo',
      'Curto prazo',
      'Médio prazo',
      'Longo prazo',
    ],
    alone: false,
  },
];

/** Nouns that may follow a horizon and change nothing (`短期计划`, `Short-term improvements`). Aims and steps are not among them. */
export const horizonNouns: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  {
    languages: ['en'],
    words: [
      'plan',
      'plans',
      'tasks',
      'work',
      'improvements',
      'actions',
      'enhancements',
      'priorities',
      'roadmap',
      'items',
      'initiatives',
    ],
  },
  {
    languages: ['zh', 'ja'],
    words: [
      '计划',
      '計画',
      '规划',
      '任务',
      '行动',
      '行动计划',
      '工作',
      '措施',
      '改进',
      '改进计划',
      '优化',
      '改善',
      '施策',
      '实施',
      '推进',
      '发展',
      '完善',
      '建设',
      '策略',
      '战略',
      '安排',
    ],
  },
  { languages: ['ko'], words: ['계획', '과제', '작업'] },
  { languages: ['de'], words: ['Maßnahmen', 'Aufgaben', 'Planung'] },
  { languages: ['es', 'pt'], words: ['tareas', 'mejoras', 'tarefas', 'melhorias'] },
];

/** Halves of a day that belong to its label (`Day 1 上午`). */
export const dayHalves: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  { languages: ['en'], words: ['morning', 'afternoon', 'evening', 'AM', 'PM'] },
  { languages: ['zh', 'ja'], words: ['上午', '下午', '晚上', '早上', '午前', '午後'] },
  { languages: ['ko'], words: ['오전', '오후'] },
  { languages: ['de'], words: ['Vormittag', 'Nachmittag', 'vormittags', 'nachmittags'] },
  { languages: ['es', 'pt'], words: ['mañana', 'tarde', 'manhã'] },
];
