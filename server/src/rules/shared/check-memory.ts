import type { Legend } from '../../conventions/work-status';
import type { Finding } from '../../plan/finding';
import type { FindingsSaid } from './same-again';

/** What was found in the parts of a document's last version. */
export interface CheckMemory {
  /** What the rules knew; others make everything stale. */
  context: string;
  /** Whether a rule has asked which day it is, since all parts were last asked. */
  asksDay: boolean;
  /** What was found by rules that are asked of the whole plan. */
  whole: FindingsSaid;
  /** By `PlanPart.told`. */
  parts: ReadonlyMap<object, PartFindings>;
}

/** What was found of one part, and what is told in it. */
export interface PartFindings {
  /** As in `PartView`: found anew where it is another. */
  readonly state: readonly unknown[];
  /** The legend, where a rule has asked for it; most read what is read by it already. */
  readonly legend: Legend | null;
  /** What of it the rules find when they are asked for the part. */
  readonly own: readonly Finding[];
  /** `PlanPart.told` of other parts to which these findings point. */
  readonly away: readonly object[];
  /** What was found to stand in the part, by whomever, and what of it is told. */
  readonly standing: readonly Finding[];
  readonly told: readonly Finding[];
}
