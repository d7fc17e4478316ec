import type { Node, NodeType } from './node';

/** A block while its lines are still coming. */
export interface Growing extends Node {
  type: NodeType;
  readonly span: { start: number; end: number };
  readonly children: Growing[];
  depth: number;
  lang: string;
}

/** A block that is read to its end, and where the line behind it begins. */
export interface Whole {
  readonly node: Growing;
  readonly next: number;
}

/** A block without anything in it. */
export function block(type: NodeType, start: number, end: number): Growing {
  return { type, span: { start, end }, children: [], depth: 0, lang: '' };
}

/** Lists and items end with what they hold. */
export function endWithin(node: Growing): void {
  if (node.type !== 'list' && node.type !== 'item') return;
  for (const child of node.children) endWithin(child);
  node.span.end = node.children.at(-1)?.span.end ?? node.span.end;
}
