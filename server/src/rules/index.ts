import type { Rule } from './rule';

/** Every rule, in alphabetical order; one file each. */
export const rules: readonly Rule[] = [];
