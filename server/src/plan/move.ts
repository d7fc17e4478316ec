import type { NamedField } from '../conventions/named-field';
import { type Span, shift } from '../text/span';

/** Something with a place, `by` units further on: from its block's offsets to the plan's. */
export function moved<T extends { readonly span: Span }>(thing: T, by: number): T;
export function moved<T extends { readonly span: Span }>(thing: T | null, by: number): T | null;
export function moved<T extends { readonly span: Span }>(thing: T | null, by: number): T | null {
  return thing === null ? null : { ...thing, span: shift(thing.span, by) };
}

/** Each of them moved. */
export function allMoved<T extends { readonly span: Span }>(things: readonly T[], by: number): T[] {
  return things.map((thing) => moved(thing, by));
}

/** A named field has two places. */
export function movedField(field: NamedField, by: number): NamedField {
  return { ...field, nameSpan: shift(field.nameSpan, by), valueSpan: shift(field.valueSpan, by) };
}
