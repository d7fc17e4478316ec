import { boxAim } from './box-aim';
import { boxStatus } from './box-status';
import { budgetBreakdown } from './budget-breakdown';
import { budgetDisagrees } from './budget-disagrees';
import { claimedCount } from './claimed-count';
import { claimedRemaining } from './claimed-remaining';
import { deliverable } from './deliverable';
import { dependencyCycle } from './dependency-cycle';
import { doneBeforeDependency } from './done-before-dependency';
import { duplicateId } from './duplicate-id';
import { duration } from './duration';
import { earlyClaim } from './early-claim';
import { gap } from './gap';
import { headingStatus } from './heading-status';
import { malformedBox } from './malformed-box';
import { metricTarget } from './metric-target';
import { milestoneStatus } from './milestone-status';
import { mirrorStatus } from './mirror-status';
import { outsideParent } from './outside-parent';
import { overBudget } from './over-budget';
import { overdue } from './overdue';
import { overlap } from './overlap';
import { parentBox } from './parent-box';
import { priorityConflict } from './priority-conflict';
import { progressBar } from './progress-bar';
import { ratioPercent } from './ratio-percent';
import { rowPercent } from './row-percent';
import { rowStatus } from './row-status';
import { rowStatusLikely } from './row-status-likely';
import type { Rule } from './rule';
import { sectionOverBudget } from './section-over-budget';
import { staleHeading } from './stale-heading';
import { staleParent } from './stale-parent';
import { totalRow } from './total-row';
import { unbackedBudget } from './unbacked-budget';
import { underBudget } from './under-budget';
import { unknownDependency } from './unknown-dependency';
import { unknownState } from './unknown-state';

/** Every rule, in alphabetical order; one file each. */
export const rules: readonly Rule[] = [
  boxAim,
  boxStatus,
  budgetBreakdown,
  budgetDisagrees,
  claimedCount,
  claimedRemaining,
  deliverable,
  dependencyCycle,
  doneBeforeDependency,
  duplicateId,
  duration,
  earlyClaim,
  gap,
  headingStatus,
  malformedBox,
  metricTarget,
  milestoneStatus,
  mirrorStatus,
  outsideParent,
  overBudget,
  overdue,
  overlap,
  parentBox,
  priorityConflict,
  progressBar,
  ratioPercent,
  rowPercent,
  rowStatus,
  rowStatusLikely,
  sectionOverBudget,
  staleHeading,
  staleParent,
  totalRow,
  unbackedBudget,
  underBudget,
  unknownDependency,
  unknownState,
];
