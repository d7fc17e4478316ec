/**
 * Words that make a percentage a metric, a share or a target, no claim of completion, wherever they stand before it: 覆盖率,
 * coverage, share, growth, buffer. English, Chinese, Japanese, Korean, German, Spanish, Portuguese.
 */
export const metricPattern =
  /覆盖|覆蓋|(?<!完成|进度|進捗|成功完)率|占比|比例|权重|提升|降低|减少|增长|增加|提高|节省|缩短|优化至|超过|达到|目标|至少|预留|缓冲|放量|流量|灰度|胜率|概率|折扣|カバレッジ|割合|向上|削減|増加|目標|커버리지|비율|목표|증가|감소|\b(?:coverage|rate|ratio|share|weight|accuracy|growth|increase|decrease|reduc\w{1,6}|improve\w{0,6}|cut|save[sd]?|faster|slower|buffer|target|goal|uptime|availability|sla|utili[sz]ation|precision|recall|discount|margin|at least|up to|more than|top|abdeckung|anteil|quote|puffer|ziel|cobertura|tasa|taxa|cuota|objetivo|meta|aumento|reducción|redução|precisión|precisão)\b/i;

/** A title that opens with this lists only what is left. */
export const remainingTitle =
  /^[^\p{L}\p{N}]*(?:(?:\d+[.、]?)+\s?)?(?:待完成|未完成|待办|剩余|剩餘|剩下|残り|残タスク|未完了|남은|잔여|미완료|(?:remaining|outstanding|still open|what(?:'s| is) left|left to do|verbleibende|ausstehende|noch offen|offene|restante|pendiente|pendente)(?![\p{Script=Latin}]))/iu;

/** Words that turn a percentage round, so that it says what is left: before the figure and behind it. */
export const remainingPattern = {
  before:
    /(?:剩余|剩餘|剩下|还剩|尚余|余下|残り|残|남은|잔여|\b(?:remaining|left|open|verbleibend|noch|restan|resta[nm]?|faltan?|restante)):?\s{0,2}(?:约|~|≈)?\s?$/i,
  behind:
    /^\s{0,2}(?:的)?(?:剩余|剩餘|待完成|未完成|残り|残|남음|남았|잔여|(?:of \w{1,12} )?(?:remaining|left|to go|outstanding)\b|(?:work )?remaining|verbleibend|offen\b|ausstehend|restantes?\b|por hacer|pendientes?\b|pendentes?\b)/i,
};
