import type { Finding, Severity } from '../plan/finding';
import type { Plan } from '../plan/plan';
import { none } from '../text/moved';
import { lastAtMost } from '../text/source';
import { overlaps, type Span } from '../text/span';
import { finish, type Steps } from '../text/steps';
import type { Rule, RuleContext, RuleFinding } from './rule';
import { askParts } from './shared/ask-parts';
import type { CheckMemory } from './shared/check-memory';
import { sameAgain } from './shared/same-again';

/** Severities that differ from the rules' own: id → severity or off. */
export type Severities = Readonly<Record<string, Severity | 'off'>>;

/**
 * All findings of the rules that are on, ordered by place, those silenced by a comment left out. Where two rules speak
 * of the same token for the same reason, the one that the other yields to speaks. A rule that throws is reported to
 * `onFault` and skipped. With a memory, parts of the plan in reach of which nothing has changed are not asked again.
 */
export function check(...given: Parameters<typeof checkInSteps>): readonly Finding[] {
  return finish(checkInSteps(...given));
}

/** As `check`, rule by rule what is asked of the whole, then part by part. */
export function* checkInSteps(
  plan: Plan,
  rules: readonly Rule[],
  context: RuleContext,
  severities: Severities = {},
  onFault: (rule: Rule, fault: unknown) => void = () => {},
  memory: CheckMemory | null = null,
): Steps<readonly Finding[]> {
  const asked = rules.map((rule): Asked => ({ rule, severity: severities[rule.id] ?? rule.defaultSeverity }));
  const askOne = (
    { rule, severity }: Asked,
    plan: Plan,
    kind: 'check' | 'checkWhole',
  ): readonly Finding[] => {
    if (severity === 'off') return [];
    try {
      return [...(rule[kind]?.(plan, context) ?? [])].map((own) => findingOf(own, rule, severity));
    } catch (fault) {
      onFault(rule, fault);
      return [];
    }
  };
  const ask = (plan: Plan): readonly Finding[] => asked.flatMap((one) => askOne(one, plan, 'check'));
  const tell = (found: readonly Finding[]): readonly Finding[] => told(found, plan, rules);
  const whole: Finding[] = [];
  for (const one of asked) {
    yield;
    whole.push(...askOne(one, plan, 'checkWhole'));
  }
  if (memory === null) return tell(ask(plan).concat(whole));
  const key = JSON.stringify(
    [context.key ?? context, asked.map(({ rule, severity }) => [rule.id, severity]), plan.suppressions],
    mapsAsLists,
  );
  if (memory.context !== key) {
    memory.parts = new Map();
    memory.asksDay = false;
  }
  memory.context = key;
  const { found, said } = sameAgain(whole, memory.whole);
  memory.whole = said;
  return yield* askParts(plan, found, memory, ask, tell);
}

/** For `JSON.stringify`, which sees nothing in a map. */
export function mapsAsLists(_: string, value: unknown): unknown {
  return value instanceof Map ? [...value] : value;
}

/** A rule, and what its findings are to be. */
interface Asked {
  readonly rule: Rule;
  readonly severity: Severity | 'off';
}

const made = new WeakMap<RuleFinding, Finding>();

/** The same finding for the same that a rule found, as long as it has the same severity. */
function findingOf(own: RuleFinding, { id: rule }: Rule, severity: Severity): Finding {
  const before = made.get(own);
  if (before?.severity === severity) return before;
  const { span, message, related = none, elsewhere = none, data = noData, fixes = none } = own;
  const finding = { rule, severity, span, message, related, elsewhere, data, fixes };
  made.set(own, finding);
  return finding;
}

const noData: Finding['data'] = {};

/** What is told of all that was found: each thing once, nothing that is silenced. */
function told(found: readonly Finding[], plan: Plan, rules: readonly Rule[]): readonly Finding[] {
  const spoken = withoutCopies(found).filter((finding) => !isSilenced(plan, finding));
  return withoutEchoes(spoken, rules).sort(byPlace);
}

/** What leads from one part to another may be told by both; what is true of two works in one place is said once. */
function withoutCopies(findings: readonly Finding[]): readonly Finding[] {
  const told = new Set<string>();
  return findings.filter(({ rule, span, message }) => {
    const key = `${rule} ${span.start} ${span.end} ${message.en}`;
    return !told.has(key) && told.add(key);
  });
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
