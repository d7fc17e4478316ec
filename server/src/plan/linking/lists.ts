import { listTitle } from '../../conventions/identity-words';
import { remembered } from '../../text/remembered';
import type { Plan, Section, Task } from '../plan';
import type { Mirror } from '../work-item';
import { type Body, boxesOf, descendants } from './candidates';
import type { Copy } from './copies';
import type { Likely } from './pool';

const leastTasks = 3;
const leastShare = 0.6;
const leastTitle = 0.62;
const ahead = 0.08;

/**
 * Sections that are called a list of tasks and stand behind the work, if most of their boxes repeat boxes before them, wherever those
 * stand: `## 执行清单` by weeks, behind a plan by stages. One that repeats little is work of its own.
 */
export function findLists(plan: Plan, body: Body): readonly Copy[] {
  return plan.sections.filter(isList).flatMap((list): readonly Copy[] => {
    const boxes = [list, ...descendants(list)].flatMap(boxesOf).filter(({ mirrored }) => !mirrored);
    const before = plan.tasks.filter(({ box, span }) => box !== null && span.start < list.span.start).length;
    if (boxes.length < leastTasks || before < leastTasks) return [];
    const mirrors = boxes
      .map((copy) => originalOf(copy, list, plan, body))
      .filter((mirror) => mirror !== null);
    if (mirrors.length < boxes.length * leastShare) return [];
    return [{ list, of: onlySection(mirrors), share: mirrors.length / boxes.length, mirrors }];
  });
}

function isList(section: Section): boolean {
  if (section.kind !== 'section' || section.bold || !isCalledList(section)) return false;
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.kind === 'appendix') return false;
  return true;
}

const isCalledList = remembered(({ title }: Section): boolean => listTitle.test(title.value));

/** The box that a box of the list repeats: clearly the likest of those before the list. */
function originalOf(copy: Task, list: Section, plan: Plan, body: Body): Mirror | null {
  const tasks = body.tiers(plan.root, false).at(-1);
  const isBefore = ({ candidate: { target } }: Likely): boolean => target.span.start < list.span.start;
  const [best, next] = tasks?.pool().near(body.nameOfTask(copy)).filter(isBefore) ?? [];
  if (best === undefined || 'heading' in best.candidate.target || best.score < leastTitle) return null;
  if (next !== undefined && best.score - next.score < ahead) return null;
  return { copy, of: best.candidate.target, score: best.score };
}

function onlySection(mirrors: readonly Mirror[]): Section | null {
  const sections = new Set(mirrors.map(({ of }) => of.section));
  const [only] = sections;
  return only !== undefined && sections.size === 1 ? only : null;
}
