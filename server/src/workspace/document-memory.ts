import { emptyMemory, type ReadMemory } from '../plan/read-memory';
import type { CheckMemory } from '../rules/shared/check-memory';

/** What is known of an open document from one version to the next. Imports nothing that parses or checks. */
export interface DocumentMemory {
  readonly read: ReadMemory;
  readonly checked: CheckMemory;
}

/** What an open document begins with. */
export function nothingRead(): DocumentMemory {
  return {
    read: emptyMemory(),
    checked: { context: '', asksDay: false, whole: new Map(), parts: new Map() },
  };
}
