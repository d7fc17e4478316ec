import type { Language } from './language';
import type { Status } from './work-status';

/** A sign that states a status. */
export interface StatusEmoji {
  /** Without U+FE0F. */
  readonly mark: string;
  readonly status: Status;
  /** `value`: only as a whole cell or field, since elsewhere it is a remark (❌) or arithmetic (√). */
  readonly place: 'any' | 'value';
  /** In front of a title it is decoration, and beside a word the word says more (📋 已完成, ⏳ 进行中). */
  readonly weak: boolean;
}

const emoji = (status: Status, marks: string, weak = false, place: 'any' | 'value' = 'any'): StatusEmoji[] =>
  marks.split(' ').map((mark) => ({ mark, status, place, weak }));

/**
 * Every sign that states a status (docs/plan-language.md §4). The first of a status is the one that is
 * written by default.
 */
export const statusEmojis: readonly StatusEmoji[] = [
  ...emoji('done', '✅ ☑ ✔ ✓'),
  ...emoji('done', '√', false, 'value'),
  ...emoji('doing', '🔄 🚧 🏗 🔨'),
  ...emoji('todo', '⏳ ⌛ 📋 📝', true),
  ...emoji('todo', '🔜 ⬜ 🔲 ☐'),
  ...emoji('todo', '❌', false, 'value'),
  ...emoji('blocked', '⛔ 🚫'),
  ...emoji('deferred', '⏸'),
  ...emoji('cancelled', '🗑 ⏭'),
];

/** Signs that only decorate wherever they open a title. */
export const decorationInFront: ReadonlySet<string> = new Set(['📋', '📝']);

/** A word or phrase that states a status when it stands alone. */
export interface StatusWord {
  /** Lower case, single blanks. */
  readonly word: string;
  readonly status: Status;
  readonly languages: readonly Language[];
  /** Counts at the end of a title even where nothing parts it from the word before (`开发已完成`). */
  readonly strong: boolean;
  /** `value`: only as a whole cell or field; in a title it is an ordinary word (Open, Fixed). */
  readonly place: 'any' | 'value';
}

type Row = readonly [status: Status, languages: string, words: string, kind?: 'strong' | 'value'];

const rows: readonly Row[] = [
  [
    'done',
    'en',
    'done | complete | completed | finished | shipped | released | delivered | implemented | all done',
  ],
  ['done', 'en', 'closed | resolved | fixed | merged | achieved', 'value'],
  ['done', 'zh', '已完成 | 已完结 | 已完工 | 全部完成 | 均已完成 | 已全部完成', 'strong'],
  [
    'done',
    'zh',
    '提前完成 | 超额完成 | 按时完成 | 如期完成 | 顺利完成 | 圆满完成 | 已更新 | 已创建 | 已迁移 | 已添加',
  ],
  [
    'done',
    'zh',
    '完成 | 完结 | 已结束 | 已实现 | 已交付 | 已上线 | 已发布 | 已修复 | 已解决 | 已合并 | 已落地',
  ],
  ['done', 'zh', '已关闭 | 关闭 | 结束', 'value'],
  [
    'done',
    'ja',
    '完了 | 完了済み | 完了済 | 実装済み | 実装済 | 対応済み | 対応済 | 対策済み | 対策済 | 済み | 済 | リリース済み',
  ],
  ['done', 'ja', '完', 'value'],
  ['done', 'ko', '완료 | 완료됨 | 완료함 | 개발 완료 | 구현 완료 | 작업 완료'],
  ['done', 'de', 'erledigt | fertig | fertiggestellt | abgeschlossen | umgesetzt | implementiert | erreicht'],
  [
    'done',
    'es',
    'hecho | hecha | completado | completada | terminado | terminada | finalizado | finalizada | listo',
  ],
  [
    'done',
    'pt',
    'concluído | concluída | concluido | concluida | feito | feita | completo | completa | finalizado',
  ],
  ['done', 'pt', 'finalizada | terminado | entregue'],
  ['done', 'fr', 'terminé | terminée | fait | achevé | achevée | fini'],

  [
    'doing',
    'en',
    'in progress | in-progress | in_progress | wip | work in progress | ongoing | started | under way',
  ],
  ['doing', 'en', 'underway | in development | under development | in the works | partially started'],
  ['doing', 'en', 'doing | current | in work', 'value'],
  ['doing', 'zh', '进行中 | 進行中 | 开发中 | 開發中 | 实施中 | 推进中 | 执行中', 'strong'],
  [
    'doing',
    'zh',
    '正在进行 | 持续进行 | 持续进行中 | 正在进行中 | 处理中 | 编写中 | 测试中 | 修复中 | 已开始 | 已启动',
  ],
  ['doing', 'ja', '対応中 | 進行中 | 作業中 | 実装中 | 開発中 | 着手中 | 着手 | 実施中'],
  ['doing', 'ko', '진행 중 | 진행중 | 작업 중 | 작업중 | 개발 중 | 개발중'],
  ['doing', 'ko', '진행', 'value'],
  [
    'doing',
    'de',
    'in arbeit | laufend | in bearbeitung | fortlaufend | begonnen | angefangen | in umsetzung',
  ],
  ['doing', 'de', 'läuft', 'value'],
  ['doing', 'es', 'en curso | en progreso | en proceso | en desarrollo | en marcha'],
  ['doing', 'pt', 'em andamento | em progresso | em curso | em desenvolvimento | em execução'],
  ['doing', 'fr', 'en cours'],

  [
    'todo',
    'en',
    'planned | pending | not started | not yet started | to do | to-do | todo | upcoming | not done',
  ],
  ['todo', 'en', 'not implemented | unstarted | scheduled | backlog'],
  ['todo', 'en', 'open | queued | new | incomplete | next', 'value'],
  ['todo', 'zh', '待开始 | 未开始 | 未完成 | 尚未开始 | 尚未完成 | 待启动 | 未启动 | 待完成', 'strong'],
  [
    'todo',
    'zh',
    '待更新 | 待优化 | 待迁移 | 等待中 | 待修复 | 待编写 | 待创建 | 待合并 | 待审批 | 待上线 | 待发布 | 待解决',
  ],
  ['todo', 'zh', '待分配 | 待排期 | 待设计 | 待部署 | 待办 | 待处理 | 待审核 | 待确认 | 待验证'],
  ['todo', 'zh', '待開始 | 未開始', 'strong'],
  ['todo', 'zh', '待執行 | 待执行 | 待实施 | 待实现 | 未实现 | 未实施 | 待开发'],
  [
    'todo',
    'zh',
    '计划中 | 計畫中 | 规划中 | 已计划 | 待规划 | 待补充 | 待定 | 待集成 | 待测试 | 待进行 | 待推进 | 排队中',
  ],
  ['todo', 'zh', '计划 | 待做 | 未做', 'value'],
  [
    'todo',
    'ja',
    '未着手 | 未完了 | 未対応 | 未実装 | 未開始 | 計画中 | 予定 | 着手予定 | 着手前 | 対応予定 | 実装予定',
  ],
  ['todo', 'ko', '예정 | 대기 | 대기 중 | 대기중 | 미완료 | 미착수 | 시작 전 | 계획됨 | 계획 중 | 할 일'],
  [
    'todo',
    'de',
    'offen | geplant | ausstehend | nicht begonnen | noch nicht begonnen | zu erledigen | noch offen',
  ],
  ['todo', 'es', 'pendiente | planificado | planificada | planeado | sin empezar | no iniciado | por hacer'],
  [
    'todo',
    'pt',
    'pendente | planejado | planejada | planeado | não iniciado | não iniciada | a fazer | previsto',
  ],
  ['todo', 'fr', 'à faire | prévu | prévue | planifié | en attente | non commencé'],

  ['blocked', 'en', 'blocked | stuck'],
  ['blocked', 'zh', '阻塞 | 受阻 | 被阻塞 | 已阻塞 | 阻塞中 | 卡住'],
  ['blocked', 'ja', 'ブロック中 | ブロック | 停止中'],
  ['blocked', 'ko', '차단됨 | 막힘 | 블록됨'],
  ['blocked', 'de', 'blockiert'],
  ['blocked', 'es', 'bloqueado | bloqueada'],
  ['blocked', 'pt', 'bloqueado | bloqueada | impedido'],
  ['blocked', 'fr', 'bloqué | bloquée'],

  ['deferred', 'en', 'deferred | postponed | on hold | paused | delayed | parked'],
  ['deferred', 'zh', '延期 | 推迟 | 暂缓 | 暂停 | 已推迟 | 已延期 | 已暂停 | 搁置 | 已搁置 | 延後 | 暫停'],
  ['deferred', 'ja', '延期 | 保留中 | 先送り | 見送り'],
  ['deferred', 'ko', '보류 | 보류 중 | 연기 | 연기됨'],
  ['deferred', 'de', 'verschoben | zurückgestellt | pausiert | aufgeschoben'],
  ['deferred', 'es', 'aplazado | aplazada | pospuesto | pospuesta | en pausa'],
  ['deferred', 'pt', 'adiado | adiada | em pausa | em espera | pausado'],
  ['deferred', 'fr', 'reporté | reportée | en pause'],

  ['cancelled', 'en', 'cancelled | canceled | dropped | skipped | abandoned | obsolete | superseded'],
  ['cancelled', 'en', "won't do | wont do | won't fix | rejected | removed", 'value'],
  ['cancelled', 'zh', '取消 | 已取消 | 废弃 | 已废弃 | 作废 | 已放弃 | 放弃 | 取消中 | 廢棄 | 不做'],
  ['cancelled', 'ja', '中止 | スキップ | キャンセル | 廃止 | 取り消し | 取消'],
  ['cancelled', 'ko', '취소 | 취소됨 | 폐기'],
  ['cancelled', 'de', 'verworfen | abgebrochen | storniert | entfällt | gestrichen'],
  ['cancelled', 'es', 'cancelado | cancelada | descartado | descartada'],
  ['cancelled', 'pt', 'cancelado | cancelada | descartado | abandonado'],
  ['cancelled', 'fr', 'annulé | annulée | abandonné'],
];

/** Every word that states a status, one row each; a word of two languages has both (进行中 is one of zh, 進行中 of zh and ja). */
export const statusWords: readonly StatusWord[] = merge(rows);

function merge(table: readonly Row[]): readonly StatusWord[] {
  const words = new Map<string, StatusWord>();
  for (const [status, language, list, kind] of table) {
    for (const word of list.split(' | ')) {
      const known = words.get(word);
      if (known !== undefined) {
        words.set(word, { ...known, languages: [...new Set([...known.languages, language as Language])] });
        continue;
      }
      const place = kind === 'value' ? 'value' : 'any';
      words.set(word, { word, status, languages: [language as Language], strong: kind === 'strong', place });
    }
  }
  return [...words.values()];
}

/** Fillers that name things: behind a status word they are what it tells apart (`进行中状态`, `completed tasks`). */
export const thingFillers: ReadonlySet<string> = new Set([
  ...['status', 'tasks', '状态', '任务', '项', '个', '篇', '件', '进度', 'ステータス', '進捗', '상태'],
]);

/** Words beside a status that add nothing to it: `全部完成`, `100% complete`, `Status: Done`. */
export const statusFillers: readonly string[] = [
  ...['all', 'fully', 'now', 'currently', 'since', 'as of', 'total', 'by'],
  ...['全部', '全面', '均', '都', '圆满', '于', '整体', '持续', '모두', '전체', 'bereits', 'todo listo'],
  ...thingFillers,
];

/** What, right before a word of status that nothing parts from the title, makes it a condition, a part of speech or a thing that is shown or set. */
export const notOfTitle =
  /[不非没否若当应需请须使待未或和与及为成到是的在把]$|是否|如果|尚未|直到|确保|保证|确认|(?:标记|支持|显示|展示|设置|切换|筛选|过滤|查询|包含|区分|增加|添加|新增|导出|统计|列出)$/;

/**
 * What takes a claim of completion back wherever it stands beside it. `partially`, `基本`, `待…`: a reader of
 * `✅ (待生产环境)` would not say that the work is done.
 */
export const hedgePattern =
  /partial|most(?:ly)?\b|mainly|almost|nearly|except|\bbut\b|\bmvp\b|pending|remain|\btodo\b|to do|defer|\bneeds?\b|missing|without|\bwip\b|in progress|untested|unverified|not yet|\bnot\b|\bonly\b|draft|ready|blocked|awaiting|waiting|⚠|部分|基本|大体|接近|几乎|初步|初稿|除|但|待|未|需|缺|尚|剩余|仅|ほぼ|一部|残|부분|거의|일부|미완|teilweise|weitgehend|größtenteils|außer|\bnoch\b|\bfast\b|parcial|casi|quase|\bfalta|pendiente|pendente|exceto|excepto|partiel|presque|sauf/i;
