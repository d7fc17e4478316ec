import type { ChunkedText } from '../markdown/chunks';
import { readPlan } from '../plan/build';
import type { Finding } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { ReadMemory } from '../plan/read-memory';
import { check } from '../rules/check';
import { rules } from '../rules/index';
import type { Rule } from '../rules/rule';
import { matchesAny } from './globs';
import type { Settings } from './settings';
import { pathOf } from './uri-path';

/** One version of one file and all that is known of it. */
export interface PlanDocument {
  readonly uri: string;
  /** The editor's version; null for a file on disk. */
  readonly version: number | null;
  readonly plan: Plan;
  /** Whether it is treated as a plan: by its directive, else by settings, else by content. */
  readonly isPlan: boolean;
  /** Ordered by place; of a document that is no plan, only what rules for any Markdown find. */
  readonly findings: readonly Finding[];
}

/** What a caller may know beyond the text. */
export interface DocumentOptions {
  /** A file given by name counts as a plan. */
  readonly forced?: boolean;
  /** The path that the globs of the settings speak of; without it the URI's. */
  readonly path?: string | null;
  /** What is known of the document's earlier versions. */
  readonly memory?: ReadMemory;
  /** Told of a rule that threw; it is skipped. */
  readonly onFault?: (rule: Rule, fault: unknown) => void;
}

/** Reads and checks one text, its BOM stripped. Never fails. */
export function planDocument(
  uri: string,
  version: number | null,
  text: string | ChunkedText,
  settings: Settings,
  today: string,
  options: DocumentOptions = {},
): PlanDocument {
  const plan = readPlan(text, settings.read, options.memory);
  const kind = options.forced === true ? 'plan' : decide(plan, settings, options.path ?? pathOf(uri));
  const own = kind === 'plan' ? rules : kind === 'text' ? rulesForAll : [];
  const findings = check(plan, own, { ...settings.rules, today }, settings.severities, options.onFault);
  return { uri, version, plan, isPlan: kind === 'plan', findings };
}

const rulesForAll = rules.filter((rule) => rule.everywhere === true);

/**
 * Whether the document is a plan: a directive decides, then the globs (exclude before include), then content. Null
 * where somebody said that it shall not be looked at.
 */
function decide(plan: Plan, settings: Settings, path: string): 'plan' | 'text' | null {
  if (plan.decidedBy === 'directive') return plan.isPlan ? 'plan' : null;
  if (matchesAny(settings.exclude, path)) return null;
  return matchesAny(settings.include, path) || plan.isPlan ? 'plan' : 'text';
}
