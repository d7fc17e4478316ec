import { rules } from '../rules/index';
import { isGlob } from './globs';
import type { Known } from './settings';

/** What settings are held against. Brings in the rules and the reader of globs, which who only starts does without. */
export const known: Known = { rules: new Set(rules.map(({ id }) => id)), isGlob };
