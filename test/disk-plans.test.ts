// Plans on the disk: what is read, how often, and what a later session finds. Counted in files, never in time.

import * as assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { outlineOf } from '../server/src/plan/outline';
import type { PlanDocument } from '../server/src/workspace/plan-document';
import { makeReading } from '../server/src/workspace/reading';
import { Recent } from '../server/src/workspace/recent';
import { diskSession } from './support/disk-session';
import { chinesePlan, englishPlan } from './support/plans';

describe('plans on the disk', () => {
  let folder: string;
  let storage: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'planwright-disk-'));
    storage = join(folder, 'storage');
    write('plans/a.md', englishPlan);
    write('plans/b.md', chinesePlan);
    write('plans/readme.md', '# Guide\n\nNothing to be done.\n');
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Long ago, so that its time tells its version. */
  const write = (name: string, text: string, time = 1_700_000_000): void => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, text);
    utimesSync(path, time, time);
  };
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;

  const begin = (day = '2026-02-20') => diskSession(folder, storage, day);

  it('are read once, and what cannot be one is only scanned', async () => {
    const { plans, opened, parsed } = begin();
    assert.deepEqual(namesOf(await plans.all()), ['a.md', 'b.md']);
    await plans.all();
    assert.deepEqual(opened, ['a.md', 'b.md', 'readme.md']);
    assert.deepEqual(parsed, ['a.md', 'b.md']);
  });

  it('are told by a later session that opens no file', async () => {
    const first = await begin().plans.all();
    const later = begin();
    const second = await later.plans.all();
    assert.deepEqual(later.opened, []);
    assert.deepEqual(second.map(told), first.map(told));
  });

  it('have their outlines told by a later session without coming to life', async () => {
    const first = await begin().plans.all();
    const later = begin();
    const second = await later.plans.all();
    assert.deepEqual(
      second.map(({ outline }) => outline),
      first.map(({ plan }) => outlineOf(plan)),
    );
    assert.deepEqual(later.livened, []);
    assert.deepEqual(await later.plans.all(), second);
    assert.equal(second[0]?.plan.root.title.value, first[0]?.plan.root.title.value);
  });

  it('are checked again on another day only where something is due', async () => {
    write('plans/b.md', '# Plan\n\n## Phase 1 (2026-03-01 - 2026-03-31)\n\n- [ ] Parser\n');
    write('plans/c.md', '# Plan\n\n## Phase 1\n\n- [ ] Parser\n');
    await begin('2026-02-20').plans.all();
    const later = begin('2030-01-01');
    await later.plans.all();
    assert.ok(later.livened.includes('b.md'));
    assert.ok(!later.livened.includes('c.md'));
  });

  it('come to life again where there was no room to hold them', () => {
    const recent = new Recent<object, string>(10);
    const made: string[] = [];
    const keys = { a: {}, b: {}, c: {}, d: {} };
    const recall = (name: keyof typeof keys, weight: number) =>
      recent.recall(keys[name], weight, () => {
        made.push(name);
        return name;
      });
    recall('a', 6);
    recall('b', 4);
    recall('a', 6);
    assert.equal(recall('c', 4), 'c');
    recall('a', 6);
    assert.deepEqual(made, ['a', 'b', 'c']);
    recall('b', 4);
    assert.deepEqual(made, ['a', 'b', 'c', 'b']);
    assert.equal(recall('d', 20), 'd', 'one that is too large by itself');
    recall('d', 20);
    recall('a', 6);
    assert.deepEqual(made, ['a', 'b', 'c', 'b', 'd', 'a']);
  });

  it('are told without waiting where they are known, and what is known to be none too', async () => {
    await begin().plans.all();
    const { plans, onDisk, configuration } = begin();
    const now = (name: string) => onDisk.documentNow(uriOf(`plans/${name}`));
    assert.equal(now('readme.md'), undefined, 'its settings are not known yet');
    const [first] = await plans.all();
    assert.equal(now('a.md'), first);
    assert.equal(now('readme.md'), null);
    onDisk.forgetAll();
    assert.equal(now('a.md'), undefined);
    assert.equal(now('readme.md'), null);
    write('plans/readme.md', englishPlan, 1_700_000_002);
    plans.forgetFile(uriOf('plans/readme.md'), false);
    assert.equal(now('readme.md'), undefined, 'it has changed');
    assert.deepEqual(namesOf(await plans.all()), ['a.md', 'b.md', 'readme.md']);
    configuration.setClient({ budget: { tolerance: 0.5 } });
    onDisk.forgetAll();
    assert.equal(now('readme.md'), undefined, 'other settings');
  });

  it('are judged by the day, from what was kept', async () => {
    await begin().plans.all();
    const later = begin('2030-01-01');
    const [plan] = await later.plans.all();
    assert.deepEqual(later.opened, []);
    const fresh = makeReading(
      uriOf('plans/a.md'),
      englishPlan,
      await later.configuration.settingsFor(''),
      '2030-01-01',
      {},
    );
    assert.deepEqual(plan?.findings, fresh.findings);
  });

  it('are judged anew when midnight has passed', async () => {
    write('plans/a.md', '# Plan\n\n## Phase 1 (2026-03-01 - 2026-03-31)\n\n- [ ] Parser\n');
    const { plans, opened, become } = begin();
    const [before] = await plans.all();
    become('2030-01-01');
    const [after] = await plans.all();
    assert.notDeepEqual(after?.findings, before?.findings);
    assert.deepEqual(after?.findings, (await begin('2030-01-01').plans.all())[0]?.findings);
    assert.equal(opened.filter((name) => name === 'a.md').length, 1, 'the text is as it was');
  });

  it('are opened again where they have changed, and only those', async () => {
    await begin().plans.all();
    write('plans/a.md', `${englishPlan}\nMore.\n`);
    write('plans/b.md', chinesePlan, 1_700_000_001);
    const later = begin();
    await later.plans.all();
    assert.deepEqual(later.opened, ['a.md', 'b.md']);
    // The text of the second is the same: it is known by that.
    assert.deepEqual(later.parsed, ['a.md']);
  });

  it('are read anew with other settings', async () => {
    await begin().plans.all();
    const later = begin();
    later.configuration.setClient({ budget: { tolerance: 0.5 } });
    await later.plans.all();
    assert.deepEqual(later.parsed, ['a.md', 'b.md']);
  });

  it('are read once for a storm of events', async () => {
    const { plans, opened } = begin();
    for (let event = 0; event < 5_000; event += 1) {
      plans.forgetFile(uriOf(event % 2 === 0 ? 'plans/a.md' : 'plans/b.md'), true);
      if (event % 1_000 === 0) void plans.all();
    }
    await plans.all();
    assert.deepEqual([...opened].sort(), ['a.md', 'b.md', 'readme.md']);
  });

  for (const [what, harm] of [
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    [
      'of another program',
      (bytes: Buffer) =>
        Buffer.from(bytes.toString('latin1').replace(/"program":"../, '"program":"zz'), 'latin1'),
    ],
    ['overwritten', (bytes: Buffer) => Buffer.alloc(bytes.length, 120)],
    ['something else', () => Buffer.from('{"program":null,"entries":[{"key":"../../etc"}]}')],
  ] as const) {
    it(`are read anew where what was kept is ${what}`, async () => {
      const first = await begin().plans.all();
      for (const file of readdirSync(storage, { recursive: true, withFileTypes: true })) {
        if (!file.isFile()) continue;
        const path = join(file.parentPath, file.name);
        writeFileSync(path, harm(readFileSync(path)));
      }
      const later = begin();
      assert.deepEqual((await later.plans.all()).map(told), first.map(told));
      assert.ok(later.opened.length >= 2);
    });
  }

  it('are read where nothing can be kept', async () => {
    writeFileSync(storage, 'a file where a folder should be');
    assert.deepEqual(namesOf(await begin().plans.all()), ['a.md', 'b.md']);
    assert.equal(statSync(storage).isFile(), true);
  });

  it('are left alone above the size that is allowed, which is told', async () => {
    const { plans, configuration, tooLarge, opened } = begin();
    configuration.setClient({ maxFileSize: 0.0001 });
    assert.deepEqual(await plans.all(), []);
    assert.deepEqual(tooLarge, ['a.md', 'b.md']);
    assert.deepEqual(opened, ['readme.md']);
  });

  it('have a size in bytes, whether they are open or not', async () => {
    const session = begin();
    const { configuration, plans, tooLarge } = session;
    const text = `## 阶段一\n\n- [ ] ${'潮汐'.repeat(60)}\n`;
    const size = Buffer.byteLength(text);
    write('plans/c.md', text);
    // As the disk is when it doesn't tell of a version: read, then left alone.
    write('plans/d.md', text, Date.now() / 1000);
    const open = 'untitled:e.md';
    plans.open(open, 1, text);
    for (const [bytes, left] of [
      [size - 1, ['c.md', 'd.md', open]],
      [size, []],
    ] as const) {
      tooLarge.length = 0;
      configuration.setClient({ maxFileSize: bytes / 1024 / 1024 });
      plans.forgetFiles();
      for (const name of ['c.md', 'd.md']) await plans.document(uriOf(`plans/${name}`));
      await plans.document(open).catch(() => undefined);
      assert.deepEqual(tooLarge, left);
    }
  });

  it('are not read on when that is called off, and are when folders change', async () => {
    const { plans, parsed } = begin();
    assert.deepEqual(namesOf(await plans.all(() => false)), ['a.md']);
    assert.deepEqual(namesOf(await plans.all()), ['a.md']);
    plans.forgetFiles();
    assert.deepEqual(namesOf(await plans.all()), ['a.md', 'b.md']);
    assert.deepEqual(parsed, ['a.md', 'b.md']);
  });
});

function namesOf(documents: readonly PlanDocument[]): readonly string[] {
  return documents.map(({ uri }) => fileURLToPath(uri).split('/').at(-1) ?? '');
}

/** All that is known of a document, its text as a string. */
function told({ uri, plan, findings, isPlan }: PlanDocument): unknown {
  const { source, ...rest } = plan;
  const { root, sections, tasks, tables, milestones, trees } = plan;
  const rows = tables.flatMap((table) => table.rows);
  const lines = [root, ...sections, ...tasks, ...tables, ...rows, ...milestones, ...trees].map(
    ({ line }) => line,
  );
  const paths = [...sections, ...tasks].map(({ path }) => path);
  // Things that find their lines by different texts are of different kinds; copies are plain.
  const copy = structuredClone(rest);
  return { uri, rest: copy, lines, paths, findings, isPlan, text: source.slice(0, source.length) };
}
