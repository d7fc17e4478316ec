import { listTitle } from '../../conventions/identity-words';
import { remembered } from '../../text/remembered';
import type { PartMemory } from '../part-memory';
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
export function findLists(
  plan: Plan,
  body: Body,
  gone: readonly object[],
  memory: PartMemory<readonly Copy[]>,
): readonly Copy[] {
  memory.forget(gone);
  return body.parts
    .flatMap((part) => {
      const known = memory.get(part);
      if (known !== undefined) return known;
      const from = new Set<object>([part]);
      const lists = part.part.sections.filter(isList).flatMap((list) => listOf(list, plan, body, from));
      memory.set(part, lists, from);
      return lists;
    })
    .filter(({ list }) => isBehindWork(list, plan));
}

/** What a list repeats; what that was found from is added to `from`. */
function listOf(list: Section, plan: Plan, body: Body, from: Set<object>): readonly Copy[] {
  const boxes = [list, ...descendants(list)].flatMap(boxesOf).filter(({ mirrored }) => !mirrored);
  if (boxes.length < leastTasks) return [];
  const mirrors = boxes
    .map((copy) => originalOf(copy, list, plan, body, from))
    .filter((mirror) => mirror !== null);
  if (mirrors.length < boxes.length * leastShare) return [];
  return [{ list, of: onlySection(mirrors), share: mirrors.length / boxes.length, mirrors }];
}

function isBehindWork(list: Section, { tasks }: Plan): boolean {
  let before = 0;
  for (const { box, span } of tasks) {
    if (span.start >= list.span.start || before >= leastTasks) break;
    if (box !== null) before += 1;
  }
  return before >= leastTasks;
}

function isList(section: Section): boolean {
  if (section.kind !== 'section' || section.bold || !isCalledList(section)) return false;
  for (let at: Section | null = section; at !== null; at = at.parent)
    if (at.kind === 'appendix') return false;
  return true;
}

const isCalledList = remembered(({ title }: Section): boolean => listTitle.test(title.value));

/** The box that a box of the list repeats: clearly the likest of those before the list. */
function originalOf(copy: Task, list: Section, plan: Plan, body: Body, from: Set<object>): Mirror | null {
  const tasks = body.tiers(plan.root, false).at(-1);
  const isBefore = ({ candidate: { target } }: Likely): boolean => target.span.start < list.span.start;
  const near = tasks?.pool().near(body.nameOfTask(copy)) ?? [];
  const [best, next] = near.filter(isBefore);
  from.add(near);
  if (best === undefined || 'heading' in best.candidate.target || best.score < leastTitle) return null;
  if (next !== undefined && best.score - next.score < ahead) return null;
  from.add(body.partOf(best.candidate.target) ?? near);
  return { copy, of: best.candidate.target, score: best.score };
}

function onlySection(mirrors: readonly Mirror[]): Section | null {
  const sections = new Set(mirrors.map(({ of }) => of.section));
  const [only] = sections;
  return only !== undefined && sections.size === 1 ? only : null;
}
