import type { Finding } from '../../plan/finding';

/** What was found in the parts of a document's last version. */
export interface CheckMemory {
  /** What the rules knew; others make everything stale. */
  context: string;
  /** By `PlanPart.told`; `state` as in `PartView`. */
  parts: ReadonlyMap<object, { readonly state: readonly unknown[]; readonly findings: readonly Finding[] }>;
}
