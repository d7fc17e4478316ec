import { argv } from 'node:process';

/** The word with which a thread of this program is started; nobody can type it. */
export const asThread = '\0thread';

/** Whether this is such a thread: to ask Node, `worker_threads` would have to be loaded. */
export const isThread = argv[2] === asThread;
