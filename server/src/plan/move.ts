import type { NamedField } from '../conventions/named-field';
import { shift } from '../text/span';

/** A named field has two places. */
export function movedField(field: NamedField, by: number): NamedField {
  return { ...field, nameSpan: shift(field.nameSpan, by), valueSpan: shift(field.valueSpan, by) };
}
