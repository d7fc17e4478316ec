/** What announces a legend, folded and in lower case. English, Chinese, Japanese, Korean, German, Spanish, Portuguese. */
export const legendWords: readonly string[] = [
  ...['legend', 'status legend', 'status key', 'key', 'status icons', 'symbols', 'markers', 'status indicators', 'status markers'],
  ...['图例', '状态图例', '状态说明', '状态标识', '状态标记', '标记说明', '符号说明', '状态定义', '图标说明', '圖例', '标识说明', '任务状态说明'],
  ...['凡例', 'ステータス凡例', 'ステータス定義', '記号', '범례', '상태 범례', '상태 표시'],
  ...['legende', 'statuslegende', 'zeichenerklärung', 'leyenda', 'legenda', 'símbolos', 'légende'],
];
