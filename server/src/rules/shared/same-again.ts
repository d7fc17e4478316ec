import type { Finding } from '../../plan/finding';
import { remembered } from '../../text/remembered';

/** Findings by what they say. */
export type FindingsSaid = ReadonlyMap<string, Finding>;

/**
 * The findings, the last time's own in place of those that say the same again: what was made of them holds, and what tells of them sees
 * that nothing has changed.
 */
export function sameAgain(
  found: readonly Finding[],
  before: FindingsSaid,
): { readonly found: readonly Finding[]; readonly said: FindingsSaid } {
  const said = new Map<string, Finding>();
  const all = found.map((finding) => {
    const key = saidBy(finding);
    const own = before.get(key) ?? finding;
    said.set(key, own);
    return own;
  });
  return { found: all, said };
}

const saidBy = remembered((finding: Finding) => JSON.stringify(finding));
