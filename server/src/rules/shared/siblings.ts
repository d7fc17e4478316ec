import type { Plan, Section, Task } from '../../plan/plan';
import { type Count, countOf } from '../../plan/schedule';
import type { Span } from '../../text/span';

/** One of several that count in the same unit beside one another: a section or a task, and what its label says. */
export interface Counted extends Count {
  /** The label: `Week 1-2`. */
  readonly span: Span;
  readonly label: string;
  /** The whole title, label included. */
  readonly text: string;
  /** What is counted within: `Week 3` of `Week 3 Day 1-2`; empty for a label that stands alone. */
  readonly within: string;
}

/** Sections or tasks beside one another that count in one unit (`Week 1`, `Week 2-3`), in the order of the text; where at least two do. */
export function* countedSiblings(plan: Plan): Iterable<readonly Counted[]> {
  for (const section of [plan.root, ...plan.sections]) {
    yield* byUnit(section.sections.flatMap(sectionCount));
    yield* byUnit(section.tasks.flatMap((task) => taskCount(plan, task)));
  }
}

/** The sections or tasks directly within a section that count in one unit. */
export function countedWithin(plan: Plan, section: Section): readonly Counted[] {
  return [
    ...section.sections.flatMap(sectionCount),
    ...section.tasks.flatMap((task) => taskCount(plan, task)),
  ];
}

function* byUnit(all: readonly Counted[]): Iterable<readonly Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const one of all) {
    const key = `${one.within} ${one.unit}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  for (const group of groups.values()) if (group.length > 1) yield group;
}

function sectionCount(section: Section): readonly Counted[] {
  const count = countOf(section);
  if (count === null || section.stage === null || section.label === null) return [];
  return [{ ...count, span: section.stage.span, label: section.label, text: section.text, within: '' }];
}

function taskCount(plan: Plan, task: Task): readonly Counted[] {
  const count = task.position?.parts.at(-1);
  if (task.position === null || count === undefined) return [];
  const { start, end } = task.position.span;
  const label = plan.source.slice(start, end).replace(/[\s:：\-–—|·)\]】*_]+$/u, '');
  const within = task.position.parts
    .slice(0, -1)
    .map(({ unit, first, last }) => `${unit} ${first}-${last}`)
    .join(' ');
  const text = `${label} ${task.title.value}`;
  return [{ ...count, span: { start, end: start + label.length }, label, text, within }];
}
