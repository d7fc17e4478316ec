import type { Input } from './inputs';
import { note } from './output';

/** Says that a rule failed and was left out. */
export function faultTeller({ path }: Input): (rule: { readonly id: string }, fault: unknown) => void {
  return (rule, fault) => {
    const why = fault instanceof Error ? fault.message : String(fault);
    note(`rule ${rule.id} failed on ${path} and was left out: ${why}`);
  };
}
