import { detailTitle } from '../../conventions/identity-words';
import type { Plan, Section } from '../plan';
import { boxesOf } from './candidates';
import type { Copy } from './copies';
import { holdsBoxes } from './holds-boxes';
import { type MirrorMemory, mirrorTasks } from './mirrors';

const leastTasks = 2;
const leastShare = 0.6;

/**
 * Sections of an appendix, and detailed lists of a summary, that name a phase and go through its boxes without sections of their own:
 * `### A.2 Phase 2 tasks` over a plain list. One that repeats little of the phase is no copy of it.
 */
export function namedLists(
  sections: readonly Section[],
  plan: Plan,
  memory: MirrorMemory,
): readonly (Copy & { readonly of: Section })[] {
  return sections.flatMap((list) => {
    const isDetail = list.kind === 'appendix' || (list.kind === 'summary' && detailTitle.test(list.text));
    const of = list.names;
    if (!isDetail || of === null || list.sections.some(holdsBoxes)) return [];
    const boxes = boxesOf(list).filter((task) => task.tasks.length === 0);
    if (boxes.length < leastTasks) return [];
    const mirrors = mirrorTasks(list, of, plan, memory);
    const share = mirrors.filter(({ score }) => score !== null).length / boxes.length;
    return share < leastShare ? [] : [{ list, of, share, mirrors }];
  });
}
