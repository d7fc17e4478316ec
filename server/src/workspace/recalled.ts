import { type ChunkedText, wholeText } from '../markdown/chunks';
import type { Finding } from '../plan/finding';
import type { Source } from '../text/source';
import { type Span, span } from '../text/span';
import type { PlanDocument } from './plan-document';
import type { Reading } from './reading';
import type { Records } from './records';
import { type Settings, settingsKey } from './settings';

/** What was found in an open text before, told until it has been read again: as much of a document as its diagnostics need. */
export type Recalled = Pick<PlanDocument, 'uri' | 'version' | 'findings' | 'source'>;

/** An open text and what it is read with. */
export interface OpenText {
  readonly uri: string;
  readonly version: number;
  readonly text: ChunkedText;
  readonly settings: Settings;
  /** ISO day. */
  readonly today: string;
}

/** What this very text was found to have, if it would be found to have that today. */
export function recall(records: Records, open: OpenText): Recalled | null {
  const known = records.take(keyOf(records, open));
  if (known === null || !(known.isTimeless || known.today === open.today)) return null;
  return { uri: open.uri, version: open.version, findings: known.findings, source: open.text };
}

/**
 * Keeps what was found in an open text; nothing where nothing was, or where it depends on other files. What it returns writes it, and
 * may be called later, when the plan is another.
 */
export function keepFound(records: Records, open: OpenText, document: PlanDocument): (() => void) | null {
  const { plan, source, isPlan, findings, isTimeless, measures } = document;
  const isOwn = measures.size === 0 && findings.every(({ elsewhere }) => elsewhere.length === 0);
  if (!isPlan || findings.length === 0 || !isOwn) return null;
  const reading: Reading = {
    wasRead: true,
    plan: null,
    outline: null,
    length: open.text.length,
    isPlan,
    decidedBy: plan.decidedBy,
    kind: 'plan',
    today: open.today,
    isTimeless,
    findings: findings.map((finding) => inText(finding, source)),
    hasOutputs: false,
  };
  return () => records.put(keyOf(records, open), reading);
}

/** Kept apart from what the plans on the disk are read as: this has no plan. */
function keyOf(records: Records, { uri, text, settings }: OpenText): string {
  return records.keyOf(wholeText(text), `${settingsKey(settings)} found in ${uri}`);
}

/** A finding whose places count the units of the text. Fixes are made once it has been read. */
function inText(finding: Finding, source: Source): Finding {
  const flat = (place: Span): Span => span(source.unitsBefore(place.start), source.unitsBefore(place.end));
  const related = finding.related.map((one) => ({ ...one, span: flat(one.span) }));
  return { ...finding, span: flat(finding.span), related, fixes: [] };
}
