// What is wrong with the founding plan, entry by entry as a person read it (../shared/plans, read in place where it is
// there); nothing that was found to be consistent is reported; what mending it leaves.

import * as assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Finding } from '../server/src/plan/finding';
import type { Plan } from '../server/src/plan/plan';
import { check } from '../server/src/rules/check';
import { certainKinds, fixText } from '../server/src/rules/fix';
import { rules } from '../server/src/rules/index';
import { defaultContext, type RuleContext } from '../server/src/rules/rule';

const file = join(root, '..', 'shared', 'plans', 'otlp-execution-plan.md');
const context: RuleContext = { ...defaultContext, today: '2026-11-23' };

/** Each entry: what is wrong, the rule that says so, the lines it says so at. */
const hard: readonly (readonly [string, string, readonly number[]])[] = [
  ['H1 1-3: headings with a ✅ over open boxes', 'heading-status', [135, 174, 207]],
  ['H1 4: the eBPF row says 100 %, 1 of 4 is done', 'row-status', [268]],
  ['H1 5: the AIOps row says 100 %, 1 of 3 is done', 'row-status', [269]],
  ['H1 6: the CI/CD row says 100 %, 1 of 3 is done', 'row-status', [270]],
  ['H1 7: the total of phase 1 says 100 %, 3 of 13 are done', 'row-status', [271]],
  ['H1 8: phase 2 says 100 %, nothing is done', 'row-status', [417, 418, 419, 420]],
  ['H1 9: phase 3 says 100 %, nothing is done', 'row-status', [550, 551, 552, 553]],
  ['H1 10: the total of phase 4 says 75 %, nothing is done', 'row-status', [629]],
  ['H1 11: rows of phase 4 are ✅ over open boxes', 'row-status', [626, 627, 628]],
  ['H1 11: rows of phase 4 are ✅ below 100 %', 'row-percent', [626, 627, 628]],
  ['H1 12: milestones of the first three works are ✅', 'milestone-status', [168, 201, 232]],
  ['H1 13: milestones of week 8 are ✅, its phase says done', 'milestone-status', [258]],
  ['H1 14: ticked tasks whose copies are open', 'mirror-status', [141, 180, 213]],
  ['H2 16-18: remainders of the tree', 'claimed-remaining', [54, 55, 56]],
  ['H3 20: a list of 6000 lines for a budget of 5000', 'over-budget', [919]],
  ['H3 21: 3000 lines that nothing backs', 'unbacked-budget', [419]],
  ['H3 22: budgets of the phases add up to less than the total', 'budget-breakdown', [692]],
  ['H4 27: three months are called two', 'duration', [133]],
  ['H4 29: two weeks hold seven days', 'gap', [207]],
  ['H5 32-34: two targets for one date', 'metric-target', [39, 40, 41]],
  ['the phases that are over are not done', 'overdue', [129, 275, 424]],
];

/** What was checked and is right: rules that would speak there, and the lines that they are silent on. */
const consistent: readonly (readonly [string, readonly string[], readonly number[]])[] = [
  [
    'tasks add up to the goals of their sections',
    ['over-budget', 'under-budget', 'budget-disagrees'],
    [137, 176, 209, 294, 317, 335, 355, 373, 496],
  ],
  [
    'detail lists add up to the same',
    ['over-budget', 'under-budget'],
    [...between(860, 875), ...between(877, 891), ...between(893, 904), ...between(908, 917)],
  ],
  [
    'totals are the sums of their rows',
    ['total-row', 'budget-disagrees', 'over-budget', 'budget-breakdown'],
    [268, 269, 270, 271, 417, 420, 682, 683, 684, 685, 686],
  ],
  ['950 cases of a list', ['over-budget', 'under-budget', 'budget-disagrees'], [949, 950]],
  ['growth and shares', ['ratio-percent', 'claimed-count'], [37, 38, 40, ...between(669, 673)]],
  [
    'weeks tile their phase, days their weeks',
    ['overlap', 'gap', 'outside-parent'],
    [135, 141, 147, 154, 161, 174, 180, 187, 194, 238, 283, 301, 319, 339, 357, 377, 389, 401],
  ],
  [
    'days of the lists tile',
    ['overlap', 'gap'],
    [...between(862, 875), ...between(879, 891), ...between(895, 904)],
  ],
  ['papers that were sent and printed', ['metric-target'], [42, 797, 804, 805]],
  ['weeks of experts', ['duration', 'overlap', 'budget-disagrees'], [642, 643]],
  ['months as long as their dates', ['duration'], [279, 428, 561]],
];

/** Lines of which the entries above and the rest of the list of what a checker should report speak. */
const wrong: ReadonlySet<number> = new Set([
  ...hard.flatMap(([, , lines]) => lines),
  ...[38, 4, 58, 171, 172, 204, 205, 235, 236, 260, 261, 262, 625, 641, 642, 662, 682, 781, 804, 981],
]);

function between(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

function findingsIn(plan: Plan): readonly Finding[] {
  return check(plan, rules, context, {}, (rule, fault) => {
    throw new Error(`${rule.id} threw`, { cause: fault });
  });
}

// Where the plan is not there, there is nothing to say of it: no test is skipped.
const describeFounding = existsSync(file) ? describe : () => {};

describeFounding('the founding plan, checked', function () {
  this.timeout(60_000);
  let text = '';
  let plan: Plan;
  let findings: readonly Finding[] = [];

  before(() => {
    text = readFileSync(file, 'utf8');
    plan = readPlan(text);
    findings = findingsIn(plan);
  });

  const lineOf = ({ span }: Pick<Finding, 'span'>) => plan.source.lineAt(span.start) + 1;
  const linesOf = (rule: string) => findings.filter((finding) => finding.rule === rule).map(lineOf);
  const told = (some: readonly Finding[]) =>
    some.map((finding) => `${lineOf(finding)} ${finding.rule}: ${finding.message.en}`);

  for (const [entry, rule, lines] of hard) {
    it(`${entry}: ${rule}`, () => {
      const found = new Set(linesOf(rule));
      assert.deepEqual(
        lines.filter((line) => !found.has(line)),
        [],
      );
    });
  }

  it('names the budget and the parts of the body beside the list', () => {
    const finding = findings.find((own) => own.rule === 'over-budget');
    assert.deepEqual(finding?.related.map(lineOf), [418, 355, 373]);
    assert.deepEqual(finding?.data, { claimed: 5000, found: 6000, over: 1000, unit: 'lines' });
  });

  for (const [what, silent, lines] of consistent) {
    it(`says nothing of what is right: ${what}`, () => {
      const reported = findings.filter(
        (finding) => silent.includes(finding.rule) && lines.includes(lineOf(finding)),
      );
      assert.deepEqual(told(reported), []);
    });
  }

  it('warns of nothing else', () => {
    const others = findings.filter(
      (finding) =>
        (finding.severity === 'warning' || finding.severity === 'error') && !wrong.has(lineOf(finding)),
    );
    assert.deepEqual(told(others), []);
  });

  it('is made honest in one go, and what needs a decision stays', () => {
    const mending = { rules, context };
    const mended = fixText(text, certainKinds, mending);
    assert.equal(fixText(mended, certainKinds, mending), mended);
    const left = findingsIn(readPlan(mended));
    assert.deepEqual([...new Set(left.map(({ rule }) => rule))].sort(), [
      'budget-breakdown',
      'duration',
      'gap',
      'metric-target',
      'mirror-status',
      'over-budget',
      'overdue',
      'unbacked-budget',
    ]);
    const before = text.split('\n');
    const changed = mended.split('\n').flatMap((line, at) => (line === before[at] ? [] : [at + 1]));
    assert.deepEqual(changed, [
      ...[54, 55, 56, 135, 174, 207],
      ...between(268, 271),
      ...between(417, 420),
      ...between(550, 553),
      ...between(626, 629),
    ]);
  });
});
