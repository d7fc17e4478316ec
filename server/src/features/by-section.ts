import type { Finding } from '../plan/finding';
import type { Plan, Section, Task } from '../plan/plan';
import { lastAtMost } from '../text/source';
import { contains } from '../text/span';

/** The first of the tasks, in their order, that stands in each section or below it. One pass, however many sections there are. */
export function firstBySection(tasks: readonly Task[]): ReadonlyMap<Section, Task> {
  const first = new Map<Section, Task>();
  for (const task of tasks) {
    for (let section: Section | null = task.section; section !== null; section = section.parent) {
      if (!first.has(section)) first.set(section, task);
    }
  }
  return first;
}

/** The findings that stand in each section or below it, in their order. */
export function findingsBySection(
  plan: Plan,
  findings: readonly Finding[],
): ReadonlyMap<Section, readonly Finding[]> {
  const found = new Map<Section, Finding[]>();
  const starts = plan.sections.map((section) => section.span.start);
  for (const finding of findings) {
    const begun = plan.sections[lastAtMost(starts, finding.span.start)] ?? null;
    for (let section: Section | null = begun ?? plan.root; section !== null; section = section.parent) {
      if (section !== plan.root && !contains(section.span, finding.span)) continue;
      const list = found.get(section);
      if (list === undefined) found.set(section, [finding]);
      else list.push(finding);
    }
  }
  return found;
}
