import type { Connection } from 'vscode-languageserver';
import type { Configuration } from '../workspace/configuration';
import type { Deliverables } from '../workspace/deliverables';
import { DiskPlans } from '../workspace/disk-plans';
import type { Files } from '../workspace/files';
import type { Records } from '../workspace/records';
import { pathBelow } from '../workspace/uri-path';
import { logFault } from './door';
import type { Host } from './host';

/** What the plans on the disk have to do with. */
export interface DiskParts {
  readonly connection: Connection;
  readonly host: Host;
  readonly configuration: Configuration;
  readonly records: Records | null;
  readonly files: Files | null;
  readonly deliverables: Deliverables | null;
  readonly folders: () => readonly string[];
  readonly tooLarge: (uri: string, size: number, most: number) => void;
}

/** The plans on the disk: read on another thread where the host has one, kept for later sessions where it has a place. */
export function openDisk(parts: DiskParts): DiskPlans {
  const { connection, host, configuration, records, files, deliverables, folders, tooLarge } = parts;
  const pathIn = (uri: string): string | null =>
    folders()
      .map((folder) => pathBelow(folder, uri))
      .find((path) => path !== null) ?? null;
  const onFault = (rule: { readonly id: string }, fault: unknown): void =>
    logFault(connection, `rule ${rule.id}`, fault);
  const elsewhere = host.reader?.((fault) => logFault(connection, 'reader', fault)) ?? null;
  return new DiskPlans({
    files,
    configuration,
    records,
    today: host.today,
    tooLarge,
    scan: async (text, settings, today) => (await importReading()).scan(text, settings, today),
    read: async (uri, text, settings, today) => {
      const path = pathIn(uri);
      if (elsewhere !== null) return elsewhere({ uri, text, settings, today, path });
      const [{ forgetful, makeReading }, { readPlan }] = await Promise.all([
        importReading(),
        import('../plan/build'),
      ]);
      const reading = makeReading(uri, text, settings, today, { path, onFault });
      return forgetful(reading, () => readPlan(text, settings.read));
    },
    documentOf: async (uri, reading, settings, today) => {
      if (!reading.wasRead) {
        deliverables?.withdraw(uri);
        return null;
      }
      const { documentOf } = await importReading();
      const isWanted = reading.hasOutputs && deliverables !== null;
      const measures =
        isWanted && reading.plan !== null ? await deliverables.measure(uri, reading.plan) : new Map();
      if (!isWanted) deliverables?.withdraw(uri);
      const path = pathIn(uri);
      const promised = deliverables?.of(uri) ?? [];
      return documentOf(reading, uri, settings, today, { path, onFault, measure: () => measures, promised });
    },
  });
}

/** What reads, or only checks again: brought in with the first file that asks for it. */
function importReading(): Promise<typeof import('../workspace/reading')> {
  return import('../workspace/reading');
}
