import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import type { Rule, RuleContext } from './rule';

/** Severities that differ from the rules' own: id → severity or off. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/** All findings of the rules that are on, ordered by place, those silenced by a comment left out. A rule that throws is reported to `onFault` and skipped. */
export function check(
  _plan: Plan,
  _rules: readonly Rule[],
  _context: RuleContext,
  _severities: Severities = {},
  _onFault: (rule: Rule, fault: unknown) => void = () => {},
): readonly Finding[] {
  return [];
}
