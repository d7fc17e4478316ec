import type { Measures } from '../plan/deliverables';
import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { Promised } from '../plan/promised';
import type { Wording } from '../text/wording';

/** A sentence that should hold in every plan, and the check that finds where it doesn't. Pure data and a pure function. */
export interface Rule {
  /** Stable; the file's name; what settings and comments call it. */
  readonly id: string;
  readonly defaultSeverity: Severity | 'off';
  readonly manual: Manual;
  /** Rules that say the same of the same token more exactly: where one of them speaks, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Speaks of any Markdown, where others speak of plans alone. */
  readonly everywhere?: true;
  /**
   * Its evidence stands in the section of what it speaks of: what it finds in a section that was read to its end, it finds in the
   * whole plan. Asked of the beginning of a large plan while the rest is being read.
   */
  readonly early?: true;
  /**
   * Where the plan breaks the rule; severity and order are not the rule's affair. Asked of each part of a plan by itself: what it
   * needs to know must be in reach of the part's sections by nesting, or of its places by links.
   */
  check?(plan: Plan, context: RuleContext): Iterable<RuleFinding>;
  /** The same, asked once of the whole plan: for what compares places wherever they stand. */
  checkWhole?(plan: Plan, context: RuleContext): Iterable<RuleFinding>;
}

/** A finding as a rule makes it: what the rule need not say has a default. */
export type RuleFinding = Pick<Finding, 'span' | 'message'> &
  Partial<Pick<Finding, 'related' | 'elsewhere' | 'data' | 'fixes'>>;

/** The manual page of a rule. */
export interface Manual {
  /** What should hold, in one sentence. */
  readonly should: Wording;
  /** What the finding means and what it leaves alone, a short paragraph. */
  readonly about: Wording;
  /** A few lines of Markdown that break the rule, and the same set right. */
  readonly wrong: string;
  readonly right: string;
}

/** What a rule may know beyond the plan. */
export interface RuleContext {
  /** ISO day, handed in by the host. */
  readonly today: string;
  /** Share by which parts may exceed a budget: 0 to 1. */
  readonly budgetTolerance: number;
  readonly hoursPerDay: number;
  readonly daysPerWeek: number;
  /** What the linked outputs of the plan have; empty where files cannot be asked. */
  readonly deliverables: Measures;
  /** What plans say that this document, or sections of it, are to have. */
  readonly promised: readonly Promised[];
  /** What tells this context from others, where to look at its members would count as asking for the day. */
  readonly key?: string;
}

/** What holds where no setting says otherwise. The day is long ago, so that nothing is late by accident. */
export const defaultContext: RuleContext = {
  today: '1970-01-01',
  budgetTolerance: 0,
  hoursPerDay: 8,
  daysPerWeek: 5,
  deliverables: new Map(),
  promised: [],
};
