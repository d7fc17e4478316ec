/** Words before an id that only say what it is of: `Task T012`. */
export const idLeads: readonly string[] = [
  ...['step', 'steps', 'task', 'tasks', 'story', 'stories', 'issue', 'epic', 'bug', 'ticket', 'us'],
  ...['任务', '步骤', '需求', 'タスク', '작업', 'aufgabe', 'tarea', 'tarefa'],
];

/**
 * Names that look like ids and are none: standards, products, levels, quarters. Whole forms, so that `SHAPE-1` and `S3X-12`
 * stay ids; in upper case.
 */
export const notIds: readonly RegExp[] = [
  /^(?:V|L|Q|H)\d(?:\.\d+)*$/,
  /^P[0-9]{1,2}$/,
  /^(?:K8S?|K3S?|S3|EC2|CO2|BM25|X86|X64|X509|H26[45]|MP[34]|M4A)$/,
  /^(?:GPT|CLAUDE|LLAMA|QWEN|GEMINI|BERT|YOLO|DALL|OPUS|SONNET)-?\d.*$/,
  /^(?:UTF|SHA|AES|AVX|SSE|MD|RSA|HMAC|CRC|BASE|INT|UINT|FLOAT|FP|BF|ARM|AMD|WIN|RISC)-?\d+$/,
  /^(?:HTTP|IPV|TLS|SSL|OAUTH|CSS|HTML|ES|PHP|JDK|JAVA|GO|WEB|USB|WS|EU|I18N|A11Y|PM|TOP|B2|U2|LOG4|NEO4|PY|QT|VUE|UE|SQL|ORA)-?\d[\d.]*$/,
  /^(?:RFC|ISO|IEC|IEEE|EN|DIN|GB|PEP|CVE|CWE|ECMA|ANSI|NIST|FIPS|PCI|COVID|SPEC)[-_]?\d[\d.-]*$/,
  /^(?:PHASE|WEEK|DAY|MONTH|STEP|SPRINT|STAGE|PART|WAVE|ROUND|LEVEL|TIER|YEAR|KW|FASE|SEMANA)[-_]?\d.*$/,
];

/** What joins an id to a second one: `M2 and S2` speaks of two, and has none of its own. */
export const joinsIds =
  /^\s*(?:(?:and|und|or|oder|to|through|y|e|et)\s|[&+~至到和与及]|,\s*(?:and\s+)?[A-Z]{1,8}[-_]?\d)/i;

/** Units behind a decimal number that make it an amount (`2.5 days`), no outline id. */
export const unitsBehind =
  /^\s?(?:%|x\b|days?\b|hours?\b|h\b|weeks?\b|months?\b|min\b|pt\b|k\b|ms\b|s\b|[gmkt]b\b|million|billion|天|小时|周|个|月|年|人|万|亿|倍|元|版|日|時間|週|시간|일|주|tage?\b|stunden|wochen|días|dias|horas|semanas|to\b|-\s?\d)/i;
