// The scan before the reading: it may say yes to what is no plan, never no to what is one.

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPlan } from '../server/src/plan/build';
import { mayBePlan } from '../server/src/plan/may-be-plan';
import { chinesePlan, englishPlan } from './support/plans';

describe('the scan before the reading', () => {
  it('lets plans pass', () => {
    const passing = [
      englishPlan,
      chinesePlan,
      '- [ ] a\n- [ ] b\n- [x] c\n',
      '1. [ ] a\n2. ［x］ b\n3. [ ] c\n',
      '-\n  [ ] a\n- [ ] b\n',
      '> * [ ] a\n',
      '## Phase 1 (800 lines)\n',
      '**阶段1：骨架** ✅\n',
      '# Guide\n\n## Names (≤ 20 lines)\n',
      '# Guide\n<!-- plan:budget 20 lines -->\n',
      'Phase 1\nof two\n===\n- [ ] a\n',
      '-->\n【Sprint 1】\n|x|✅|\n-\n',
      'v1.0 done\n---\n【Sprint 1】\ntext\nQ1 2026 ✅\n===\n',
      'v1.0\n---\n【Sprint 1】\n     ---\nQ1 2026 ✅\n===\n',
      '# Roadmap\nPhase 1: Design ✅\n---\ntext\n\n# More\nPhase 2: Build 🔄\n---\ntext\n',
      '```\ncode\n```\nPhase 1: Design ✅\n---\n\n```\ncode\n```\nPhase 2: Build ✅\n---\n',
      '🚀 **Week 1-2**: 3 days\n',
      '|a|Status|\r|-|-|\r|b|done|\r|c|done|\r|d|done|\r',
      '---\nplanwright: true\n---\ntext\n',
    ];
    assert.deepEqual(
      passing.filter((text) => !mayBePlan(text)),
      [],
    );
  });

  it('stops what cannot be one', () => {
    const stopped = [
      '',
      '# Guide\n\nSee [this](that.md). It is **good**.\n\n- [Link](a.md)\n- [Other][x]\n',
      '# Notes\n\nTitle\n-----\n\n1. one\n2. two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    ];
    assert.deepEqual(stopped.filter(mayBePlan), []);
  });

  it('never stops a plan, whatever it is made of', () => {
    const piece = fc.constantFrom(
      '- [ ] a\n',
      '* [x] b ✅\n',
      '1) [ ] c\n',
      '>- [/] d\n',
      '-\n',
      ' [ ] e\n',
      '## Phase 1\n',
      '### 阶段二：x（800行）\n',
      '**Week 1-2** ✅\n',
      '__Track A__: 3 days\n',
      'Q1 2026 ✅\n===\n',
      'v1.0 done\n---\n',
      '# Now\n',
      '|a|状态|\n|-|-|\n',
      '|x|✅|\n',
      '|y|done|\n',
      '> ## Step 1 (2 days)\n',
      '1. ## Phase 2: 5 days\n',
      '\n',
      'text\n',
      '```\n',
      '<!--\n',
      '-->\n',
      '\r',
      '    ',
      '\t',
      '- **Phase 3** 200 lines\n',
      '【Sprint 1】\n',
      '#### 1. Phase 4 — 3 weeks\n',
      '- - [ ] f\n',
      '+ [x]* g\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        const text = pieces.join('');
        return mayBePlan(text) || !readPlan(text).isPlan;
      }),
      { numRuns: 400 },
    );
  });
});
