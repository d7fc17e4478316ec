import { type Dependency, dependenciesOf } from '../plan/dependencies';
import type { Named } from '../plan/dependency-claims';
import { wording } from '../text/wording';
import type { Rule, RuleFinding } from './rule';

/** No task waits for itself. */
export const dependencyCycle: Rule = {
  id: 'dependency-cycle',
  defaultSeverity: 'warning',
  manual: {
    should: wording('No task waits for itself, be it by way of others.', '没有任务直接或间接地依赖自身。'),
    about: wording(
      'The dependencies of tasks, sections and rows are followed by id or label. One finding per circle, on the dependency that closes it.',
      '按编号或名称沿着任务、章节和表格行的依赖关系检查。每个环只在闭合处报告一次。',
    ),
    wrong: '- [ ] T001 Parser (depends on T002)\n- [ ] T002 Writer (depends on T001)\n',
    right: '- [ ] T001 Parser\n- [ ] T002 Writer (depends on T001)\n',
  },
  *checkWhole(plan) {
    const out = new Map<number, Dependency[]>();
    for (const own of dependenciesOf(plan)) {
      if (own.to.length !== 1) continue;
      const before = out.get(own.from.span.start);
      if (before === undefined) out.set(own.from.span.start, [own]);
      else before.push(own);
    }
    const seen = new Set<number>();
    for (const start of out.keys()) if (!seen.has(start)) yield* walk(start, out, seen);
  },
};

interface Step {
  readonly at: number;
  /** How many of its dependencies have been followed. */
  next: number;
  /** What led here. */
  readonly by: Dependency | null;
}

/** Goes along the dependencies in depth, without recursion: a chain may be as long as the plan. */
function* walk(
  start: number,
  out: ReadonlyMap<number, readonly Dependency[]>,
  seen: Set<number>,
): Iterable<RuleFinding> {
  const path: Step[] = [{ at: start, next: 0, by: null }];
  const onPath = new Set([start]);
  seen.add(start);
  while (path.length > 0) {
    const step = path.at(-1);
    const own = step === undefined ? undefined : out.get(step.at)?.[step.next];
    if (step === undefined || own === undefined) {
      if (step !== undefined) onPath.delete(step.at);
      path.pop();
      continue;
    }
    step.next += 1;
    const to = own.to[0];
    if (to === undefined) continue;
    const at = to.span.start;
    if (onPath.has(at)) {
      const from = path.findIndex((other) => other.at === at);
      yield finding(
        own,
        path.slice(from + 1).flatMap(({ by }) => (by === null ? [] : [by])),
      );
    } else if (!seen.has(at)) {
      seen.add(at);
      onPath.add(at);
      path.push({ at, next: 0, by: own });
    }
  }
}

/** `closing` leads back to where `others` began. */
function finding(closing: Dependency, others: readonly Dependency[]): RuleFinding {
  const all = [...others, closing];
  const chain = [...all.map(({ from }) => from), closing.to[0]].filter(
    (one): one is Named => one !== undefined,
  );
  const names = chain.map(({ name }) => name).join(' → ');
  return {
    span: closing.ref.span,
    message: wording(`Waits for itself: ${names}.`, `依赖成环：${names}。`),
    related: all.map(({ ref, from }) => ({
      span: ref.span,
      message: wording(`${from.name} waits for this.`, `${from.name} 依赖此项。`),
    })),
    data: { length: all.length },
  };
}
