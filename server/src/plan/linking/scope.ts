import { mentionedStage } from '../../conventions/heading-kind';
import { readStage } from '../../conventions/stage';
import { remembered } from '../../text/remembered';
import { snug } from '../../text/snug';
import type { Plan, Section, Table } from '../plan';
import type { Body } from './candidates';

/** Where the work that a mention means is sought: in one phase (closed), or in the whole body. */
export interface Scope {
  readonly section: Section;
  readonly closed: boolean;
}

/**
 * The scope of what stands in a section: the phase that a summary or an appendix section around it names, else the nearest phase
 * around it, else the body. A phase in which nothing could be meant is none. Null where a summary names the phase that the whole
 * document is about, so that the one it was taken for is another.
 */
export function scopeOf(section: Section, plan: Plan, body: Body): Scope | null {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if ((at.kind === 'summary' || at.kind === 'appendix') && at.names !== null) {
      if (at.kind === 'summary' && isOfDocument(at.names, plan)) return null;
      return closedOr(at.names, plan, body);
    }
    if (at.kind === 'phase') return closedOr(at, plan, body);
  }
  return { section: plan.root, closed: false };
}

/** The section that a table speaks from: a table of a phase and its siblings stands behind the last of them and speaks of what they are parts of. */
export function standOf(table: Table, plan: Plan): Section {
  const { section } = table;
  const units = unitsOf(table);
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.kind === 'summary' || at.kind === 'appendix') break;
    if (at.kind !== 'phase') continue;
    const unit = at.stage?.unit;
    const same = units.filter((own) => own === unit).length;
    const listsParts = at.sections.some(({ stage }) => stage !== null && stage.unit === unit);
    return same < 2 || same * 2 < units.length || listsParts ? section : (at.parent ?? plan.root);
  }
  return section;
}

/** The units of stages that the rows of a table are named after, `none` for another name. */
const unitsOf = remembered(({ rows }: Table): readonly string[] =>
  snug(rows.flatMap(({ name }) => (name === null ? [] : (readStage(name.value)?.unit ?? 'none')))),
);

function closedOr(phase: Section, plan: Plan, body: Body): Scope {
  return body.hasWork(phase) ? { section: phase, closed: true } : { section: plan.root, closed: false };
}

/** The stage that the whole document is about, by its title; null where that names none. */
export function documentStage(plan: Plan): ReturnType<typeof mentionedStage> {
  return mentionedStage(plan.root.text);
}

function isOfDocument(named: Section, plan: Plan): boolean {
  const title = documentStage(plan);
  return title !== null && title.unit === named.stage?.unit && title.number === named.stage.number;
}
