// Rows, headings and tasks that lead to other plans: which places do, what is found there, and who shows it.

import assert from 'node:assert/strict';
import { codeLenses } from '../server/src/features/code-lenses';
import type { FeatureContext } from '../server/src/features/context';
import { hover } from '../server/src/features/hover';
import { readPlan } from '../server/src/plan/build';
import type { FileLink } from '../server/src/plan/file-links';
import { filesOf, planLinks } from '../server/src/plan/linked-plans';
import { modelJson } from '../server/src/reports/model-json';
import { planReport } from '../server/src/reports/plan-report';
import { defaultContext } from '../server/src/rules/rule';
import { Deliverables } from '../server/src/workspace/deliverables';
import type { Files } from '../server/src/workspace/files';
import { planDocument } from '../server/src/workspace/plan-document';
import { defaultSettings } from '../server/src/workspace/settings';
import { Edited } from './support/incremental';

const uri = 'file:///w/plan.md';
const master = `# Programme

| Phase | Status |
| --- | --- |
| [Phase 1](phases/one.md) | ✅ |
| [Phase 2](phases/all.md#phase-2-quay) | ✅ |

## [Phase 3](phases/gone.md)

- [ ] [Phase 4](phases/notes.md)
- [ ] [Guide](https://example.org/guide.md), [picture](a.png)
`;
const texts = new Map([
  ['file:///w/phases/one.md', '# One\n\n- [x] a\n- [ ] b\n- [-] c\n- [ ] d\n'],
  [
    'file:///w/phases/all.md',
    '# All\n\n## Phase 1: Port\n\n- [ ] a\n\n## Phase 2: Quay\n\n- [x] b\n- [x] c\n',
  ],
  ['file:///w/phases/notes.md', '# Notes\n\nNothing to do.\n'],
]);
const files: Files = {
  list: async () => [],
  read: async (file) => texts.get(file) ?? null,
  exists: async (file) => texts.has(file),
};

async function read() {
  const plan = readPlan(master);
  const deliverables = new Deliverables(files, () => ['file:///w']);
  const measures = await deliverables.measure(uri, plan);
  const document = planDocument(uri, 1, master, defaultSettings, '2026-01-01', { measure: () => measures });
  return { plan, deliverables, measures, document };
}

const context: FeatureContext = {
  settings: defaultSettings,
  today: '2026-01-01',
  locale: 'en',
  encoding: 'utf-16',
};

describe('places that lead to other plans', () => {
  it('are rows, headings, and tasks that are nothing but the link', () => {
    assert.deepEqual(
      planLinks(readPlan(master)).map(({ kind, title, path, anchor }) => [kind, title, path, anchor]),
      [
        ['row', 'Phase 1', 'phases/one.md', null],
        ['row', 'Phase 2', 'phases/all.md', 'phase-2-quay'],
        ['section', 'Phase 3', 'phases/gone.md', null],
        ['task', 'Phase 4', 'phases/notes.md', null],
      ],
    );
  });

  it('take the progress of the plan, or of the section behind the #', async () => {
    const { measures } = await read();
    const told = [...measures].map(([target, { state, work }]) => [target, state, work?.done, work?.total]);
    assert.deepEqual(told, [
      ['phases/one.md', 'present', 1, 3],
      ['phases/all.md#phase-2-quay', 'present', 2, 2],
      ['phases/gone.md', 'missing', undefined, undefined],
      ['phases/notes.md', 'present', undefined, undefined],
    ]);
  });

  it('are compared with what they say, and anew once the other file changes', async () => {
    const { document, deliverables } = await read();
    assert.deepEqual(
      document.findings.map(({ rule, message }) => `${rule}: ${message.en}`),
      ['row-status: Row says done, but 2 of 3 tasks in phases/one.md are open.'],
    );
    assert.deepEqual(deliverables.forget('file:///w/phases/one.md'), [uri]);
    assert.deepEqual(deliverables.forget('file:///w/phases/two.md'), []);
  });

  it('of a plan that leads to itself are told from its text, not from the disk', async () => {
    const deliverables = new Deliverables(files, () => ['file:///w']);
    const measures = await deliverables.measure(
      'file:///w/phases/one.md',
      readPlan('| Phase | Status |\n|---|---|\n| [Me](one.md) | ✅ |\n\n- [ ] a\n'),
    );
    assert.equal(measures.get('one.md')?.work, null);
  });

  it('are shown: above them, under the cursor, in the report and in the model', async () => {
    const { plan, measures, document } = await read();
    const lenses = codeLenses(document, context).map(({ range, command }) => [
      range.start.line,
      command?.title,
      command?.arguments,
    ]);
    assert.deepEqual(
      lenses.filter(([, title]) => String(title).includes('.md')),
      [
        [4, '1/3 tasks · phases/one.md', ['file:///w/phases/one.md', 0]],
        [5, '2/2 tasks · phases/all.md#phase-2-quay', ['file:///w/phases/all.md', 6]],
      ],
    );
    const told = hover(document, { line: 4, character: 10 }, context)?.contents;
    assert.match(JSON.stringify(told), /phases\/one\.md: 1\/3 tasks \(33%\)/);
    const report = planReport(
      { uri, path: 'plan.md', plan, findings: [], measures, time: defaultContext },
      '2026-01-01',
    );
    assert.deepEqual(
      report.linked.map(({ title, line, done, total }) => [title, line, done, total]),
      [
        ['Phase 1', 5, 1, 3],
        ['Phase 2', 6, 2, 2],
      ],
    );
    const { linkedPlans } = JSON.parse(modelJson('plan.md', plan, measures));
    assert.deepEqual(
      linkedPlans.map(({ line, work }: { line: number; work: { percent: number } | null }) => [
        line,
        work?.percent ?? null,
      ]),
      [
        [5, 33],
        [6, 100],
        [8, null],
        [10, null],
      ],
    );
  });
});

describe('the files that an edited plan leads to', () => {
  it('are those that it would be found to lead to as a whole', () => {
    const edited = new Edited(
      `${master}\n## Phase 5\n\n- [ ] Plain\n  - **Output**: [out](out.md) (80 lines)\n\n## Phase 6\n\n- [ ] Ropes\n`,
    );
    const told = (plan: ReturnType<Edited['plan']>) =>
      filesOf(plan).map((link: FileLink & { readonly title?: string; readonly line?: number }) => [
        link.target,
        link.title,
        link.line,
      ]);
    const replace = (text: string, by: string): void => {
      const start = edited.plain.indexOf(text);
      assert.ok(start >= 0, text);
      edited.change({ span: { start, end: start + text.length }, text: by });
    };
    const steps: readonly (readonly [string, string])[] = [
      ['# Programme', '# Programme\n\nMore.'],
      ['phases/one.md', 'phases/two.md'],
      ['[Phase 3](phases/gone.md)', '[Phase 3](phases/here.md)'],
      ['phases/notes.md', 'phases/others.md'],
      ['out.md', 'in.md'],
      ['- [ ] Ropes', '- [ ] [Ropes](ropes.md)'],
      ['[Phase 2](phases/all.md#phase-2-quay)', 'Phase 2'],
      ['- [ ] [Phase 4](phases/others.md)\n', ''],
    ];
    let before = '';
    for (const [text, by] of steps) {
      replace(text, by);
      const found = told(edited.plan());
      assert.deepEqual(found, told(readPlan(edited.plain)), by);
      assert.notEqual(JSON.stringify(found), before, by);
      before = JSON.stringify(found);
    }
  });
});
