// Where the program keeps what is its own, if anywhere.

import assert from 'node:assert/strict';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { cacheFolder } from '../server/src/hosts/cache-folder';

describe('the folder for what the program keeps', () => {
  const nobody = (): string => {
    throw new Error('ENOENT');
  };

  it('is none where nobody has a home', () => {
    assert.equal(cacheFolder({}, nobody), null);
    for (const home of ['', 'here'])
      assert.equal(
        cacheFolder({}, () => home),
        null,
        'not where one stands',
      );
  });

  it('is what the environment says, whoever has a home', () => {
    const wanted = join(tmpdir(), 'caches');
    assert.equal(cacheFolder({ XDG_CACHE_HOME: wanted }, nobody), join(wanted, 'planwright'));
    assert.equal(cacheFolder({ XDG_CACHE_HOME: 'here' }, nobody), null);
  });

  it('is in the home else', () => {
    const found = cacheFolder({}, tmpdir);
    assert.match(relative(tmpdir(), found ?? ''), /^(\.cache|Library|AppData).*planwright$/);
  });
});
