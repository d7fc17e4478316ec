// Stands in for two modules of Node in what is shipped. The protocol's library takes them in as it is loaded, which is a tenth of a
// server's start, and calls them only for pipes of its own and for packages of a workspace.

import type * as children from 'node:child_process';

/** For the name of a pipe. */
export const randomBytes = (size: number): Buffer =>
  process.getBuiltinModule('node:crypto').randomBytes(size);

/** To ask a package where it lies. */
export const fork = (...given: Parameters<typeof children.fork>): children.ChildProcess =>
  process.getBuiltinModule('node:child_process').fork(...given);

/** To ask a package manager for its folder. */
export const spawnSync = (
  ...given: Parameters<typeof children.spawnSync>
): ReturnType<typeof children.spawnSync> =>
  process.getBuiltinModule('node:child_process').spawnSync(...given);
