import { sharedText } from './shared-text';
import { type Span, shift } from './span';

/** Something with a place, `by` units further on: from a line's offsets to its block's, from a block's to the text's. */
export function moved<T extends { readonly span: Span }>(thing: T, by: number): T;
export function moved<T extends { readonly span: Span }>(thing: T | null, by: number): T | null;
export function moved<T extends { readonly span: Span }>(thing: T | null, by: number): T | null {
  return thing === null ? null : { ...thing, span: shift(thing.span, by) };
}

/** Nothing at all, in one object: most things of a plan hold several lists of it. */
export const none: readonly never[] = [];

/** Each of them moved. */
export function allMoved<T extends { readonly span: Span }>(things: readonly T[], by: number): readonly T[] {
  return things.length === 0 ? none : things.map((thing) => moved(thing, by));
}

/**
 * A field that was read from a masked text, at its place and in the author's own words. `source` is the unmasked text of equal length,
 * `at` where it begins.
 */
export function placed<T extends { readonly span: Span; readonly raw: string }>(
  field: T,
  source: string,
  at: number,
): T;
export function placed<T extends { readonly span: Span; readonly raw: string }>(
  field: T | null,
  source: string,
  at: number,
): T | null;
export function placed<T extends { readonly span: Span; readonly raw: string }>(
  field: T | null,
  source: string,
  at: number,
): T | null {
  if (field === null) return null;
  const raw = sharedText(source.slice(field.span.start, field.span.end));
  return { ...field, span: shift(field.span, at), raw };
}

/** Each of them placed. */
export function allPlaced<T extends { readonly span: Span; readonly raw: string }>(
  fields: readonly T[],
  source: string,
  at: number,
): readonly T[] {
  return fields.length === 0 ? none : fields.map((field) => placed(field, source, at));
}
