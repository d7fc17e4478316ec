import type { Status } from '../conventions/work-status';
import type { Severity } from '../plan/finding';
import { percentOf } from '../plan/rollup';
import { sayAmount, sayNumber, sayShare } from '../plan/say';
import type { Locale, Wording } from '../text/wording';
import { plural, wording } from '../text/wording';
import type { PlanReport, PriorityReport, ProgressReport, SectionReport } from './report';

/** The words that the readable reports share. */
export const words = {
  allPlans: wording('All plans', '所有计划'),
  phases: wording('Phases: what is claimed, what is counted', '阶段：声称与实际'),
  sections: wording('Sections: what is claimed, what is counted', '章节：声称与实际'),
  phase: wording('Phase', '阶段'),
  section: wording('Section', '章节'),
  progress: wording('Progress', '进度'),
  counted: wording('Counted', '实际'),
  claimed: wording('Claimed', '声称'),
  tasks: wording('Tasks', '任务'),
  copies: wording('Copies', '副本'),
  work: wording('Work', '工作'),
  amount: wording('Amount', '工作量'),
  dates: wording('Dates', '日期'),
  overdue: wording('overdue', '已逾期'),
  timeline: wording('Timeline', '时间线'),
  today: wording('today', '今天'),
  priorities: wording('Priorities', '优先级'),
  priority: wording('Priority', '优先级'),
  none: wording('none', '无'),
  otherPlans: wording('Other plans', '其他计划'),
  plan: wording('Plan', '计划'),
  milestones: wording('Milestones', '里程碑'),
  milestone: wording('Milestone', '里程碑'),
  next: wording('Next', '接下来'),
  problems: wording('Problems', '问题'),
  rule: wording('Rule', '规则'),
  severity: wording('Severity', '严重程度'),
  count: wording('Count', '数量'),
  first: wording('First', '首处'),
  line: wording('Line', '行'),
  lie: wording('more is claimed than counted', '声称多于实际'),
  nothing: wording('Nothing to count.', '没有可统计的内容。'),
  noPlans: wording('No plan was found.', '没有找到计划。'),
} as const satisfies Readonly<Record<string, Wording>>;

/** States in words. */
export const statusWords: Readonly<Record<Status, Wording>> = {
  todo: wording('to do', '待办'),
  doing: wording('in progress', '进行中'),
  done: wording('done', '已完成'),
  blocked: wording('blocked', '受阻'),
  deferred: wording('deferred', '已推迟'),
  cancelled: wording('cancelled', '已取消'),
};

/** Severities in words; rules and settings use the English ones. */
export const severityWords: Readonly<Record<Severity, Wording>> = {
  error: wording('error', '错误'),
  warning: wording('warning', '警告'),
  info: wording('info', '信息'),
  hint: wording('hint', '提示'),
};

/** `counted on 2026-11-23` */
export function countedOn(today: string): Wording {
  return wording(`counted on ${today}`, `统计于 ${today}`);
}

/** `says 100% in 11 places`, or null where nothing claims to be finished. */
export function fullClaims(sections: readonly SectionReport[]): Wording | null {
  const count = allSections(sections).filter((section) => section.claim?.percent === 100).length;
  return count === 0
    ? null
    : wording(`${plural(count, 'section')} said to be 100% done`, `${count} 处声称已 100% 完成`);
}

/** `line 147` */
export function atLine(line: number): Wording {
  return wording(`line ${line}`, `第 ${line} 行`);
}

/** `3 of 80 tasks done (4%)` */
export function tasksDone({ total }: Pick<ProgressReport, 'total'>): Wording {
  const { done, total: all } = total.tasks;
  const percent = percentOf(done, all);
  return wording(
    `${done} of ${plural(all, 'task')} done (${percent}%)`,
    `已完成 ${done}/${all} 个任务（${percent}%）`,
  );
}

/** What else there is to say of boxes, copies and recurring work; one sentence part each. */
export function otherFigures({ boxes, mirrored, tasks }: ProgressReport['total']): readonly Wording[] {
  const parts: Wording[] = [];
  if (boxes.total > 0 || tasks.total === 0) {
    parts.push(
      wording(
        `${boxes.done} of ${plural(boxes.total, 'box', 'boxes')} ticked`,
        `已勾选 ${boxes.done}/${boxes.total} 个复选框`,
      ),
    );
  }
  if (mirrored.total > 0) {
    const { total, done } = mirrored;
    parts.push(
      wording(`${total} of them copies (${done} ticked)`, `其中 ${total} 个为副本（已勾选 ${done} 个）`),
    );
  }
  if (tasks.recurring > 0)
    parts.push(wording(`${tasks.recurring} recurring`, `${tasks.recurring} 个周期性任务`));
  for (const status of ['doing', 'blocked', 'deferred', 'cancelled'] as const) {
    const count = tasks[status];
    if (count > 0)
      parts.push(wording(`${count} ${statusWords[status].en}`, `${count} 个${statusWords[status].zh}`));
  }
  if (tasks.other > 0) parts.push(wording(`${tasks.other} of unknown state`, `${tasks.other} 个状态未知`));
  return parts;
}

/** What stands as a section's name in a table: `阶段1 关键缺口补强`. */
export function sectionName({ label, title }: Pick<SectionReport, 'label' | 'title'>): string {
  return [...new Set([label, title])].filter(Boolean).join(' ');
}

/** `3800/13000 lines`, the stated budget, or nothing. */
export function weightOf({ weighted, budget }: SectionReport, locale: Locale): string {
  if (weighted !== null) return sayShare(weighted.done, weighted.total, weighted.unit, locale);
  return budget === null ? '' : sayAmount(budget.low, budget.high, budget.unit, locale);
}

/** A claim's percentage: `100%`. */
export function sayPercent(percent: number): string {
  return `${sayNumber(percent)}%`;
}

/**
 * Whether a section claims more than its tasks bear out: it is said to be finished with a task open, or to be more than
 * 10 points above them.
 */
export function isLie({ claim, tasks, percent }: SectionReport): boolean {
  if (claim === null || tasks.total === 0) return false;
  return claim.percent === 100 ? tasks.done < tasks.total : claim.percent > percent + 10;
}

/** How many pieces of work a readable report names per priority. */
const namedItems = 8;

/** The work that is named beside a priority, and how much more there is; what has no priority is not listed. */
export function itemsToName({ priority, items }: PriorityReport): {
  readonly items: PriorityReport['items'];
  readonly more: Wording | null;
} {
  if (priority === 'none') return { items: [], more: null };
  const more = items.length - namedItems;
  return {
    items: items.slice(0, namedItems),
    more: more > 0 ? wording(`and ${more} more`, `另有 ${more} 项`) : null,
  };
}

/** A row of the table of phases. */
export interface PhaseRow {
  readonly section: SectionReport;
  /** How many rows it stands below another. */
  readonly depth: number;
}

/** The phases, as they nest; in a plan without phases the sections that hold tasks. */
export function phaseRows(plan: PlanReport): readonly PhaseRow[] {
  const phases = rowsOf(
    plan.sections,
    0,
    (section) => section.kind === 'phase' && (section.tasks.total > 0 || section.mirrored.total === 0),
  );
  return phases.length > 0 ? phases : rowsOf(plan.sections, 0, (section) => section.tasks.total > 0);
}

function rowsOf(
  sections: readonly SectionReport[],
  depth: number,
  isRow: (section: SectionReport) => boolean,
): PhaseRow[] {
  return sections.flatMap((section) =>
    isRow(section)
      ? [{ section, depth }, ...rowsOf(section.sections, depth + 1, isRow)]
      : rowsOf(section.sections, depth, isRow),
  );
}

function allSections(sections: readonly SectionReport[]): readonly SectionReport[] {
  return sections.flatMap((section) => [section, ...allSections(section.sections)]);
}
