import type { Span } from '../text/span';

/** Units of stage words, larger ones first where they nest. `horizon`: 短期, Now …, without number. */
export type StageUnit =
  | 'phase' | 'track' | 'epic' | 'milestone' | 'version' | 'horizon' | 'year' | 'quarter' | 'month' | 'sprint' | 'wave' | 'week' | 'step' | 'day';

/** What opens a phase's title: `阶段1`, `Week 3-5`, `第三阶段`, `Q1 2026`, `Phase 1.2`, `Track A`. */
export interface Stage {
  /** From the stage word to the end of its number. */
  readonly span: Span;
  /** The label as written, trimmed: `阶段1`, `Week 1-2`. */
  readonly label: string;
  readonly unit: StageUnit;
  /** The number as an Arabic string where it has one (`1`, `1.2`, `3`, `A`), null for a horizon or placeholder. */
  readonly number: string | null;
  /** First and last of the numbers where they are whole (`Week 3-5` → 3, 5; `Phase 2` → 2, 2); null otherwise. */
  readonly first: number | null;
  readonly last: number | null;
}

/**
 * The stage that opens a title (after an emoji or a number prefix), only if a separator, a bracket, a status mark or the end
 * follows (PLAN-LANGUAGE §2). `text` is the source of the title, marks and all; spans are relative to it. Null for 第N部分, a bare number, prose.
 */
export function readStage(_text: string): Stage | null {
  return null;
}

/** A position that opens a task's title (`Day 1-3:`, `Week 3 Day 1-2:`, 第2天上午): days or weeks of the scope that numbers them. */
export interface Position {
  readonly span: Span;
  /** Outermost first: Week 3 Day 1-2 has two. */
  readonly parts: readonly { readonly unit: 'month' | 'week' | 'day'; readonly first: number; readonly last: number }[];
}

/** The position that opens a task's title, with the separator after it in `span`; null if there is none. */
export function readPosition(_text: string): Position | null {
  return null;
}
