import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';
import { columnsOf } from '../server/src/reports/columns';
import { isFixable } from '../server/src/reports/findings-json';
import { findingsFormats } from '../server/src/reports/index';
import { plainPalette } from '../server/src/reports/palette';
import type { Locale } from '../server/src/text/wording';
import { wording } from '../server/src/text/wording';
import { findingOn, today } from './support/reports';

describe('findings', () => {
  const text = '# P\n\n- [x] 完成😀 ✅ here\n\n## B\n';
  const finding = findingOn(text, '✅', {
    data: { claimed: 1 },
    related: [
      { span: { start: text.indexOf('## B'), end: text.length - 1 }, message: wording('There.', '那里。') },
    ],
    fixes: [
      { title: wording('Mend', '修复'), kind: 'claim', preferred: true, edits: [] },
      { title: wording('Tick', '勾选'), kind: 'evidence', preferred: false, edits: [] },
    ],
  });
  const file = {
    path: 'p.md',
    isPlan: true,
    source: readPlan(text).source,
    findings: [finding],
    fixed: null,
  };
  const options = { today, locale: 'en' as Locale, palette: plainPalette, quiet: false };

  function tell(id: string, files = [file], more: Partial<typeof options> = {}): string {
    return findingsFormats.find((format) => format.id === id)?.render(files, { ...options, ...more }) ?? '';
  }

  it('as JSON have places from 1 in UTF-16 units', () => {
    assert.deepEqual(JSON.parse(tell('json')), {
      version: 1,
      today,
      files: [
        {
          path: 'p.md',
          isPlan: true,
          findings: [
            {
              rule: 'heading-status',
              severity: 'warning',
              message: 'Heading says done.',
              range: { start: { line: 3, column: 12 }, end: { line: 3, column: 13 } },
              related: [
                {
                  path: 'p.md',
                  range: { start: { line: 5, column: 1 }, end: { line: 5, column: 5 } },
                  message: 'There.',
                },
              ],
              data: { claimed: 1 },
              fixes: [
                { title: 'Mend', preferred: true },
                { title: 'Tick', preferred: false },
              ],
            },
          ],
        },
      ],
      summary: { files: 1, plans: 1, error: 0, warning: 1, info: 0, hint: 0, fixable: 1 },
    });
  });

  it('are fixable where the fix may be applied with others', () => {
    const finding = (preferred: boolean, kind: 'claim' | 'evidence') =>
      isFixable({
        rule: 'row-status-likely',
        severity: 'info',
        span: { start: 0, end: 1 },
        message: wording('a', 'b'),
        related: [],
        elsewhere: [],
        data: {},
        fixes: [{ title: wording('a', 'b'), kind, preferred, edits: [] }],
      });
    assert.deepEqual(
      [finding(true, 'claim'), finding(false, 'claim'), finding(false, 'evidence')],
      [true, false, false],
    );
  });

  it('as lines point at the place, wide letters counted', () => {
    assert.equal(
      tell('pretty'),
      [
        'p.md:3:12  warning  Heading says done.  heading-status',
        '  3 | - [x] 完成😀 ✅ here',
        '    |              ^^',
        '  5 → There.',
        '',
        '1 problem in 1 file: 1 warning. 1 of them can be fixed with --fix.',
        '',
      ].join('\n'),
    );
  });

  it('speak Chinese too', () => {
    assert.match(
      tell('pretty', [file], { locale: 'zh' }),
      /警告 {2}标题写的是已完成。[\s\S]*1 个文件中有 1 个问题：1 个警告。/,
    );
  });

  it('show of a long line only what is around the place', () => {
    const long = `- [ ] ${'x'.repeat(5000)} ✅ ${'y'.repeat(5000)}`;
    const told = tell('pretty', [
      { ...file, source: readPlan(long).source, findings: [findingOn(long, '✅')] },
    ]);
    const [, line = '', mark = ''] = told.split('\n');
    assert.ok(line.length < 130);
    assert.equal(columnsOf(line.slice(0, line.indexOf('✅'))), mark.indexOf('^'));
  });

  it('never let a text steer the terminal', () => {
    const evil = '- [ ] a\u001b[31m\u202e ✅';
    const told = tell('pretty', [
      { ...file, path: 'a\u001b.md', source: readPlan(evil).source, findings: [findingOn(evil, '✅')] },
    ]);
    assert.doesNotMatch(told, /[\p{Bidi_Control}]|(?!\n)\p{Cc}/u);
  });
});
