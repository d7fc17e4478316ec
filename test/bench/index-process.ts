// One way through a folder of Markdown files, timed: T7 and T8. A process of its own for each, so that none finds another's caches.

import { readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { nameBuild } from '../../server/src/hosts/build-id';
import { markdownFilesBelow } from '../../server/src/hosts/cli/markdown-files';
import { diskFiles } from '../../server/src/hosts/node-files';
import { nodeRecords } from '../../server/src/hosts/node-records';
// Brought in on demand by the server, but not to be measured here.
import '../../server/src/workspace/globs';
import { mayBePlan } from '../../server/src/plan/may-be-plan';
import { Configuration } from '../../server/src/workspace/configuration';
import { DiskPlans } from '../../server/src/workspace/disk-plans';
import { Plans } from '../../server/src/workspace/plans';
import { documentOf, makeReading, scan } from '../../server/src/workspace/reading';

// As the launcher does, which finds it in the program's text.
nameBuild('bench');

/** `list`: the time of every file. `read`: every file. `scan`: its lines too. `index`: ours, as far as it goes without reading plans. `all`: ours, plans read too. */
export type Way = 'list' | 'read' | 'scan' | 'index' | 'all';

const [way = 'read', folder = '', storage = ''] = process.argv.slice(2);
const from = performance.now();
if (way === 'list') timesOf();
else if (way === 'read' || way === 'scan') plainly(way === 'scan');
else await asOurs(way === 'all');
console.log(JSON.stringify({ time: performance.now() - from }));

function plainly(isScanned: boolean): void {
  let found = 0;
  for (const path of markdownFilesBelow(folder, () => undefined)) {
    const text = readFileSync(path, 'utf8');
    if (isScanned && mayBePlan(text)) found += 1;
  }
  if (found < 0) throw new Error('Never; but the scan must have a use.');
}

/** The least that tells whether anything has changed. */
function timesOf(): void {
  for (const path of markdownFilesBelow(folder, () => undefined)) statSync(path);
}

async function asOurs(isRead: boolean): Promise<void> {
  const files = diskFiles(() => [pathToFileURL(folder).href]);
  const configuration = new Configuration(files, () => undefined);
  const given = { files, configuration, today: () => '2026-11-23', tooLarge: () => undefined };
  const disk = new DiskPlans({
    ...given,
    records: nodeRecords(storage, folder),
    scan: async (text, settings, today) => scan(text, settings, today),
    // What may be a plan is put down as none: how long the reading takes is another question.
    read: async (uri, text, settings, today) => makeReading(uri, isRead ? text : '', settings, today, {}),
    documentOf: async (uri, reading, settings, today) => documentOf(reading, uri, settings, today, {}),
  });
  const plans = new Plans({
    ...given,
    disk,
    read: () => Promise.reject(new Error('Nothing is open.')),
    recall: () => null,
    folders: () => [],
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
  await plans.all();
}
