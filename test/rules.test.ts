import assert from 'node:assert/strict';
import { findAmounts } from '../server/src/conventions/amount';
import { readPlan } from '../server/src/plan/build';
import type { Measured, Measures } from '../server/src/plan/deliverables';
import type { Finding, Fix } from '../server/src/plan/finding';
import type { Promised } from '../server/src/plan/promised';
import { check, type Severities } from '../server/src/rules/check';
import { certainKinds, fixText, quietKinds } from '../server/src/rules/fix';
import { rules } from '../server/src/rules/index';
import { defaultContext, type Rule, type RuleContext } from '../server/src/rules/rule';
import { applyEdits, type Edit } from '../server/src/text/edit';
import type { Locale } from '../server/src/text/wording';
import {
  type Case,
  fixtureNames,
  hostile,
  parseFixture,
  readFixture,
  updateFixture,
  writeCase,
} from './support/fixture';

const throwIt = (rule: Rule, fault: unknown) => {
  throw new Error(`${rule.id} threw`, { cause: fault });
};

function contextOf(one: Case): RuleContext {
  const { settings } = one;
  return {
    today: settings.get('today') ?? defaultContext.today,
    budgetTolerance: Number(settings.get('tolerance') ?? defaultContext.budgetTolerance),
    hoursPerDay: Number(settings.get('hours-per-day') ?? defaultContext.hoursPerDay),
    daysPerWeek: Number(settings.get('days-per-week') ?? defaultContext.daysPerWeek),
    deliverables: measuresOf(settings.get('outputs') ?? ''),
    promised: promisedOf(settings.get('promised') ?? ''),
  };
}

/** `#names:8_lines,:300字`: the section, none for the whole file, and its size; each for a task “Names” at line 3 of plan.md. */
function promisedOf(text: string): readonly Promised[] {
  const parts = text.split(',').filter((part) => part !== '');
  return parts.map((part, at) => {
    const [anchor = '', size = ''] = part.split(':');
    const [amount] = findAmounts(size.replaceAll('_', ' '), 'prose');
    const task = at === 0 ? 'Names' : 'Other';
    const own = { line: 2 + at, task, anchor: anchor === '' ? null : anchor.slice(1) };
    return { plan: 'file:///w/docs/plan.md', path: 'docs/plan.md', ...own, amount: amount?.value ?? null };
  });
}

/** `a.md:missing,b.md#names:512/4000,c.md:2of5`: the state, lines and words, or tasks done of all, of each link's target. */
function measuresOf(text: string): Measures {
  const outputs = text.split(',').filter((part) => part !== '');
  return new Map(
    outputs.map((output): [string, Measured] => {
      const at = output.lastIndexOf(':');
      const [lines, words] = output.slice(at + 1).split('/');
      const state = lines === 'missing' || lines === 'elsewhere' ? lines : 'present';
      const size = { lines: Number(lines), words: Number(words) };
      const nothing = { lines: null, words: null };
      const work = workOf(output.slice(at + 1));
      return [output.slice(0, at), { state, line: 0, work, ...(words === undefined ? nothing : size) }];
    }),
  );
}

function workOf(text: string): Measured['work'] {
  const [, done, total] = /^(\d+)of(\d+)$/.exec(text)?.map(Number) ?? [];
  if (done === undefined || total === undefined) return null;
  return {
    done,
    total,
    open: total - done,
    isBegun: done > 0,
    percent: Math.round((100 * done) / total),
  };
}

function severitiesOf(one: Case): Severities {
  return Object.fromEntries(
    [...one.settings].filter(([name]) => rules.some((rule) => rule.id === name)),
  ) as Severities;
}

function findingsIn(one: Case, text: string): readonly Finding[] {
  return check(readPlan(text), rules, contextOf(one), severitiesOf(one), throwIt);
}

function mend(one: Case, text: string, kinds = certainKinds): string {
  return fixText(text, kinds, { rules, context: contextOf(one), severities: severitiesOf(one) });
}

/** Where a place of the text stands after the edits; a place within an edit stands where the edit begins. */
function movedBy(edits: readonly Edit[], offset: number): number {
  let moved = offset;
  for (const { span, text } of edits) {
    if (span.end <= offset && span.start < offset) moved += text.length - (span.end - span.start);
    else if (span.start < offset) moved += span.start - offset;
  }
  return moved;
}

function checkFix(one: Case, findings: readonly Finding[], finding: Finding, fix: Fix): void {
  const after = findingsIn(one, applyEdits(one.text, fix.edits));
  const keyOf = (rule: string, start: number) => `${rule}@${start}`;
  const before = new Set(findings.map((other) => keyOf(other.rule, movedBy(fix.edits, other.span.start))));
  const title = `${finding.rule} in “${one.title}”: ${fix.title.en}`;
  for (const other of after) {
    const key = keyOf(other.rule, other.span.start);
    assert.notEqual(
      key,
      keyOf(finding.rule, movedBy(fix.edits, finding.span.start)),
      `${title} does not end its finding`,
    );
    assert.ok(before.has(key), `${title} makes a new finding: ${other.rule}: ${other.message.en}`);
  }
}

describe('rules', () => {
  for (const name of fixtureNames('rules')) {
    describe(name, () => {
      const fixture = readFixture('rules', name);
      const cases = parseFixture(fixture);

      it('finds what its fixture marks, and nothing else', () => {
        const actual = cases
          .map((one) =>
            writeCase(
              one,
              findingsIn(one, one.text),
              mend(one, one.text),
              (one.settings.get('locale') ?? 'en') as Locale,
            ),
          )
          .join('\n');
        if (!updateFixture('rules', name, actual)) assert.equal(actual, fixture);
      });

      it('offers fixes that end their finding and make none', () => {
        for (const one of cases) {
          const findings = findingsIn(one, one.text);
          for (const finding of findings)
            for (const fix of finding.fixes) checkFix(one, findings, finding, fix);
        }
      });

      it('has nothing left to fix after all fixes', () => {
        for (const one of cases) {
          for (const kinds of [certainKinds, quietKinds]) {
            const once = mend(one, one.text, kinds);
            assert.equal(mend(one, once, kinds), once, one.title);
          }
        }
      });

      it('fixes the same with other line ends', () => {
        for (const one of cases) {
          const mended = mend(one, one.text.replaceAll('\n', '\r\n'));
          assert.equal(mended, mend(one, one.text).replaceAll('\n', '\r\n'), one.title);
        }
      });

      it('bears any text', () => {
        for (const one of cases) {
          for (const text of hostile(one.text)) {
            for (const { span } of findingsIn(one, text))
              assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length);
          }
        }
      });

      it('is shown by its fixture', () => {
        assert.ok(cases.some((one) => findingsIn(one, one.text).some((finding) => finding.rule === name)));
      });
    });
  }

  const examples = { ...defaultContext, deliverables: measuresOf('docs/guide.md:512/4000') };
  for (const rule of rules) {
    it(`${rule.id} has examples that break it and keep it`, () => {
      const own = { [rule.id]: rule.defaultSeverity === 'off' ? ('info' as const) : rule.defaultSeverity };
      const found = (text: string) => check(readPlan(text), [rule], examples, own, throwIt).length;
      assert.ok(found(rule.manual.wrong) > 0, 'the wrong example is not found');
      assert.equal(found(rule.manual.right), 0, 'the right example is found');
    });
  }
});

describe('check', () => {
  const text = '## Phase 1 ✅\n\n- [ ] one\n- [x] two 🔄\n';
  const ids = (severities: Severities, markdown = text) =>
    check(readPlan(markdown), rules, defaultContext, severities, throwIt).map(
      (finding) => `${finding.severity} ${finding.rule}`,
    );

  it('gives each rule the severity that was asked for', () => {
    assert.deepEqual(ids({}), ['warning heading-status', 'warning box-status']);
    assert.deepEqual(ids({ 'heading-status': 'error', 'box-status': 'off' }), ['error heading-status']);
  });

  it('is silent where a comment says so', () => {
    assert.deepEqual(ids({}, `<!-- planwright-disable heading-status -->\n\n${text}`), [
      'warning box-status',
    ]);
    assert.deepEqual(ids({}, `<!-- planwright-disable -->\n\n${text}`), []);
    assert.deepEqual(ids({}, `<!-- planwright-disable-next-line heading-status -->\n${text}`), [
      'warning box-status',
    ]);
  });

  it('names a rule that throws and goes on with the others', () => {
    const broken: Rule = {
      id: 'broken',
      defaultSeverity: 'warning',
      manual: rules[0]?.manual ?? assert.fail('no rules'),
      check: () => {
        throw new Error('ours');
      },
    };
    const faults: string[] = [];
    const found = check(readPlan(text), [broken, ...rules], defaultContext, {}, (rule) =>
      faults.push(rule.id),
    );
    assert.deepEqual(faults, ['broken']);
    assert.equal(found.length, 2);
  });

  it('lets the more exact of two rules speak of one token', () => {
    const span = { start: 0, end: 2 };
    const message = { en: 'It is.', zh: '是。' };
    const make = (id: string, yieldsTo: readonly string[]): Rule => ({
      id,
      defaultSeverity: 'warning',
      manual: rules[0]?.manual ?? assert.fail('no rules'),
      yieldsTo,
      check: () => [{ span, message }],
    });
    const found = check(readPlan(text), [make('exact', []), make('vague', ['exact'])], defaultContext);
    assert.deepEqual(
      found.map((finding) => finding.rule),
      ['exact'],
    );
  });
});
