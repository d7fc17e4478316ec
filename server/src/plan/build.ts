import type { FieldRole } from '../conventions/field-role';
import type { Fact } from '../facts/fact';
import { readFields } from '../facts/field';
import type { ReadContext } from '../facts/read-context';
import { type ChunkedText, chunkedText } from '../markdown/chunks';
import { innerFrontMatter } from '../markdown/mask';
import { type PlacedBlock, placedText, placesOf } from '../markdown/placed-text';
import type { Source } from '../text/source';
import { contains } from '../text/span';
import { finish, type Steps } from '../text/steps';
import type { SectionDraft, TaskDraft } from './draft';
import { type FoldMemory, foldParts, noFolds, number } from './fold-parts';
import type { Folded, FoldedPart, PlacedFact } from './folded';
import { isPlanByContent } from './is-plan';
import { settle } from './kinds';
import { unlink } from './linked-part';
import { linkInSteps } from './linking/link';
import { nothingLinked } from './linking/memory';
import type { PartReach } from './linking/part-reach';
import { cutParts } from './parts';
import type { Plan, PlanPart, Section } from './plan';
import { contextOf, readFacts } from './read-facts';
import { emptyMemory, type ReadMemory } from './read-memory';
import { defaultReadOptions, type ReadOptions } from './read-options';
import { addRowTasks } from './row-tasks';
import { suppressions } from './suppressions';
import type { Pin } from './work-item';

/**
 * Reads a text as a plan: blocks, facts, fold. Never fails; any text is a plan, perhaps an empty one. A BOM counts in offsets and says nothing.
 * Of a text in chunks only those are read that the memory does not know. With a memory the plan's offsets have gaps (`Source`), and
 * a version's sections and tasks are good until the next version is read.
 */
export function readPlan(
  text: string | ChunkedText,
  options: ReadOptions = defaultReadOptions,
  memory = emptyMemory('dense'),
): Plan {
  return finish(readPlanInSteps(text, options, memory));
}

/** As `readPlan`, its parts linked one by one. If it is left off, the same memory serves the next reading. */
export function* readPlanInSteps(
  text: string | ChunkedText,
  options: ReadOptions,
  memory: ReadMemory,
): Steps<Plan> {
  const given = typeof text === 'string' ? chunkedText(text) : text;
  const context = contextOf(given, options, memory);
  const row = readFacts(given.chunks, context, memory);
  const source = memory.placing === 'dense' ? given : placed(row, memory);
  return yield* planInSteps(row, source, context, frontMatterOf(given), options.emojiBullets, memory);
}

/**
 * The plan that those blocks of a text make that were read ahead (`readAhead`), with the legend of the whole; its links are left out where
 * nobody asks for them. It is good until the next is read.
 */
export function readBeginning(
  text: ChunkedText,
  options: ReadOptions,
  memory: ReadMemory,
  isLinked: boolean,
): Plan {
  const context = contextOf(text, options, memory);
  const row = readFacts(memory.blocks.chunks, context, memory);
  const front = frontMatterOf(text);
  return planOf(row, placed(row, memory), context, front, options.emojiBullets, memory, isLinked);
}

function placed(row: readonly PlacedBlock<readonly Fact[]>[], memory: ReadMemory): Source {
  memory.places = placesOf(row, memory.places);
  return placedText(memory.places);
}

/** The plan that a row of blocks makes. */
export function planOf(...given: Parameters<typeof planInSteps>): Plan {
  return finish(planInSteps(...given));
}

function* planInSteps(
  row: readonly PlacedBlock<readonly Fact[]>[],
  source: Source,
  context: ReadContext,
  frontMatter: string,
  emojiBullets: boolean,
  memory = emptyMemory('dense'),
  isLinked = true,
): Steps<Plan> {
  memory.text.now = source;
  const front = frontFields(frontMatter, source, context);
  memory.folds ??= noFolds(memory.text);
  const { folds } = memory;
  folds.cut = cutParts(row, folds.cut);
  const parts = folds.cut.begun.map(({ part }) => part);
  const folded = yield* foldParts(parts, front, emojiBullets, folds);
  yield;
  folded.parts.forEach(unlink);
  settle(folded, context.legend, folds);
  yield;
  const plan = toPlan(folded, source, context, frontMatter);
  return isLinked ? yield* withLinks(plan, folded, folds, memory) : plan;
}

/** What front matter says of the document, as fields of its head: `priority: high`, `updated: 2026-01-09`. */
function frontFields(frontMatter: string, source: Source, context: ReadContext): readonly PlacedFact[] {
  if (frontMatter === '') return [];
  const facts: PlacedFact[] = [];
  let base = source.lineStart(1);
  for (const line of frontMatter.split(/(?<=\n)|(?<=\r)(?!\n)/)) {
    const said = line.trimEnd().replace(/^[\w-]+/, (name) => name.replace(/[_-]/g, ' '));
    const read = /^[A-Za-z]/.test(line) ? readFields(said, 0, false, context) : [];
    facts.push(...read.filter((fact) => ofDocument.has(fact.field.role)).map((fact) => ({ fact, base })));
    base += line.length;
  }
  return facts;
}

const ofDocument: ReadonlySet<FieldRole> = new Set([
  'status',
  'priority',
  'owner',
  'updated',
  'created',
  'due',
]);

function frontMatterOf({ chunks }: ChunkedText): string {
  const first = chunks.at(0);
  return first?.isFront === true ? innerFrontMatter(first.text) : '';
}

/** The plan with what it says more than once; sections and tasks then know the work they are, and copies are marked. */
function* withLinks(plan: Plan, folded: Folded, folds: FoldMemory, memory: ReadMemory): Steps<Plan> {
  memory.links ??= nothingLinked();
  const { copies, parts, ...links } = yield* linkInSteps(plan, memory.links);
  folded.parts.forEach((part, at) => {
    tellItems(part, parts[at]?.items ?? new Map());
  });
  addRowTasks(folded, tasksWithin(copies, folded), links.workItems, folds);
  const tasks = folded.parts.flatMap((part) => part.tasks);
  number(folded.parts);
  return { ...plan, ...links, tasks, parts: planParts(folded, parts) };
}

/** Tells the sections and tasks of a part which pieces of work they are. */
function tellItems(part: FoldedPart, items: PartReach['items']): void {
  if (part.items === items) return;
  for (const place of part.items?.keys() ?? []) (place as SectionDraft | TaskDraft).item = null;
  for (const [place, { item }] of items) (place as SectionDraft | TaskDraft).item = item;
  part.items = items;
}

/** The tasks in sections that repeat others, by their parts. */
function tasksWithin(
  lists: readonly Section[],
  { parts }: Folded,
): ReadonlyMap<FoldedPart, readonly TaskDraft[]> {
  const found = new Map<FoldedPart, TaskDraft[]>();
  if (lists.length === 0) return found;
  for (const part of parts) {
    const own = lists.filter((list) => part.sections.includes(list as SectionDraft));
    const copied = part.tasks.filter(
      ({ mirrored, span }) => !mirrored && own.some((list) => contains(list.span, span)),
    );
    if (copied.length > 0) found.set(part, copied);
  }
  return found;
}

/** What the document itself says of being a plan: front matter, or a comment before the first heading below the title. */
function directive(folded: Folded, frontMatter: string): boolean | null {
  const stated = /^planwright:[ \t]*(true|false)[ \t]*$/m.exec(frontMatter)?.[1];
  if (stated !== undefined) return stated === 'true';
  const first = folded.sections.find((section) => !section.bold)?.heading.start ?? Number.POSITIVE_INFINITY;
  for (const { fact, base } of folded.comments) {
    if (fact.span.start + base > first) break;
    if (fact.directive.is === 'on' || fact.directive.is === 'off') return fact.directive.is === 'on';
  }
  return null;
}

/** Front matter of a form that people fill in, as GitHub's issue templates have it: its boxes are nobody's plan. */
function isForm(frontMatter: string): boolean {
  return /^name:/m.test(frontMatter) && /^about:/m.test(frontMatter);
}

function toPlan(folded: Folded, source: Source, { legend, words }: ReadContext, frontMatter: string): Plan {
  const stated = directive(folded, frontMatter);
  return {
    source,
    key: {},
    isPlan: stated ?? (!isForm(frontMatter) && isPlanByContent(folded)),
    decidedBy: stated === null ? 'content' : 'directive',
    root: folded.root,
    tops: folded.root.sections,
    parts: planParts(folded, []),
    sections: folded.sections,
    tasks: folded.tasks,
    tables: folded.tables,
    trees: folded.trees,
    milestones: folded.milestones,
    malformedBoxes: folded.malformedBoxes,
    ratios: folded.ratios,
    workItems: [],
    totals: [],
    mirrors: [],
    pins: pins(folded),
    legend,
    words,
    updated: updatedDate(folded),
    suppressions: suppressions(folded.comments, source),
  };
}

function planParts({ parts }: Folded, linked: readonly PartReach[]): readonly PlanPart[] {
  return parts.map((part, at) =>
    planPart(part, at === 0 ? 0 : (part.tops[0]?.heading.start ?? 0), linked[at] ?? unlinked),
  );
}

/** By the links of the part. */
const madeOf = new WeakMap<PartReach, { readonly part: FoldedPart; readonly made: PlanPart }>();

/** A part with its links; the same as before where these and what it says are the same. */
function planPart(part: FoldedPart, start: number, reach: PartReach): PlanPart {
  const before = madeOf.get(reach);
  const { key, told, tops, sections, tasks, tables, trees, milestones, malformedBoxes, ratios } = part;
  if (before?.part === part && before.made.told === told && before.made.start === start) return before.made;
  const said = { tops, sections, tasks, tables, trees, milestones, malformedBoxes, ratios };
  const { linked, workItems, totals, mirrors, leads } = reach;
  const made = { key, told, start, ...said, linked, workItems, totals, mirrors, leads };
  if (reach !== unlinked) madeOf.set(reach, { part, made });
  return made;
}

const unlinked: PartReach = {
  linked: {},
  items: new Map(),
  workItems: [],
  totals: [],
  mirrors: [],
  leads: [],
};

/** The comments that say which work a place means. */
function pins(folded: Folded): Plan['pins'] {
  return folded.comments.flatMap(({ fact: { directive: said, span }, base }): readonly Pin[] => {
    const place = { start: span.start + base, end: span.end + base };
    if (said.is === 'id') return [{ span: place, id: said.id }];
    return said.is === 'not-same' ? [{ span: place, id: null }] : [];
  });
}

/** The document's own date: last updated before created, the head before the foot. */
function updatedDate(folded: Folded): Plan['updated'] {
  for (const role of ['updated', 'created'] as const) {
    const dated = folded.dateFields.filter(({ fact }) => fact.field.role === role && fact.dates.length > 0);
    const found = dated.find(({ section }) => section === folded.root) ?? dated.at(-1);
    if (found) return found.fact.dates[0]?.value ?? null;
  }
  return null;
}
