import type { Action } from './action';
import { markDone } from './mark-done';
import { setPriority } from './set-priority';
import { setStatus } from './set-status';
import { toggleTask } from './toggle-task';

/** Every action, in alphabetical order; one file each. */
export const actions: readonly Action[] = [markDone, setPriority, setStatus, toggleTask];
