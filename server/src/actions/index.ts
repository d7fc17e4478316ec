import type { Action } from './action';
import { setPriority } from './set-priority';
import { setStatus } from './set-status';
import { toggleTask } from './toggle-task';

/** Every action, in alphabetical order; one file each. */
export const actions: readonly Action[] = [setPriority, setStatus, toggleTask];
