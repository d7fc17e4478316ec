import type { Status } from '../conventions/work-status';
import type { WorkingTime } from '../plan/budget';
import type { Measures } from '../plan/deliverables';
import type { Finding, Severity } from '../plan/finding';
import type { Plan, SectionKind } from '../plan/plan';
import type { Counts, DoneOf, WeightedProgress } from '../plan/rollup';
import type { MentionKind } from '../plan/work-item';
import type { Source } from '../text/source';
import type { Locale } from '../text/wording';
import type { Palette } from './palette';

/** One plan as a report sees it. */
export interface ReportedPlan {
  readonly uri: string;
  /** As it is shown: relative to where the reader stands. */
  readonly path: string;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
  readonly time: WorkingTime;
  /** What the files that it links to have. */
  readonly measures: Measures;
}

/** The figures that every level of a report has. */
export interface Figures {
  /** Every box outside code and comments, copies included. */
  readonly boxes: DoneOf;
  readonly tasks: Counts;
  readonly mirrored: DoneOf;
}

/** How far some plans are, on one day. Every `line` in it is 1-based. */
export interface ProgressReport {
  /** ISO day. */
  readonly today: string;
  readonly total: Figures;
  /** Whether bars and the timeline are drawn, where the format draws any. */
  readonly charts: boolean;
  readonly plans: readonly PlanReport[];
}

/** How far one plan is. */
export interface PlanReport extends Figures {
  readonly uri: string;
  readonly path: string;
  readonly title: string;
  readonly line: number;
  readonly percent: number;
  readonly weighted: WeightedProgress | null;
  readonly sections: readonly SectionReport[];
  readonly priorities: readonly PriorityReport[];
  readonly milestones: readonly MilestoneReport[];
  /** Other plans, and sections of them, that its rows, headings and tasks lead to. */
  readonly linked: readonly LinkedReport[];
  readonly findings: Readonly<Record<Severity, number>>;
  /** Findings with a fix that may be applied with others. */
  readonly fixable: number;
  readonly problems: readonly ProblemReport[];
  readonly next: readonly NextReport[];
}

/** A place that leads to another plan, and how far that is. */
export interface LinkedReport {
  readonly title: string;
  readonly line: number;
  readonly path: string;
  /** What stands behind `#`; null for the whole plan. */
  readonly anchor: string | null;
  readonly done: number;
  readonly total: number;
  readonly percent: number;
}

/** A phase, or another section with a box somewhere below it. */
export interface SectionReport extends Figures {
  /** Stable over edits elsewhere. */
  readonly path: string;
  readonly title: string;
  readonly number: string | null;
  readonly label: string | null;
  readonly line: number;
  readonly level: number;
  readonly kind: SectionKind;
  /** What the heading says. */
  readonly status: Status | null;
  /** What adds up: tasks done of all. */
  readonly percent: number;
  readonly weighted: WeightedProgress | null;
  readonly budget: AmountReport | null;
  readonly estimate: (AmountReport & { readonly complete: boolean }) | null;
  readonly dates: { readonly start: string; readonly end: string } | null;
  /** Its dates are over and its tasks are not. */
  readonly overdue: boolean;
  readonly claim: Claim | null;
  readonly sections: readonly SectionReport[];
}

/** What the text says of a section's progress, and where. */
export interface Claim {
  /** 0-100; a status of done says 100. */
  readonly percent: number;
  readonly line: number;
}

/** A quantity with its unit. */
export interface AmountReport {
  readonly low: number;
  /** Null: no upper end. */
  readonly high: number | null;
  readonly unit: string;
}

/** Everything of one priority. */
export interface PriorityReport {
  /** `P0` to `P4`, then `none`. */
  readonly priority: string;
  readonly items: readonly ItemReport[];
  readonly tasks: Counts;
  readonly mirrored: DoneOf;
}

/** A piece of work of one priority: declared somewhere, or the section that holds its tasks. */
export interface ItemReport {
  readonly title: string;
  readonly line: number;
  /** Line of the section that holds the boxes; null while it is only declared. */
  readonly anchor: number | null;
  readonly tasks: Counts;
  readonly mentions: readonly { readonly line: number; readonly kind: MentionKind }[];
}

/** A milestone, what the text claims of it, and the ISO day on which it is due. */
export interface MilestoneReport {
  readonly title: string;
  readonly line: number;
  readonly claimed: Status | null;
  readonly due: string | null;
  /** The day has passed, and it is not said to be reached. */
  readonly late: boolean;
}

/** All findings of one rule in one plan, the gravest severity first. */
export interface ProblemReport {
  readonly rule: string;
  readonly severity: Severity;
  readonly places: readonly {
    readonly line: number;
    readonly message: { readonly en: string; readonly zh: string };
  }[];
}

/** A task that one may begin. */
export interface NextReport {
  readonly title: string;
  readonly line: number;
  readonly priority: string;
  /** Label or title of the nearest phase around it. */
  readonly phase: string | null;
  readonly estimate: AmountReport | null;
}

/** A way to tell how far plans are. */
export interface ProgressFormat {
  readonly id: 'csv' | 'html' | 'json' | 'markdown';
  render(report: ProgressReport, locale: Locale): string;
}

/** One file that was checked; of its plan only the text and the findings are still needed. */
export interface CheckedFile {
  readonly path: string;
  readonly isPlan: boolean;
  readonly source: Source;
  readonly findings: readonly Finding[];
  /** How many findings were mended by `--fix`; null where nobody asked. */
  readonly fixed: number | null;
}

/** How findings are told. */
export interface FindingsOptions {
  /** ISO day. */
  readonly today: string;
  readonly locale: Locale;
  readonly palette: Palette;
  /** Leaves the closing line out. */
  readonly quiet: boolean;
}

/** A way to tell findings. */
export interface FindingsFormat {
  readonly id: 'json' | 'pretty';
  render(files: readonly CheckedFile[], options: FindingsOptions): string;
}
