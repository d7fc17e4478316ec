import assert from 'node:assert/strict';
import { actions } from '../server/src/actions/index';
import { fixAllKind, makeHonestKind } from '../server/src/features/code-action-kinds';
import { codeActions } from '../server/src/features/code-actions';
import { placesIn } from '../server/src/features/to-lsp';
import { applyEdits } from '../server/src/text/edit';
import { stringSource } from '../server/src/text/source';
import { contextFor, lineOf, read, uri } from './support/documents';
import { englishPlan } from './support/plans';

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

  it('keep a mark of the byte order first', () => {
    for (const head of ['\uFEFF', '\uFEFF---\ntitle: x\n---\n']) {
      const text = head + englishPlan;
      const action = offered(text, ['quickfix']).find(({ title }) => title.endsWith('for this document'));
      assert.ok(action);
      assert.ok(applied(text, action).startsWith(`${head}<!-- planwright-disable heading-status -->\n`));
    }
    const title = '\uFEFF## Phase 1: Build ✅\n\n- [ ] a\n';
    const action = offered(title, ['quickfix']).find(({ title }) => title.endsWith('for this line'));
    assert.ok(action && applied(title, action).startsWith('\uFEFF<!-- planwright-disable-next-line'));
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
