import * as assert from 'node:assert/strict';
import { chunkedText } from '../server/src/markdown/chunks';
import { nothingRead } from '../server/src/workspace/document-memory';
import { readInSteps } from '../server/src/workspace/read-in-steps';
import { defaultSettings } from '../server/src/workspace/settings';
import { repeated } from './support/large-plan';

describe('a text that is read in steps', () => {
  it('is not read on before what its beginning told is written', async () => {
    const events: string[] = [];
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const order = {
      ...{ uri: 'file:///plan.md', version: 1, today: '2026-02-20' },
      text: chunkedText(repeated(30)),
      settings: defaultSettings,
      memory: nothingRead(),
      isWanted: () => events.push('read on') > 0,
      onBeginning: () => undefined,
    };
    // As a stream writes: asked for once who waited has heard of it, and done in the next turn.
    const onBeginning = (): void => {
      events.push('told');
      queueMicrotask(() => setImmediate(() => events.push('written')));
    };
    assert.ok(await readInSteps(order, turn, onBeginning));
    assert.deepEqual(events.slice(0, 3), ['told', 'written', 'read on']);
  });
});
