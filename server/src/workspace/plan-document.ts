import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { readPlan } from '../plan/build';
import { check } from '../rules/check';
import { rules } from '../rules/index';
import type { Settings } from './settings';

/** One version of one file and all that is known of it. */
export interface PlanDocument {
  readonly uri: string;
  /** The editor's version; null for a file on disk. */
  readonly version: number | null;
  readonly plan: Plan;
  /** Whether it is treated as a plan: by its directive, else by settings, else by content. */
  readonly isPlan: boolean;
  /** Empty where it is no plan. */
  readonly findings: readonly Finding[];
}

/** Reads and checks one text. `forced`: a file given by name counts as a plan. */
export function planDocument(uri: string, version: number | null, text: string, settings: Settings, today: string, forced = false): PlanDocument {
  const plan = readPlan(text, settings.read);
  const isPlan = forced || plan.isPlan;
  const findings = isPlan ? check(plan, rules, { ...settings.rules, today }, settings.severities) : [];
  return { uri, version, plan, isPlan, findings };
}
