import type { Section } from '../plan';

/** Whether a box stands anywhere in the section. */
export function holdsBoxes(section: Section): boolean {
  return section.tasks.some(({ box }) => box !== null) || section.sections.some(holdsBoxes);
}
