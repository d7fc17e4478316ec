/** Whether a section's title says that it lists features (README style). */
export function isFeatureList(title: string): boolean {
  return /^(?:[^\p{L}]*)(?:(?:key|main|core|supported|planned|current|available)\s+)?(?:features?|functionality|capabilities|support(?:ed)?(?:\s+\p{L}+)?|compatibility|highlights)\b|^[^\p{L}]*(?:主要|核心|已?支持的?)?(?:功能|特性|特点|亮点){1,2}(?:列表|清单|概览|一览)?\s*$|^[^\p{L}]*(?:機能|特徴)(?:一覧)?\s*$|^[^\p{L}]*(?:(?:주요|핵심|지원)\s?)?(?:Funktionen|Funktionsumfang|Merkmale|기능|특징|Características|Funcionalidades|Recursos)(?:\s?목록)?\s*$/iu.test(
    title,
  );
}
