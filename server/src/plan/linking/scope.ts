import { mentionedStage } from '../../conventions/heading-kind';
import type { Plan, Section } from '../plan';
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

function closedOr(phase: Section, plan: Plan, body: Body): Scope {
  return body.hasWork(phase) ? { section: phase, closed: true } : { section: plan.root, closed: false };
}

function isOfDocument(named: Section, plan: Plan): boolean {
  const title = mentionedStage(plan.root.text);
  return title !== null && title.unit === named.stage?.unit && title.number === named.stage.number;
}
