import { lineText, type Source } from '../text/source';
import type { Locale } from '../text/wording';

/** Text that Markdown shall show as it stands. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+!|<>~&]/g, '\\$&');
}

/** A link to a line of a document: `[line 54](…#L55)`; `line` is 0-based, what is shown is 1-based. */
export function linkToLine(uri: string, line: number, locale: Locale): string {
  const number = line + 1;
  return `[${locale === 'zh' ? `第 ${number} 行` : `line ${number}`}](${uri}#L${number})`;
}

/** What a line says, short enough to quote. */
export function quoteLine(source: Source, line: number): string {
  const text = lineText(source, line).trim();
  const characters = [...text.slice(0, 400)];
  return escapeMarkdown(characters.length > 80 ? `${characters.slice(0, 79).join('')}…` : text);
}
