import type { Fact } from '../facts/fact';
import type { PlacedBlock } from '../markdown/placed-text';
import type { PlacedFact } from './folded';

/** Facts of one block, from one on up to, not including, another. */
interface Piece {
  readonly placed: PlacedBlock<readonly Fact[]>;
  readonly from: number;
  readonly to: number;
}

/** A run of facts that is folded by itself: a heading that ends all before it, and what follows up to the next such heading. */
export interface Part {
  readonly pieces: readonly Piece[];
  /** Place of the document's title among its facts; -1 where it is not in it. */
  readonly title: number;
}

/** Cuts a text's facts into parts. The first holds what stands before the first heading below the title. */
export function partsOf(row: readonly PlacedBlock<readonly Fact[]>[]): readonly Part[] {
  const title = titleOf(row);
  const parts: Part[] = [];
  let pieces: Piece[] = [];
  let count = 0;
  let ownTitle = -1;
  let depth = 7;
  const close = (): void => {
    parts.push({ pieces, title: ownTitle });
    pieces = [];
    count = 0;
    ownTitle = -1;
  };
  for (const placed of row) {
    const facts = placed.block.read;
    let from = 0;
    for (const head of headingsIn(facts)) {
      if (placed === title?.placed && head.at === title.at) {
        ownTitle = count + head.at - from;
        continue;
      }
      if (head.depth > depth) continue;
      depth = head.depth;
      if (head.at > from) pieces.push({ placed, from, to: head.at });
      close();
      from = head.at;
    }
    if (facts.length === from) continue;
    pieces.push({ placed, from, to: facts.length });
    count += facts.length - from;
  }
  close();
  return parts;
}

/** The facts of a part, with their places. */
export function factsOf({ pieces }: Part): readonly PlacedFact[] {
  return pieces.flatMap(({ placed: { block, base }, from, to }) =>
    block.read.slice(from, to).map((fact) => ({ fact, base })),
  );
}

/** Whether the two are one and the same: the same facts at the same places. */
export function isSamePart(a: Part, b: Part): boolean {
  if (a.title !== b.title || a.pieces.length !== b.pieces.length) return false;
  return a.pieces.every((piece, at) => {
    const other = b.pieces[at];
    return piece.placed === other?.placed && piece.from === other.from && piece.to === other.to;
  });
}

interface Heading {
  readonly at: number;
  readonly depth: number;
  readonly isStage: boolean;
}

const known = new WeakMap<readonly Fact[], readonly Heading[]>();

/** The headings among a block's facts, bold ones left out. */
function headingsIn(facts: readonly Fact[]): readonly Heading[] {
  const before = known.get(facts);
  if (before !== undefined) return before;
  const found = facts.flatMap((fact, at): Heading[] =>
    fact.is === 'heading' && !fact.bold ? [{ at, depth: fact.depth, isStage: fact.stage !== null }] : [],
  );
  known.set(facts, found);
  return found;
}

/** The document's title: the first heading, if it is the only one of level 1 or no phase. */
function titleOf(
  row: readonly PlacedBlock<readonly Fact[]>[],
): { readonly placed: PlacedBlock<readonly Fact[]>; readonly at: number } | null {
  let title: { placed: PlacedBlock<readonly Fact[]>; at: number } | null = null;
  for (const placed of row) {
    for (const { at, depth, isStage } of headingsIn(placed.block.read)) {
      if (title !== null) {
        if (depth === 1) return null;
        continue;
      }
      if (depth !== 1) return null;
      title = { placed, at };
      if (!isStage) return title;
    }
  }
  return title;
}
