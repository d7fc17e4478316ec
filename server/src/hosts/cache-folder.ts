import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { env, platform } from 'node:process';

/**
 * The folder for what programs keep of their own, by the custom of the system; nothing of it is missed when it is gone. Null where
 * nobody says where that is: an account of no name, as in a container, may have no home.
 */
export function cacheFolder(variables: NodeJS.ProcessEnv = env, homeOf = homedir): string | null {
  const { XDG_CACHE_HOME: wanted = '', LOCALAPPDATA: local = '' } = variables;
  // One that depends on where one stands is to be ignored (XDG Base Directory Specification).
  if (isAbsolute(wanted)) return join(wanted, 'planwright');
  if (platform === 'win32' && isAbsolute(local)) return join(local, 'planwright');
  const home = homeIn(homeOf);
  return home === null ? null : join(home, ...(below[platform as string] ?? ['.cache']), 'planwright');
}

const below: Readonly<Record<string, readonly string[]>> = {
  darwin: ['Library', 'Caches'],
  win32: ['AppData', 'Local'],
};

function homeIn(homeOf: () => string): string | null {
  try {
    const home = homeOf();
    // `HOME` may be set to nothing.
    return isAbsolute(home) ? home : null;
  } catch {
    return null;
  }
}
