import type { Span } from '../text/span';
import type { Field } from './field';
import type { Priority } from './priority';

/** One item of a tree drawn in a code block: `├─ eBPF可观测性指南 (47%剩余)`. */
export interface TreeItem {
  readonly span: Span;
  /** The name without branch marks and brackets behind it. */
  readonly title: Field<string>;
  /** `(47%剩余)`: per cent still to do, as written. */
  readonly remaining: Field<number> | null;
}

/** A level name with its items: `P0 (最高优先级): 必须完成` and what hangs below. */
export interface TreeLevel {
  readonly span: Span;
  readonly title: string;
  readonly priority: Field<Priority> | null;
  readonly items: readonly TreeItem[];
}

/** The tree that a code block's content draws, or null if it draws none. Spans relative to `content`. File trees (levels or items that are paths) give null. */
export function readTree(_content: string): readonly TreeLevel[] | null {
  return null;
}
