// The scan before the reading: it may say yes to what is no plan, never no to what is one.

import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { noWords } from '../server/src/conventions/own-words';
import { mayBePlan } from '../server/src/plan/may-be-plan';
import { checkText, readText } from '../server/src/workspace/plan-document';
import { defaultSettings } from '../server/src/workspace/settings';
import { chinesePlan, englishPlan } from './support/plans';

/** Whether the text is a plan, or something is found in it all the same. */
function isWorthReading(text: string): boolean {
  const read = readText('file:///a.md', null, text, defaultSettings);
  const { findings } = checkText(read, defaultSettings, '2026-02-20', new Map());
  return read.kind === 'plan' || findings.length > 0;
}

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
      '# Guide\n\n## Names (约二十行)\n',
      '# Guide\n\n## Names ２０行（文）\n',
      '# Guide\n\n## Names, USD 50 (each)\n',
      '- [Dev] a\n- [x b\n- [ ] c\n- [ ] d\n',
      '|a|b|\n|-|-|\n|`c`|<!-- ann -->done|\n|d|~~struck~~|\n|e|(✅)|\n',
      '|a|Status|\n|-|-|\n|b|`c \\| d` done|\n|c|`c \\| d` done|\n|d|`c \\| d` done|\n',
      '|a|Status|\n|-|-|\n|[ ] c|d|\n [ ] e\n|[ ] c|d|\n',
      '> Status|a\n> -|-\n> done|b\n> done|b\n> done|b\n',
      'Status\n:--\ndone\ndone\ndone\n',
      '状态\n|-\n✓\n✓\n✓\n',
      '[^1]:**Phase1✅**\n\na\n',
      '[^1]:**0 lines)**\n\nd\n',
      '图例：🟣 = 已完成\n\n|a|状态|\n|-|-|\n|b|🟣|\n|c|🟣|\n|d|🟣|\n',
      '图例：[完工] = 已完成\n\n- [完工] a\n- [完工] b\n- [完工] c\n',
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
      '# API\n\n### open(path, [options])\n\n**close()**\n\n## 1.2.0 (2024-01-01)\n',
      '- [Fix] a\n- [Dev Deps] b\n- [1] c\n- [P] d\n',
      '| name | what for |\n|---|---|\n| a | what is done |\n| b | c |\n| d | all that is ✅ |\n| f | not todo |\n',
    ];
    assert.deepEqual(
      stopped.filter((text) => mayBePlan(text)),
      [],
    );
    assert.deepEqual(stopped.filter(isWorthReading), []);
  });

  it('heeds what settings add', () => {
    const boxes = '- [later] a\n- [later] b\n- [later] c\n';
    const budget = '# Guide\n\n## Names (★)\n';
    const states = new Map([['later', 'deferred' as const]]);
    const words = { ...noWords, units: new Map([['stars', 'lines' as const]]) };
    assert.deepEqual(
      [boxes, budget].filter((text) => mayBePlan(text)),
      [],
    );
    assert.equal(mayBePlan(boxes, { states, words: noWords }), true);
    assert.equal(mayBePlan(budget, { states: new Map(), words }), true);
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
      '## Names (2 of them)\n',
      '图例: 🟣 = done, [later] = todo\n',
    );
    // Of these alone none makes a plan: what the scan stops is to be tried too.
    const dull = fc.constantFrom(
      '- [Fix] h\n',
      '### open(path)\n',
      '## Names (≤ 2 lines)\n',
      '## Names (2024-01-01)\n',
      '|a|Status|\n|-|-|\n',
      '|z|🟣|\n',
      '|y|what is done|\n',
      '|`a`|in progress, nearly|\n',
      '|a \\| b|✅|\n',
      '|[ ] c|d|\n',
      '|~~e~~|f|\n',
      '> Status|a\n> -|-\n',
      '> done|b\n',
      'Status\n:--\n',
      'done\n',
      '[^1]: ',
      '- [later] i\n',
      '- [WIP] j\n',
      'text\n',
      '\n',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, dull, dull, dull), { maxLength: 24 }), (pieces) => {
        const text = pieces.join('');
        return mayBePlan(text) || !isWorthReading(text);
      }),
      { numRuns: 2_000 },
    );
  });
});
