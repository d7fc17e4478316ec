import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../server/src/hosts/node-files';
import { nodeRecords } from '../../server/src/hosts/node-records';
import { Configuration } from '../../server/src/workspace/configuration';
import { DiskPlans } from '../../server/src/workspace/disk-plans';
import { Plans } from '../../server/src/workspace/plans';
import { documentOf, makeReading, type Reading, scan } from '../../server/src/workspace/reading';

/** A session over the plans of a folder, and which files it opens, parses, brings to life or leaves for their size. */
export function diskSession(folder: string, storage: string, day: string) {
  let today = day;
  const opened: string[] = [];
  const parsed: string[] = [];
  /** Whose plan came to life. */
  const livened: string[] = [];
  const tooLarge: string[] = [];
  const disk = diskFiles(() => [pathToFileURL(join(folder, 'plans')).href]);
  const files = {
    ...disk,
    read: (uri: string) => {
      if (uri.endsWith('.md')) opened.push(uri.slice(uri.lastIndexOf('/') + 1));
      return disk.read(uri);
    },
  };
  const configuration = new Configuration(files, () => undefined);
  const noteSize = (uri: string): void => void tooLarge.push(uri.slice(uri.lastIndexOf('/') + 1));
  const onDisk = new DiskPlans({
    files,
    configuration,
    records: nodeRecords(storage, folder),
    today: () => today,
    tooLarge: noteSize,
    scan: async (text, settings, day) => scan(text, settings, day),
    read: async (uri, text, settings, day) => {
      const reading = makeReading(uri, text, settings, day, {});
      if (reading.wasRead) parsed.push(uri.slice(uri.lastIndexOf('/') + 1));
      return reading;
    },
    documentOf: async (uri, reading, settings, day) => {
      const watched: Reading = Object.create(reading, {
        plan: {
          get: () => {
            livened.push(uri.slice(uri.lastIndexOf('/') + 1));
            return reading.plan;
          },
        },
      });
      return documentOf(watched, uri, settings, day, {});
    },
  });
  const plans = new Plans({
    read: () => Promise.reject(new Error('Nothing is open.')),
    recall: () => null,
    files,
    configuration,
    disk: onDisk,
    tooLarge: noteSize,
    folders: () => [pathToFileURL(join(folder, 'plans')).href],
    today: () => today,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  });
  const become = (next: string): void => {
    today = next;
  };
  return { plans, onDisk, configuration, opened, parsed, livened, tooLarge, become };
}
