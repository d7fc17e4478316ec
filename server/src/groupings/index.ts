import { byDocument } from './by-document';
import { byPhase } from './by-phase';
import { byPriority } from './by-priority';
import { byStatus } from './by-status';
import type { Grouping } from './grouping';

/** Every way to arrange tasks, in alphabetical order. */
export const groupings: readonly Grouping[] = [byDocument, byPhase, byPriority, byStatus];
