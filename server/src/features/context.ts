import type { Promised } from '../plan/promised';
import type { Locale } from '../text/wording';
import type { Settings } from '../workspace/settings';
import type { Encoding } from './to-lsp';

/** What a feature knows beyond the document it speaks of. */
export interface FeatureContext {
  readonly settings: Settings;
  readonly locale: Locale;
  readonly encoding: Encoding;
  /** ISO day. */
  readonly today: string;
  /** What plans promise of this file, as far as they were read. */
  readonly promised?: readonly Promised[];
}
