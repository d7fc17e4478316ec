import type { Position, SelectionRange } from 'vscode-languageserver-types';
import type { Plan, Section, Task } from '../plan/plan';
import type { Span } from '../text/span';
import { contains, span, touches } from '../text/span';
import type { PlanDocument } from '../workspace/plan-document';
import type { FeatureContext } from './context';
import { placesIn } from './to-lsp';

/** LSP `textDocument/selectionRange`: from the title outwards: task, tasks around it, sections, the whole document. */
export function selectionRanges(
  { plan }: PlanDocument,
  positions: readonly Position[],
  { encoding }: FeatureContext,
): SelectionRange[] {
  const places = placesIn(plan.source, encoding);
  return positions.map((position) => {
    const offset = places.offset(position);
    const whole: SelectionRange = { range: places.range(span(0, plan.source.length)) };
    const chain = spansAround(plan, offset).reduce(
      (parent, place) => ({ range: places.range(place), parent }),
      whole,
    );
    return chain;
  });
}

/** Every span that holds the offset, the widest first, each within the one before. */
function spansAround(plan: Plan, offset: number): readonly Span[] {
  const spans: Span[] = [];
  const add = (place: Span): void => {
    const last = spans.at(-1);
    const isNew = last === undefined || (contains(last, place) && !contains(place, last));
    if (touches(place, offset) && isNew) spans.push(place);
  };
  const intoTasks = (tasks: readonly Task[]): void => {
    for (const task of tasks) {
      if (!touches(task.whole, offset)) continue;
      [task.whole, task.span, task.title.span].forEach(add);
      intoTasks(task.tasks);
    }
  };
  const intoSection = (section: Section): void => {
    if (!touches(section.span, offset)) return;
    [section.span, section.heading, section.title.span].forEach(add);
    section.sections.forEach(intoSection);
    intoTasks(section.tasks);
  };
  intoSection(plan.root);
  return spans;
}
