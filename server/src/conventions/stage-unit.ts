/** Units of stage words, larger ones first where they nest. `horizon`: 短期, Now …, without number. */
export type StageUnit =
  | 'phase'
  | 'track'
  | 'epic'
  | 'milestone'
  | 'version'
  | 'horizon'
  | 'year'
  | 'quarter'
  | 'month'
  | 'sprint'
  | 'wave'
  | 'week'
  | 'step'
  | 'day';
