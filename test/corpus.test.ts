// Real plans, read in place: those beside the project if there are any (`../shared/plans`), else the examples. Nothing
// may throw, every place must lie in the text, every fix must end its finding.

import * as assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { readPlan } from '../server/src/plan/build';
import type { Finding, Fix } from '../server/src/plan/finding';
import type { Plan } from '../server/src/plan/plan';
import { progress } from '../server/src/plan/rollup';
import { check } from '../server/src/rules/check';
import { certainKinds, fixText } from '../server/src/rules/fix';
import { rules } from '../server/src/rules/index';
import { defaultContext, type RuleContext } from '../server/src/rules/rule';
import { applyEdits, type Edit } from '../server/src/text/edit';
import { boxesIn, countBoxes } from './support/count-boxes';
import { misplacedFindings, misplacedIn } from './support/places';

const shared = join(root, '..', 'shared', 'plans');
const folder = existsSync(shared) ? shared : join(root, 'examples');
const context: RuleContext = { ...defaultContext, today: '2026-11-23' };

/** Every rule, also those that are off unless asked for. */
const severities = Object.fromEntries(
  rules.map(({ id, defaultSeverity }) => [id, defaultSeverity === 'off' ? 'hint' : defaultSeverity] as const),
);

/** So many fixes of one rule are tried in one plan; a plan may have hundreds of a kind. */
const fixesPerRule = 3;

interface RealPlan {
  readonly path: string;
  readonly text: string;
  readonly plan: Plan;
  readonly findings: readonly Finding[];
}

function readAll(): readonly RealPlan[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8').replace(/^\uFEFF/, '');
      const plan = readPlan(text);
      return { path: relative(root, join(folder, path)), text, plan, findings: findingsIn(plan) };
    });
}

function findingsIn(plan: Plan): readonly Finding[] {
  return check(plan, rules, context, severities, (rule, fault) => {
    throw new Error(`${rule.id} threw`, { cause: fault });
  });
}

describe(`the plans of ${relative(root, folder)}`, function () {
  this.timeout(300_000);
  let plans: readonly RealPlan[];

  /** Tells of every file at once, since one bad place rarely comes alone. */
  function checkAll(complaintsOf: (real: RealPlan) => readonly string[]): void {
    assert.ok(plans.length > 0);
    const complaints = plans.flatMap((real) =>
      complaintsOf(real).map((complaint) => `${real.path}: ${complaint}`),
    );
    assert.deepEqual(complaints.slice(0, 20), [], `${complaints.length} complaints`);
  }

  before('are read', () => {
    plans = readAll();
  });

  it('have every place in the text', () => {
    checkAll(({ plan, findings }) => [...misplacedIn(plan), ...misplacedFindings(findings, plan.source)]);
  });

  it('have as many boxes as there are', () => {
    checkAll(({ text, plan }) => {
      const { boxes } = progress(plan.root);
      const counted = countBoxes(text);
      if (boxes.total === counted.total && boxes.done === counted.done) return [];
      const there = boxesIn(text);
      const read = new Set(plan.tasks.filter(({ box }) => box !== null).map(({ line }) => line));
      const missed = [...there.keys()].find((line) => !read.has(line));
      const added = [...read].find((line) => !there.has(line));
      const where = `first missed on line ${missed ?? '-'}, first too many on line ${added ?? '-'}, from 0`;
      return [`${boxes.done}/${boxes.total} were read, ${counted.done}/${counted.total} are there: ${where}`];
    });
  });

  it('have fixes that end their finding and make none of its rule', () => {
    checkAll(({ text, findings }) => {
      const tried = new Map<string, number>();
      return findings.flatMap((finding) => {
        const count = tried.get(finding.rule) ?? 0;
        tried.set(finding.rule, count + 1);
        return count < fixesPerRule
          ? finding.fixes.flatMap((fix) => afterFix(text, findings, finding, fix))
          : [];
      });
    });
  });

  it('can be mended, and then there is nothing left to mend', () => {
    const mending = { rules, context, severities };
    checkAll(({ text, findings }) => {
      if (findings.every(({ fixes }) => fixes.length === 0)) return [];
      const mended = fixText(text, certainKinds, mending);
      return fixText(mended, certainKinds, mending) === mended ? [] : ['is mended again'];
    });
  });
});

/** What is wrong after the fix: the finding is still there, or its rule speaks of a place where it was silent. */
function afterFix(text: string, before: readonly Finding[], finding: Finding, fix: Fix): readonly string[] {
  const mended = applyEdits(text, fix.edits);
  const own = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === finding.rule);
  const known = new Set(own(before).map(({ span }) => movedBy(fix.edits, span.start)));
  const place = movedBy(fix.edits, finding.span.start);
  return own(findingsIn(readPlan(mended))).flatMap(({ rule, span, message }) => {
    if (span.start === place) return [`“${fix.title.en}” does not end ${rule} at ${finding.span.start}`];
    return known.has(span.start) ? [] : [`“${fix.title.en}” makes ${rule} at ${span.start}: ${message.en}`];
  });
}

/** Where a place stands after the edits; one within an edit stands where the edit begins. */
function movedBy(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { span, text } of edits) {
    if (span.end <= offset && span.start < offset) moved += text.length - (span.end - span.start);
    else if (span.start < offset) moved += span.start - offset;
  }
  return moved;
}
