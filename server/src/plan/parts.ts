import type { Fact } from '../facts/fact';
import type { PlacedBlock } from '../markdown/placed-text';
import { remembered } from '../text/remembered';
import { sharedEnds } from '../text/shared-ends';
import { snug } from '../text/snug';
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

type Row = readonly PlacedBlock<readonly Fact[]>[];

/** A part and the heading that it begins with: the place of its block in the row, its own among the block's facts, and its level. */
interface Begun {
  readonly part: Part;
  readonly place: number;
  readonly at: number;
  readonly depth: number;
}

/** A row of blocks, cut into parts. */
export interface Cut {
  readonly row: Row;
  readonly title: PlacedBlock<readonly Fact[]> | null;
  readonly begun: readonly Begun[];
}

/**
 * Cuts a text's facts into parts. The first holds what stands before the first heading below the title. Between the parts that another
 * row begins and ends with alike, which are the same objects here, all is gone through.
 */
export function cutParts(row: Row, before: Cut | null = null): Cut {
  const title = titleOf(row);
  const known = before?.title === (title?.placed ?? null) ? before : null;
  const { head, tail } = sharedEnds(known?.row ?? [], row, Object.is);
  const old = known?.begun ?? [];
  const last = old.findLastIndex(({ place }) => place < head);
  const begun: Begun[] = last > 0 ? old.slice(0, last) : [];
  const from = (last > 0 ? old[last] : undefined) ?? { place: -1, at: 0, depth: 7 };
  const shift = row.length - (known?.row.length ?? 0);
  let other = Math.max(0, last);
  let pieces: Piece[] = [];
  let count = 0;
  let ownTitle = -1;
  let opening: Omit<Begun, 'part'> = from;
  const close = (): void => {
    begun.push({ ...opening, part: { pieces, title: ownTitle } });
    pieces = [];
    count = 0;
    ownTitle = -1;
  };
  for (let place = Math.max(0, from.place); place < row.length; place += 1) {
    const placed = row[place] as Row[number];
    const facts = placed.block.read;
    let start = place === from.place ? from.at : 0;
    for (const { at, depth } of headingsIn(facts)) {
      if (place === from.place && at <= from.at) continue;
      if (placed === title?.placed && at === title.at) {
        ownTitle = count + at - start;
        continue;
      }
      if (depth > opening.depth) continue;
      if (at > start) pieces.push({ placed, from: start, to: at });
      close();
      opening = { place, at, depth };
      start = at;
      while ((old[other]?.place ?? Number.POSITIVE_INFINITY) < place - shift) other += 1;
      while (old[other]?.place === place - shift && (old[other]?.at ?? at) < at) other += 1;
      const same = old[other];
      if (place < row.length - tail || same?.place !== place - shift || same.at !== at) continue;
      const rest = old.slice(other).map((one) => ({ ...one, place: one.place + shift }));
      return { row, title: title?.placed ?? null, begun: begun.concat(rest) };
    }
    if (facts.length === start) continue;
    pieces.push({ placed, from: start, to: facts.length });
    count += facts.length - start;
  }
  close();
  return { row, title: title?.placed ?? null, begun };
}

/** The facts of a part, with their places. */
export function factsOf({ pieces }: Part): readonly PlacedFact[] {
  return pieces.flatMap(({ placed: { block, base }, from, to }) =>
    block.read.slice(from, to).map((fact) => ({ fact, base })),
  );
}

/** Whether the two are one and the same: the same facts at the same places. */
export function isSamePart(a: Part, b: Part): boolean {
  if (a === b) return true;
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

/** The headings among a block's facts, bold ones left out. */
const headingsIn = remembered((facts: readonly Fact[]): readonly Heading[] =>
  alike(
    facts.flatMap((fact, at): Heading[] =>
      fact.is === 'heading' && !fact.bold ? [{ at, depth: fact.depth, isStage: fact.stage !== null }] : [],
    ),
  ),
);

const lone = new Map<string, readonly Heading[]>();

/** The same headings; of most blocks they are one that opens it, and these are alike. */
function alike(headings: readonly Heading[]): readonly Heading[] {
  const [first] = headings;
  if (first === undefined || headings.length > 1 || first.at > 0) return snug(headings);
  const key = `${first.depth} ${first.isStage}`;
  const known = lone.get(key) ?? [first];
  lone.set(key, known);
  return known;
}

/** The document's title: the first heading, if it is the only one of level 1 or no phase. */
function titleOf(row: Row): { readonly placed: PlacedBlock<readonly Fact[]>; readonly at: number } | null {
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
