// The list of files that need not be opened: the built command line as a process, beside the server that keeps the same list.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isKnownNone } from '../server/src/hosts/cli/kept';
import { noPlansIn } from '../server/src/hosts/cli/no-plans';
import { nodeRecords } from '../server/src/hosts/node-records';
import { FileIndex } from '../server/src/workspace/file-index';
import { defaultSettings, settingsKey } from '../server/src/workspace/settings';
import { caches, checkJson, clean, file, folder, inFreshFolder, lie, run } from './support/command-line';
import { startingClients } from './support/language-client';
import { ours } from './support/server-session';

describe('the list of files', () => {
  inFreshFolder();
  const start = startingClients({ program: 'dist/planwright.js', arguments: ['lsp', '--stdio'] });

  /** No plan, as long as `lie`: who doesn't open the file takes one for the other. */
  const guide = `# Guide\n\n${'.'.repeat(Buffer.byteLength(lie) - 10)}\n`;
  /** Written long ago, so that its time tells its version. */
  const aged = (name: string, content: string | Buffer, time = 1_700_000_000): void =>
    utimesSync(file(name, content), time, time);
  /** Paths of what is found to be a plan, or to have something to be told of it. */
  const paths = (...words: readonly string[]): readonly string[] =>
    checkJson(['.', ...words]).files.map(({ path }: { path: string }) => path);
  const lists = (): readonly string[] =>
    readdirSync(join(caches, 'planwright'))
      .filter((name) => name.endsWith('.json'))
      .map((name) => join(caches, 'planwright', name));
  /** A session of the server with the folder, which has everything in it read. */
  const serve = async (): Promise<number> => {
    const storage = join(caches, 'planwright');
    const rootUri = pathToFileURL(folder).href;
    const client = await start({ rootUri, initializationOptions: { ...ours, storage } });
    const { plans } = await client.request<{ plans: number }>('planwright/tree', {
      view: 'plans',
      countsOnly: true,
    });
    await client.stop();
    return plans;
  };

  it('tells of a file that it is no plan, as long as its time and size are the same', () => {
    aged('guide.md', guide);
    aged('plan.md', clean);
    assert.deepEqual(paths(), ['plan.md']);
    aged('guide.md', lie);
    assert.deepEqual(paths(), ['plan.md']);
    assert.deepEqual(JSON.parse(run(['report', '--format', 'json']).stdout).plans.length, 1);
    assert.equal(checkJson(['guide.md']).summary.warning, 1, 'One that is named is read.');
    assert.deepEqual(paths('--no-cache'), ['guide.md', 'plan.md']);
    aged('guide.md', lie, 1_700_000_001);
    assert.deepEqual(paths(), ['guide.md', 'plan.md']);
    aged('guide.md', guide);
    assert.deepEqual(paths(), ['plan.md']);
    aged('guide.md', `${lie}\n`);
    assert.deepEqual(paths(), ['guide.md', 'plan.md']);
  });

  it('is not asked with other settings, nor of what was written a moment ago', () => {
    aged('guide.md', guide);
    assert.deepEqual(paths(), []);
    aged('guide.md', lie);
    assert.deepEqual(paths('--rule', 'over-budget=info'), ['guide.md']);
    const now = Date.now() / 1000;
    aged('guide.md', guide, now + 60);
    assert.deepEqual(paths(), []);
    aged('guide.md', lie, now + 60);
    assert.deepEqual(paths(), ['guide.md']);
  });

  it('is not asked where a glob says what counts as a plan', () => {
    aged('.planwright.jsonc', '{ "include": ["plans/**"] }');
    aged('guide.md', guide);
    aged('plans/guide.md', guide);
    assert.deepEqual(paths(), ['plans/guide.md']);
    aged('guide.md', lie);
    assert.deepEqual(paths(), ['guide.md', 'plans/guide.md']);
  });

  it('is the same as that of a server, either way', async () => {
    aged('guide.md', guide);
    aged('plan.md', clean);
    assert.equal(await serve(), 1);
    aged('guide.md', lie);
    assert.deepEqual(paths(), ['plan.md']);
    assert.equal(lists().length, 1);
    aged('guide.md', guide, 1_700_000_001);
    assert.deepEqual(paths(), ['plan.md']);
    aged('guide.md', lie, 1_700_000_001);
    assert.equal(await serve(), 1);
  });

  it('of a server says nothing of what the command line has more to say of', async () => {
    // Paths are below the workspace's folder to it, to the command line below the configuration.
    aged('in/.planwright.jsonc', '{ "include": ["plans/**"] }');
    aged('in/plans/guide.md', guide);
    aged('out/.planwright.jsonc', '{ "exclude": ["out/**"] }');
    aged('out/plan.md', clean);
    aged('long.md', '# Guide\n\n## Names\n<!-- plan:budget 4 lines -->\n\nOne.\n\nTwo.\n');
    aged('binary.md', Buffer.from('# Guide\n\0\n'));
    assert.equal(await serve(), 0);
    assert.deepEqual(paths(), ['in/plans/guide.md', 'long.md', 'out/plan.md']);
    assert.match(run(['check', '.']).stderr, /binary\.md is left out: it is binary/);
  });

  it('says nothing of what is left out, which is told each time', () => {
    aged('guide.md', guide);
    aged('binary.md', Buffer.from('a\0b'));
    aged('gbk.md', Buffer.from([0xbc, 0xc6, 0xbb, 0xae]));
    for (let round = 0; round < 2; round += 1) {
      const { stderr } = run(['check', '.']);
      assert.match(stderr, /binary\.md is left out/);
      assert.match(stderr, /gbk\.md is left out/);
    }
    file('.planwright.jsonc', '{ "maxFileSize": 0.00001 }');
    assert.match(run(['check', '.']).stderr, /guide\.md: /);
  });

  it('says nothing of what cannot be read any more', () => {
    const path = file('guide.md', guide);
    const uri = pathToFileURL(path).href;
    const stamp = { modified: 1_700_000_000_000, size: guide.length };
    const records = nodeRecords(caches, '');
    const index = new FileIndex(records);
    index.note(uri, stamp, settingsKey(defaultSettings), null);
    const isKnown = () =>
      isKnownNone(path, uri, stamp, defaultSettings, {
        records,
        index,
        noPlans: noPlansIn(caches),
        found: new Set(),
      });
    assert.equal(isKnown(), true);
    // Whoever runs the tests may read everything that is there.
    rmSync(path);
    assert.equal(isKnown(), false);
  });

  it('forgets what has gone, and nothing that is left out this time', () => {
    const listed = (): readonly string[] =>
      ['guide.md', 'large.md', 'gone.md'].filter((name) => readFileSync(lists()[0] ?? '').includes(name));
    aged('guide.md', guide);
    aged('gone.md', guide);
    aged('large.md', guide.repeat(3));
    run(['check', '.']);
    assert.deepEqual(listed(), ['guide.md', 'large.md', 'gone.md']);
    utimesSync(join(folder, 'guide.md'), 1_700_000_001, 1_700_000_001);
    file('.planwright.jsonc', '{ "maxFileSize": 0.0001 }');
    rmSync(join(folder, 'gone.md'));
    run(['check', '.']);
    assert.deepEqual(listed(), ['guide.md', 'large.md']);
  });

  it('is not missed where it is broken', () => {
    aged('guide.md', guide);
    assert.deepEqual(paths(), []);
    aged('guide.md', lie);
    const [list = ''] = lists();
    const whole = readFileSync(list);
    for (const harmed of [
      whole.subarray(0, 40),
      'not ours',
      String(whole).replace(/"program":"../, '"program":"zz'),
    ]) {
      writeFileSync(list, harmed);
      assert.deepEqual(paths(), ['guide.md']);
      writeFileSync(list, whole);
      assert.deepEqual(paths(), []);
    }
  });

  it('knows nothing of what a plan has to say of a file', () => {
    aged('docs/guide.md', `# Guide\n\n## Names\n${'x\n'.repeat(8)}`);
    assert.deepEqual(paths(), []);
    aged('plan.md', '## Phase 1: a\n\n- [x] Names\n  - **Output**: [Names](docs/guide.md#names) (8 lines)\n');
    for (let round = 0; round < 2; round += 1) {
      assert.deepEqual(paths(), ['docs/guide.md', 'plan.md']);
      assert.deepEqual(paths('--fix'), ['docs/guide.md', 'plan.md']);
    }
  });
});
