// Files of the disk as a server reads them where its client offers none.

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../server/src/hosts/node-files';

describe('files of the disk', () => {
  const files = diskFiles(() => []);
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright-files-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('are read without their byte order mark', async () => {
    const path = join(folder, 'a.md');
    writeFileSync(path, '\uFEFF# 潮汐\n');
    assert.equal(await files.read(pathToFileURL(path).href), '# 潮汐\n');
  });

  it('have no text where they are none', async () => {
    assert.equal(await files.read(pathToFileURL(folder).href), null);
    assert.equal(await files.read(pathToFileURL(join(folder, 'missing.md')).href), null);
  });

  it('are not opened where that may never end: devices, and pipes that nobody writes', async function () {
    if (process.platform === 'win32') this.skip();
    // The one device that ends at once, so that a failure is one.
    assert.equal(await files.read('file:///dev/null'), null);
  });
});
