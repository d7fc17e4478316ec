import { wording } from '../text/wording';
import { evidenceOf, leavesBelow } from './evidence';
import type { Related } from './finding';
import type { Plan, Row, Section, Table, Task } from './plan';
import { percentOf, weigh } from './rollup';
import type { WorkItem } from './work-item';

/** A percentage of fewer tasks than this tells nothing: one box may well be 30 % done. */
export const leastCounted = 3;

/** How far a percentage may be off, in points. */
export const tolerance = 10;

/** How much of a piece of work is done. */
export interface Shape {
  /** The tasks that count: what is cancelled or optional left out. */
  readonly tasks: readonly Task[];
  readonly done: number;
  /** Of tasks, rounded half up. */
  readonly percent: number;
  /** Of what the tasks are said to take, where at least half of them say so. */
  readonly weighted: number | null;
}

/** The tasks in which a piece of work consists: those of its section, or the task with what hangs below it. */
export function tasksOfWork({ anchor, task }: WorkItem): readonly Task[] {
  if (anchor !== null) return evidenceOf(anchor);
  if (task === null) return [];
  return task.tasks.length > 0 ? leavesBelow(task) : [task];
}

/** The tasks of the work, and boxes elsewhere that bear its id: whoever says it is done says so of them too. None where most are questions. */
export function everyTaskOfWork(item: WorkItem): readonly Task[] {
  const own = tasksOfWork(item);
  if (own.filter(isQuestion).length * 2 > own.length) return [];
  const others = item.mentions.flatMap((mention) =>
    mention.kind === 'task' && mention.by === 'id' && mention.task.box !== null && !mention.task.mirrored
      ? mention.task.tasks.length > 0
        ? leavesBelow(mention.task)
        : [mention.task]
      : [],
  );
  return [...new Set([...own, ...others])];
}

/** A box to tick an answer by: a section of these discusses the work and doesn't hold it. */
function isQuestion({ title }: Task): boolean {
  return /[?？]$/.test(title.value.trimEnd());
}

/** How much of the tasks is done. */
export function shapeOf(all: readonly Task[]): Shape {
  const tasks = all.filter((task) => task.status !== 'cancelled' && !task.optional);
  const done = tasks.filter((task) => task.status === 'done').length;
  return {
    tasks,
    done,
    percent: percentOf(done, tasks.length),
    weighted: weigh(tasks)?.percent ?? null,
  };
}

/** The work of a table's row: each row that names a piece of work, or claims the sum of a phase. */
export interface RowWork {
  readonly row: Row;
  readonly table: Table;
  /** Null for a totals row. */
  readonly item: WorkItem | null;
  /** Where the work stands; null where it is one task. */
  readonly section: Section | null;
  /** Whether the link is beyond doubt: within one phase, by id, or a total over its own scope. */
  readonly certain: boolean;
  readonly tasks: readonly Task[];
  /** Whether the row means all of the work and nothing but the work, so that its figures can be told from these tasks. */
  readonly whole: boolean;
  /** Whether other rows of its table mean the same work, so that each of them is rather a part of it. */
  readonly shared: boolean;
}

const known = new WeakMap<Plan, ReadonlyMap<Row, RowWork>>();

/** What the rows of all tables were found to mean. Remembered per plan. */
export function rowWorks(plan: Plan): ReadonlyMap<Row, RowWork> {
  const before = known.get(plan);
  if (before !== undefined) return before;
  const found = new Map<Row, RowWork>();
  for (const item of plan.workItems) {
    for (const mention of item.mentions) {
      if (mention.kind !== 'row' || mention.by === null) continue;
      const { row, table } = mention;
      const tasks = everyTaskOfWork(item);
      const shared = item.mentions.some(
        (other) => other.kind === 'row' && other.table === table && other.row !== row,
      );
      found.set(row, {
        row,
        table,
        item,
        section: item.anchor,
        certain: mention.closed || mention.by === 'id',
        tasks,
        whole: !shared && tasks.length === tasksOfWork(item).length,
        shared,
      });
    }
  }
  for (const { row, table, section } of plan.totals)
    found.set(row, {
      row,
      table,
      item: null,
      section,
      certain: true,
      tasks: evidenceOf(section),
      whole: true,
      shared: false,
    });
  known.set(plan, found);
  return found;
}

/** Whether a section is said to be done: by its heading, a row that names it, or the total of its summary. */
export function isSaidDone(plan: Plan, section: Section): boolean {
  if (section.status?.value === 'done' || (section.percent?.value ?? 0) >= 100) return true;
  for (const work of rowWorks(plan).values()) {
    if (work.section !== section || work.shared || isTargetTable(work.table)) continue;
    const { status, percent } = work.row;
    if (status === null ? (percent?.value ?? 0) >= 100 : status.value === 'done') return true;
  }
  return false;
}

const aimed = /目标|目標|预期|預期|목표|\b(?:target|goal|ziel|soll|expected|planned)/i;
const present = /当前|目前|现状|現状|現在|现有|현재|\b(?:current|actual|now|baseline|ist|today)\b/i;

/** A table of what is and what shall be, row by row: its figures are measures of something, not of its tasks. */
export function isTargetTable({ kind, columns, rows }: Table): boolean {
  if (kind === 'metric') return true;
  if (columns.some(({ role }) => role === 'target')) return true;
  const headers = columns.map(({ header }) => header.value);
  const target = headers.findIndex((header) => aimed.test(header));
  if (target < 0 || !headers.some((header, at) => at !== target && present.test(header))) return false;
  const dates = rows.filter(({ cells }) => /\d{1,4}\s*[-/.年月]\s*\d{1,2}/.test(cells[target]?.raw ?? ''));
  return dates.length * 2 < rows.length;
}

/** The section that holds the work, as evidence; a single task is evidence enough. */
export function workAsEvidence({ section }: RowWork): readonly Related[] {
  return section === null
    ? []
    : [{ span: section.title.span, message: wording('The work that is meant.', '所指的工作。') }];
}
