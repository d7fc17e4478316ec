import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { lastAtMost } from '../text/source';
import { overlaps, type Span } from '../text/span';
import type { Rule, RuleContext } from './rule';

/** Severities that differ from the rules' own: id → severity or off. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * All findings of the rules that are on, ordered by place, those silenced by a comment left out. Where two rules speak
 * of the same token for the same reason, the one that the other yields to speaks. A rule that throws is reported to
 * `onFault` and skipped.
 */
export function check(
  plan: Plan,
  rules: readonly Rule[],
  context: RuleContext,
  severities: Severities = {},
  onFault: (rule: Rule, fault: unknown) => void = () => {},
): readonly Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    const severity = severities[rule.id] ?? rule.defaultSeverity;
    if (severity === 'off') continue;
    try {
      for (const own of [...rule.check(plan, context)])
        found.push({ related: [], data: {}, fixes: [], ...own, rule: rule.id, severity });
    } catch (fault) {
      onFault(rule, fault);
    }
  }
  return withoutEchoes(
    found.filter((finding) => !isSilenced(plan, finding)),
    rules,
  ).sort(byPlace);
}

function isSilenced(plan: Plan, finding: Finding): boolean {
  const { start } = finding.span;
  return plan.suppressions.some(
    ({ span, rules }) =>
      span.start <= start && start < span.end && (rules === null || rules.includes(finding.rule)),
  );
}

/** One lie, one finding. */
function withoutEchoes(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const yields = new Map(rules.map((rule) => [rule.id, rule.yieldsTo ?? []]));
  const spoken = new Map<string, Places>();
  for (const other of new Set([...yields.values()].flat())) {
    const spans = findings.filter(({ rule }) => rule === other).map(({ span }) => span);
    spans.sort((a, b) => a.start - b.start);
    spoken.set(other, { spans, starts: spans.map(({ start }) => start) });
  }
  return findings.filter(
    ({ rule, span }) => !(yields.get(rule) ?? []).some((other) => speaksOf(spoken.get(other), span)),
  );
}

/** Places in order, and where each begins. */
interface Places {
  readonly spans: readonly Span[];
  readonly starts: readonly number[];
}

/** Whether one of the places shares a sign with the span. */
function speaksOf(places: Places | undefined, span: Span): boolean {
  const last = places?.spans[lastAtMost(places.starts, span.end - 1)];
  return last !== undefined && overlaps(last, span);
}

function byPlace(a: Finding, b: Finding): number {
  return (
    a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
