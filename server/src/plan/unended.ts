import { lastAtMost } from '../text/source';
import type { Plan, Section } from './plan';

/** The sections that may go on where a plan's text is only the beginning of one: the root, the last section, and those around it. */
export function unendedSections({ root, sections }: Plan): ReadonlySet<Section> {
  const open = new Set([root]);
  for (let section = sections.at(-1) ?? null; section !== null; section = section.parent) open.add(section);
  return open;
}

/** Of places in such a plan: whether all of the section that one stands in was read. */
export function endedPlaces(plan: Plan): (offset: number) => boolean {
  const open = unendedSections(plan);
  const starts = plan.sections.map(({ heading }) => heading.start);
  return (offset) => !open.has(plan.sections[lastAtMost(starts, offset)] ?? plan.root);
}
