import { readLegend } from '../conventions/legend';
import type { Legend, Status } from '../conventions/status';
import { readBlock } from '../facts/read-block';
import { type BlockCache, cutBlocks } from '../markdown/blocks';
import { mask } from '../markdown/mask';
import { type Source, stringSource } from '../text/source';
import { type Folded, fold, type PlacedFact } from './fold';
import { isPlanByContent } from './is-plan';
import { settle } from './kinds';
import type { Plan, WorkItem } from './plan';
import { suppressions } from './suppressions';

/** What settings add to the conventions. */
export interface ReadOptions {
  /** `- ✅ …` under a phase counts as a task. */
  readonly emojiBullets: boolean;
  /** Characters or words in boxes → status, on top of the table. */
  readonly states: ReadonlyMap<string, Status>;
  /** Marks and words → status, on top of the table. */
  readonly legend: Legend;
}

export const defaultReadOptions: ReadOptions = { emojiBullets: false, states: new Map(), legend: new Map() };

/**
 * Reads a whole text as a plan: blocks, facts, fold. Never fails; any text is a plan, perhaps an empty one. A BOM must be stripped
 * before. `cache` spares blocks that were parsed before, from one version of a document to the next.
 */
export function readPlan(text: string, options: ReadOptions = defaultReadOptions, cache?: BlockCache): Plan {
  const source = stringSource(text);
  const masked = mask(text);
  const legend = new Map([...options.legend, ...readLegend(masked.text)]);
  const facts: PlacedFact[] = [];
  let base = 0;
  for (const block of cutBlocks(masked.text, cache)) {
    for (const fact of readBlock(block, { states: options.states, legend })) facts.push({ fact, base });
    base += block.text.length;
  }
  const folded = fold(facts, titleOf(facts), source, options.emojiBullets);
  settle(folded, source);
  return toPlan(folded, source, legend, directive(folded, masked.frontMatter));
}

/** The fact that is the document's title: the first heading, if it is the only one of level 1 or no phase; else -1. */
function titleOf(facts: readonly PlacedFact[]): number {
  const first = facts.findIndex(({ fact }) => fact.is === 'heading' && !fact.bold);
  const fact = facts[first]?.fact;
  if (fact?.is !== 'heading' || fact.depth !== 1) return -1;
  const isOnly = facts.filter(({ fact: other }) => other.is === 'heading' && other.depth === 1).length === 1;
  return isOnly || fact.stage === null ? first : -1;
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

function toPlan(folded: Folded, source: Source, legend: Legend, stated: boolean | null): Plan {
  return {
    source,
    isPlan: stated ?? isPlanByContent(folded),
    decidedBy: stated === null ? 'content' : 'directive',
    root: folded.root,
    sections: folded.sections,
    tasks: folded.tasks,
    tables: folded.tables,
    trees: folded.trees,
    milestones: folded.milestones,
    malformedBoxes: folded.malformedBoxes,
    ratios: folded.ratios,
    workItems: declaredItems(folded),
    legend,
    updated: updatedDate(folded),
    suppressions: suppressions(folded.comments, source),
  };
}

/** The items of priority trees, each a work item by itself as long as nothing is linked. */
function declaredItems(folded: Folded): WorkItem[] {
  return folded.trees.flatMap((tree) =>
    tree.levels.flatMap((level) =>
      level.priority === null
        ? []
        : level.items.map((item) => ({
            title: item.title.value,
            priority: level.priority,
            mentions: [
              {
                kind: 'tree' as const,
                span: item.title.span,
                line: item.line,
                title: item.title.value,
                score: null,
              },
            ],
            anchor: null,
          })),
    ),
  );
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
