// What the built server asks of Node before it has answered `initialize`: each of these modules takes milliseconds to load.

import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';

describe('starting the built server', () => {
  it('asks Node for nothing that it will need later or never', async () => {
    const loaded = await loadedWhenAnswered();
    assert.ok(loaded.includes('net') && loaded.includes('vm'), loaded.join(', '));
    const late = ['crypto', 'child_process', 'worker_threads', 'internal/fs/promises'];
    assert.deepEqual(
      loaded.filter((name) => late.includes(name)),
      [],
    );
  });

  it('reads a program of ASCII alone, one byte a unit', () => {
    const bytes = readFileSync(join(root, 'dist/node/planwright.js'));
    assert.equal(
      bytes.findIndex((byte) => byte > 0x7f),
      -1,
    );
  });
});

/** Modules of Node that are loaded when the server writes for the first time. */
async function loadedWhenAnswered(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'planwright-start-'));
  const hook = join(folder, 'hook.cjs');
  writeFileSync(
    hook,
    `const { write } = process.stdout;
    process.stdout.write = function (...given) {
      process._rawDebug(process.moduleLoadList.join());
      process.stdout.write = write;
      return write.apply(this, given);
    };`,
  );
  const server = spawn(process.execPath, ['--require', hook, join(root, 'dist/server.node.js'), '--stdio']);
  const message = JSON.stringify({
    ...{ jsonrpc: '2.0', id: 1, method: 'initialize' },
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
  let said = '';
  for await (const piece of server.stderr) {
    said += String(piece);
    if (said.includes('\n')) break;
  }
  server.kill();
  rmSync(folder, { recursive: true });
  return [...said.matchAll(/NativeModule ([\w/]+)/g)].map(([, name = '']) => name);
}
