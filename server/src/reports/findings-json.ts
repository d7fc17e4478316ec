import type { Finding } from '../plan/finding';
import type { Source } from '../text/source';
import type { Span } from '../text/span';
import type { Locale } from '../text/wording';
import type { CheckedFile, FindingsFormat } from './report';
import { severities } from './severities';

/** Findings for scripts. Its shape is public: it may grow, but what is there keeps its meaning. */
export const findingsJson: FindingsFormat = {
  id: 'json',
  render(files, { today, locale }) {
    const result = {
      version: 1,
      today,
      files: files.map((file) => fileJson(file, locale)),
      summary: summaryOf(files),
    };
    return `${JSON.stringify(result, null, 2)}\n`;
  },
};

/** Counts over all files. `fixable`: findings with a fix that may be applied with others. */
export function summaryOf(files: readonly CheckedFile[]) {
  const findings = files.flatMap((file) => file.findings);
  return {
    files: files.length,
    plans: files.filter((file) => file.isPlan).length,
    ...severities(findings),
    fixable: findings.filter(isFixable).length,
  };
}

/** Whether `--fix` would do something about it. */
export function isFixable(finding: Finding): boolean {
  return finding.fixes.some(({ kind, preferred }) => preferred && kind !== 'evidence');
}

function fileJson({ path, isPlan, source, findings, fixed }: CheckedFile, locale: Locale) {
  return {
    path,
    isPlan,
    ...(fixed === null ? {} : { fixed }),
    findings: findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message[locale],
      range: rangeOf(source, finding.span),
      related: [
        ...finding.related.map(({ span, message }) => ({
          path,
          range: rangeOf(source, span),
          message: message[locale],
        })),
        ...finding.elsewhere.map(({ path, line, message }) => {
          const start = { line: line + 1, column: 1 };
          return { path, range: { start, end: start }, message: message[locale] };
        }),
      ],
      data: finding.data,
      fixes: finding.fixes.map(({ title, preferred }) => ({ title: title[locale], preferred })),
    })),
  };
}

/** Lines and columns from 1, columns in UTF-16 units. */
export function rangeOf(source: Source, { start, end }: Span) {
  return { start: positionOf(source, start), end: positionOf(source, end) };
}

function positionOf(source: Source, offset: number) {
  const line = source.lineAt(offset);
  return {
    line: line + 1,
    column: source.unitsBefore(offset) - source.unitsBefore(source.lineStart(line)) + 1,
  };
}
