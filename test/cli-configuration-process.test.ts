// What is set beside the plans: the built command line as a process.

import assert from 'node:assert/strict';
import { checkJson, file, inFreshFolder, lie, run } from './support/command-line';

describe('the configuration', () => {
  inFreshFolder();

  it('is the nearest above each file, with overrides, and yields to the command line', () => {
    file('a.md', lie);
    file('sub/b.md', lie);
    file('sub/deep/c.md', lie);
    file('.planwright.jsonc', '{ // comments are fine\n "rules": { "heading-status": "error" }, }');
    file(
      'sub/package.json',
      '{ "planwright": { "rules": { "heading-status": "info" }, "overrides": [{ "files": "deep/*", "rules": { "heading-status": "off" } }] } }',
    );
    file('sub/deep/package.json', '{ "name": "without settings" }');
    const severities = (...words: string[]) =>
      checkJson(words).files.map(
        ({ findings }: { findings: { severity: string }[] }) => findings[0]?.severity ?? 'none',
      );
    assert.deepEqual(severities(), ['error', 'info', 'none']);
    assert.deepEqual(severities('--no-config'), ['warning', 'warning', 'warning']);
    assert.deepEqual(severities('--rule', 'heading-status=hint'), ['hint', 'hint', 'hint']);
    assert.deepEqual(severities('--config', 'sub/package.json', 'a.md'), ['info']);
  });

  it('adds words of priority and units', () => {
    file('w/a.md', '# Plan\n\n## Phase 1: Pumps (20 Zln)\n\n- [ ] Sev1: restart (30 Zln)\n');
    file('w/.planwright.jsonc', '{ "priority": { "Sev1": "P0" }, "units": { "Zln": "lines" } }');
    const [own] = JSON.parse(run(['report', '--format', 'json', 'w/a.md']).stdout).plans;
    assert.equal(own.priorities[0].priority, 'P0');
    assert.deepEqual(
      checkJson(['w/a.md']).files[0].findings.map(({ rule }: { rule: string }) => rule),
      ['over-budget'],
    );
    const [plain] = JSON.parse(run(['report', '--no-config', '--format', 'json', 'w/a.md']).stdout).plans;
    assert.equal(plain.priorities[0].priority, 'none');
  });
});
