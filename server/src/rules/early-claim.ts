import type { Field } from '../conventions/field';
import type { StatusMark } from '../conventions/status';
import { evidenceOf, isOpen, reportsOnTasks } from '../plan/evidence';
import type { Plan, Section, Table } from '../plan/plan';
import { type When, whenOf } from '../plan/schedule';
import type { Span } from '../text/span';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** Nothing is said to be done before its phase begins. */
export const earlyClaim: Rule = {
  id: 'early-claim',
  defaultSeverity: 'info',
  yieldsTo: ['heading-status', 'milestone-status', 'row-percent', 'row-status', 'row-status-likely'],
  manual: {
    should: wording(
      'No heading or table row says done before its phase begins.',
      '在阶段开始之前，标题或表格行不标为已完成。',
    ),
    about: wording(
      'The phase must state dates of its own. They are compared with the date that the document says it was last updated, or else with today. Where the phase has open tasks, other rules speak.',
      '阶段须写有自己的日期，与文档的最后更新日期（没有则与今天）比较。阶段内有未完成任务时由其他规则报告。',
    ),
    wrong:
      '# Plan\n\n> **Last updated**: 2026-01-15\n\n## Phase 2 (2026-03-01 - 2026-05-31) ✅\n\nParser and writer.\n',
    right:
      '# Plan\n\n> **Last updated**: 2026-01-15\n\n## Phase 2 (2026-03-01 - 2026-05-31)\n\nParser and writer.\n',
  },
  *check(plan, context) {
    const updated = plan.updated?.end;
    // Asked for only where it matters, so that the findings of most plans hold on every day.
    const reference = (): string => updated ?? context.today;
    for (const section of plan.sections) {
      const phase = laterPhase(section, reference);
      if (phase === null || evidenceOf(phase.section).some(isOpen)) continue;
      const says = reportsOnTasks(section) ? claimOf(section.status, section.percent) : null;
      if (says !== null) yield finding(plan, says, phase.when, reference());
      for (const table of section.tables) {
        if (!reports(table)) continue;
        for (const row of table.rows) {
          const claim = claimOf(row.status, row.percent);
          if (claim !== null) yield finding(plan, claim, phase.when, reference());
        }
      }
    }
  },
};

/** The nearest phase around, with dates of its own, if it has not begun. */
function laterPhase(
  section: Section,
  reference: () => string,
): { readonly section: Section; readonly when: When } | null {
  for (let place: Section | null = section; place !== null && place.parent !== null; place = place.parent) {
    const when = place.kind === 'phase' ? whenOf(place) : null;
    if (when === null || !when.isWritten || when.isPoint) continue;
    return reference() < when.start ? { section: place, when } : null;
  }
  return null;
}

function reports(table: Table): boolean {
  const isReport = table.kind === 'task' || table.kind === 'summary' || table.kind === 'plain';
  return isReport && table.section.kind !== 'milestones' && table.section.kind !== 'aim';
}

function claimOf(status: StatusMark | null, percent: Field<number> | null): Span | null {
  if (status !== null) return status.value === 'done' ? status.span : null;
  return percent !== null && percent.value >= 100 ? percent.span : null;
}

function finding(plan: Plan, span: Span, when: When, reference: string): RuleFinding {
  const isUpdated = plan.updated !== null;
  return {
    span,
    message: isUpdated
      ? wording(
          `Said to be done on ${reference}, when the plan was last updated, but its phase begins on ${when.start}.`,
          `计划最后更新于 ${reference}，此处已标为已完成，但所在阶段 ${when.start} 才开始。`,
        )
      : wording(
          `Said to be done by ${reference}, but its phase begins on ${when.start}.`,
          `到 ${reference} 此处已标为已完成，但所在阶段 ${when.start} 才开始。`,
        ),
    related: [{ span: when.span, message: wording(`Begins on ${when.start}.`, `${when.start} 开始。`) }],
    data: { claimed: 'done', reference, start: when.start },
  };
}
