import { sharedEnds } from '../text/shared-ends';
import type { Steps } from '../text/steps';
import type { SectionDraft } from './draft';
import { draftRoot, foldPart } from './fold';
import type { Folded, FoldedPart, PlacedFact } from './folded';
import type { LiveText } from './live-text';
import { NameCounts } from './name-counts';
import { PartIndex } from './part-index';
import { type Cut, factsOf, isSamePart, type Part } from './parts';
import { restate } from './sections';
import type { Staged } from './staged';

/** What was folded of a document's last version. */
export interface FoldMemory {
  readonly text: LiveText;
  readonly root: SectionDraft;
  /** How its blocks were cut into parts; null before. */
  cut: Cut | null;
  parts: readonly Part[];
  folded: readonly FoldedPart[];
  /** What the parts were folded by, and what they were settled by, beside what they say themselves. */
  around: string;
  settled: string;
  /** Sections of numbered stages. */
  readonly stages: PartIndex<Staged>;
  /** What sections and boxes are called, where rows may be tasks. */
  readonly names: NameCounts;
}

/** What folding begins with. */
export function noFolds(text: LiveText): FoldMemory {
  return {
    text,
    root: draftRoot(text),
    cut: null,
    parts: [],
    folded: [],
    around: '',
    settled: '',
    stages: new PartIndex(),
    names: new NameCounts(),
  };
}

/**
 * Folds parts into one whole, `front` being what front matter says. Parts that the version before had too are taken from there: the
 * same sections and tasks. A part that is folded is a step.
 */
export function* foldParts(
  parts: readonly Part[],
  front: readonly PlacedFact[],
  emojiBullets: boolean,
  memory: FoldMemory,
): Steps<Folded> {
  const { text, root } = memory;
  restate(root, draftRoot(text));
  // What stands before all headings says it of the document, which has to be told anew each time.
  const first = parts.slice(0, 1).map((part) => {
    const title = part.title < 0 ? -1 : front.length + part.title;
    return foldPart(front.concat(factsOf(part)), title, root, text, emojiBullets);
  });
  const { recurring, fact } = root;
  const around = `${recurring} ${fact?.stage?.unit} ${fact?.stage?.number} ${fact?.word?.is}`;
  const known = memory.around === around ? memory : { parts: [], folded: [] };
  const rest = yield* foldRest(parts.slice(1), known.parts.slice(1), known.folded.slice(1), (part) =>
    foldPart(factsOf(part), -1, root, text, emojiBullets),
  );
  const folded = first.concat(rest);
  if (parts.length > 1) root.atHead = false;
  memory.around = around;
  memory.parts = parts;
  memory.folded = folded;
  closeAll(folded, text);
  return gather(root, folded);
}

/** Folds what stands between the parts that both versions begin and end with. */
function* foldRest(
  parts: readonly Part[],
  before: readonly Part[],
  known: readonly FoldedPart[],
  fold: (part: Part) => FoldedPart,
): Steps<readonly FoldedPart[]> {
  const { head, tail } = sharedEnds(before, parts, isSamePart);
  const folded = known.slice(0, head);
  for (const part of parts.slice(head, parts.length - tail)) {
    yield;
    folded.push(fold(part));
  }
  return folded.concat(known.slice(known.length - tail));
}

/** A part's last sections end where the next part begins; where that is elsewhere, the part has to be settled anew. */
function closeAll(folded: readonly FoldedPart[], text: LiveText): void {
  folded.forEach((part, at) => {
    const end = folded[at + 1]?.tops[0]?.heading.start ?? text.now.length;
    for (const section of part.open) {
      if (section.span.end === end) continue;
      section.span = { start: section.span.start, end };
      part.names = null;
    }
  });
}

function gather(root: SectionDraft, folded: readonly FoldedPart[]): Folded {
  const all = <T>(listOf: (part: FoldedPart) => readonly T[]): T[] => {
    const none: T[] = [];
    return none.concat(...folded.map(listOf));
  };
  root.sections = all((part) => part.tops);
  const sections = all((part) => part.sections);
  return {
    root,
    parts: folded,
    sections,
    tasks: all((part) => part.tasks),
    tables: all((part) => part.tables),
    trees: all((part) => part.trees),
    milestones: all((part) => part.milestones),
    malformedBoxes: all((part) => part.malformedBoxes),
    ratios: all((part) => part.ratios),
    comments: all((part) => part.comments),
    dateFields: all((part) => part.dateFields),
  };
}

/** Tells sections and tasks their places among all; a part knows those of its own as long as there are as many before it. */
export function number(parts: readonly FoldedPart[]): void {
  let section = 0;
  let task = 0;
  for (const part of parts) {
    const { sections, tasks, told, numbered } = part;
    if (numbered?.told !== told || numbered.section !== section || numbered.task !== task) {
      part.numbered = { told, section, task };
      for (const [at, own] of sections.entries()) own.index = section + at;
      for (const [at, own] of tasks.entries()) own.index = task + at;
    }
    section += sections.length;
    task += tasks.length;
  }
}
