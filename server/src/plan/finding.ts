import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { Wording } from '../text/wording';

/** How grave a finding is, in the words of the settings and of LSP. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A place where a plan breaks a rule: the claim that is wrong, why, the other places, and how to mend it. */
export interface Finding {
  /** The rule's id. */
  readonly rule: string;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: Wording;
  readonly related: readonly Related[];
  readonly elsewhere: readonly Elsewhere[];
  /** The rule's figures, where it has any: `{ claimed: 5000, found: 6000, unit: 'lines' }`. */
  readonly data: Readonly<Record<string, number | string | boolean>>;
  readonly fixes: readonly Fix[];
}

/** The evidence: another place of the same document. */
export interface Related {
  readonly span: Span;
  readonly message: Wording;
}

/** Evidence that stands in another file. */
export interface Elsewhere {
  readonly uri: string;
  /** As it is shown. */
  readonly path: string;
  /** 0-based. */
  readonly line: number;
  readonly message: Wording;
}

/**
 * One undoable change that ends its finding and makes none.
 * `claim`: a claim follows the evidence; `arithmetic`: the right figure; `form`: repaired writing; `evidence`: the evidence follows the claim
 * (offered, never preferred, never applied with others).
 */
export interface Fix {
  readonly title: Wording;
  readonly kind: 'claim' | 'arithmetic' | 'form' | 'evidence';
  readonly preferred: boolean;
  readonly edits: readonly Edit[];
}
