import assert from 'node:assert/strict';
import { semanticTokens } from '../server/src/features/semantic-tokens';
import { tokensLegend } from '../server/src/features/token-legend';
import { contextFor, lineOf, read } from './support/documents';
import { chinesePlan, englishPlan } from './support/plans';

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
