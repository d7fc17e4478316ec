import assert from 'node:assert/strict';
import type { Connection } from 'vscode-languageserver';
import { CancellationTokenSource } from 'vscode-languageserver';
import { door } from '../server/src/lsp/door';

/** Asks for the text, `edits` times edited while the request waits; what is told, and in how many turns. */
async function askWhile(
  edits: number,
  { isAskedAgain = false, cancelledIn = 0, fault = '' } = {},
): Promise<{ told: unknown; turns: number; log: readonly string[] }> {
  let text = 0;
  let turns = 0;
  const log: string[] = [];
  const source = new CancellationTokenSource();
  const connection = {
    sendNotification: async (_: string, { message }: { message: string }) => void log.push(message),
  };
  const ask = door(
    'ask',
    'nothing',
    {
      connection: connection as unknown as Connection,
      turn: async () => {
        turns += 1;
        if (text < edits) text += 1;
        if (turns === cancelledIn) source.cancel();
      },
      received: () => text,
      subject: () => text,
      isAskedAgain,
    },
    () => {
      if (fault !== '') throw new Error(fault);
      return `text ${text}`;
    },
  );
  const told = await ask({}, source.token);
  return { told, turns, log };
}

const codeOf = (told: unknown): number | undefined => (told as { code?: number }).code;

describe('a request', () => {
  it('is answered of the text as it is once no more edits wait', async () => {
    assert.deepEqual(await askWhile(0), { told: 'text 0', turns: 2, log: [] });
    assert.equal((await askWhile(7)).told, 'text 7');
  });

  it('is answered though edits never end', async () => {
    assert.match(String((await askWhile(Number.POSITIVE_INFINITY)).told), /^text \d+$/);
  });

  it('is put back where the text has changed and the client asks again', async () => {
    assert.equal(codeOf((await askWhile(1, { isAskedAgain: true })).told), -32801);
    assert.equal((await askWhile(0, { isAskedAgain: true })).told, 'text 0');
  });

  it('is given up once it is cancelled', async () => {
    const { told, turns } = await askWhile(9, { cancelledIn: 2 });
    assert.deepEqual([codeOf(told), turns], [-32800, 2]);
  });

  it('is answered with nothing, and a word in the log, where we fail', async () => {
    const { told, log } = await askWhile(0, { fault: 'Oh.' });
    assert.equal(told, 'nothing');
    assert.match(log.join(), /^ask: Error: Oh\./);
  });
});
