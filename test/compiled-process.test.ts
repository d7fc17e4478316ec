// What the program compiled is kept for the next run: the built command line as a process.

import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../scripts/lib/paths.mjs';
import { compile } from '../server/src/hosts/compiled';

describe('compiled code', () => {
  let folder = '';

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright-code-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const run = (...words: readonly string[]): string => {
    const { PATH = '' } = process.env;
    const env = { PATH, XDG_CACHE_HOME: folder };
    const program = join(root, 'dist/planwright.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { env });
    assert.equal(stderr.toString(), '');
    return `${status} ${stdout}`;
  };
  const check = (...words: readonly string[]): string =>
    run('check', join(root, 'examples/sample-plan.md'), '--today', '2026-02-20', ...words);
  const kept = (): readonly string[] => {
    const code = join(folder, 'planwright/code');
    return existsSync(code) ? readdirSync(code).map((name) => join(code, name)) : [];
  };

  it('is kept once, and again when much more was compiled', () => {
    run('--version');
    const [first = '', ...more] = kept();
    assert.deepEqual(more, []);
    const little = readFileSync(first);
    const said = check();
    const much = readFileSync(first);
    assert.ok(much.length > 2 * little.length, `${little.length}, then ${much.length} bytes`);
    assert.equal(check(), said);
    run('--version');
    assert.deepEqual(kept(), [first]);
    assert.ok(readFileSync(first).equals(much));
  });

  it('is not believed when a bit of it has changed, and made anew', () => {
    const said = check();
    const [file = ''] = kept();
    const whole = readFileSync(file);
    for (const at of [0, 5, 30, whole.length >> 1, whole.length - 1]) {
      const broken = Buffer.from(whole);
      broken[at] = (broken[at] ?? 0) ^ 1;
      writeFileSync(file, broken);
      assert.equal(check(), said);
      assert.ok(!readFileSync(file).equals(broken), `byte ${at}`);
    }
    writeFileSync(file, '');
    assert.equal(check(), said);
    assert.ok(readFileSync(file).length > whole.length / 2);
  });

  it('is kept of the extension too', () => {
    const load = () => compile(join(root, 'dist/node/client.js'), '', folder);
    const first = load();
    assert.equal(first.isKnown, false);
    first.keep();
    const second = load();
    assert.equal(second.isKnown, true);
    assert.equal(second.build, first.build);
  });

  it('is left alone where nothing is to be kept, or can be', () => {
    const said = check('--no-cache');
    assert.deepEqual(readdirSync(folder), []);
    writeFileSync(join(folder, 'planwright'), 'in the way');
    assert.equal(check(), said);
  });
});
