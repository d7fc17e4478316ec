import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  Range,
} from 'vscode-languageserver-types';
import type { Finding, Severity } from '../plan/finding';
import type { Recalled } from '../workspace/recalled';
import type { FeatureContext } from './context';
import type { Places } from './to-lsp';
import { placesIn } from './to-lsp';

/** Where the manual of the rules is; a rule's page is `#` and its id. */
export const manualUrl = 'https://github.com/planwright/planwright/blob/main/docs/rules.md';

/** What diagnostics say they come from. */
export const diagnosticSource = 'planwright';

/**
 * A document's findings as LSP diagnostics, in the order of the text from the `first` on, then those before it; at most `maxProblems`,
 * the last saying how many more.
 */
export function diagnostics(
  document: Omit<Recalled, 'version'>,
  context: FeatureContext,
  first = 0,
): readonly Diagnostic[] {
  const { uri } = document;
  const findings = document.findings.slice(first).concat(document.findings.slice(0, first));
  const places = placesIn(document.source, context.encoding);
  const most = context.settings.maxProblems;
  const shown = findings.slice(0, most).map((finding) => diagnosticOf(finding, uri, places, context));
  const more = findings.length - shown.length;
  const last = shown.at(-1);
  if (more === 0 || last === undefined) return shown;
  const rest = context.locale === 'zh' ? `（另有 ${more} 个问题未显示。）` : ` (${more} more not shown.)`;
  const message = last.message + rest;
  const known = lasts.get(last);
  const told = known?.message === message ? known : { ...last, message };
  lasts.set(last, told);
  return [...shown.slice(0, -1), told];
}

/** By the last that is shown: what it says besides of those that are not. */
const lasts = new WeakMap<Diagnostic, Diagnostic>();
/** What was told of a finding last. */
const told = new WeakMap<Finding, { readonly locale: string; readonly diagnostic: Diagnostic }>();

/**
 * One finding as LSP knows it, the same object as long as it says the same of the same places; the fixes are found again from the
 * findings, not carried along.
 */
export function diagnosticOf(
  finding: Finding,
  uri: string,
  places: Places,
  { locale }: FeatureContext,
): Diagnostic {
  const range = places.range(finding.span);
  const known = told.get(finding);
  if (known?.locale === locale && isThere(known.diagnostic, range, finding, uri, places))
    return known.diagnostic;
  const relatedInformation: readonly DiagnosticRelatedInformation[] = [
    ...finding.related.map(({ span, message }) => ({
      location: { uri, range: places.range(span) },
      message: message[locale],
    })),
    ...finding.elsewhere.map(({ uri: other, line, message }) => ({
      location: { uri: other, range: { start: { line, character: 0 }, end: { line, character: 0 } } },
      message: message[locale],
    })),
  ];
  const diagnostic: Diagnostic = {
    range,
    severity: severities[finding.severity],
    code: finding.rule,
    codeDescription: { href: `${manualUrl}#${finding.rule}` },
    source: diagnosticSource,
    message: finding.message[locale],
    ...(relatedInformation.length > 0 && { relatedInformation: [...relatedInformation] }),
  };
  told.set(finding, { locale, diagnostic });
  return diagnostic;
}

/** Whether what was told of a finding stands where the finding now is. */
function isThere(
  before: Diagnostic,
  range: Range,
  { related }: Finding,
  uri: string,
  places: Places,
): boolean {
  const around = before.relatedInformation ?? [];
  return (
    isSameRange(before.range, range) &&
    related.every(({ span }, at) => {
      const other = around[at]?.location;
      return other?.uri === uri && isSameRange(other.range, places.range(span));
    })
  );
}

function isSameRange(a: Range, b: Range): boolean {
  return (
    a.start.line === b.start.line &&
    a.start.character === b.start.character &&
    a.end.line === b.end.line &&
    a.end.character === b.end.character
  );
}

/** LSP's numbers (DiagnosticSeverity). Only its types are imported: the names would bring a second copy of the protocol. */
const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  info: 3,
  hint: 4,
};
