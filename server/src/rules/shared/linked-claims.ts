import type { Field } from '../../conventions/field';
import type { LinkedWork, Measures } from '../../plan/deliverables';
import { evidenceOf, isOpen } from '../../plan/evidence';
import { linkedWorks, type PlanLink } from '../../plan/linked-plans';
import type { Plan, Section } from '../../plan/plan';
import { isTargetTable, leastCounted, tolerance } from '../../plan/row-work';
import type { Span } from '../../text/span';
import { plural, wording } from '../../text/wording';
import type { RuleFinding } from '../rule';
import { rowFix } from './row-fix';

/** What rows, headings or tasks say of other plans that they lead to, where those have done less (docs/plan-language.md §8). */
export function* linkedClaims(plan: Plan, kind: PlanLink['kind'], measures: Measures): Iterable<RuleFinding> {
  for (const { link, work } of linkedWorks(plan, measures)) {
    if (link.kind !== kind) continue;
    const finding = linkedClaim(plan, link, work);
    if (finding !== null) yield finding;
  }
}

function linkedClaim(plan: Plan, link: PlanLink, work: LinkedWork): RuleFinding | null {
  if (link.kind === 'task') {
    const { box, status } = link.task;
    return box !== null && status === 'done' ? doneClaim('Task', link, work, box) : null;
  }
  if (link.kind === 'section') {
    const { status, percent } = link.section;
    // What stands below the heading is told of first.
    return evidenceOf(link.section).some(isOpen) || isInAims(link.section)
      ? null
      : claim('Heading', link, work, status, percent);
  }
  const { status, percent } = link.row;
  if (isTargetTable(link.table)) return null;
  const finding = claim('Row', link, work, status, percent);
  return finding && { ...finding, fixes: rowFix(plan, link.row, work, true) };
}

function isInAims(section: Section): boolean {
  for (let at: Section | null = section; at !== null; at = at.parent) {
    if (at.kind === 'aim' || at.kind === 'milestones') return true;
  }
  return false;
}

type Who = 'Row' | 'Heading' | 'Task';
const whoZh: Readonly<Record<Who, string>> = { Row: '该行', Heading: '标题', Task: '任务' };

function claim(
  who: Who,
  link: PlanLink,
  work: LinkedWork,
  status: (Field<string> & { readonly value: string }) | null,
  percent: Field<number> | null,
): RuleFinding | null {
  if (status?.value === 'done') return doneClaim(who, link, work, status.span);
  if (status !== null && status.value !== 'doing' && status.value !== 'todo') return null;
  if (percent === null || work.total < leastCounted || percent.value <= work.percent + tolerance) return null;
  const { done, total, percent: found } = work;
  return {
    span: percent.span,
    message: wording(
      `${who} says ${percent.value}%, but ${done} of ${plural(total, 'task')} in ${nameOf(link)} ${done === 1 ? 'is' : 'are'} done (${found}%).`,
      `${whoZh[who]}写的是 ${percent.value}%，但 ${nameOf(link)} 的 ${total} 个任务中完成了 ${done} 个（${found}%）。`,
    ),
    related: theLink(link),
    data: { claimed: percent.value, found, total, done, file: link.path },
  };
}

function doneClaim(who: Who, link: PlanLink, work: LinkedWork, span: Span): RuleFinding | null {
  const { open, total, done } = work;
  if (open === 0) return null;
  const be = open === 1 ? 'is' : 'are';
  return {
    span,
    message: wording(
      `${who} ${who === 'Task' ? 'is' : 'says'} done, but ${open} of ${plural(total, 'task')} in ${nameOf(link)} ${be} open.`,
      `${whoZh[who]}${who === 'Task' ? '标为' : '写的是'}已完成，但 ${nameOf(link)} 的 ${total} 个任务中有 ${open} 个未完成。`,
    ),
    related: theLink(link),
    data: { claimed: 'done', total, done, open, file: link.path },
  };
}

function theLink({ span }: PlanLink): RuleFinding['related'] & {} {
  return [{ span, message: wording('The plan that is meant.', '所指的计划。') }];
}

function nameOf({ path, anchor }: PlanLink): string {
  return anchor === null ? path : `${path}#${anchor}`;
}
