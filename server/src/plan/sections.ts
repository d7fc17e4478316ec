import type { StageUnit } from '../conventions/stage-unit';
import type { Fact, HeadingFact } from '../facts/fact';
import { allMoved, moved } from '../text/moved';
import type { SectionDraft } from './draft';
import { type LiveText, live } from './live-text';
import { sectionSays } from './views';

const ranks: Readonly<Record<StageUnit, number>> = {
  phase: 12,
  horizon: 12,
  version: 11,
  year: 11,
  track: 10,
  epic: 10,
  milestone: 9,
  quarter: 8,
  month: 7,
  sprint: 6,
  wave: 6,
  week: 5,
  step: 4,
  day: 3,
};

/** How large the unit of a bold section is; 1 without a unit. A bold section ends those of its own and smaller units. */
export function boldRank(fact: HeadingFact): number {
  if (fact.stage) return ranks[fact.stage.unit];
  return fact.word?.is === 'task' ? 2 : 1;
}

/** A bold paragraph opens a section if blocks follow it before the next heading, or a bold section of a smaller unit does. */
export function opensSection(facts: readonly { readonly fact: Fact }[], index: number): boolean {
  const own = facts[index]?.fact;
  for (let at = index + 1; at < facts.length; at += 1) {
    const next = facts[at]?.fact;
    if (next === undefined || own?.is !== 'heading') return false;
    if (next.is === 'comment') continue;
    if (next.is === 'other') return next.what !== 'break';
    if (next.is !== 'heading') return true;
    return next.bold && boldRank(next) < boldRank(own);
  }
  return false;
}

/** The open phase that a summary belongs to: the one it names, without a name the nearest that has child phases; null outside every phase. */
export function summaryScope(fact: HeadingFact, stack: readonly SectionDraft[]): SectionDraft | null {
  const phases = stack.filter((section) => section.fact?.stage && !(section.fact.word?.is === 'appendix'));
  const { names } = fact;
  if (names) return phases.findLast((phase) => isStage(phase, names)) ?? null;
  return phases.findLast((phase) => phase.sections.some((child) => child.fact?.stage)) ?? null;
}

/** Whether the section is the stage that a mention names. */
export function isStage(
  section: SectionDraft,
  names: { readonly unit: string; readonly number: string },
): boolean {
  const stage = section.fact?.stage;
  return stage !== null && stage !== undefined && stage.unit === names.unit && stage.number === names.number;
}

/** A section as its heading alone tells it; null makes the root. */
export function draftSection(
  fact: HeadingFact | null,
  base: number,
  parent: SectionDraft | null,
  text: LiveText,
): SectionDraft {
  const bolds = parent ? countBold(parent) : 0;
  const amounts = fact ? allMoved(fact.amounts, base) : [];
  const dates = fact?.dates.find((date) => date.value.range) ?? fact?.dates[0] ?? null;
  const own: OwnOfSection = {
    fact,
    at: base,
    index: -1,
    key: {},
    kind: 'section',
    level: fact === null ? 0 : fact.bold ? headingLevel(parent) + 1 + bolds : fact.depth,
    span: { start: fact === null ? 0 : fact.span.start + base, end: text.now.length },
    stage: fact ? moved(fact.stage, base) : null,
    label: fact?.stage?.label ?? null,
    id: fact ? moved(fact.explicitId ?? fact.id, base) : null,
    status: null,
    percent: fact ? moved(fact.percent, base) : null,
    priority: fact ? moved(fact.priority, base) : null,
    budgets: amounts
      .filter((amount) => amount.value.dimension !== 'length')
      .map((amount) => ({ amount, from: 'heading' as const })),
    dates: moved(dates, base),
    lengths: amounts.filter((amount) => amount.value.dimension === 'length'),
    recurring: (fact?.recurring ?? false) || (parent?.recurring ?? false),
    fields: [],
    parent,
    sections: [],
    tasks: [],
    tables: [],
    milestones: [],
    names: null,
    item: null,
    rank: fact?.bold ? boldRank(fact) : 0,
    atHead: true,
    bulleted: false,
    statusField: null,
    said: null,
  };
  return live<SectionDraft, typeof sectionSays>(text, own, sectionSays);
}

/** What a section has for itself. */
type OwnOfSection = Omit<SectionDraft, keyof typeof sectionSays | 'line' | 'path'> &
  Pick<typeof sectionSays, 'fact' | 'at'>;

/** Makes a section say what another one does; its line and path it goes on to find by itself. */
export function restate(section: SectionDraft, other: SectionDraft): SectionDraft {
  return Object.assign(section, other);
}

/**
 * The section that a field in a paragraph speaks of: what stands behind the bullets of a bold remark (`**Current state**:`, a
 * list, `**Effort**: 3 days`) speaks of the work around it.
 */
export function describedBy(section: SectionDraft): SectionDraft {
  const { fact, parent } = section;
  const isRemark =
    section.bulleted &&
    fact?.bold &&
    fact.stage === null &&
    fact.word?.is !== 'task' &&
    section.tasks.length === 0;
  return isRemark && parent ? describedBy(parent) : section;
}

function countBold(section: SectionDraft): number {
  return section.bold ? 1 + (section.parent ? countBold(section.parent) : 0) : 0;
}

function headingLevel(section: SectionDraft | null): number {
  if (section === null) return 0;
  return section.bold ? headingLevel(section.parent) : section.level;
}
