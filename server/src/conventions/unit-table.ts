import type { Dimension, TimeUnit } from './dimension';
import type { Language } from './language';

/**
 * A unit and every way to write it. `person`: always effort, whatever the place. `exact`: case matters (`PT`, `h`).
 * `not`: letters that, right behind the word, make it another word (`行业` is no 行). `places`: read only there, being a word
 * of other meanings elsewhere.
 */
export interface UnitRow {
  readonly languages: readonly Language[];
  /** Canonical; null for a count, whose noun is its unit. */
  readonly unit: string | TimeUnit | null;
  readonly dimension: Exclude<Dimension, 'length' | 'money'> | 'time';
  readonly words: readonly string[];
  readonly person?: true;
  readonly exact?: true;
  readonly not?: string;
  readonly places?: 'fields and cells' | 'fields, cells and tasks';
}

/** Every unit that is no currency. */
export const unitTable: readonly UnitRow[] = [
  {
    unit: 'lines',
    dimension: 'lines',
    languages: ['en'],
    words: ['lines', 'line', 'LOC', 'SLOC', 'lines of code'],
  },
  {
    unit: 'lines',
    dimension: 'lines',
    languages: ['zh', 'ja'],
    words: ['行', '行代码'],
    not: '业業动動为為程星人政驶驶李测测情列内间间',
  },
  { unit: 'lines', dimension: 'lines', languages: ['ko'], words: ['줄', '라인'] },
  {
    unit: 'lines',
    dimension: 'lines',
    languages: ['de', 'es', 'pt'],
    words: ['Zeilen', 'Zeile', 'líneas', 'línea', 'linhas', 'linha'],
  },
  {
    unit: 'words',
    dimension: 'words',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['words', 'word', 'Wörter', 'Worte', 'palabras', 'palavras'],
  },
  {
    unit: 'words',
    dimension: 'words',
    languages: ['zh', 'ja', 'ko'],
    words: ['字', '文字', '단어', '자'],
    not: '段符典体節节母串幕型条键數数',
  },
  {
    unit: 'pages',
    dimension: 'pages',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['pages', 'page', 'Seiten', 'Seite', 'páginas', 'página'],
  },
  {
    unit: 'pages',
    dimension: 'pages',
    languages: ['zh', 'ja', 'ko'],
    words: ['页', '頁', 'ページ', '페이지', '쪽'],
    not: '面码碼眉脚签',
  },
  {
    unit: 'points',
    dimension: 'points',
    languages: ['en', 'de', 'es', 'pt'],
    words: [
      'points',
      'point',
      'pts',
      'story points',
      'story point',
      'Story-Points',
      'Storypoints',
      'puntos',
      'pontos',
      'Punkte',
    ],
  },
  { unit: 'points', dimension: 'points', languages: ['en', 'de', 'zh', 'ja'], words: ['SP'], exact: true },
  { unit: 'points', dimension: 'points', languages: ['en', 'ja', 'ko'], words: ['pt'], exact: true },
  {
    unit: 'points',
    dimension: 'points',
    languages: ['zh', 'ja', 'ko'],
    words: ['故事点', '个故事点', 'ポイント', '포인트'],
  },
  {
    unit: 'minute',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['minutes', 'minute', 'mins', 'min', 'Minuten', 'minutos'],
  },
  { unit: 'minute', dimension: 'time', languages: ['zh', 'ja', 'ko'], words: ['分钟', '分鐘', '分間', '분'] },
  {
    unit: 'hour',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['hours', 'hour', 'hrs', 'hr', 'Stunden', 'Stunde', 'Std', 'Std.', 'horas', 'hora'],
  },
  {
    unit: 'hour',
    dimension: 'time',
    languages: ['en', 'zh', 'ja', 'ko', 'de', 'es', 'pt'],
    words: ['h'],
    exact: true,
  },
  {
    unit: 'hour',
    dimension: 'time',
    languages: ['zh', 'ja', 'ko'],
    words: ['小时', '小時', '个小时', '個小時', '時間', '시간'],
    not: '帯',
  },
  {
    unit: 'day',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: [
      'days',
      'day',
      'working days',
      'working day',
      'business days',
      'workdays',
      'calendar days',
      'Tage',
      'Tagen',
      'Tag',
      'Arbeitstage',
      'Arbeitstag',
      'Arbeitstagen',
      'Werktage',
      'días',
      'día',
      'dias',
      'dia',
      'días hábiles',
      'dias úteis',
    ],
  },
  {
    unit: 'day',
    dimension: 'time',
    languages: ['en'],
    words: ['d'],
    exact: true,
    places: 'fields, cells and tasks',
  },
  {
    unit: 'day',
    dimension: 'time',
    languages: ['zh', 'ja', 'ko'],
    words: ['天', '个工作日', '工作日', '日間', '営業日', '일', '일간', '영업일'],
    not: '气線线然下',
  },
  {
    unit: 'day',
    dimension: 'time',
    languages: ['ja'],
    words: ['日'],
    not: '目本常程記志期',
    places: 'fields and cells',
  },
  {
    unit: 'week',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['weeks', 'week', 'wks', 'wk', 'Wochen', 'Woche', 'semanas', 'semana'],
  },
  {
    unit: 'week',
    dimension: 'time',
    languages: ['en'],
    words: ['w'],
    exact: true,
    places: 'fields and cells',
  },
  {
    unit: 'week',
    dimension: 'time',
    languages: ['zh', 'ja', 'ko'],
    words: ['周', '週', '个星期', '星期', '週間', '주', '주간'],
    not: '年边邊围期报報末目一二三四五六日',
  },
  {
    unit: 'month',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['months', 'month', 'Monate', 'Monaten', 'Monat', 'meses', 'mes', 'mês'],
  },
  {
    unit: 'month',
    dimension: 'time',
    languages: ['zh', 'ja', 'ko'],
    words: ['个月', '個月', 'ヶ月', 'か月', 'カ月', 'ヵ月', '箇月', '개월'],
    not: '目',
  },
  {
    unit: 'year',
    dimension: 'time',
    languages: ['en', 'de', 'es', 'pt'],
    words: ['years', 'year', 'Jahre', 'Jahren', 'Jahr', 'años', 'año', 'anos', 'ano'],
  },
  {
    unit: 'year',
    dimension: 'time',
    languages: ['zh', 'ja', 'ko'],
    words: ['年', '年間', '년', '년간'],
    not: '级級份度代初底末中目',
  },
  {
    unit: 'hour',
    dimension: 'effort',
    person: true,
    languages: ['zh', 'en', 'ja', 'ko', 'de'],
    words: [
      '人时',
      '人時',
      '人小时',
      'person-hours',
      'person hours',
      'man-hours',
      'man hours',
      'Personenstunden',
    ],
  },
  {
    unit: 'day',
    dimension: 'effort',
    person: true,
    languages: ['zh', 'ja', 'ko'],
    words: ['人天', '人日', '个人天', '个人日', '工日', '人/天', '인일', '맨데이'],
  },
  {
    unit: 'day',
    dimension: 'effort',
    person: true,
    languages: ['en'],
    words: [
      'person-days',
      'person-day',
      'person days',
      'person day',
      'man-days',
      'man-day',
      'man days',
      'mandays',
      'dev-days',
      'dev days',
      'developer days',
      'engineer-days',
      'engineer days',
    ],
  },
  {
    unit: 'day',
    dimension: 'effort',
    person: true,
    languages: ['de', 'es', 'pt'],
    words: [
      'Personentage',
      'Personentag',
      'Personentagen',
      'Manntage',
      'días-persona',
      'días persona',
      'dias-pessoa',
      'jornadas',
    ],
  },
  {
    unit: 'day',
    dimension: 'effort',
    person: true,
    languages: ['de', 'ko'],
    words: ['PT', 'M/D'],
    exact: true,
  },
  {
    unit: 'week',
    dimension: 'effort',
    person: true,
    languages: ['zh', 'ja', 'en', 'de'],
    words: [
      '人周',
      '人週',
      'person-weeks',
      'person-week',
      'person weeks',
      'man-weeks',
      'dev-weeks',
      'engineer-weeks',
      'Personenwochen',
    ],
  },
  {
    unit: 'month',
    dimension: 'effort',
    person: true,
    languages: ['zh', 'ja', 'ko', 'en', 'de', 'es', 'pt'],
    words: [
      '人月',
      '个人月',
      '人/月',
      'person-months',
      'person-month',
      'person months',
      'man-months',
      'man-month',
      'man months',
      'Personenmonate',
      'Personenmonat',
      'meses-persona',
      'meses-pessoa',
    ],
  },
  {
    unit: 'month',
    dimension: 'effort',
    person: true,
    languages: ['ko', 'de'],
    words: ['M/M', 'PM'],
    exact: true,
    places: 'fields and cells',
  },
  {
    unit: null,
    dimension: 'count',
    languages: ['zh', 'ja', 'ko'],
    words: ['个', '個'],
    not: '月小工星人点點百故季时時位性',
  },
  {
    unit: null,
    dimension: 'count',
    languages: ['zh', 'ja', 'ko'],
    words: ['篇', '份', '件', '张', '套', '条', '편', '건', '개', '枚'],
    not: '件夹',
  },
  { unit: null, dimension: 'count', languages: ['zh', 'ja'], words: ['项', '項', '章'], not: '目节節' },
  { unit: 'items', dimension: 'count', languages: ['en'], words: ['items', 'item'] },
  { unit: 'files', dimension: 'count', languages: ['en'], words: ['files', 'file'] },
  {
    unit: 'documents',
    dimension: 'count',
    languages: ['en'],
    words: ['documents', 'document', 'docs', 'doc'],
  },
  { unit: 'tests', dimension: 'count', languages: ['en'], words: ['tests', 'test'] },
  { unit: 'tasks', dimension: 'count', languages: ['en'], words: ['tasks', 'task'] },
  { unit: 'articles', dimension: 'count', languages: ['en'], words: ['articles', 'article'] },
  { unit: 'chapters', dimension: 'count', languages: ['en'], words: ['chapters', 'chapter'] },
  { unit: 'examples', dimension: 'count', languages: ['en'], words: ['examples', 'example'] },
  { unit: 'modules', dimension: 'count', languages: ['en'], words: ['modules', 'module'] },
  { unit: 'components', dimension: 'count', languages: ['en'], words: ['components', 'component'] },
  { unit: 'endpoints', dimension: 'count', languages: ['en'], words: ['endpoints', 'endpoint'] },
  { unit: 'screens', dimension: 'count', languages: ['en'], words: ['screens', 'screen'] },
  { unit: 'Stück', dimension: 'count', languages: ['de'], words: ['Stück', 'Stk', 'Stk.'] },
  { unit: 'Dateien', dimension: 'count', languages: ['de'], words: ['Dateien', 'Datei'] },
  { unit: 'archivos', dimension: 'count', languages: ['es'], words: ['archivos', 'archivo'] },
  { unit: 'arquivos', dimension: 'count', languages: ['pt'], words: ['arquivos', 'arquivo'] },
];

/** A currency: its ISO 4217 code, what stands before a number and what behind. `¥` is read as yuan everywhere, so that one plan has one currency. */
export interface CurrencyRow {
  readonly code: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** Every currency. */
export const currencyTable: readonly CurrencyRow[] = [
  {
    code: 'CNY',
    before: ['¥', 'CN¥', 'RMB', 'CNY', '人民币'],
    after: ['元', '元人民币', '块钱', 'RMB', 'CNY', '人民币', '¥'],
  },
  {
    code: 'USD',
    before: ['$', 'US$', 'USD'],
    after: ['美元', '美金', 'ドル', '달러', 'USD', 'dollars', 'dollar', 'Dollar', 'dólares', '$'],
  },
  {
    code: 'EUR',
    before: ['€', 'EUR'],
    after: ['€', 'EUR', 'euros', 'euro', 'Euro', '欧元', 'ユーロ', '유로'],
  },
  { code: 'GBP', before: ['£', 'GBP'], after: ['£', 'GBP', 'pounds', '英镑'] },
  { code: 'JPY', before: ['JPY', 'JP¥'], after: ['円', '日元', 'JPY', 'yen', '엔'] },
  { code: 'KRW', before: ['₩', 'KRW'], after: ['원', 'KRW', '韩元', 'ウォン'] },
  { code: 'BRL', before: ['R$', 'BRL'], after: ['reais', 'BRL'] },
  { code: 'CHF', before: ['CHF'], after: ['CHF', 'Franken'] },
  { code: 'TWD', before: ['NT$', 'TWD'], after: ['新台币', 'TWD'] },
];

/** What multiplies a number. `money`: only where a currency stands by it, since `M` and `B` say other things too. */
export const scaleTable: readonly {
  readonly factor: number;
  readonly words: readonly string[];
  readonly money?: true;
}[] = [
  { factor: 1e3, words: ['K', 'k', '千', '천', 'Tsd.', 'Tsd'] },
  { factor: 1e4, words: ['万', '萬', '만'] },
  { factor: 1e6, words: ['百万', '백만'] },
  { factor: 1e6, words: ['M', 'm', 'Mio.', 'Mio', 'million', 'mln'], money: true },
  { factor: 1e7, words: ['千万', '천만'] },
  { factor: 1e8, words: ['亿', '億', '억'] },
  { factor: 1e9, words: ['B', 'bn', 'billion', 'Mrd.', 'Mrd'], money: true },
];

/** What makes an amount about, a lower or an upper bound; before the number or behind the unit. */
export interface BoundRow {
  readonly means: 'about' | 'least' | 'most' | 'none';
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly languages: readonly Language[];
}

/** Every such word. */
export const boundTable: readonly BoundRow[] = [
  {
    means: 'about',
    languages: ['en', 'de', 'es', 'pt'],
    before: [
      '~',
      '≈',
      'about',
      'around',
      'approx.',
      'approx',
      'approximately',
      'roughly',
      'ca.',
      'ca',
      'circa',
      'etwa',
      'rund',
      'ungefähr',
      'aprox.',
      'aproximadamente',
      'unos',
      'unas',
      'cerca de',
      'est.',
      'estimated',
    ],
    after: ['approx.', 'approx', 'estimated', 'est.'],
  },
  {
    means: 'about',
    languages: ['zh', 'ja', 'ko'],
    before: ['约', '約', '大约', '接近', '大概', '预计', '预估', '预计约', '近', 'およそ', '약', '대략'],
    after: ['左右', '程度', '前後', '정도'],
  },
  {
    means: 'least',
    languages: ['en', 'de', 'es', 'pt'],
    before: [
      '>',
      '>=',
      '≥',
      'at least',
      'min.',
      'more than',
      'over',
      'mindestens',
      'al menos',
      'más de',
      'pelo menos',
      'mais de',
    ],
    after: ['+', 'or more', 'minimum'],
  },
  {
    means: 'least',
    languages: ['zh', 'ja', 'ko'],
    before: ['至少', '不少于', '超过', '最少', '최소'],
    after: ['以上', '이상'],
  },
  {
    means: 'most',
    languages: ['en', 'de', 'es', 'pt'],
    before: [
      '<',
      '<=',
      '≤',
      'max.',
      'max',
      'at most',
      'up to',
      'under',
      'less than',
      'no more than',
      'höchstens',
      'maximal',
      'bis zu',
      'hasta',
      'como máximo',
      'até',
      'no máximo',
    ],
    after: ['max.', 'max', 'maximum', 'or less'],
  },
  {
    means: 'most',
    languages: ['zh', 'ja', 'ko'],
    before: ['最多', '不超过', '少于', '最大', '最長', '최대'],
    after: ['以内', '之内', '以下', '이내', '이하', '内'],
  },
];

/** Words before a number that make it a place or a rhythm (`第100行`, `every 2 weeks`): no amount anywhere. */
export const neverBefore: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  {
    languages: ['en'],
    words: [
      'every',
      'line',
      'page',
      'day',
      'days',
      'week',
      'weeks',
      'month',
      'months',
      'step',
      'phase',
      'stage',
      'sprint',
      'top',
      'level',
      'per',
      'chapter',
      'section',
      'task',
      'version',
      'port',
      'milestone',
      'track',
      'year',
    ],
  },
  {
    languages: ['zh', 'ja', 'ko'],
    words: [
      '第',
      '每',
      '每隔',
      '每次',
      '每天',
      '每日',
      '每周',
      '每月',
      '每年',
      '毎',
      '매',
      '제',
      '阶段',
      '任务',
      '步骤',
      '版本',
      '里程碑',
      '端口',
      '단계',
      'フェーズ',
    ],
  },
  {
    languages: ['de', 'es', 'pt'],
    words: [
      'alle',
      'Zeile',
      'Seite',
      'cada',
      'Woche',
      'Tag',
      'Monat',
      'semana',
      'día',
      'dia',
      'mes',
      'mês',
      'línea',
      'linha',
      'fase',
      'etapa',
    ],
  },
];

/** Words before a number that make it an age, a window or a moment (`last 30 days`): no amount, but in a field, which speaks of nothing else. */
export const windowBefore: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  {
    languages: ['en'],
    words: [
      'last',
      'past',
      'previous',
      'next',
      'first',
      'within',
      'after',
      'in',
      'for',
      'since',
      'lines',
      'pages',
      'a',
      'an',
    ],
  },
  {
    languages: ['zh', 'ja', 'ko'],
    words: [
      '前',
      '后',
      '後',
      '过去',
      '最近',
      '未来',
      '今後',
      '直近',
      '지난',
      '최근',
      '향후',
      '提前',
      '延迟',
      '超时',
      '缓存',
      '保留',
      '连续',
    ],
  },
  {
    languages: ['de', 'es', 'pt'],
    words: [
      'letzte',
      'letzten',
      'nächste',
      'nächsten',
      'ersten',
      'nach',
      'últimos',
      'últimas',
      'próximos',
      'próximas',
      'primeros',
      'primeras',
      'primeiros',
      'primeiras',
    ],
  },
];

/** Words behind an amount of time that make it a moment or a rhythm (`3天后`, `2 days ago`): no amount. */
export const notAfter: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  { languages: ['en'], words: ['ago', 'later', 'old', 'before', 'after', 'from now', 'per'] },
  {
    languages: ['zh', 'ja', 'ko'],
    words: ['之前', '之后', '以前', '以后', '一次', '1次', 'ごと', 'おき', '전', '후', '뒤', '마다', '目'],
  },
  { languages: ['de', 'es', 'pt'], words: ['später', 'danach', 'antes', 'después', 'depois', 'alt'] },
];

/** Words that may stand between a bracket or separator and an amount that stands alone (`(预计 3 天)`, `Effort 4h`). */
export const leadWords: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  {
    languages: ['en'],
    words: [
      'duration',
      'effort',
      'total',
      'time',
      'timeline',
      'budget',
      'estimate',
      'est. time',
      'estimated time',
      'takes',
      'timebox',
      'size',
      'target',
      'goal',
    ],
  },
  {
    languages: ['zh', 'ja', 'ko'],
    words: [
      '预算',
      '預算',
      '予算',
      '예산',
      '工期',
      '工时',
      '工作量',
      '耗时',
      '时长',
      '用时',
      '共',
      '共计',
      '总计',
      '合计',
      '总共',
      '周期',
      '持续',
      '需',
      '需要',
      '目标',
      '所要時間',
      '工数',
      '見積',
      '見積もり',
      '見積り',
      '期間',
      '소요',
      '예상',
      '총',
      '기간',
    ],
  },
  {
    languages: ['de', 'es', 'pt'],
    words: [
      'Aufwand',
      'Dauer',
      'insgesamt',
      'gesamt',
      'duración',
      'esfuerzo',
      'estimado',
      'total de',
      'duração',
      'esforço',
      'estimativa',
    ],
  },
];

/** Words that may stand behind such an amount. */
export const tailWords: readonly {
  readonly languages: readonly Language[];
  readonly words: readonly string[];
}[] = [
  {
    languages: ['en'],
    words: [
      'of work',
      'work',
      'effort',
      'total',
      'full-time',
      'full time',
      'needed',
      'required',
      'estimated',
      'est',
      'est.',
      'of effort',
      'remaining',
      'each',
      'timebox',
      'of code',
      'part-time',
    ],
  },
  {
    languages: ['zh', 'ja', 'ko'],
    words: [
      '全职',
      '工作量',
      '工时',
      '完成',
      '内完成',
      '周期',
      '工期',
      '全天',
      '兼职',
      '소요',
      '예상',
      '予定',
      '目安',
      '想定',
    ],
  },
  {
    languages: ['de', 'es', 'pt'],
    words: ['Aufwand', 'Arbeit', 'gesamt', 'insgesamt', 'de trabajo', 'de trabalho', 'estimados'],
  },
];

/** What a rate is per, after a slash or a word. */
export const rateTable: readonly {
  readonly per: 'day' | 'week' | 'month' | 'year' | 'item';
  readonly words: readonly string[];
}[] = [
  { per: 'day', words: ['天', '日', 'day', 'd', 'Tag', 'día', 'dia', '일'] },
  { per: 'week', words: ['周', '週', 'week', 'wk', 'w', 'Woche', 'semana', '주'] },
  { per: 'month', words: ['月', '个月', 'month', 'mo', 'mth', 'Monat', 'mes', 'mês', '월'] },
  { per: 'year', words: ['年', 'year', 'yr', 'y', 'Jahr', 'año', 'ano', '년'] },
  {
    per: 'item',
    words: [
      '个',
      '篇',
      '份',
      '项',
      '章',
      '件',
      'item',
      'file',
      'doc',
      'document',
      'chapter',
      'article',
      '文档',
      '文件',
      'Stück',
    ],
  },
];

/** Before a number: each of several (`每个1000行`); the amount is per item. */
export const perItemBefore: readonly string[] = [
  '每个',
  '每篇',
  '每份',
  '每项',
  '每章',
  '每件',
  '每套',
  '每条',
  '各',
  '各约',
  'each',
  'je',
  'per item',
  'cada uno',
  '각',
  '각각',
  '1件あたり',
  '各章',
  '每个文档',
  '每个文件',
  '每个模块',
  '每个案例',
];

/** Behind a unit: the same. */
export const perItemAfter: readonly string[] = [
  'each',
  'apiece',
  'per item',
  'per file',
  'per document',
  'per chapter',
  'per article',
  'cada uno',
  'cada una',
];
