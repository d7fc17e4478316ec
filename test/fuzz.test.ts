// Any text is a plan, perhaps an empty one: arbitrary mixtures of what plans are made of, and of what breaks readers.
// FUZZ_RUNS (`npm run fuzz`) says how often each property is tried; a failure names the seed that repeats it.

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { toggleTask } from '../server/src/actions/toggle-task';
import { readPlan } from '../server/src/plan/build';
import type { Plan } from '../server/src/plan/plan';
import { progress } from '../server/src/plan/rollup';
import { check } from '../server/src/rules/check';
import { certainKinds, fixText } from '../server/src/rules/fix';
import { rules } from '../server/src/rules/index';
import { defaultContext } from '../server/src/rules/rule';
import { applyEdits } from '../server/src/text/edit';
import { misplacedFindings, misplacedIn } from './support/places';

const numRuns = Number(process.env.FUZZ_RUNS ?? 300);
const context = { ...defaultContext, today: '2026-11-23' };
const severities = Object.fromEntries(rules.map(({ id }) => [id, 'warning'] as const));

function findingsIn(plan: Plan) {
  return check(plan, rules, context, severities, (rule, fault) => {
    throw new Error(`${rule.id} threw`, { cause: fault });
  });
}

/** What stands at the beginning of a line. */
const openings = [
  ...['', '# ', '## ', '### ', '###### ', '- ', '* ', '1. ', '  - ', '\t- ', '> ', '    ', '| '],
  ...[
    '- [ ] ',
    '- [x] ',
    '* [X] ',
    '1. [ ] ',
    '  - [ ] ',
    '    - [x] ',
    '> - [ ] ',
    '- [/] ',
    '- [] ',
    '- [x',
    '- [ ]* ',
  ],
  ...[
    '```\n',
    '```text\n',
    '~~~\n',
    '<!-- ',
    '---\n',
    '**',
    '|---|---|\n',
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> x\n',
  ],
];

/** What stands in a line. */
const words = [
  ...[
    'Phase 1',
    'Week 3-4',
    '阶段一',
    '第2周',
    'Week 1-2: ',
    'Day 1',
    'Q1 2026',
    '附录A',
    '里程碑',
    'Goals',
    '总计',
    'Total',
  ],
  ...[
    '✅',
    '✅️',
    '🔄',
    '⏳',
    ' ❌',
    'done',
    '已完成',
    '进行中',
    'In progress',
    '60%',
    '（47%剩余）',
    '87/93 (94.6%)',
    '100%',
  ],
  ...[
    'P0',
    '(P1)',
    '高优先级',
    'Status: ',
    '**Duration**: ',
    '**目标**：',
    'Owner',
    '2025-12-01 - 2026-02-28',
    '2025年12月',
  ],
  ...[
    '800行',
    '4000+ lines',
    '¥50-70万',
    '(16 hours)',
    '3 weeks',
    '~20%',
    '1e999',
    '99999999999999999999',
    '三百',
  ],
  ...[
    '├── ',
    '└─ ',
    ' | ',
    '|',
    '`',
    '**',
    '~~',
    '[a](b)',
    '[^1]',
    '<b>',
    '&amp;',
    '\\*',
    '{#id}',
    'planwright-disable',
    ' -->',
  ],
  ...[
    '写文档',
    'Parser',
    '한국어',
    'é',
    '𝒳',
    '👩‍👩‍👧',
    ' ',
    '  ',
    '\t',
    '\u00A0',
    '\u3000',
    '\uFE0F',
    '\uFEFF',
    '\uFFFD',
    '\u0000',
    '\u2028',
  ],
];

const lineEnd = fc.constantFrom('\n', '\n', '\n', '\r\n', '\r', '\n\n', '');
const line = fc
  .tuple(
    fc.constantFrom(...openings),
    fc.array(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...words) },
        fc.string({ maxLength: 6, unit: 'binary' }),
      ),
      {
        maxLength: 6,
      },
    ),
    lineEnd,
  )
  .map(([opening, parts, end]) => opening + parts.join('') + end);
const mixture = fc.array(line, { maxLength: 40 }).map((lines) => lines.join(''));

function property(check: (text: string) => void): void {
  fc.assert(fc.property(mixture, check), { numRuns });
}

describe('any text', () => {
  it('is read, with every place in it', () => {
    property((text) => {
      const plan = readPlan(text);
      assert.deepEqual([...misplacedIn(plan), ...misplacedFindings(findingsIn(plan), plan.source)], []);
    });
  });

  it('is read alike twice', () => {
    property((text) => {
      const shape = (plan: Plan) => [
        plan.tasks.map(({ path, status, span }) => [path, status, span]),
        plan.sections.map(({ path, kind, span }) => [path, kind, span]),
        findingsIn(plan).map(({ rule, span }) => [rule, span]),
      ];
      assert.deepEqual(shape(readPlan(text)), shape(readPlan(text)));
    });
  });

  it('counts no more done than there is, and nothing twice', () => {
    property((text) => {
      const plan = readPlan(text);
      const { boxes, tasks, mirrored, percent } = progress(plan.root);
      assert.ok(boxes.done <= boxes.total && tasks.done <= tasks.total && mirrored.done <= mirrored.total);
      assert.ok(0 <= percent && percent <= 100);
      assert.equal(new Set(plan.tasks.map(({ span }) => span.start)).size, plan.tasks.length);
    });
  });

  it('is mended by edits that do not overlap, and then stays as it is', () => {
    property((text) => {
      for (const { fixes } of findingsIn(readPlan(text)))
        for (const { edits } of fixes) applyEdits(text, edits);
      const mending = { rules, context, severities };
      const mended = fixText(text, certainKinds, mending);
      assert.equal(fixText(mended, certainKinds, mending), mended);
    });
  });

  it('is as it was after a task is toggled twice', () => {
    property((text) => {
      const plan = readPlan(text);
      // Where tasks say their status in words too, ticking writes the word: that is no matter of boxes alone.
      if (plan.tasks.some(({ written }) => written !== null)) return;
      for (const task of plan.tasks) {
        if (!['', ' ', 'x'].includes(task.mark)) continue;
        const edits = toggleTask.run(plan, task);
        if (edits === null) continue;
        const once = applyEdits(text, edits);
        const changed = readPlan(once);
        const same = changed.tasks.find(({ box }) => box !== null && box.start === task.box?.start);
        assert.ok(same, `${JSON.stringify(task.title.raw)} is gone.`);
        assert.notEqual(same.status === 'done', task.status === 'done');
        // Ticked again it has the mark of the document's other boxes, x or X.
        const twice = applyEdits(once, toggleTask.run(changed, same) ?? []);
        assert.equal(twice.replaceAll('[X]', '[x]'), text.replaceAll('[X]', '[x]'));
      }
    });
  });
});

describe('a large text', () => {
  /** Long enough for a slow machine, short enough to tell a quadratic reader. */
  const most = 60_000;

  function checkLarge(text: string): Plan {
    const plan = readPlan(text);
    assert.deepEqual([...misplacedIn(plan), ...misplacedFindings(findingsIn(plan), plan.source)], []);
    return plan;
  }

  it('may be one line of a megabyte', () => {
    for (const part of ['word ', '写', '| ', '1', ' ', 'P0 ', '✅', '80% ', '{"a":"b\\n"},', 'QUJDRA+/']) {
      checkLarge(part.repeat(1_000_000 / part.length));
    }
    // What micromark itself takes more than linear time for: brackets, comments and emphasis that never close.
    for (const part of ['- [ ] ', '`', '[', '(', '<!--', 'a_', '*a', '**']) {
      checkLarge(part.repeat(20_000 / part.length));
    }
  }).timeout(4 * most);

  it('may have a table of 27,000 rows', () => {
    const rows = Array.from({ length: 27_000 }, (_, at) => `| Task ${at} | ✅ | 100% | 10 lines |\n`);
    const plan = checkLarge(
      `## Phase 1\n\n| Task | Status | Progress | Lines |\n|---|---|---|---|\n${rows.join('')}| **Total** | ✅ | 100% | 270000 lines |\n`,
    );
    assert.equal(plan.tables[0]?.rows.length, 27_001);
  }).timeout(most);

  it('may have 10,000 boxes, flat or in phases', () => {
    const flat = Array.from(
      { length: 10_000 },
      (_, at) => `- [${at % 2 ? 'x' : ' '}] Task ${at} (10 lines)\n`,
    );
    assert.deepEqual(progress(checkLarge(`## Phase 1\n\n${flat.join('')}`).root).boxes, {
      total: 10_000,
      done: 5_000,
    });
    const phases = flat.map((task, at) =>
      at % 10 ? task : `\n## Phase ${at / 10 + 1} ✅ (100 lines)\n\n${task}`,
    );
    assert.equal(progress(checkLarge(phases.join('')).root).boxes.total, 10_000);
  }).timeout(2 * most);

  it('may be nested deeply, and never closed', () => {
    checkLarge(Array.from({ length: 300 }, (_, at) => `${'  '.repeat(at)}- [ ] Task ${at}\n`).join(''));
    checkLarge(`${'> '.repeat(500)}- [ ] Quoted\n`);
    checkLarge(`\`\`\`\n${'- [ ] in code\n'.repeat(5_000)}`);
    checkLarge(`<!-- \n${'- [ ] in a comment\n'.repeat(5_000)}`);
    checkLarge('## Phase 1 ✅\n\n- [ ] a\n\n'.repeat(3_000));
  }).timeout(2 * most);
});
