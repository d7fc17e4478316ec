// The files that a plan links as its outputs: the built command line as a process.

import assert from 'node:assert/strict';
import { checkJson, file, inFreshFolder, run } from './support/command-line';

/** What of a finding in JSON is looked at here. */
interface Found {
  readonly message: string;
  readonly related: readonly { readonly path: string; readonly range: { start: { line: number } } }[];
}

describe('linked outputs', () => {
  inFreshFolder();

  const plan = (link: string) => `## Phase 1: a\n\n- [x] Names\n  - **Output**: [Names](${link}) (8 lines)\n`;
  const messages = (path: string): readonly string[] =>
    checkJson([path]).files[0].findings.map((finding: { message: string }) => finding.message);

  it('are measured on the disk', () => {
    file('docs/guide.md', '# Guide\n\n## Names\n\none\n\n## Files\n');
    file('plans/a.md', plan('../docs/guide.md#names'));
    assert.deepEqual(messages('plans/a.md'), ['Task is done, but its output has 3 of 8 lines.']);
    file('plans/a.md', plan('../docs/gone.md'));
    assert.deepEqual(messages('plans/a.md'), [
      'Task is done, but its output ../docs/gone.md does not exist.',
    ]);
  });

  it('that are too long are told where they stand, when their plan is checked along', () => {
    file('docs/guide.md', `# Guide\n\n## Names\n${'x\n'.repeat(8)}`);
    file('plans/a.md', plan('../docs/guide.md#names'));
    const found = (paths: readonly string[]) =>
      checkJson(paths).files.flatMap(({ path, findings }: { path: string; findings: Found[] }) =>
        findings.map(({ message, related: [other] }) => [
          path,
          message,
          other?.path,
          other?.range.start.line,
        ]),
      );
    const over = 'Section has 9 lines, 1 over the 8 that “Names” in a.md gives it.';
    const expected = [['docs/guide.md', over, 'plans/a.md', 3]];
    assert.deepEqual(found(['.']), expected);
    assert.deepEqual(found(['.', '--fix']), expected);
    assert.deepEqual(found(['docs/guide.md']), []);
    assert.match(
      run(['check', '.', '--color', 'never']).stdout,
      /guide\.md:11:1 [\s\S]* → plans\/a\.md:3 {2}The task/,
    );
  });

  it('that are folders or no text are there', () => {
    file('docs/picture.png', Buffer.from([0, 1]));
    file('a.md', plan('docs/picture.png') + plan('docs/'));
    assert.deepEqual(messages('a.md'), []);
  });

  it('outside the folder, and those of standard input, are left alone', () => {
    file('a.md', plan('../../gone.md'));
    assert.deepEqual(messages('a.md'), []);
    assert.equal(run(['check', '-'], plan('gone.md')).status, 0);
  });
});
