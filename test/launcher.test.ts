// The launcher of VS Code must never turn a dead extension host into a passed run.

import * as assert from 'node:assert/strict';
import { workbenchAddress } from '../scripts/vscode-host/address.mjs';
import { readArguments } from '../scripts/vscode-host/arguments.mjs';
import { judge } from '../scripts/vscode-host/verdict.mjs';

describe('the verdict on a run in VS Code', () => {
  const orderly = { code: 0, signal: null };
  const cases = [
    { name: 'an orderly end', reported: 0, hostEnd: orderly, connectionLost: false, code: 0 },
    { name: 'tests that failed', reported: 1, hostEnd: orderly, connectionLost: false, code: 1 },
    {
      name: 'a host that exits by itself',
      reported: 0,
      hostEnd: { code: 3, signal: null },
      connectionLost: true,
      code: 3,
    },
    { name: 'a host that exits with 0', reported: 0, hostEnd: orderly, connectionLost: true, code: 70 },
    {
      name: 'a host that is killed',
      reported: 0,
      hostEnd: { code: null, signal: 'SIGKILL' },
      connectionLost: true,
      code: 70,
    },
    { name: 'a host whose end nobody saw', reported: 0, hostEnd: undefined, connectionLost: true, code: 70 },
  ];
  for (const { name, code, ...seen } of cases) {
    it(`is ${code} for ${name}`, () => assert.equal(judge(seen).code, code));
  }
});

describe("the launcher's command line", () => {
  it("is the desktop's, and what is unknown is passed over", () => {
    const read = readArguments([
      '/tmp/plans',
      '--no-sandbox',
      '--extensionDevelopmentPath=/a',
      '--extensionDevelopmentPath=/b',
      '--extensionTestsPath',
      '/t.cjs',
      '--user-data-dir=/u',
      '--disable-updates',
    ]);
    assert.deepEqual(read.paths, ['/tmp/plans']);
    assert.deepEqual(read.extensionDevelopmentPath, ['/a', '/b']);
    assert.equal(read.extensionTestsPath, '/t.cjs');
    assert.equal(read.userDataDir, '/u');
    assert.equal(read.isCommand, false);
  });

  it('leaves extension management to VS Code', () => {
    assert.equal(readArguments(['--install-extension', 'x.vsix']).isCommand, true);
  });
});

describe('the address of a served VS Code', () => {
  it('opens an empty window without a folder, and names extensions by the same authority', () => {
    const query = new URL(workbenchAddress(80, { extensionDevelopmentPath: ['/a b'] })).searchParams;
    assert.equal(query.get('ew'), 'true');
    assert.match(
      query.get('payload') ?? '',
      /"extensionDevelopmentPath","vscode-remote:\/\/127\.0\.0\.1:80\/a%20b"/,
    );
  });
});
