import assert from 'node:assert/strict';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { actions } from '../server/src/actions/index';
import { fixAllKind, makeHonestKind } from '../server/src/features/code-action-kinds';
import { codeActions } from '../server/src/features/code-actions';
import { codeLenses } from '../server/src/features/code-lenses';
import { diagnostics } from '../server/src/features/diagnostics';
import { documentSymbols } from '../server/src/features/document-symbols';
import { editTask } from '../server/src/features/edit-task';
import { foldingRanges } from '../server/src/features/folding-ranges';
import { hover } from '../server/src/features/hover';
import { inlayHints } from '../server/src/features/inlay-hints';
import { selectionRanges } from '../server/src/features/selection-ranges';
import { semanticTokens } from '../server/src/features/semantic-tokens';
import { status } from '../server/src/features/status';
import { taskAt } from '../server/src/features/task-handle';
import { placesIn } from '../server/src/features/to-lsp';
import { tokensLegend } from '../server/src/features/token-legend';
import { tree } from '../server/src/features/tree';
import { byDocument } from '../server/src/groupings/by-document';
import { byStatus } from '../server/src/groupings/by-status';
import { type Group, type Grouping, group } from '../server/src/groupings/grouping';
import { groupings } from '../server/src/groupings/index';
import { plansView } from '../server/src/groupings/plans';
import { tasksOf } from '../server/src/plan/rollup';
import type { TreeNode, TreeParams } from '../server/src/protocol';
import { applyEdits } from '../server/src/text/edit';
import { lineText, stringSource } from '../server/src/text/source';
import { contextFor, read, uri } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

function lineOf(text: string, part: string): number {
  const line = text.split('\n').findIndex((candidate) => candidate.includes(part));
  assert.notEqual(line, -1, `“${part}” does not stand in the text.`);
  return line;
}

describe('places', () => {
  const text = 'a中😀z\r\nsecond\rthird\n';
  for (const [encoding, column] of [
    ['utf-16', 4],
    ['utf-8', 8],
    ['utf-32', 3],
  ] as const) {
    it(`count ${encoding} units`, () => {
      const places = placesIn(stringSource(text), encoding);
      assert.deepEqual(places.position(4), { line: 0, character: column });
      assert.equal(places.offset({ line: 0, character: column }), 4);
    });
  }

  it('know every kind of line end, and never point behind one', () => {
    const places = placesIn(stringSource(text), 'utf-16');
    assert.equal(places.offset({ line: 0, character: 99 }), 5);
    assert.equal(places.offset({ line: 99, character: 0 }), text.length);
    assert.deepEqual(places.position(text.indexOf('third')), { line: 2, character: 0 });
    assert.equal(lineText(stringSource(text), 0), 'a中😀z');
  });

  it('come back as the same offsets, in every encoding', () => {
    for (const encoding of ['utf-16', 'utf-8', 'utf-32'] as const) {
      const places = placesIn(stringSource(chinesePlan), encoding);
      for (let offset = 0; offset < chinesePlan.length; offset += 1) {
        const code = chinesePlan.charCodeAt(offset);
        if (code >= 0xdc00 && code < 0xe000) continue;
        assert.equal(places.offset(places.position(offset)), offset);
      }
    }
  });
});

describe('code lenses', () => {
  const lenses = (text: string, settings: object = {}, locale: 'en' | 'zh' = 'en') =>
    codeLenses(read(text, settings), contextFor(settings, locale)).map(
      ({ range, command }) => `${range.start.line + 1} ${command?.title}`,
    );

  it('stand on title, phases and lists of boxes, not on summaries, labels or aims', () => {
    const lines = new Set(lenses(chinesePlan).map((lens) => Number.parseInt(lens, 10) - 1));
    const told = [...lines].map((line) => lineText(stringSource(chinesePlan), line));
    assert.deepEqual(told, [
      '# 📋 仓库手册编写计划',
      '### 阶段1: 基础篇 (2026年1月 - 2026年3月)',
      '#### Week 1-2: 入库指南完成 ✅',
      '#### Week 3: 质量检查',
      '### 阶段2: 进阶篇 (2026年4月 - 2026年5月)',
      '#### Month 1: 盘点',
      '**Week 1: 循环盘点**',
      '#### 入库指南任务',
    ]);
  });

  it('lead to the report, to the first problem itself, or to the next task', () => {
    const text = '# Boats\n\n## Phase 1: Hull ✅\n\n- [ ] Keel\n\n## Phase 2: Mast\n\n- [ ] Rigging\n';
    const commands = codeLenses(read(text), contextFor())
      .filter(({ range }) => range.start.line > 0)
      .map(({ command }) => [command?.command, ...(command?.arguments ?? []).slice(1)]);
    assert.deepEqual(
      commands.map(([command, ...where]) =>
        command === 'planwright.showReport' ? [command] : [command, ...where],
      ),
      [
        ['planwright.showReport'],
        ['planwright.showProblem', 2, text.split('\n')[2]?.indexOf('✅')],
        ['planwright.showReport'],
        ['planwright.openLine', 8],
      ],
    );
  });

  it('tell tasks, weight and the time left', () => {
    const line = lineOf(chinesePlan, '### 阶段1') + 1;
    const [told] = lenses(chinesePlan).filter((lens) => lens.startsWith(`${line} `));
    assert.equal(told, `${line} ▰▰▰▰▱▱▱▱▱▱ 1/3 tasks · 40% of 1000 lines · ends in 39 days`);
    const [zh] = lenses(chinesePlan, {}, 'zh').filter((lens) => lens.startsWith(`${line} `));
    assert.equal(zh, `${line} ▰▰▰▰▱▱▱▱▱▱ 1/3 个任务 · 1000 行的 40% · 39 天后结束`);
  });

  it('say of a copy what it is a copy of', () => {
    const line = lineOf(chinesePlan, '#### 入库指南任务') + 1;
    assert.ok(lenses(chinesePlan).includes(`${line} A copy of 阶段1 基础篇 · 0/3 boxes`));
  });

  it('stay where they are when a box is ticked', () => {
    const places = (text: string) => new Set(lenses(text).map((lens) => Number.parseInt(lens, 10)));
    assert.deepEqual(places(englishPlan.replaceAll('[ ]', '[x]')), places(englishPlan));
  });

  it('name problems, else the next task', () => {
    const told = lenses(englishPlan);
    assert.ok(told.includes('3 1 problem'), told.join('\n'));
    assert.ok(told.includes('9 next: Lay gravel'), told.join('\n'));
  });

  it('tell only what the settings ask for', () => {
    assert.deepEqual(lenses(englishPlan, { 'lens.mode': 'off' }), []);
    assert.deepEqual(lenses(englishPlan, { 'lens.mode': 'inlay' }), []);
    assert.deepEqual(lenses(englishPlan, { 'lens.show': ['tasks'] }), [
      '1 1/3 tasks',
      '3 1/2 tasks',
      '9 0/1 task',
    ]);
  });

  it('lead to the report of their phase', () => {
    const document = read(englishPlan);
    const lens = codeLenses(document, contextFor()).find(({ range }) => range.start.line === 8);
    assert.equal(lens?.command?.command, 'planwright.showReport');
    assert.deepEqual(lens?.command?.arguments, [uri, document.plan.sections[1]?.path]);
  });

  it('are nowhere in what is no plan', () => {
    assert.deepEqual(lenses('# Notes\n\n- one\n'), []);
  });
});

describe('inlay hints', () => {
  it('say at the end of the heading what lenses say above it', () => {
    const settings = { 'lens.mode': 'inlay' };
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const hints = inlayHints(read(englishPlan, settings), whole, contextFor(settings));
    assert.deepEqual(hints[1]?.position, { line: 2, character: '## Phase 1: Beds ✅'.length });
    assert.equal(hints[1]?.label, '▰▰▰▰▰▱▱▱▱▱ 1/2 tasks');
  });
});

describe('diagnostics', () => {
  it('carry rule, manual page, source and evidence', () => {
    const [first] = diagnostics(read(englishPlan), contextFor());
    assert.equal(first?.code, 'heading-status');
    assert.equal(first?.source, 'planwright');
    assert.match(first?.codeDescription?.href ?? '', /^https:.*\/docs\/rules\.md#heading-status$/);
    assert.equal(first?.message, 'Heading says done, but 1 of 2 tasks is open.');
    assert.equal(first?.relatedInformation?.[0]?.location.uri, uri);
    assert.equal(first?.data, undefined);
  });

  it('come in the language of the reader', () => {
    const [first] = diagnostics(read(englishPlan), contextFor({}, 'zh'));
    assert.match(String(first?.message), /[\u4e00-\u9fff]/);
  });

  it('stop at the most that is wanted, and say how many more there are', () => {
    const lies = Array.from({ length: 5 }, (_, index) => `## Phase ${index + 1} ✅\n\n- [ ] a\n`).join('\n');
    const found = diagnostics(read(lies), contextFor({ maxProblems: 2 }));
    assert.equal(found.length, 2);
    assert.match(String(found[1]?.message), /\(3 more not shown\.\)$/);
  });
});

describe('document symbols', () => {
  const outline = (symbols: readonly DocumentSymbol[], depth = 0): readonly string[] =>
    symbols.flatMap((symbol) => [
      `${'  '.repeat(depth)}${symbol.name} | ${symbol.detail}`,
      ...outline(symbol.children ?? [], depth + 1),
    ]);

  it('nest sections and tasks, and count', () => {
    assert.deepEqual(outline(documentSymbols(read(englishPlan), contextFor())), [
      'Garden plan | ✓ 1/3',
      '  Phase 1: Beds ✅ | ✓ 1/2',
      '    Dig the north bed | ✓',
      '    Dig the south bed | to do',
      '      Move the stones | to do',
      '  Phase 2: Paths | ✓ 0/1',
      '    Lay gravel | to do',
    ]);
  });

  it('hold their names and their children', () => {
    const check = (symbol: DocumentSymbol): void => {
      const { range, selectionRange } = symbol;
      assert.ok(
        isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end),
        symbol.name,
      );
      symbol.children?.forEach(check);
    };
    documentSymbols(read(chinesePlan), contextFor()).forEach(check);
  });
});

function isBefore(a: { line: number; character: number }, b: { line: number; character: number }): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}

describe('folding', () => {
  const folded = (text: string) =>
    foldingRanges(read(text)).map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`);

  it('takes sections, tasks with what hangs below them, and tables, without the blank lines behind', () => {
    assert.deepEqual(folded(englishPlan), ['3-7', '6-7', '9-11']);
    const start = lineOf(chinesePlan, '| 任务 |') + 1;
    assert.ok(folded(chinesePlan).includes(`${start}-${start + 3}`));
    const bold = lineOf(chinesePlan, '**Week 1: 循环盘点**') + 1;
    assert.ok(folded(chinesePlan).includes(`${bold}-${bold + 3}`));
  });
});

describe('semantic tokens', () => {
  const tokens = (
    text: string,
    settings: object = {},
    range: Parameters<typeof semanticTokens>[1] = null,
  ) => {
    const { data } = semanticTokens(read(text, settings), range, contextFor(settings));
    const lines = text.split('\n');
    const told: string[] = [];
    let line = 0;
    let character = 0;
    for (let at = 0; at < data.length; at += 5) {
      const [deltaLine = 0, deltaStart = 0, length = 0, type = 0, modifiers = 0] = data.slice(at, at + 5);
      character = deltaLine === 0 ? character + deltaStart : deltaStart;
      line += deltaLine;
      const word = lines[line]?.slice(character, character + length);
      const names = tokensLegend.tokenModifiers.filter((_, bit) => (modifiers >> bit) & 1);
      told.push([`${line + 1} ${word}`, tokensLegend.tokenTypes[type], ...names].join(' '));
    }
    return told;
  };

  it('mark what was read as data', () => {
    const told = tokens(chinesePlan);
    const line = lineOf(chinesePlan, '#### Week 1-2') + 1;
    assert.ok(told.includes(`${line} Week 1-2 planPhase`), told.join('\n'));
    assert.ok(told.includes(`${line} ✅ planStatus done`), told.join('\n'));
    assert.ok(told.includes(`${line + 6} [x] planBox done`), told.join('\n'));
    assert.ok(
      told.some((token) => token.includes('400行') && token.endsWith('planAmount')),
      told.join('\n'),
    );
    assert.ok(
      told.some((token) => token.endsWith('2026年1月 - 2026年3月 planDate')),
      told.join('\n'),
    );
  });

  it('give for a range what the whole gives there', () => {
    const range = { start: { line: 8, character: 0 }, end: { line: 20, character: 0 } };
    const within = tokens(chinesePlan, {}, range);
    assert.ok(within.length > 0);
    const whole = tokens(chinesePlan).filter((token) => {
      const line = Number.parseInt(token, 10) - 1;
      return line >= 8 && line < 20;
    });
    assert.deepEqual(within, whole);
  });

  it('dim done tasks where that is asked for', () => {
    assert.ok(!tokens(englishPlan).some((token) => token.endsWith('comment')));
    const dimmed = tokens(englishPlan, { dimDone: true }).filter((token) => token.endsWith('comment'));
    assert.deepEqual(dimmed, ['5 Dig the north bed comment']);
  });
});

describe('hover', () => {
  const told = (text: string, part: string, locale: 'en' | 'zh' = 'en') => {
    const offset = text.indexOf(part);
    assert.notEqual(offset, -1);
    const position = placesIn(stringSource(text), 'utf-16').position(offset + 1);
    const found = hover(read(text), position, contextFor({}, locale));
    return (found?.contents as { value: string } | undefined)?.value ?? null;
  };

  it('says what looks like data and was not read', () => {
    const text =
      '## Phase 1: a\n\n**Due**: next Friday\n\n- [ ] Lay 📅 2026-02-30\n- [x]Dig\n\n| Task | Status |\n|---|---|\n| a | done |\n| b | simmering |\n';
    assert.equal(told(text, 'ext Friday'), '⚠ Not read as a date: “next Friday”. Expected: `2026-12-31`.');
    assert.match(told(text, 'Lay') ?? '', /⚠ Not read as a date: “2026-02-30”/);
    assert.equal(told(text, 'x]Dig', 'zh'), '⚠ 未能读作复选框：“\\[x\\]”。可写作 `[x] …`。');
    assert.match(told(text, 'simmering') ?? '', /⚠ Not read as a status: “simmering”/);
    assert.doesNotMatch(told(text, 'Phase') ?? '', /Not read/);
  });

  it('shows the sum and its parts on a heading and on its budget', () => {
    assert.match(told(chinesePlan, '入库指南完成') ?? '', /400 \+ 600 = 1000 lines/);
    assert.match(told(chinesePlan, '1000+行)') ?? '', /Budget 1000\+ lines/);
    assert.match(told(chinesePlan, '入库指南完成', 'zh') ?? '', /400 \+ 600 = 1000 行/);
  });

  it('shows calendar days', () => {
    assert.match(
      told(chinesePlan, '基础篇 (2026') ?? '',
      /2026-01-01 – 2026-03-31 \(90 days\), ends in 39 days/,
    );
  });

  it('says what a task is, and why it is urgent', () => {
    assert.match(told(englishPlan, 'Dig the north') ?? '', /^\*\*Dig the north bed\*\*: done/);
    assert.match(told(chinesePlan, '到货登记 (200行)') ?? '', /P0 because of \[line \d+\]\(file:.*#L\d+\)/);
    assert.equal(told(englishPlan, 'Garden')?.includes('1/3 tasks (33%)'), true);
  });

  it('shows text as it stands, whatever Markdown thinks of it', () => {
    const text = '## Phase 1: a*b* <i>c</i>\n\n- [ ] x\n- [ ] y\n- [ ] z\n';
    assert.ok(!(told(text, 'Phase 1') ?? '').includes('<i>'));
  });

  it('is silent where there is nothing to tell', () => {
    assert.equal(told('# Notes\n\nJust words.\n', 'Just'), null);
  });
});

describe('code actions', () => {
  const all = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
  const offered = (text: string, only?: string[], range = all) =>
    codeActions(read(text), range, only === undefined ? {} : { only }, actions, contextFor());
  const applied = (
    text: string,
    action: (typeof offered extends (...args: never[]) => infer R ? R : never)[number],
  ) => {
    const [change] = action.edit?.documentChanges ?? [];
    assert.ok(change && 'edits' in change);
    assert.deepEqual(change.textDocument, { uri, version: 1 });
    const places = placesIn(stringSource(text), 'utf-16');
    return applyEdits(
      text,
      change.edits.map((edit) => ({
        span: places.span(edit.range),
        text: 'newText' in edit ? edit.newText : '',
      })),
    );
  };

  it('offer the fixes of what is wrong in the range, the certain one preferred', () => {
    const fixes = offered(englishPlan, ['quickfix']);
    const preferred = fixes.find((fix) => fix.isPreferred);
    assert.equal(preferred?.diagnostics?.[0]?.code, 'heading-status');
    const fixed = preferred === undefined ? '' : applied(englishPlan, preferred);
    assert.ok(!read(fixed).findings.some((finding) => finding.rule === 'heading-status'));
    const elsewhere = { start: { line: 8, character: 0 }, end: { line: 8, character: 0 } };
    assert.deepEqual(offered(englishPlan, ['quickfix'], elsewhere), []);
  });

  it('silence a rule for the line or for the document', () => {
    for (const words of ['for this line', 'for this document']) {
      const action = offered(englishPlan, ['quickfix']).find(
        ({ title }) => title === `Disable heading-status ${words}`,
      );
      assert.ok(action, words);
      const silenced = applied(englishPlan, action);
      assert.ok(!read(silenced).findings.some((finding) => finding.rule === 'heading-status'), silenced);
      assert.ok(read(silenced).isPlan);
    }
  });

  it('keep front matter first and line ends as they are', () => {
    const text = `---\r\ntitle: x\r\n---\r\n${englishPlan.replaceAll('\n', '\r\n')}`;
    const action = offered(text, ['quickfix']).find(({ title }) => title.endsWith('for this document'));
    assert.ok(action);
    assert.ok(
      applied(text, action).startsWith(
        '---\r\ntitle: x\r\n---\r\n<!-- planwright-disable heading-status -->\r\n',
      ),
    );
  });

  it('toggle the task at the cursor', () => {
    const line = lineOf(englishPlan, 'Lay gravel');
    const range = { start: { line, character: 4 }, end: { line, character: 4 } };
    const toggled = offered(englishPlan, ['refactor'], range).map((action) => applied(englishPlan, action));
    assert.ok(
      toggled.some((text) => text.includes('- [x] Lay gravel')),
      toggled.join('\n'),
    );
  });

  it('change no claim on save, and all that is certain on demand', () => {
    const text = englishPlan.replace('- [ ] Lay gravel', '- [x]Lay gravel');
    const [onSave] = offered(text, ['source.fixAll']);
    assert.equal(onSave?.kind, fixAllKind);
    const saved = onSave === undefined ? '' : applied(text, onSave);
    assert.ok(saved.includes('- [x] Lay gravel') && saved.includes('Beds ✅'), saved);
    const [honest] = offered(text, [makeHonestKind]);
    const told = honest === undefined ? '' : applied(text, honest);
    assert.ok(told.includes('- [x] Lay gravel') && !told.includes('Beds ✅'), told);
    assert.ok(!offered(text).some(({ kind }) => kind?.startsWith('source')));
  });

  it('name no version to a client that cannot compare it', () => {
    const context = { ...contextFor(), versioned: false };
    const [first] = codeActions(read(englishPlan), all, { only: ['quickfix'] }, actions, context);
    assert.ok(first?.edit?.changes?.[uri]);
  });
});

describe('editing a task', () => {
  const document = read(englishPlan);
  const handle = taskAt(document, lineOf(englishPlan, 'Lay gravel'));
  assert.ok(handle);
  const edit = (task: typeof handle, action = 'toggle-task') =>
    editTask(document, { action, task }, actions, contextFor());

  it('answers with edits and the lines they are meant for', () => {
    const result = edit(handle);
    assert.ok(result.ok);
    assert.equal(result.version, 1);
    assert.deepEqual(result.guard, [{ line: 10, text: '- [ ] Lay gravel' }]);
  });

  it('is refused when the version or the text has moved', () => {
    assert.equal(edit({ ...handle, version: 7 }).ok, false);
    assert.equal(edit({ ...handle, text: '- [ ] Lay  gravel' }).ok, false);
    assert.equal(edit({ ...handle, id: `${handle.id}?` }).ok, false);
    assert.equal(edit(handle, 'no-such-action').ok, false);
  });

  it('accepts a task that was seen before its file was opened', () => {
    assert.equal(edit({ ...handle, version: null }).ok, true);
  });

  it('knows no task where there is none', () => {
    assert.equal(taskAt(document, 0), null);
    assert.equal(taskAt(document, 999), null);
  });
});

describe('the tree', () => {
  const flat: Grouping = {
    id: 'flat',
    label: { en: 'Flat', zh: '平铺' },
    arrange: (plans) =>
      plans.map(
        ({ uri: planUri, name, outline }): Group => ({
          ...leaf(name),
          kind: 'plan',
          isLeaf: false,
          children: tasksOf(outline.root).map((task) => ({
            ...leaf(task.title),
            status: task.status,
            task,
            place: { uri: planUri, spot: task.spot },
          })),
        }),
      ),
  };
  const leaf = (label: string): Group => ({
    id: label,
    label,
    description: '',
    tooltip: '',
    kind: 'task',
    status: 'none',
    place: null,
    task: null,
    isLeaf: true,
    children: [],
  });
  const labels = (params: object, settings: object = {}) => {
    const document = read(englishPlan, settings);
    const { nodes } = tree([document], flat, { view: 'tasks', ...params }, contextFor(settings));
    return nodes.flatMap((node) => node.children.map(({ label }) => label));
  };

  it('leaves out what is not asked for', () => {
    assert.equal(labels({}).length, 4);
    assert.deepEqual(labels({ filter: 'GRAVEL' }), ['Lay gravel']);
    assert.deepEqual(labels({ filter: 'garden dig' }), ['Dig the north bed', 'Dig the south bed']);
    assert.ok(!labels({ openOnly: true }).includes('Dig the north bed'));
    assert.deepEqual(labels({ filter: 'nothing like it' }), []);
  });

  it('gives every task with a box what is needed to change it', () => {
    const { nodes, plans } = tree([read(englishPlan)], flat, { view: 'tasks' }, contextFor());
    const node = nodes[0]?.children.at(-1);
    assert.equal(plans, 1);
    assert.equal(node?.task?.text, '- [ ] Lay gravel');
    assert.equal(node?.location?.range.start.line, 10);
  });

  it('says what becomes of a task that is dropped on a priority or a status', () => {
    const taken = (id: string) => {
      const grouping = groupings.find((candidate) => candidate.id === id);
      assert.ok(grouping);
      const { nodes } = tree([read(englishPlan)], grouping, { view: 'tasks' }, contextFor());
      return nodes.map(({ label, takes }) => [label, takes?.action, takes?.argument]);
    };
    assert.deepEqual(taken('priority'), [
      ['P0', 'set-priority', 'P0'],
      ['P1', 'set-priority', 'P1'],
      ['No priority', undefined, undefined],
    ]);
    assert.deepEqual(taken('status'), [
      ['To do', 'set-status', 'todo'],
      ['Done', 'set-status', 'done'],
    ]);
    assert.deepEqual(taken('document')[0]?.slice(1), [undefined, undefined]);
  });

  it('of plans has every plan with its phases, whatever tasks are shown', () => {
    const shown = (params: object) =>
      tree([read(englishPlan)], plansView, { view: 'plans', ...params }, contextFor()).nodes;
    assert.equal(shown({})[0]?.children.length, 2);
    const all = { filter: 'gravel', openOnly: true, hideMirrored: true, mineOnly: true };
    assert.deepEqual(shown(all), shown({}));
  });

  it('gives no handle for what has no box', () => {
    const text =
      '# Boats\n\n## Phase 1\n\n- [ ] Ribs\n\n## Phase 2\n\n' +
      '| ID | Task | Owner | Status |\n|---|---|---|---|\n| T1 | Keel | Ann | open |\n';
    const { nodes } = tree([read(text)], byStatus, { view: 'tasks' }, contextFor());
    const tasks = nodes.flatMap((node) => node.children).flatMap((node) => node.children);
    assert.deepEqual(
      tasks.map(({ label, task }) => [label, task === null]),
      [
        ['Ribs', false],
        ['Keel', true],
      ],
    );
  });

  it('counts open P0 tasks without being shown', () => {
    const text = englishPlan.replace('- [x] Dig the north bed (P0)', '- [ ] Dig the north bed (P0)');
    const counted = tree([read(text)], flat, { view: 'tasks', countsOnly: true }, contextFor());
    assert.deepEqual(counted, { openP0: 1, plans: 1, nodes: [] });
    assert.equal(tree([read('# Notes\n')], flat, { view: 'tasks' }, contextFor()).plans, 0);
    const several = read('# Plan\n\n## A (P0)\n\n- [x] a\n- [ ] b\n- [-] c\n- [/] d\n- [ ] e (P1)\n');
    assert.equal(tree([several], flat, { view: 'tasks', countsOnly: true }, contextFor()).openP0, 2);
  });

  describe('as far as it is open', () => {
    const asked = (params: Omit<TreeParams, 'view'>) =>
      tree([read(englishPlan)], byDocument, { view: 'tasks', ...params }, contextFor());
    const whole = asked({}).nodes;

    it('says where there is more', () => {
      const [plan] = asked({ open: [] }).nodes;
      assert.deepEqual(plan, { ...whole[0], children: [], more: true });
    });

    it('has the children of the nodes that are named, and arranges no others', () => {
      const [plan] = asked({ open: [whole[0]?.id ?? ''] }).nodes;
      const below = whole[0]?.children.map((node) =>
        node.children.length === 0 ? node : { ...node, children: [], more: true },
      );
      assert.deepEqual(plan, { ...whole[0], children: below });
      let arranged = 0;
      const lazy: Grouping = {
        ...flat,
        arrange: () => [
          group({ ...leaf('closed'), isLeaf: false }, () => {
            arranged += 1;
            return [];
          }),
        ],
      };
      tree([read(englishPlan)], lazy, { view: 'tasks', open: [] }, contextFor());
      assert.equal(arranged, 0);
    });

    it('leads to the narrowest node of a line', () => {
      const line = lineOf(englishPlan, 'Lay gravel');
      const { nodes, revealed } = asked({ open: [], reveal: { uri, line } });
      const every = (all: readonly TreeNode[]): readonly TreeNode[] =>
        all.flatMap((node) => [node, ...every(node.children)]);
      const found = every(nodes).find(({ id }) => id === revealed);
      assert.equal(found?.label, 'Lay gravel');
      assert.equal(asked({ open: [], reveal: { uri: 'file:///other.md', line } }).revealed, undefined);
    });
  });
});

describe('status and selection', () => {
  it('tell the plan in one line', () => {
    assert.equal(status(read(englishPlan), contextFor())?.text, 'Plan 1/3 · P0 1/1');
    assert.equal(status(read(englishPlan), contextFor({}, 'zh'))?.text, '计划 1/3 · P0 1/1');
    assert.equal(status(read('# Notes\n'), contextFor()), null);
  });

  it('widen from a title to the whole document', () => {
    const line = lineOf(englishPlan, 'Move the stones');
    const [chain] = selectionRanges(read(englishPlan), [{ line, character: 12 }], contextFor());
    const lines: string[] = [];
    for (let at = chain; at !== undefined; at = at.parent)
      lines.push(`${at.range.start.line}-${at.range.end.line}`);
    assert.ok(lines.length >= 4, lines.join(' '));
    assert.equal(lines[0], `${line}-${line}`);
    assert.equal(lines.at(-1), `0-${englishPlan.split('\n').length - 1}`);
  });
});
