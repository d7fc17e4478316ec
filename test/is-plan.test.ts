import assert from 'node:assert/strict';
import { readPlan } from '../server/src/plan/build';

describe('what is a plan', () => {
  const cases: readonly (readonly [string, string, boolean])[] = [
    ['a phase with a box', '# T\n## Phase 1\n- [ ] a\n', true],
    ['a phase with a status', '# T\n## 阶段1: 甲 ✅\ntext\n', true],
    ['a bare step with prose', '# Install\n## Step 1: Get it\ntext\n', false],
    ['a bare step with a box', '# Install\n## Step 1: Get it\n- [ ] a\n', true],
    ['three open boxes', '- [ ] a\n- [ ] b\n- [x] c\n', true],
    ['two boxes', '- [ ] a\n- [ ] b\n', false],
    ['a feature list', '# Lib\n## Features\n- [x] a\n- [x] b\n- [ ] c\n', false],
    ['a status table', '| Task | Status |\n|---|---|\n| a | ✅ |\n| b | 🔄 |\n| c | Done |\n', true],
    ['a directive against boxes', '<!-- planwright: off -->\n- [ ] a\n- [ ] b\n- [ ] c\n', false],
    ['front matter for an empty file', '---\nplanwright: true\n---\n# T\n', true],
    ['nothing', '', false],
    ['boxes in a fence', '```\n- [ ] a\n- [ ] b\n- [ ] c\n```\n', false],
  ];
  for (const [name, markdown, expected] of cases) {
    it(`${expected ? 'yes' : 'no'}: ${name}`, () => assert.equal(readPlan(markdown).isPlan, expected));
  }
});
