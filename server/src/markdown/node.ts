import type { Span } from '../text/span';

/** The block-level shapes of Markdown that hold facts. `item`: of a list; `quote`: a block quote; `other`: footnotes and the like. */
export type NodeType =
  | 'root'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'item'
  | 'table'
  | 'row'
  | 'cell'
  | 'code'
  | 'html'
  | 'quote'
  | 'break'
  | 'other';

/** So many lists and quotes are read within one another; nobody writes more, and what a machine wrote below is `other`. */
export const deepest = 50;

/** A block of Markdown with its place. Inline content is left to `inline.ts`, which reads the source. */
export interface Node {
  readonly type: NodeType;
  readonly span: Span;
  readonly children: readonly Node[];
  /** Of a heading: 1 to 6, else 0. */
  readonly depth: number;
  /** Of a code block: the first word behind its fence, else empty. */
  readonly lang: string;
}
