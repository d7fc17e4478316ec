import type { Plan, Section } from '../../server/src/plan/plan';
import { progress } from '../../server/src/plan/rollup';

/** A plan's sections as lines: indentation, kind, label, title, done of all tasks. */
export function outline(plan: Plan): string[] {
  const lines: string[] = [];
  const visit = (section: Section, depth: number): void => {
    const { tasks, mirrored } = progress(section);
    const copies = mirrored.total > 0 ? ` copies ${mirrored.done}/${mirrored.total}` : '';
    const name = [section.label, section.title.value].filter((part) => part !== null).join(' | ');
    lines.push(`${'  '.repeat(depth)}${section.kind}: ${name} ${tasks.done}/${tasks.total}${copies}`);
    for (const child of section.sections) visit(child, depth + 1);
  };
  for (const section of plan.root.sections) visit(section, 0);
  return lines;
}
