import type { ReadOptions } from '../plan/build';
import { defaultReadOptions } from '../plan/build';
import type { RuleContext } from '../rules/rule';
import { defaultContext } from '../rules/rule';
import type { Severities } from '../rules/check';
import type { Locale } from '../text/wording';

/** Every setting as a value, read once at the rim and passed down. */
export interface Settings {
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** ISO day, or null for the host's clock. */
  readonly today: string | null;
  /** Null: the client's or shell's. */
  readonly locale: Locale | null;
  readonly severities: Severities;
  readonly read: ReadOptions;
  readonly rules: Omit<RuleContext, 'today'>;
  readonly maxProblems: number;
  readonly lensMode: 'lens' | 'inlay' | 'off';
  readonly run: 'onType' | 'onSave';
}

export const defaultSettings: Settings = {
  include: [], exclude: [], today: null, locale: null, severities: {}, read: defaultReadOptions, rules: defaultContext,
  maxProblems: 1000, lensMode: 'lens', run: 'onType',
};
