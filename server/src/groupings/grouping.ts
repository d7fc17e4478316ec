import type { Priority } from '../conventions/priority-level';
import type { Status } from '../conventions/work-status';
import type { Finding } from '../plan/finding';
import type { Outline, OutlineTask, Spot } from '../plan/outline';
import type { Locale, Wording } from '../text/wording';

/** One plan as a grouping sees it. */
export interface PlanEntry {
  readonly uri: string;
  /** Short name to show: the title, else the file's name. */
  readonly name: string;
  readonly outline: Outline;
  readonly findings: readonly Finding[];
}

/** A node of a tree: what it shows, where it leads, and the task it stands for, if it stands for one. */
export interface Group {
  /** Stable over edits elsewhere, so that a tree never collapses by itself. */
  readonly id: string;
  readonly label: string;
  /** `1/4 · 800/4000 lines` */
  readonly description: string;
  readonly tooltip: string;
  readonly kind: 'priority' | 'workItem' | 'plan' | 'phase' | 'section' | 'task' | 'milestone' | 'group';
  /** The written state of a task, or the derived one of what has tasks. */
  readonly status: 'todo' | 'doing' | 'done' | 'blocked' | 'deferred' | 'cancelled' | 'other' | 'none';
  readonly place: GroupPlace | null;
  /** Only on leaves that are tasks. */
  readonly task: OutlineTask | null;
  /** What a task becomes that is put here. */
  readonly takes?: { readonly priority: Priority } | { readonly status: Status };
  /** Whether nothing stands below it. */
  readonly isLeaf: boolean;
  /** Arranged when they are first asked for: most of a tree is never looked at. */
  readonly children: readonly Group[];
}

/** Where a node leads, and the last line (0-based) of what belongs to it where that goes further: of a section all that stands under its heading. */
export interface GroupPlace {
  readonly uri: string;
  readonly spot: Spot;
  readonly lastLine?: number | null;
}

/** A way to arrange the tasks of plans as a tree. */
export interface Grouping {
  readonly id: string;
  readonly label: Wording;
  arrange(plans: readonly PlanEntry[], locale: Locale): readonly Group[];
}

/** A group whose children are arranged when they are first asked for. */
export function group(looks: Omit<Group, 'children'>, arrange: () => readonly Group[]): Group {
  let known: readonly Group[] | null = looks.isLeaf ? [] : null;
  return {
    ...looks,
    get children() {
      known ??= arrange();
      return known;
    },
  };
}
