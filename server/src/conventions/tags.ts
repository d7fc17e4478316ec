import { lazily } from '../text/lazily';
import { prose } from '../text/normalise';
import type { Field } from './field';
import { longest } from './longest';

/**
 * The tags of a title, in order: `#backend`, `#area/api`, spec-kit's `[P]` and `[US1]`, bracketed flags in front
 * (`[optional]`, `[TDD]`). The value is what stands behind `#` or between the brackets. `#12` is an id, `#P0` a priority, and
 * what stands in code or in a link is none.
 */
export function findTags(text: string): readonly Field<string>[] {
  if (text.length > longest) return [];
  const plain = prose(text);
  const found: Field<string>[] = [];
  for (const match of plain.includes('#') ? plain.matchAll(hash()) : []) {
    const start = match.index + match[0].length - (match[1] ?? '').length - 1;
    found.push(tag(text, start, start + 1 + (match[1] ?? '').length, match[1] ?? ''));
  }
  for (const match of plain.includes('[') ? plain.matchAll(bracket) : []) {
    const value = match[1] ?? '';
    if (/^P[0-4]$/.test(value)) continue;
    found.push(tag(text, match.index, match.index + match[0].length, value));
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

function tag(text: string, start: number, end: number, value: string): Field<string> {
  return { span: { start, end }, raw: text.slice(start, end), value };
}

const hash = lazily(
  () => /(?:^|[\s(,])#(?![Pp][0-4](?![\p{L}\d]))([\p{L}][\p{L}\p{N}_/-]{0,40})(?![\p{L}\p{N}#])/gu,
);
const bracket = /\[(P|US\d{1,3}|[A-Z]{2,8}|optional|parallel|可选|并行|任意|선택)\](?![([:])/gu;
