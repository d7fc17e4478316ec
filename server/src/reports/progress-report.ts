import type { Counts, DoneOf } from '../plan/rollup';
import type { Figures, PlanReport, ProgressReport } from './report';

/** The reports of single plans as one, with their totals. `today` is the ISO day on which they were counted. */
export function progressReport(plans: readonly PlanReport[], today: string, charts = true): ProgressReport {
  return { today, total: plans.reduce(addFigures, nothing), charts, plans };
}

const nothing: Figures = {
  boxes: { total: 0, done: 0 },
  tasks: {
    total: 0,
    done: 0,
    todo: 0,
    doing: 0,
    blocked: 0,
    deferred: 0,
    cancelled: 0,
    other: 0,
    recurring: 0,
  },
  mirrored: { total: 0, done: 0 },
};

function addFigures(a: Figures, b: Figures): Figures {
  return {
    boxes: addDone(a.boxes, b.boxes),
    tasks: addCounts(a.tasks, b.tasks),
    mirrored: addDone(a.mirrored, b.mirrored),
  };
}

function addDone(a: DoneOf, b: DoneOf): DoneOf {
  return { total: a.total + b.total, done: a.done + b.done };
}

function addCounts(a: Counts, b: Counts): Counts {
  return {
    total: a.total + b.total,
    done: a.done + b.done,
    todo: a.todo + b.todo,
    doing: a.doing + b.doing,
    blocked: a.blocked + b.blocked,
    deferred: a.deferred + b.deferred,
    cancelled: a.cancelled + b.cancelled,
    other: a.other + b.other,
    recurring: a.recurring + b.recurring,
  };
}
