import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { env, platform } from 'node:process';

/** The folder for what programs keep of their own, by the custom of the system; nothing of it is missed when it is gone. */
export function cacheFolder(): string {
  const home = homedir();
  const system = {
    darwin: join(home, 'Library', 'Caches'),
    win32: env.LOCALAPPDATA || join(home, 'AppData', 'Local'),
  }[platform as string];
  const { XDG_CACHE_HOME: wanted = '' } = env;
  // One that depends on where one stands is to be ignored (XDG Base Directory Specification).
  return join((isAbsolute(wanted) && wanted) || system || join(home, '.cache'), 'planwright');
}
