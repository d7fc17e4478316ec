import { none } from './moved';

/**
 * A list to which nothing is added any more, without the room to grow that it took as it was made: what was added to, or filtered, has
 * room for sixteen more. Lists of nothing are one and the same.
 */
export function snug<T>(list: T[]): T[];
export function snug<T>(list: readonly T[]): readonly T[];
export function snug<T>(list: readonly T[]): readonly T[] {
  return list.length === 0 ? none : list.slice();
}
