import type { Span } from '../text/span';

/** A link to a file beside the plan, or to a heading in one: `[Names](../docs/guide.md#names)`. */
export interface FileLink {
  /** The link as written, the same for all that mean the same from this plan: what measures are found by. */
  readonly target: string;
  /** The path relative to the plan, decoded: `../docs/guide.md`. */
  readonly path: string;
  /** What stands behind `#`, decoded; null for the whole file. */
  readonly anchor: string | null;
  /** The link, brackets included. */
  readonly span: Span;
}

/** A link that is no picture: text, then the target, bare or in angle brackets, then perhaps a title. */
const link =
  /(?<!!)\[[^[\]\n]{0,300}\]\(\s{0,9}(?:<([^<>\n]{1,500})>|([^\s()<>]{1,500}))(?:\s{1,9}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'))?\s{0,9}\)/g;

/** The links to files that a text holds, in order; `at` is its offset. None in code, none on the web, at the root of a site, or within the plan. */
export function fileLinks(text: string, at: number): readonly FileLink[] {
  if (!text.includes('](')) return [];
  const plain = text.replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));
  return [...plain.matchAll(link)].flatMap((found) => {
    const raw = found[1] ?? found[2] ?? '';
    const place = placeOf(raw);
    const start = at + found.index;
    return place === null ? [] : [{ target: raw, ...place, span: { start, end: start + found[0].length } }];
  });
}

/** Where a relative link leads; null for the web, for the root of a site, and for a heading of the plan itself. */
function placeOf(raw: string): Pick<FileLink, 'path' | 'anchor'> | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\#?])/i.test(raw)) return null;
  const hash = raw.indexOf('#');
  const path = decoded((hash < 0 ? raw : raw.slice(0, hash)).replace(/\?.*$/, ''));
  const anchor = hash < 0 ? '' : decoded(raw.slice(hash + 1));
  return path === '' ? null : { path, anchor: anchor === '' ? null : anchor };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that encodes nothing stands for itself.
    return text;
  }
}
