// Plans as people write them, in five languages. What they say was read by hand, before the reader saw them: how much is
// done, phase by phase and priority by priority, and every contradiction. Those of rules yet to come wait for them.

import assert from 'node:assert/strict';
import { readPlan } from '../../server/src/plan/build';
import { leavesOf, progress } from '../../server/src/plan/rollup';
import { urgencyOf } from '../../server/src/plan/urgency';
import { check } from '../../server/src/rules/check';
import { rules } from '../../server/src/rules/index';
import { defaultContext } from '../../server/src/rules/rule';
import { readFixture } from './fixture';

/** What a plan says, as a person reads it. */
export interface Truth {
  readonly boxes: string;
  readonly tasks: string;
  /** Phases and task headings in the order of the text: label, title, done of all. */
  readonly phases: readonly string[];
  /** Done of all, by priority. */
  readonly priorities: Readonly<Record<string, string>>;
  /** Rule, and the line it speaks of. `row-status` and `row-status-likely` are one. */
  readonly findings: readonly (readonly [rule: string, line: string])[];
}

/** Fails where a plan of the fixtures is not read so. */
export function checkTruth(name: string, truth: Truth): void {
  const { findings, ...found } = read(name);
  const { findings: all, ...expected } = truth;
  assert.deepEqual(found, expected);
  assert.deepEqual(sorted(findings), sorted(all.filter(([rule]) => known.has(rule))));
}

function read(name: string): Truth {
  const text = readFixture('plans/unseen', name);
  const plan = readPlan(text);
  assert.ok(plan.isPlan);
  const { boxes, tasks } = progress(plan.root);
  const priorities = new Map<string, [done: number, total: number]>();
  for (const task of leavesOf(plan.root)) {
    const priority = urgencyOf(task)?.priority;
    if (priority === undefined || task.status === 'cancelled') continue;
    const [done, total] = priorities.get(priority) ?? [0, 0];
    priorities.set(priority, [done + (task.status === 'done' ? 1 : 0), total + 1]);
  }
  const lines = text.split('\n');
  return {
    boxes: `${boxes.done}/${boxes.total}`,
    tasks: `${tasks.done}/${tasks.total}`,
    phases: plan.sections
      .filter(({ kind }) => kind === 'phase' || kind === 'task')
      .map((section) => {
        const own = progress(section).tasks;
        const label = section.label === null ? '' : `${section.label} | `;
        return `${label}${section.title.value} ${own.done}/${own.total}`;
      }),
    priorities: Object.fromEntries(
      [...priorities].sort().map(([priority, [done, total]]) => [priority, `${done}/${total}`]),
    ),
    findings: check(plan, rules.filter(isAsked), { ...defaultContext, today: '2026-06-01' }).map(
      ({ rule, span }) => [rule.replace('-likely', ''), lines[plan.source.lineAt(span.start)] ?? ''] as const,
    ),
  };
}

/** Hints are habits, and what is overdue depends on the day. */
function isAsked({ id, defaultSeverity }: (typeof rules)[number]): boolean {
  return defaultSeverity !== 'hint' && id !== 'overdue';
}

const known = new Set(rules.filter(isAsked).map(({ id }) => id.replace('-likely', '')));
const sorted = (findings: Truth['findings']) => findings.map(([rule, line]) => `${rule}: ${line}`).sort();
