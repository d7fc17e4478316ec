import type { Finding, Severity } from '../plan/finding';
import type { Source } from '../text/source';
import type { Locale } from '../text/wording';
import { plural, wording } from '../text/wording';
import { columnsOf } from './columns';
import { rangeOf, summaryOf } from './findings-json';
import type { CheckedFile, FindingsFormat, FindingsOptions } from './report';
import { severityWords } from './words';

/** Findings as a careful reviewer would list them: the place, the sentence, the line itself, and the evidence. */
export const findingsPretty: FindingsFormat = {
  id: 'pretty',
  render(files, options) {
    const told = files.flatMap((file) =>
      file.findings.map((finding) => findingLines(file, finding, options).join('\n')),
    );
    if (!options.quiet) told.push(...closing(files, options));
    return told.map((block) => `${block}\n`).join('\n');
  },
};

/** Columns of a source line that are shown at most. */
const frameColumns = 100;

function findingLines(
  { path, source }: CheckedFile,
  finding: Finding,
  { locale, palette }: FindingsOptions,
): string[] {
  const { start, end } = rangeOf(source, finding.span);
  const place = `${harmless(path)}:${start.line}:${start.column}`;
  const severity = palette.severity(finding.severity, severityWords[finding.severity][locale]);
  const lastColumn = end.line === start.line ? end.column : Number.POSITIVE_INFINITY;
  const digits = Math.max(
    ...[start.line, ...finding.related.map(({ span }) => source.lineAt(span.start) + 1)]
      .map(String)
      .map((text) => text.length),
  );
  return [
    `${palette.strong(place)}  ${severity}  ${harmless(finding.message[locale])}  ${palette.quiet(finding.rule)}`,
    ...frame(source, start.line, start.column, lastColumn, digits).map(
      ([gutter, text], index) =>
        `${palette.quiet(gutter)} ${index === 1 ? palette.severity(finding.severity, text) : text}`,
    ),
    ...finding.related.map(({ span, message }) => {
      const line = source.lineAt(span.start) + 1;
      return `${palette.quiet(`  ${String(line).padStart(digits)} →`)} ${harmless(message[locale])}`;
    }),
    ...finding.elsewhere.map(
      ({ path, line, message }) =>
        `${palette.quiet(`  ${' '.repeat(digits)} →`)} ${harmless(path)}:${line + 1}  ${harmless(message[locale])}`,
    ),
  ];
}

/** The line with a mark under the place: gutter and text of both. A long line is cut around the place. */
function frame(
  source: Source,
  line: number,
  first: number,
  last: number,
  digits: number,
): [string, string][] {
  const from = source.lineStart(line - 1);
  const at = from + first - 1;
  const shownFrom = at - from > frameColumns / 2 ? at - 30 : from;
  const raw = source
    .slice(shownFrom, Math.min(source.lineStart(line), shownFrom + frameColumns + 1))
    .replace(/[\r\n]+$/, '');
  const text = harmless(raw.slice(0, frameColumns));
  const before = raw.slice(0, at - shownFrom);
  const marked = raw.slice(at - shownFrom, Math.min(frameColumns, last - 1 - (shownFrom - from)));
  const opening = shownFrom > from ? '…' : '';
  const closing = raw.length > frameColumns ? '…' : '';
  const blanks = ' '.repeat(columnsOf(opening + harmless(before)));
  return [
    [`  ${String(line).padStart(digits)} |`, `${opening}${text}${closing}`],
    [`  ${' '.repeat(digits)} |`, `${blanks}${'^'.repeat(Math.max(1, columnsOf(harmless(marked))))}`],
  ];
}

function closing(files: readonly CheckedFile[], { locale, palette }: FindingsOptions): string[] {
  const summary = summaryOf(files);
  const fixed = files.reduce((sum, file) => sum + (file.fixed ?? 0), 0);
  const lines =
    fixed === 0 ? [] : [wording(`${plural(fixed, 'problem')} fixed.`, `已修复 ${fixed} 个问题。`)];
  const order: readonly Severity[] = ['error', 'warning', 'info', 'hint'];
  const present = order.filter((severity) => summary[severity] > 0);
  const total = order.reduce((sum, severity) => sum + summary[severity], 0);
  if (total === 0) {
    const { plans } = summary;
    lines.push(wording(`No problems in ${plural(plans, 'plan')}.`, `${plans} 个计划中没有问题。`));
  } else {
    lines.push(
      wording(
        `${plural(total, 'problem')} in ${plural(files.filter((file) => file.findings.length > 0).length, 'file')}: ${present.map((name) => say(summary[name], name, 'en')).join(', ')}.`,
        `${files.filter((file) => file.findings.length > 0).length} 个文件中有 ${total} 个问题：${present.map((name) => say(summary[name], name, 'zh')).join('，')}。`,
      ),
    );
    if (summary.fixable > 0) {
      lines.push(
        wording(
          `${summary.fixable} of them can be fixed with --fix.`,
          `其中 ${summary.fixable} 个可用 --fix 修复。`,
        ),
      );
    }
  }
  return [palette.strong(lines.map((line) => line[locale]).join(locale === 'zh' ? '' : ' '))];
}

function say(count: number, severity: Severity, locale: Locale): string {
  if (locale === 'zh') return `${count} 个${severityWords[severity].zh}`;
  return severity === 'info' ? `${count} info` : plural(count, severity);
}

/** A text from a file without what would steer a terminal: control characters are shown as a blank or a mark. */
function harmless(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd');
}
