import type { Language } from './language';
import type { Priority } from './priority-level';

/** A word or sign of urgency. */
export interface PriorityWord {
  /** Lower case, single blanks; a sign without U+FE0F. */
  readonly word: string;
  readonly priority: Priority;
  readonly languages: readonly Language[];
}

const row = (priority: Priority, languages: string, words: string): PriorityWord[] => {
  const said = languages.split(' ') as Language[];
  return words.split(' | ').map((word) => ({ word, priority, languages: said }));
};

/**
 * Words that state a priority where one is asked for: a cell or field of that role, or beside the word priority itself
 * (`High Priority`, 高优先级). High is P1, since Critical stands above it.
 */
export const priorityWords: readonly PriorityWord[] = [
  ...row(
    'P0',
    'en',
    'critical | urgent | highest | blocker | immediate | must | must have | must-have | very high',
  ),
  ...row('P1', 'en', 'high | major | important | should | should have | should-have'),
  ...row(
    'P2',
    'en',
    'medium | mid | moderate | normal | could | could have | could-have | nice to have | nice-to-have',
  ),
  ...row('P3', 'en', "low | minor | won't | won't have | wont have | optional"),
  ...row('P4', 'en', 'lowest | trivial | very low'),
  ...row('P0', 'zh', '最高 | 紧急 | 緊急 | 极高 | 必须 | 必需 | 关键 | 特急 | 非常高'),
  ...row('P1', 'zh ja', '高'),
  ...row('P1', 'zh', '较高 | 重要 | 应该 | 应当'),
  ...row('P2', 'zh ja', '中'),
  ...row('P2', 'zh', '中等 | 一般 | 普通 | 可以 | 中级'),
  ...row('P3', 'zh ja', '低'),
  ...row('P3', 'zh', '较低 | 可选'),
  ...row('P4', 'zh', '最低 | 极低'),
  ...row('P0', 'ja', '最優先 | 至急 | 必須'),
  ...row('P0', 'zh ja ko', '最 | 최'),
  ...row('P1', 'ja', '推奨'),
  ...row('P3', 'ja', '任意'),
  ...row('P0', 'ko', '최우선 | 긴급 | 최상 | 필수 | 매우 높음'),
  ...row('P1', 'ko', '높음 | 상 | 중요'),
  ...row('P2', 'ko', '보통 | 중간'),
  ...row('P3', 'ko', '낮음 | 하 | 선택'),
  ...row('P0', 'de', 'kritisch | dringend | höchste | sehr hoch | muss'),
  ...row('P1', 'de', 'hoch | hohe | soll | wichtig'),
  ...row('P2', 'de', 'mittel | mittlere | kann'),
  ...row('P3', 'de', 'niedrig | niedrige | gering | geringe'),
  ...row('P0', 'es pt', 'crítica | crítico | urgente | máxima | muy alta | muito alta'),
  ...row('P1', 'es pt', 'alta | alto'),
  ...row('P2', 'es', 'media | medio'),
  ...row('P2', 'pt', 'média | médio'),
  ...row('P3', 'es', 'baja | bajo'),
  ...row('P3', 'pt', 'baixa | baixo'),
];

/** Coloured signs, by what stands beside them in plans: 🔴 P0, 🟡 P1, 🟢 P2. Only in a cell or field of that role. */
export const prioritySigns: readonly PriorityWord[] = [
  ...row('P0', 'en', '🔴 | 🔥'),
  ...row('P1', 'en', '🟠 | 🟡'),
  ...row('P2', 'en', '🟢 | 🔵'),
  ...row('P3', 'en', '⚪'),
];

/** The priority emoji of obsidian-tasks, which say nothing else. */
export const obsidianPriorities: readonly PriorityWord[] = [
  ...row('P0', 'en', '🔺'),
  ...row('P1', 'en', '⏫'),
  ...row('P2', 'en', '🔼'),
  ...row('P3', 'en', '🔽'),
  ...row('P4', 'en', '⏬'),
];

/** The word priority itself, in the plural too: what makes High a priority beside it. */
export const priorityNouns: readonly { readonly word: string; readonly languages: readonly Language[] }[] = [
  ...['priority', 'priorities', 'prio'].map((word) => ({ word, languages: ['en'] as const })),
  ...['优先级', '优先', '優先級'].map((word) => ({ word, languages: ['zh'] as const })),
  ...['優先', '優先度', '優先順位'].map((word) => ({ word, languages: ['ja'] as const })),
  ...['우선', '우선순위', '우선 순위', '중요도'].map((word) => ({ word, languages: ['ko'] as const })),
  ...['priorität', 'prioritaet', 'prioritäten'].map((word) => ({ word, languages: ['de'] as const })),
  ...['prioridad', 'prioridades'].map((word) => ({ word, languages: ['es'] as const })),
  ...['prioridade', 'prioridades'].map((word) => ({ word, languages: ['pt'] as const })),
  ...['priorité'].map((word) => ({ word, languages: ['fr'] as const })),
];

/** What makes `P0` in front of it a kind of work and no priority of this one line: `P0任务完成`, `P0 tasks done`. */
export const priorityCollectives: readonly string[] = [
  ...[
    '任务',
    '级',
    '级别',
    '问题',
    '缺口',
    '项目',
    '项',
    '需求',
    '功能',
    '阶段',
    'タスク',
    '課題',
    '작업',
    '이슈',
  ],
  ...[
    'tasks',
    'task',
    'items',
    'item',
    'issues',
    'bugs',
    'findings',
    'features',
    'work',
    'level',
    'gaps',
    'stories',
  ],
  ...['aufgaben', 'tareas', 'tarefas'],
];
