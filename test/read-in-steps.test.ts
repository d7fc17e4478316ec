import * as assert from 'node:assert/strict';
import { chunkedText } from '../server/src/markdown/chunks';
import { nothingRead } from '../server/src/workspace/document-memory';
import { checkTextInSteps, readTextInSteps } from '../server/src/workspace/plan-document';
import { inTurns, readInSteps } from '../server/src/workspace/read-in-steps';
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
    const told = events.indexOf('told');
    assert.deepEqual(events.slice(told, told + 3), ['told', 'written', 'read on']);
  });

  for (const [name, wanted, ends] of [
    ['lets others have their turn while it is put together and checked', true, 'with findings'],
    ['is left off, while it is, once nobody wants it any more', false, 'left off'],
  ] as const) {
    it(name, async () => {
      const text = chunkedText(repeated(8));
      const memory = nothingRead();
      let turns = 0;
      const given = { uri: 'file:///plan.md', version: 1, today: '2026-02-20', settings: defaultSettings };
      const order = { ...given, text, memory, isWanted: () => wanted, onBeginning: () => undefined };
      const turn = async (): Promise<void> => {
        turns += 1;
      };
      const reading = readTextInSteps(given.uri, given.version, text, defaultSettings, { memory });
      const read = await inTurns(reading, order, turn);
      const checking = read && checkTextInSteps(read, defaultSettings, given.today, new Map(), { memory });
      const document = checking && (await inTurns(checking, order, turn));
      assert.equal(document === null ? 'left off' : document.findings.length > 0 && 'with findings', ends);
      assert.ok(wanted ? turns > 2 : turns === 1, `${turns} turns`);
    });
  }
});
