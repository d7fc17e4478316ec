import type { Node, NodeType } from './node';

/** A block while its lines are still coming. */
export interface Growing extends Node {
  readonly span: { start: number; end: number };
  readonly children: Growing[];
  depth: number;
  lang: string;
}

/** A block without anything in it. */
export function block(type: NodeType, start: number, end: number): Growing {
  return { type, span: { start, end }, children: [], depth: 0, lang: '' };
}
