import type { Legend } from '../conventions/work-status';
import { fold } from '../text/normalise';

/**
 * Tells of a text whether it may say something else by one legend than by another, since it holds a mark of which they differ; no is
 * certain. Null where they are the same.
 */
export function saysOtherwise(before: Legend, after: Legend): ((text: string) => boolean) | null {
  if (before === after) return null;
  const signs = new Set<string>();
  for (const mark of [...before.keys(), ...after.keys()])
    if (before.get(mark) !== after.get(mark)) signs.add(firstSign(mark));
  if (signs.size === 0) return null;
  return (text) => {
    const said = fold(text).toLowerCase();
    return [...signs].some((sign) => said.includes(sign));
  };
}

/** What a mark begins with, its bracket apart. What joins and colours its signs, which a legend leaves out, stands behind that. */
function firstSign(mark: string): string {
  return String.fromCodePoint(mark.replace(/^\[/, '').codePointAt(0) ?? 0);
}
