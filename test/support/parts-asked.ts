import assert from 'node:assert/strict';
import { check } from '../../server/src/rules/check';
import { rules } from '../../server/src/rules/index';
import { defaultContext, type Rule } from '../../server/src/rules/rule';
import { nothingRead } from '../../server/src/workspace/document-memory';
import type { Edited } from './incremental';

/** Checks a document each time it is called, and answers of how many of its parts a rule was asked. */
export function partsAsked(edited: Edited): () => number {
  const checked = nothingRead().checked;
  let asked = 0;
  const rule: Rule = {
    ...(rules.find(({ id }) => id === 'box-status') ?? assert.fail()),
    check() {
      asked += 1;
      return [];
    },
  };
  return () => {
    asked = 0;
    check(edited.plan(), [rule], defaultContext, {}, undefined, checked);
    return asked;
  };
}
